package id.rutedesa.api.rider;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys with which a rider's page signs the reports of one day. Whoever holds the day's file can sign for that rider and
 * that day, nobody else. Call inside a transaction of {@code BumdesWork}.
 */
@Repository
class ReportKeys {
    private static final int KEY_BYTES = 32;
    private static final int SIGNATURE_BYTES = 16;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    ReportKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param retired whether what it signs needs a coordinator's eye */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Key(byte[] bytes, boolean retired) {
        /** Whether the letters are this key's signature of the text: HMAC-SHA256 (RFC 2104), its first 16 bytes. */
        boolean signed(String text, String letters) {
            return MessageDigest.isEqual(
                    signature(bytes, text).getBytes(StandardCharsets.US_ASCII),
                    letters.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The key in force of the rider's day, where it was made already. */
    Optional<byte[]> findKeyOf(long riderId, LocalDate date) {
        return jdbc.sql("SELECT key FROM rider_report_key WHERE rider_id = ? AND date = ? AND retired_at IS NULL")
                .params(riderId, date)
                .query(byte[].class)
                .optional();
    }

    /** The key in force of the rider's day, made on first use. */
    byte[] keyOf(long riderId, LocalDate date) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        jdbc.sql("INSERT INTO rider_report_key (rider_id, date, key) VALUES (?, ?, ?) "
                        + "ON CONFLICT (bumdes_id, rider_id, date) WHERE retired_at IS NULL DO NOTHING")
                .params(riderId, date, fresh)
                .update();
        return findKeyOf(riderId, date).orElseThrow();
    }

    /** All keys that the rider's day has had. */
    List<Key> find(long riderId, LocalDate date) {
        return jdbc.sql("SELECT key, retired_at IS NOT NULL AS retired FROM rider_report_key "
                        + "WHERE rider_id = ? AND date = ?")
                .params(riderId, date)
                .query((row, number) -> new Key(row.getBytes("key"), row.getBoolean("retired")))
                .list();
    }

    /** What the rider's files and pages sign from now on is held. */
    void retireAllOf(long riderId, Instant now) {
        jdbc.sql("UPDATE rider_report_key SET retired_at = ? WHERE rider_id = ? AND retired_at IS NULL")
                .params(Timestamp.from(now), riderId)
                .update();
    }

    static String signature(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ChatLetters.encode(Arrays.copyOf(whole, SIGNATURE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", e);
        }
    }
}
