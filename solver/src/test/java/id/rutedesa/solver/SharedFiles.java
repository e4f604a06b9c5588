package id.rutedesa.solver;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data beside the project, which tests use where it is present. */
public final class SharedFiles {
    private SharedFiles() {}

    /** The file, or a skipped test with a plain message. */
    public static Path require(String relative) {
        String given = System.getProperty("rutedesa.shared");
        Path file = given == null
                ? beside(relative)
                : Path.of(given).resolve("data").resolve(relative);
        assumeThat(file)
                .as("real data '%s' is not beside the project (../shared/data): skipped", relative)
                .matches(Files::exists);
        return file;
    }

    private static Path beside(String relative) {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(shared)) {
                return shared.resolve(relative);
            }
        }
        return here.resolve("shared/data").resolve(relative);
    }
}
