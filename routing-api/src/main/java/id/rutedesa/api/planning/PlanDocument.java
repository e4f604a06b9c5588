package id.rutedesa.api.planning;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished plan as it is kept in the database: everything that was known then, so that it can be read back years
 * later. Money is in thousandths of a Rupiah here.
 *
 * @param metres total ride length
 * @param cost total by part
 */
record PlanDocument(int metres, Cost cost, List<RouteDocument> routes, List<UnassignedDocument> unassigned) {
    PlanDocument {
        routes = List.copyOf(routes);
        unassigned = List.copyOf(unassigned);
    }

    /** Thousandths of a Rupiah; plans from before there were swaps have none. */
    record Cost(
            long fixedMilliIdr,
            long wageMilliIdr,
            long distanceMilliIdr,
            long energyMilliIdr,
            @Nullable Long swapMilliIdr) {

        static final Cost NOTHING = new Cost(0, 0, 0, 0, 0L);

        /** The sum of both, part by part. */
        Cost plus(Cost other) {
            return new Cost(
                    fixedMilliIdr + other.fixedMilliIdr,
                    wageMilliIdr + other.wageMilliIdr,
                    distanceMilliIdr + other.distanceMilliIdr,
                    energyMilliIdr + other.energyMilliIdr,
                    parts()[4] + other.parts()[4]);
        }

        /** All parts in order. */
        long[] parts() {
            long swaps = swapMilliIdr == null ? 0 : swapMilliIdr;
            return new long[] {fixedMilliIdr, wageMilliIdr, distanceMilliIdr, energyMilliIdr, swaps};
        }
    }

    /** One rider's day. */
    record RouteDocument(
            long riderId,
            String rider,
            String vehicle,
            OffsetDateTime departure,
            OffsetDateTime arrival,
            int metres,
            String rideTime,
            long energyWh,
            double stateOfChargeOnReturn,
            boolean flatEstimate,
            Cost cost,
            List<StopDocument> stops,
            List<LegDocument> legs) {}

    /** One halt; the task's words are kept as they were. */
    record StopDocument(
            String kind,
            double lat,
            double lon,
            @Nullable Long taskId,
            @Nullable String activity,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String note,
            OffsetDateTime arrival,
            @Nullable OffsetDateTime serviceStart,
            OffsetDateTime departure,
            double loadKg,
            long chargeWh,
            double stateOfCharge) {}

    /** The ride to the next stop; the line's points are longitude, latitude. */
    record LegDocument(
            int metres, String rideTime, long energyWh, int ascentM, int descentM, List<List<Double>> line) {}

    /** A task that stays behind. */
    record UnassignedDocument(
            long taskId,
            String recipient,
            String code,
            @Nullable Integer metresOffRoad,
            List<ReasonDocument> reasons,
            @Nullable ReasonDocument fix) {}

    /** What stands in one rider's way: a code and the amount that is missing, in the code's unit. */
    record ReasonDocument(long riderId, String rider, String code, long amount) {}
}
