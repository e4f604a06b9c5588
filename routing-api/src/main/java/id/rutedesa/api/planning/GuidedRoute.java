package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rider's route with everything that is needed to ride it where there is no signal: the words of the way, its heights,
 * and the energy home from every stop.
 *
 * @param usableWh what the battery holds when it is full
 * @param reserveShare share of that which no plan touches, 0–1
 * @param flatEstimate whether heights were missing somewhere, so that energy counts no hills there
 * @param stops in order, the first at the depot, the last where the shift ends
 * @param legs one fewer than stops
 */
public record GuidedRoute(
        long riderId,
        String rider,
        String vehicle,
        LocalDate date,
        OffsetDateTime departure,
        OffsetDateTime arrival,
        int metres,
        long energyWh,
        long usableWh,
        double reserveShare,
        boolean flatEstimate,
        List<Halt> stops,
        List<Ride> legs) {
    public GuidedRoute {
        stops = List.copyOf(stops);
        legs = List.copyOf(legs);
    }

    /**
     * One halt.
     *
     * @param kind {@code start}, {@code visit}, {@code reload}, {@code swap}, {@code carried-swap}, {@code station-swap}, {@code station-charge},
     *     {@code break} or {@code end}
     * @param note of the task; the name of the break
     * @param windows when the hand-over may start; empty where it may at any time
     * @param handOverKg what is handed over here, or taken in at a pickup
     * @param loadKg what is on board on departure
     * @param arrivalChargeWh what the plan expects in the battery on arrival
     * @param chargeWh the same on departure
     * @param homeWh energy from here straight to where the shift ends with that load, or null where there is no way
     * @param homeM metres of that ride, or null
     * @param codMilliIdr money to collect here, thousandths of a Rupiah, or null
     */
    public record Halt(
            String kind,
            double lat,
            double lon,
            @Nullable Long taskId,
            @Nullable String activity,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String note,
            List<Opening> windows,
            OffsetDateTime arrival,
            OffsetDateTime departure,
            double handOverKg,
            double loadKg,
            long arrivalChargeWh,
            long chargeWh,
            @Nullable Long homeWh,
            @Nullable Integer homeM,
            @Nullable Long codMilliIdr) {
        public Halt {
            windows = List.copyOf(windows);
        }

        /** Whether the battery holds more when the bike leaves. */
        public boolean takesEnergy() {
            return PlanDocument.StopDocument.takesEnergy(kind);
        }
    }

    /** A time window of a task. */
    public record Opening(OffsetDateTime from, OffsetDateTime to) {}

    /**
     * The ride to the next stop.
     *
     * @param changed whether the roads have changed since the plan: this way is another one than was planned
     * @param says what to tell, in order; empty where there is no way any more
     */
    public record Ride(
            int metres,
            int minutes,
            long energyWh,
            int ascentM,
            int descentM,
            boolean changed,
            RouteLine line,
            List<Say> says) {
        public Ride {
            says = List.copyOf(says);
        }
    }

    /** One vertex of the way; the height is NaN where it is not known. */
    public record Point(double lat, double lon, double heightM) {}

    /** One sentence of the way, so many metres from the leg's start, and what to be careful about after it. */
    public record Say(int fromM, Text sentence, List<Text> warnings) {
        public Say {
            warnings = List.copyOf(warnings);
        }
    }
}
