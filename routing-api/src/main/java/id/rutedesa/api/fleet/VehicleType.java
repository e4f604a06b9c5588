package id.rutedesa.api.fleet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
 * @param petrolMilliIdrPerLitre price of what it burns
 * @param metresPerLitre how far a litre of petrol lasts on a flat road; 0 for electricity, and for a hired vehicle whose price has
 *     the fuel in it
 * @param hillyMetresPerLitre how far it lasts loaded in hills, where an electric motorbike draws 50 Wh a kilometre in the place of
 *     25.5
 * @param energyTariff code of the dated price that is paid for electricity or petrol in the place of the price above, or null
 * @param priceSince first day on which that dated price held; null until a day's price is put in
 * @param upkeepMilliIdrPerKm maintenance, tyres, and tax where that is not given by the year
 * @param ownership what owning it costs, whatever it rides
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
        long petrolMilliIdrPerLitre,
        int metresPerLitre,
        int hillyMetresPerLitre,
        @Nullable String energyTariff,
        @Nullable LocalDate priceSince,
        long wearMilliIdrPerKwh,
        long upkeepMilliIdrPerKm,
        Ownership ownership,
        long hireMilliIdr,
        int longestItemMm,
        String source,
        LocalDate asOf,
        long version) {
    private static final String LITRE = "liter";

    /** An electric type of one's own with a price of its own, for items of any length. */
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
                0,
                0,
                0,
                null,
                null,
                wearMilliIdrPerKwh,
                upkeepMilliIdrPerKm,
                Ownership.NOT_COUNTED,
                0,
                0,
                source,
                asOf,
                version);
    }

    /** The same type at another price of electricity, whatever day it is. */
    public VehicleType withElectricity(long milliIdrPerKwh) {
        return with(consumptionFactor, milliIdrPerKwh, petrolMilliIdrPerLitre, null, null);
    }

    /** The same type that draws so many times the computed energy. */
    public VehicleType withConsumption(double factor) {
        return with(factor, electricityMilliIdrPerKwh, petrolMilliIdrPerLitre, energyTariff, priceSince);
    }

    /** The same type at a dated price of what it runs on. */
    VehicleType pricedBy(Tariff tariff) {
        return metresPerLitre > 0
                ? with(consumptionFactor, electricityMilliIdrPerKwh, perLitre(tariff), energyTariff, tariff.asOf())
                : with(consumptionFactor, tariff.valueMilliIdr(), petrolMilliIdrPerLitre, energyTariff, tariff.asOf());
    }

    private static long perLitre(Tariff tariff) {
        return tariff.unit().equals(LITRE) ? tariff.valueMilliIdr() : tariff.milliIdrPerLitreOfBottle();
    }

    private VehicleType with(
            double consumption, long electricity, long petrol, @Nullable String tariff, @Nullable LocalDate since) {
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
                consumption,
                electricity,
                petrol,
                metresPerLitre,
                hillyMetresPerLitre,
                tariff,
                since,
                wearMilliIdrPerKwh,
                upkeepMilliIdrPerKm,
                ownership,
                hireMilliIdr,
                longestItemMm,
                source,
                asOf,
                version);
    }
}
