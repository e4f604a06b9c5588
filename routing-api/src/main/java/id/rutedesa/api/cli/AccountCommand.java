package id.rutedesa.api.cli;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.security.SetupLinks;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For an admin who is locked out: whoever may read the data directory may choose a new password. */
@Command(
        name = "account",
        description = {"Akun yang terkunci.", "Accounts that are locked out."},
        mixinStandardHelpOptions = true)
final class AccountCommand {
    @Spec
    private @Nullable CommandSpec spec;

    /** Prints the page at which a new password is chosen once. */
    @Command(
            name = "link",
            description = {
                "Mencetak alamat sekali pakai untuk memilih kata sandi baru.",
                "Prints a one-time address for choosing a new password."
            },
            mixinStandardHelpOptions = true)
    int link(
            @Option(names = "--login", required = true, description = "Login of the account.") String login,
            @Option(names = "--data", defaultValue = ".rutedesa", description = "Data directory (default ./.rutedesa).")
                    Path data) {
        if (spec == null) {
            throw new IllegalStateException("A command runs in its command line only.");
        }
        try (JoinedDatabase database = JoinedDatabase.of(data)) {
            SetupLinks links = new SetupLinks(
                    JdbcClient.create(database.source()),
                    BumdesWork.over(database.source(), new CurrentBumdes()),
                    Clock.systemUTC());
            String link = links.forPasswordOf(login)
                    .orElseThrow(() -> new IllegalArgumentException("There is no account '%s'.".formatted(login)));
            spec.commandLine().getOut().println("/pasang/" + link);
            return 0;
        }
    }
}
