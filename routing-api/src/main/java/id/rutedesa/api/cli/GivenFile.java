package id.rutedesa.api.cli;

import id.rutedesa.solver.format.FileFormat;
import id.rutedesa.solver.format.FileIssue;
import id.rutedesa.solver.format.InvalidFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that somebody named on the command line, read whole. */
final class GivenFile {
    private static final int MOST_BYTES = 64 << 20;

    final String name;
    final byte[] bytes;

    private GivenFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidFileException where there is none, or it cannot be read or is too large
     */
    static GivenFile read(Path path) {
        if (!Files.exists(path)) {
            throw unusable(path, "there is no such file");
        }
        if (Files.isDirectory(path)) {
            throw unusable(path, "it is a folder, not a file");
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw unusable(path, "it has more than %d bytes".formatted(MOST_BYTES));
            }
            return new GivenFile(String.valueOf(path.getFileName()), Files.readAllBytes(path));
        } catch (IOException e) {
            throw unusable(path, "it cannot be read (%s)".formatted(e.getMessage()));
        }
    }

    private static InvalidFileException unusable(Path path, String what) {
        return new InvalidFileException(path.toString(), List.of(new FileIssue(0, what)));
    }

    boolean isVroom() {
        return FileFormat.of(text()).equals(Optional.of(FileFormat.VROOM));
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
