package id.rutedesa.solver.model;

import java.util.List;
import java.util.Optional;

/**
 * A place away from the depot where a shift's bike may take energy on its way: a full pack for its own, or charge for as long
 * as it pays to wait. It always has a pack or a socket for who comes while it is open.
 *
 * @param id not blank; unique within a shift
 * @param place index into the travel matrix
 * @param open when a stop may begin; in order and apart, at least one
 * @param stopSec what each stop takes: the swap, or plugging in and out; 0 or more
 * @param feeMilliIdr for each stop, thousandths of a Rupiah
 * @param charger how the bike's own pack is charged; empty where it is swapped for a full one
 */
public record Station(
        String id, int place, List<TimeWindow> open, int stopSec, long feeMilliIdr, Optional<Charger> charger) {
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

    public Station {
        open = List.copyOf(open);
        if (id.isBlank() || place < 0 || stopSec < 0 || stopSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException(
                    "Station \"%s\" at place %d: stops of %d s.".formatted(id, place, stopSec));
        }
        TimeWindow.requireOrdered(open);
        CostRates.requireRate(feeMilliIdr);
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
