package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Bearer tokens for programs: issued once, checked by their hash, revocable. */
@Service
public class ApiTokens {
    /** No token lives longer. */
    public static final Duration LONGEST = Duration.ofDays(3_650);

    private static final String PREFIX = "rutedesa_";
    /** The last use is noted no more often than this. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final CurrentBumdes current;
    private final Clock clock;

    public ApiTokens(JdbcClient jdbc, BumdesWork work, CurrentBumdes current, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.current = current;
        this.clock = clock;
    }

    /** What a new token may do. */
    public record Wish(String name, Role role, boolean canWrite, Duration validFor) {}

    /** A new token with its text, which can never be read again. */
    public record Issued(ApiToken token, String text) {
        @Override
        public String toString() {
            return "Issued[%s]".formatted(token);
        }
    }

    /** Makes a token of the current BUMDes, or of the installation where the role is of the installation. */
    public Issued issue(Wish wish) {
        long owner = wish.role().ofInstallation() ? CurrentBumdes.INSTALLATION : current.id();
        Secret secret = Secret.random(owner);
        String text = PREFIX + secret.text();
        Instant now = clock.instant();
        return work.writeAs(
                owner,
                () -> new Issued(
                        jdbc.sql(
                                        "INSERT INTO api_token (name, role, can_write, secret_hash, created_by, created_at, expires_at) "
                                                + "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *")
                                .params(
                                        wish.name(),
                                        wish.role().word(),
                                        wish.canWrite(),
                                        secret.hash(),
                                        current.actor())
                                .params(Timestamp.from(now), Timestamp.from(now.plus(wish.validFor())))
                                .query(ApiTokens::token)
                                .single(),
                        text));
    }

    /** All tokens of the current BUMDes, also those that open nothing any more. */
    List<ApiToken> tokens() {
        return work.read(() -> jdbc.sql("SELECT * FROM api_token ORDER BY id")
                .query(ApiTokens::token)
                .list());
    }

    /** Revokes a token at once; false where this BUMDes has none in force with that number. */
    boolean revoke(long id) {
        return work.write(() -> jdbc.sql("UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(Timestamp.from(clock.instant()), id)
                        .update())
                == 1;
    }

    /** Whom the text of a token stands for: empty where it is unknown, expired or revoked, all alike. */
    Optional<Caller> check(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Secret.parse(text.substring(PREFIX.length()))
                .flatMap(secret -> work.readAs(secret.bumdesId(), () -> jdbc.sql(
                                "SELECT * FROM api_token WHERE secret_hash = ? AND revoked_at IS NULL AND expires_at > ?")
                        .params(secret.hash(), Timestamp.from(clock.instant()))
                        .query(ApiTokens::token)
                        .optional()))
                .map(token -> {
                    noteUse(token);
                    return new Caller(
                            token.bumdesId(), "token:" + token.id(), null, Set.of(token.role()), token.canWrite());
                });
    }

    private void noteUse(ApiToken token) {
        Instant now = clock.instant();
        Instant last = token.lastUsedAt();
        if (last == null || last.isBefore(now.minus(NOTED_EVERY))) {
            work.writeAs(token.bumdesId(), () -> jdbc.sql("UPDATE api_token SET last_used_at = ? WHERE id = ?")
                    .params(Timestamp.from(now), token.id())
                    .update());
        }
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getLong("bumdes_id"),
                row.getString("name"),
                Role.of(row.getString("role")).orElseThrow(),
                row.getBoolean("can_write"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
