package id.rutedesa.api.cli;

import id.rutedesa.api.config.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an empty data directory as it was when a backup was written. */
@Command(
        name = "restore",
        description = {
            "Memulihkan data dari satu berkas ke folder kosong.",
            "Restores all data from one file into an empty directory."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "File that the command backup has written.")
    private Path file = Path.of("");

    @Option(names = "--data", defaultValue = ".rutedesa", description = "Empty data directory (default ./.rutedesa).")
    private Path data = Path.of(".rutedesa");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        Restore.into(data, file, step -> {});
        if (spec != null) {
            spec.commandLine().getOut().printf("%s: dipulihkan dari (restored from) %s%n", data, file);
        }
        return 0;
    }
}
