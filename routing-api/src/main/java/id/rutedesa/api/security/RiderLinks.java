package id.rutedesa.api.security;

import id.rutedesa.api.config.BumdesWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Links for riders, who have no accounts: whoever holds one is that rider until it expires or is taken back. The text of a
 * link is known to its holder alone; the database keeps a hash.
 *
 * <pre>
 *   issue(riderId, PT18H) ──► 1-k7…  ──► sent by WhatsApp ──► check("1-k7…") ──► BUMDes and rider
 * </pre>
 */
@Service
public class RiderLinks {
    /** No link lives longer. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final Clock clock;

    RiderLinks(JdbcClient jdbc, BumdesWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /**
     * A new link. Its text can never be read again.
     *
     * @param text goes into an address as it is
     */
    public record Issued(long linkId, String text, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[linkId=%d]".formatted(linkId);
        }
    }

    /** Whom a link stands for. Work on rows as {@code BumdesWork.readAs(bumdesId, …)}. */
    public record Holder(long linkId, long bumdesId, long riderId, Instant expiresAt) {}

    /**
     * Makes a link for a rider of the current BUMDes; older ones stay valid.
     *
     * @param validFor more than nothing, at most {@link #LONGEST}
     * @throws org.springframework.dao.DataIntegrityViolationException where this BUMDes has no such rider
     */
    public Issued issue(long riderId, Duration validFor) {
        if (validFor.isNegative() || validFor.isZero() || validFor.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A link lives PT1S to %s, not %s.".formatted(LONGEST, validFor));
        }
        Instant now = clock.instant();
        Instant expiresAt = now.plus(validFor).truncatedTo(ChronoUnit.SECONDS);
        return work.write(() -> {
            Secret secret = Secret.random(currentBumdes());
            long id = jdbc.sql("INSERT INTO rider_link (rider_id, secret_hash, created_at, expires_at) "
                            + "VALUES (?, ?, ?, ?) RETURNING id")
                    .params(riderId, secret.hash(), Timestamp.from(now), Timestamp.from(expiresAt))
                    .query(Long.class)
                    .single();
            return new Issued(id, secret.text(), expiresAt);
        });
    }

    private long currentBumdes() {
        return jdbc.sql("SELECT current_bumdes()").query(Long.class).single();
    }

    /** Whom the text stands for: empty where it is unknown, expired or revoked, all alike. */
    public Optional<Holder> check(String text) {
        return Secret.parse(text)
                .flatMap(secret -> work.readAs(secret.bumdesId(), () -> jdbc.sql("""
                                SELECT id, bumdes_id, rider_id, expires_at FROM rider_link
                                WHERE secret_hash = ? AND revoked_at IS NULL AND expires_at > ?""")
                        .params(secret.hash(), Timestamp.from(clock.instant()))
                        .query((row, n) -> new Holder(
                                row.getLong("id"),
                                row.getLong("bumdes_id"),
                                row.getLong("rider_id"),
                                row.getTimestamp("expires_at").toInstant()))
                        .optional()));
    }

    /** Takes back one link of the current BUMDes at once; false where there is none in force. */
    public boolean revoke(long linkId) {
        return revoke("id", linkId) == 1;
    }

    /** Takes back all links of a rider of the current BUMDes at once; answers how many were in force. */
    public int revokeAllOf(long riderId) {
        return revoke("rider_id", riderId);
    }

    private int revoke(String column, long number) {
        Timestamp now = Timestamp.from(clock.instant());
        return work.write(() -> jdbc.sql(
                        "UPDATE rider_link SET revoked_at = ? WHERE %s = ? AND revoked_at IS NULL ".formatted(column)
                                + "AND expires_at > ?")
                .params(now, number, now)
                .update());
    }
}
