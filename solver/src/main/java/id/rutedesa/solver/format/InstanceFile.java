package id.rutedesa.solver.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads an instance of any of the public benchmarks; the first lines tell which it is. */
public final class InstanceFile {
    private InstanceFile() {}

    /**
     * The instance in a file.
     *
     * @throws InvalidFileException naming each line that is wrong
     */
    public static Instance read(Path path) throws IOException {
        return read(SourceLines.of(path));
    }

    /** As {@link #read(Path)}, from the text of a file; its name stands in messages and may become the instance's. */
    public static Instance parse(String file, String text) {
        return read(new SourceLines(file, text));
    }

    private static Instance read(SourceLines source) {
        Optional<FileFormat> format = FileFormat.of(source);
        if (format.isEmpty() || format.get() == FileFormat.VROOM) {
            source.require("its first line");
            throw source.stop("this is no VRPLIB, Solomon, Li and Lim, or Schneider file: it begins with \"%s\""
                    .formatted(SourceLines.shortened(source.text())));
        }
        return switch (format.get()) {
            case SCHNEIDER -> new SchneiderReader(source).read();
            case SOLOMON -> new SolomonReader(source).read();
            case LI_LIM -> new LiLimReader(source).read();
            default -> new VrplibReader(source).read();
        };
    }
}
