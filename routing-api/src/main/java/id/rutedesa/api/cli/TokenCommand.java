package id.rutedesa.api.cli;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.security.ApiTokens;
import id.rutedesa.api.security.Role;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tokens with which programs sign in. */
@Command(
        name = "token",
        description = {"Token untuk program lain.", "Tokens for other programs."},
        mixinStandardHelpOptions = true)
final class TokenCommand {
    @Spec
    private @Nullable CommandSpec spec;

    /** Prints nothing but the token, so that a script can take it. */
    @Command(
            name = "create",
            description = {
                "Membuat token dan mencetaknya sekali; yang disimpan hanya sidiknya.",
                "Makes a token and prints it once; only its hash is kept."
            },
            mixinStandardHelpOptions = true)
    int create(
            @Option(names = "--bumdes", defaultValue = "1", description = "Number of the BUMDes (default 1).")
                    long bumdes,
            @Option(names = "--role", required = true, description = "coordinator, analyst, admin or operator.")
                    String role,
            @Option(names = "--name", defaultValue = "token create", description = "What it is for.") String name,
            @Option(names = "--days", defaultValue = "365", description = "Days until it expires (default 365).")
                    int days,
            @Option(names = "--read-only", description = "It may read and compute, not change.") boolean readOnly,
            @Option(names = "--data", defaultValue = ".rutedesa", description = "Data directory (default ./.rutedesa).")
                    Path data) {
        Role known =
                Role.of(role).filter(found -> found != Role.PROVINCE_ANALYST).orElseThrow(() -> wrong(role));
        if (days < 1 || days > ApiTokens.LONGEST.toDays()) {
            throw new IllegalArgumentException(
                    "A token lives 1 to %d days, not %d.".formatted(ApiTokens.LONGEST.toDays(), days));
        }
        CurrentBumdes current = new CurrentBumdes();
        try (JoinedDatabase database = JoinedDatabase.of(data)) {
            ApiTokens tokens = new ApiTokens(
                    JdbcClient.create(database.source()),
                    BumdesWork.over(database.source(), current),
                    current,
                    Clock.systemUTC());
            ApiTokens.Wish wish = new ApiTokens.Wish(name, known, !readOnly, Duration.ofDays(days));
            out().println(current.as(bumdes, "perintah", () -> tokens.issue(wish))
                    .text());
            return 0;
        } catch (DataIntegrityViolationException e) {
            throw new IllegalArgumentException("There is no BUMDes %d.".formatted(bumdes), e);
        }
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private ParameterException wrong(String role) {
        return new ParameterException(
                spec().commandLine(),
                "--role '%s': %s"
                        .formatted(
                                role,
                                Arrays.stream(Role.values())
                                        .filter(known -> known != Role.PROVINCE_ANALYST)
                                        .map(Role::word)
                                        .collect(Collectors.joining(", "))));
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("A command runs in its command line only.");
        }
        return spec;
    }
}
