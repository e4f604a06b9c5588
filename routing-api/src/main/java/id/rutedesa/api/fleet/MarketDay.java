package id.rutedesa.api.fleet;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A weekly market: more to deliver, slow roads around it, and a place to hand over. Local times. */
record MarketDay(
        long id,
        String name,
        DayOfWeek weekday,
        LocalTime startsAt,
        LocalTime endsAt,
        double lat,
        double lon,
        @Nullable String note,
        long version) {}
