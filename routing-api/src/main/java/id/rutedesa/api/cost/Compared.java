package id.rutedesa.api.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What of a row's routes other wheels are compared for, and whose vehicles they were. A vehicle without a battery of ours, hired or
 * own, costs the same whatever the motorbikes are.
 *
 * @param ownRoutes ridden on the BUMDes's own vehicles: its bike-days
 * @param routes ridden on electric motorbikes
 * @param metres of these
 * @param energyWh of these, as planned
 * @param modelWh of these by the energy model alone, without what the plan added for safety or learned of batteries
 * @param sameMilliIdr besides the wage: fixed parts, and all that vehicles without a battery cost
 * @param lostMilliIdr of this what is no cash: loss of value and interest; null where there is none, so that signed files from
 *     before it was told read as they were
 */
record Compared(
        long ownRoutes,
        long routes,
        long metres,
        long energyWh,
        long modelWh,
        long sameMilliIdr,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long lostMilliIdr) {
    static final Compared NOTHING = new Compared(0, 0, 0, 0, 0, 0, 0L);

    Compared {
        lostMilliIdr = Long.valueOf(0).equals(lostMilliIdr) ? null : lostMilliIdr;
    }

    Compared plus(Compared other) {
        return new Compared(
                ownRoutes + other.ownRoutes,
                routes + other.routes,
                metres + other.metres,
                energyWh + other.energyWh,
                modelWh + other.modelWh,
                sameMilliIdr + other.sameMilliIdr,
                lost() + other.lost());
    }

    /** What is no cash, 0 where there is none. */
    long lost() {
        return lostMilliIdr == null ? 0 : lostMilliIdr;
    }

    /**
     * What the days cost besides the wage on any wheels.
     *
     * @param owned whether loss of value and interest count
     */
    long sameMilliIdr(boolean owned) {
        return owned ? sameMilliIdr : sameMilliIdr - lost();
    }
}
