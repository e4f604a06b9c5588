package id.rutedesa.solver.model;

import java.util.List;
import java.util.Optional;

/**
 * A place away from the depot where a shift's bike may take energy on its way: a full pack for its own, or charge for as long
 * as it pays to wait. Shifts that name a station by one id share its sockets or packs.
 *
 * @param id not blank; unique within a shift
 * @param place index into the travel matrix
 * @param open when a stop may begin; in order and apart, at least one
 * @param stopSec what each stop takes: the swap, or plugging in and out; 0 or more
 * @param feeMilliIdr for each stop, thousandths of a Rupiah
 * @param charger how the bike's own pack is charged; empty where it is swapped for a full one
 * @param room how many bikes a charging station takes at a time, each from when it is plugged in until it leaves; how many
 *     packs a swap station gives on the day in all. At least 1; {@link #FOR_ALL} where there is one for everybody
 */
public record Station(
        String id,
        int place,
        List<TimeWindow> open,
        int stopSec,
        long feeMilliIdr,
        Optional<Charger> charger,
        int room) {
    /** Nobody has to ask whether there is a socket or a pack. */
    public static final int FOR_ALL = Integer.MAX_VALUE;

    /**
     * Charges the bike's own pack.
     *
     * @param powerW watts that flow into a pack; positive
     * @param curve how much of them flows, by how full the pack is
     * @param blackouts when nothing flows, each from its opening to just before its close; ordered and apart, may be empty
     * @param milliIdrPerKwh for each kWh that reaches the pack, its share of the battery's wear included
     */
    public record Charger(int powerW, ChargeCurve curve, List<TimeWindow> blackouts, long milliIdrPerKwh) {
        public Charger {
            blackouts = List.copyOf(blackouts);
            if (powerW <= 0) {
                throw new IllegalArgumentException("A charger gives more than 0 W, not %d.".formatted(powerW));
            }
            if (!blackouts.isEmpty()) {
                TimeWindow.requireOrdered(blackouts);
            }
            CostRates.requireRate(milliIdrPerKwh);
        }
    }

    /** A station that has a socket or a pack for everybody. */
    public Station(
            String id, int place, List<TimeWindow> open, int stopSec, long feeMilliIdr, Optional<Charger> charger) {
        this(id, place, open, stopSec, feeMilliIdr, charger, FOR_ALL);
    }

    public Station {
        open = List.copyOf(open);
        if (id.isBlank() || place < 0 || stopSec < 0 || stopSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException(
                    "Station \"%s\" at place %d: stops of %d s.".formatted(id, place, stopSec));
        }
        TimeWindow.requireOrdered(open);
        CostRates.requireRate(feeMilliIdr);
        if (room < 1) {
            throw new IllegalArgumentException("Station %s has room for %d, not for one or more.".formatted(id, room));
        }
    }

    /** The same station with so many sockets, or packs to give. */
    public Station withRoom(int most) {
        return new Station(id, place, open, stopSec, feeMilliIdr, charger, most);
    }

    /** Whether a bike may find no socket or no pack there. */
    public boolean mayBeFull() {
        return room < FOR_ALL;
    }

    /** A station that swaps packs at any time. */
    public static Station swapping(String id, int place, int stopSec, long feeMilliIdr) {
        return new Station(id, place, List.of(TimeWindow.ALWAYS), stopSec, feeMilliIdr, Optional.empty());
    }

    /** A station that charges at any time at full power. */
    public static Station charging(String id, int place, int stopSec, int powerW, long milliIdrPerKwh) {
        Charger charger = new Charger(powerW, ChargeCurve.STRAIGHT, List.of(), milliIdrPerKwh);
        return new Station(id, place, List.of(TimeWindow.ALWAYS), stopSec, 0, Optional.of(charger));
    }
}
