package id.rutedesa.api.fleet;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A rider with the usual shift and the usual motorbike.
 *
 * @param vehicleId the motorbike, or null where there is none: then the rider is not planned
 * @param startsAt local time (WITA) at which the shift may start
 * @param endsAt local time (WITA) by which the rider is back
 * @param wageMilliIdrPerHour thousandths of a Rupiah
 * @param rules what else holds
 */
public record Rider(
        long id,
        long depotId,
        @Nullable Long vehicleId,
        String name,
        @Nullable String phone,
        LocalTime startsAt,
        LocalTime endsAt,
        long wageMilliIdrPerHour,
        boolean active,
        RiderRules rules,
        long version) {
    public Rider {
        rules = rules == null ? RiderRules.NONE : rules; // Days stored before there were rules have none.
    }

    /** A rider for whom nothing else holds. */
    public Rider(
            long id,
            long depotId,
            @Nullable Long vehicleId,
            String name,
            @Nullable String phone,
            LocalTime startsAt,
            LocalTime endsAt,
            long wageMilliIdrPerHour,
            boolean active,
            long version) {
        this(
                id,
                depotId,
                vehicleId,
                name,
                phone,
                startsAt,
                endsAt,
                wageMilliIdrPerHour,
                active,
                RiderRules.NONE,
                version);
    }

    /** The same rider at another wage. */
    public Rider withWage(long milliIdrPerHour) {
        return new Rider(
                id, depotId, vehicleId, name, phone, startsAt, endsAt, milliIdrPerHour, active, rules, version);
    }
}
