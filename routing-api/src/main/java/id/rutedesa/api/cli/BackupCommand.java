package id.rutedesa.api.cli;

import id.rutedesa.api.config.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything a server keeps in one file, while it works on. */
@Command(
        name = "backup",
        description = {
            "Menyimpan seluruh data ke satu berkas, juga selagi server bekerja.",
            "Writes all data into one file, also while the server works."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private static final double MEGA = 1e6;

    @Parameters(paramLabel = "FILE", description = "File to write; an older one is replaced when the new one is whole.")
    private Path file = Path.of("");

    @Option(names = "--data", defaultValue = ".rutedesa", description = "Data directory (default ./.rutedesa).")
    private Path data = Path.of(".rutedesa");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException {
        try (JoinedDatabase database = JoinedDatabase.of(data)) {
            long rows = Backup.write(database.access(), data, file);
            if (spec != null) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                Locale.ROOT,
                                "%s: %d baris (rows), %.1f MB. Simpan di tempat lain; isinya rahasia (keep it secret).%n",
                                file,
                                rows,
                                Files.size(file) / MEGA);
            }
            return 0;
        }
    }
}
