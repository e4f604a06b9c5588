package id.rutedesa.api.config;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Local time of Nusa Tenggara Timur, whatever the computer's own zone is. */
public final class LocalTimeZone {
    /** Waktu Indonesia Tengah: UTC+8 all year. */
    public static final ZoneOffset WITA = ZoneOffset.ofHours(8);

    private LocalTimeZone() {}

    /** The instant as the API writes it: with +08:00, whole seconds. */
    public static OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atOffset(WITA);
    }
}
