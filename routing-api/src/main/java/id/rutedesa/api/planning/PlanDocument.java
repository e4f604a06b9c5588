package id.rutedesa.api.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished plan as it is kept in the database: everything that was known then, so that it can be read back years
 * later. Money is in thousandths of a Rupiah here.
 *
 * @param metres total ride length
 * @param cost total by part
 * @param terms what else decided; null where nothing else was asked for
 */
record PlanDocument(
        int metres,
        Cost cost,
        List<RouteDocument> routes,
        List<UnassignedDocument> unassigned,
        @Nullable Terms terms) {
    PlanDocument {
        routes = List.copyOf(routes);
        unassigned = List.copyOf(unassigned);
    }

    /**
     * What decided beside the cost and is paid by nobody, thousandths of a Rupiah.
     *
     * @param prizesMilliIdr prizes of the tasks that were left out
     * @param timeMilliIdr for riders' hours above the mean
     * @param payMilliIdr for their pay above the mean
     */
    record Terms(long prizesMilliIdr, long timeMilliIdr, long payMilliIdr) {}

    /**
     * Thousandths of a Rupiah; from {@code swapMilliIdr} on null in plans from before there were such parts.
     *
     * @param wearMilliIdr of the energy: what batteries wore off
     * @param petrolMilliIdr of the distance: petrol
     * @param taxMilliIdr of the fixed part: yearly tax, by the day
     * @param depreciationMilliIdr of the fixed part: what the vehicle lost in value
     * @param financeMilliIdr of the fixed part: on half of the vehicle's price
     */
    record Cost(
            long fixedMilliIdr,
            long wageMilliIdr,
            long distanceMilliIdr,
            long energyMilliIdr,
            @Nullable Long swapMilliIdr,
            @Nullable Long overtimeMilliIdr,
            @Nullable Long latenessMilliIdr,
            @Nullable Long wearMilliIdr,
            @Nullable Long petrolMilliIdr,
            @Nullable Long taxMilliIdr,
            @Nullable Long depreciationMilliIdr,
            @Nullable Long financeMilliIdr) {

        static final Cost NOTHING = new Cost(0, 0, 0, 0, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);

        /** The sum of both, part by part. */
        Cost plus(Cost other) {
            return new Cost(
                    fixedMilliIdr + other.fixedMilliIdr,
                    wageMilliIdr + other.wageMilliIdr,
                    distanceMilliIdr + other.distanceMilliIdr,
                    energyMilliIdr + other.energyMilliIdr,
                    parts()[4] + other.parts()[4],
                    parts()[5] + other.parts()[5],
                    parts()[6] + other.parts()[6],
                    orNothing(wearMilliIdr) + orNothing(other.wearMilliIdr),
                    orNothing(petrolMilliIdr) + orNothing(other.petrolMilliIdr),
                    orNothing(taxMilliIdr) + orNothing(other.taxMilliIdr),
                    orNothing(depreciationMilliIdr) + orNothing(other.depreciationMilliIdr),
                    orNothing(financeMilliIdr) + orNothing(other.financeMilliIdr));
        }

        /** All parts in order; they add up to what is paid, and what is part of another is told beside them. */
        long[] parts() {
            return new long[] {
                fixedMilliIdr,
                wageMilliIdr,
                distanceMilliIdr,
                energyMilliIdr,
                orNothing(swapMilliIdr),
                orNothing(overtimeMilliIdr),
                orNothing(latenessMilliIdr)
            };
        }

        private static long orNothing(@Nullable Long part) {
            return part == null ? 0 : part;
        }
    }

    /**
     * One rider's day.
     *
     * @param consumptionFactor what the computed energy was multiplied by; null in plans from before it was kept
     * @param rates what it was priced with; null in plans from before they were kept
     */
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
            List<LegDocument> legs,
            @Nullable Double consumptionFactor,
            @Nullable RatesDocument rates) {}

    /**
     * Prices of a rider's day, thousandths of a Rupiah.
     *
     * @param electric whether it rode on a battery of ours
     * @param electricityMilliIdrPerKwh at the socket
     * @param wallToBatteryMilliPercent share of it that reaches the battery, thousandths of a percent
     * @param metresPerLitre on a flat road; 0 where no petrol was paid
     * @param hillyMetresPerLitre loaded in hills; null in routes from before petrol followed the hills
     * @param tariff code of the dated price of electricity or petrol; null for a price of the vehicle type itself
     * @param since first day on which that dated price held
     * @param taxMilliIdrPerDay of a year's tax; null in routes from before owning was counted
     * @param depreciationMilliIdrPerDay of what it loses in value
     * @param financeMilliIdrPerDay on half of its price
     * @param source of the vehicle type's own figures
     * @param asOf date of that source
     */
    record RatesDocument(
            String vehicleType,
            boolean electric,
            long electricityMilliIdrPerKwh,
            long wallToBatteryMilliPercent,
            long petrolMilliIdrPerLitre,
            int metresPerLitre,
            @Nullable Integer hillyMetresPerLitre,
            @Nullable String tariff,
            @Nullable LocalDate since,
            long wearMilliIdrPerKwh,
            long upkeepMilliIdrPerKm,
            @Nullable Long taxMilliIdrPerDay,
            @Nullable Long depreciationMilliIdrPerDay,
            @Nullable Long financeMilliIdrPerDay,
            long hireMilliIdr,
            long wageMilliIdrPerHour,
            String source,
            LocalDate asOf) {}

    /**
     * One halt; the task's words are kept as they were.
     *
     * @param handedKg what is handed over or taken in here; null at the depot
     * @param handedL its litres
     * @param pieces of how many pieces that is, for goods that may be divided
     * @param breakName of the rider's break that is taken here
     * @param stationName of the station where energy is taken; null elsewhere
     */
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
            double stateOfCharge,
            @Nullable Double handedKg,
            @Nullable Double handedL,
            @Nullable Integer pieces,
            @Nullable String breakName,
            @Nullable String stationName) {
        /** What a stop at a swap station is called. */
        static final String STATION_SWAP = "station-swap";

        /** What a stop at a charge station is called. */
        static final String STATION_CHARGE = "station-charge";

        /** What a stop is called at which a pack is swapped in that was taken along. */
        static final String CARRIED_SWAP = "carried-swap";

        /** Whether energy is taken at a station. */
        boolean isAtStation() {
            return kind.equals(STATION_SWAP) || kind.equals(STATION_CHARGE);
        }

        /** Whether energy is taken here, away from the depot. */
        boolean takesEnergyOnTheWay() {
            return isAtStation() || kind.equals(CARRIED_SWAP);
        }

        /** Whether one of the depot's spare packs comes into the bike. */
        boolean takesSparePack() {
            return kind.equals("swap") || kind.equals(CARRIED_SWAP);
        }

        /** Whether the battery holds more when the bike leaves. */
        boolean takesEnergy() {
            return takesEnergy(kind);
        }

        /** The same of a kind of halt. */
        static boolean takesEnergy(String kind) {
            return kind.equals("swap")
                    || kind.equals(CARRIED_SWAP)
                    || kind.equals(STATION_SWAP)
                    || kind.equals(STATION_CHARGE);
        }

        /** The same halt at other times, with another load and charge. */
        StopDocument at(
                String newKind,
                OffsetDateTime newArrival,
                OffsetDateTime newDeparture,
                double newLoadKg,
                long newChargeWh,
                double newStateOfCharge) {
            return new StopDocument(
                    newKind,
                    lat,
                    lon,
                    taskId,
                    activity,
                    recipient,
                    phone,
                    address,
                    note,
                    newArrival,
                    serviceStart,
                    newDeparture,
                    newLoadKg,
                    newChargeWh,
                    newStateOfCharge,
                    handedKg,
                    handedL,
                    pieces,
                    breakName,
                    stationName);
        }
    }

    /**
     * The ride to the next stop; the line's points are longitude, latitude.
     *
     * @param withoutStop the ride from the stop before to the stop after, had the one at the end of this leg been left out; null
     *     where it serves no task, nothing follows it, or there is no such way
     * @param fuelMl millilitres of petrol; null where no petrol is paid by the litre
     */
    record LegDocument(
            int metres,
            String rideTime,
            long energyWh,
            int ascentM,
            int descentM,
            List<List<Double>> line,
            @Nullable RideDocument withoutStop,
            @Nullable Long fuelMl) {}

    /** A ride without its line. */
    record RideDocument(
            int metres,
            String rideTime,
            long energyWh,
            @Nullable Long fuelMl) {}

    /**
     * A task that stays behind.
     *
     * @param leftKg how much of goods that may be divided
     * @param leftL its litres
     * @param prizeIdr what it is worth, whole Rupiah, where it may be left out
     * @param divisible whether what is too large for a motorbike may be divided into pieces that are not; null where nothing is
     *     too large
     * @param insteadOf whose stead it could take, proven; null where nobody's is known
     */
    record UnassignedDocument(
            long taskId,
            String recipient,
            String code,
            @Nullable Integer metresOffRoad,
            List<ReasonDocument> reasons,
            @Nullable ReasonDocument fix,
            @Nullable Double leftKg,
            @Nullable Double leftL,
            @Nullable Long prizeIdr,
            @Nullable Boolean divisible,
            @Nullable ExchangeDocument insteadOf) {}

    /** A task that would stay behind, and whose route has room then. */
    record ExchangeDocument(long riderId, String rider, long taskId, String recipient) {}

    /**
     * What stands in one rider's way: a code and the amount that is missing, in the code's unit.
     *
     * @param stationName of the station that is full; null for every other code
     * @param at when it is
     */
    record ReasonDocument(
            long riderId,
            String rider,
            String code,
            long amount,
            @Nullable String stationName,
            @Nullable OffsetDateTime at) {}
}
