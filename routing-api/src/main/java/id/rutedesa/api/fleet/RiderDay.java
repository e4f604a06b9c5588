package id.rutedesa.api.fleet;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A rider's day that is not as usual. Local times; none where the rider is absent. */
record RiderDay(
        long id,
        long riderId,
        LocalDate date,
        Kind kind,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable String note,
        long version) {
    /** What is different. */
    enum Kind {
        ABSENT,
        /** Other hours than usual. */
        SHIFT
    }
}
