package id.rutedesa.api.charging;

import id.rutedesa.api.fleet.RiderShift;
import java.time.LocalTime;
import java.util.List;

/**
 * With what a depot charges its packs at night; its watts hold by day, too.
 *
 * @param hubW the most that all sockets may draw from the wall together, watts
 * @param efficiency share of the energy at the wall that reaches a pack, above 0 to 1
 * @param startsAt when charging may begin, local time
 * @param endsAt when it ends, local time of the next day where it is not after {@code startsAt}
 * @param version counts the changes; 0 for the usual one that nobody has saved
 */
public record ChargingHub(
        long depotId,
        int hubW,
        double efficiency,
        LocalTime startsAt,
        LocalTime endsAt,
        List<Socket> sockets,
        long version) {
    /** One charger, with the watts that it draws from the wall. */
    public record Socket(String name, int wallW) {}

    public ChargingHub {
        sockets = List.copyOf(sockets);
    }

    /** Whether anybody has said with what the depot charges. */
    public boolean isSaved() {
        return version > 0;
    }

    /** No sockets yet; the night lasts from 18.00 to 06.00. */
    static ChargingHub unknown(long depotId) {
        return new ChargingHub(
                depotId,
                0,
                RiderShift.USUAL_CHARGING_EFFICIENCY,
                LocalTime.of(18, 0),
                LocalTime.of(6, 0),
                List.of(),
                0);
    }
}
