package id.rutedesa.api.fleet;

import java.time.LocalDate;

/**
 * What equal motorbikes share; every figure is a default that can be changed, and its source stays with it.
 *
 * @param code short word, unique in the BUMDes
 * @param batteryWh nominal energy of all packs on board, watt-hours; 0 for a vehicle without a battery of ours
 * @param usableShare share of the nominal energy that can be drawn, 0–1
 * @param reserveShare share of the usable energy that no plan touches, 0–1
 * @param topSpeedKmh top speed on the flat
 * @param motorPowerW continuous power at the wheel
 * @param kerbMassKg mass without rider and load
 * @param riderMassKg mass of the rider
 * @param maxLoadG highest load, grams
 * @param maxVolumeMl volume of box and bags, millilitres
 * @param consumptionFactor multiplies the computed energy, 1.15 until calibrated
 * @param electricityMilliIdrPerKwh price at the socket, thousandths of a Rupiah
 * @param wearMilliIdrPerKwh battery wear per kilowatt-hour drawn
 * @param upkeepMilliIdrPerKm maintenance and tax
 * @param hireMilliIdr for each day on which it is used: the price of a hired vehicle
 * @param longestItemMm length of the longest single item that it takes, millimetres; 0 for any
 * @param source where the figures come from
 * @param asOf date of the source
 * @param version counts the changes of the row
 */
public record VehicleType(
        long id,
        String code,
        String name,
        int batteryWh,
        double usableShare,
        double reserveShare,
        int topSpeedKmh,
        int motorPowerW,
        double kerbMassKg,
        double riderMassKg,
        int maxLoadG,
        int maxVolumeMl,
        double consumptionFactor,
        long electricityMilliIdrPerKwh,
        long wearMilliIdrPerKwh,
        long upkeepMilliIdrPerKm,
        long hireMilliIdr,
        int longestItemMm,
        String source,
        LocalDate asOf,
        long version) {

    /** A type of one's own, for items of any length. */
    public VehicleType(
            long id,
            String code,
            String name,
            int batteryWh,
            double usableShare,
            double reserveShare,
            int topSpeedKmh,
            int motorPowerW,
            double kerbMassKg,
            double riderMassKg,
            int maxLoadG,
            int maxVolumeMl,
            double consumptionFactor,
            long electricityMilliIdrPerKwh,
            long wearMilliIdrPerKwh,
            long upkeepMilliIdrPerKm,
            String source,
            LocalDate asOf,
            long version) {
        this(
                id,
                code,
                name,
                batteryWh,
                usableShare,
                reserveShare,
                topSpeedKmh,
                motorPowerW,
                kerbMassKg,
                riderMassKg,
                maxLoadG,
                maxVolumeMl,
                consumptionFactor,
                electricityMilliIdrPerKwh,
                wearMilliIdrPerKwh,
                upkeepMilliIdrPerKm,
                0,
                0,
                source,
                asOf,
                version);
    }

    /** The same type at another price of electricity. */
    public VehicleType withElectricity(long milliIdrPerKwh) {
        return new VehicleType(
                id,
                code,
                name,
                batteryWh,
                usableShare,
                reserveShare,
                topSpeedKmh,
                motorPowerW,
                kerbMassKg,
                riderMassKg,
                maxLoadG,
                maxVolumeMl,
                consumptionFactor,
                milliIdrPerKwh,
                wearMilliIdrPerKwh,
                upkeepMilliIdrPerKm,
                hireMilliIdr,
                longestItemMm,
                source,
                asOf,
                version);
    }

    /** The same type that draws so many times the computed energy. */
    public VehicleType withConsumption(double factor) {
        return new VehicleType(
                id,
                code,
                name,
                batteryWh,
                usableShare,
                reserveShare,
                topSpeedKmh,
                motorPowerW,
                kerbMassKg,
                riderMassKg,
                maxLoadG,
                maxVolumeMl,
                factor,
                electricityMilliIdrPerKwh,
                wearMilliIdrPerKwh,
                upkeepMilliIdrPerKm,
                hireMilliIdr,
                longestItemMm,
                source,
                asOf,
                version);
    }
}
