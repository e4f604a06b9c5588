package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle type as the API writes it: kilograms, litres, watt-hours, whole Rupiah.
 *
 * @param batteryWh 0 for a hired vehicle, which has no battery of ours
 * @param petrolIdrPerLitre price of what it burns
 * @param kmPerLitre how far a litre of petrol lasts on a flat road; left out for electricity, and where the hire has the fuel in it
 * @param kmPerLitreHilly how far it lasts loaded in hills, 60 to 100 % of {@code kmPerLitre}
 * @param energyTariff code of the dated price of electricity or petrol that is paid in the place of the price here
 * @param upkeepIdrPerKm maintenance, tyres, and tax where {@code taxIdrPerYear} is not given
 * @param purchaseIdr price when it was bought, without a battery whose wear is counted: its loss of value over {@code yearsOfUse} and the interest on half of it count for
 *     each day on which it rides; left out where they do not count
 * @param ridingDaysPerYear days over which a year's tax, loss of value and interest are spread
 * @param hireIdr for each day on which it is used
 * @param longestItemM length of the longest single item that it takes, metres; left out for any
 */
@Schema(example = """
        {"code": "motor-kita", "name": "Motor kita", "batteryWh": 1440, "topSpeedKmh": 60, "maxLoadKg": 40, "maxVolumeL": 90,
         "electricityIdrPerKwh": 1445, "upkeepIdrPerKm": 32, "source": "buku pedoman", "asOf": "2025-11-01"}""")
record VehicleTypeJson(
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
        double maxLoadKg,
        double maxVolumeL,
        double consumptionFactor,
        long electricityIdrPerKwh,
        @Nullable Long petrolIdrPerLitre,
        @Nullable Double kmPerLitre,
        @Nullable Double kmPerLitreHilly,
        @Nullable String energyTariff,
        long wearIdrPerKwh,
        long upkeepIdrPerKm,
        @Nullable Long purchaseIdr,
        @Nullable Integer yearsOfUse,
        @Nullable Double interestPercent,
        @Nullable Long taxIdrPerYear,
        @Nullable Integer ridingDaysPerYear,
        @Nullable Long hireIdr,
        @Nullable Double longestItemM,
        String source,
        LocalDate asOf) {
    private static final long MAX_IDR = 1_000_000;
    private static final long MAX_HIRE_IDR = 10_000_000;
    private static final int MAX_ITEM_M = 20;
    private static final int MAX_KM_PER_LITRE = 200;
    /** The line through both roads must not leave a flat road's litre to the work alone. */
    private static final double LEAST_HILLY_SHARE = 0.6;

    private static final long MAX_PURCHASE_IDR = 1_000_000_000;
    private static final long MAX_TAX_IDR = 100_000_000;
    private static final int MAX_PERCENT = 100;
    private static final int MAX_BIKE_KG = 300;
    private static final int MAX_HIRED_KG = 2_000;
    private static final int SMALLEST_BATTERY_WH = 100;
    private static final int LARGEST_BATTERY_WH = 20_000;

    static VehicleTypeJson of(VehicleType type) {
        Ownership owned = type.ownership();
        return new VehicleTypeJson(
                type.id(),
                type.code(),
                type.name(),
                type.batteryWh(),
                type.usableShare(),
                type.reserveShare(),
                type.topSpeedKmh(),
                type.motorPowerW(),
                type.kerbMassKg(),
                type.riderMassKg(),
                type.maxLoadG() / 1000.0,
                type.maxVolumeMl() / 1000.0,
                type.consumptionFactor(),
                rupiah(type.electricityMilliIdrPerKwh()),
                type.metresPerLitre() == 0 ? null : rupiah(type.petrolMilliIdrPerLitre()),
                type.metresPerLitre() == 0 ? null : type.metresPerLitre() / 1000.0,
                type.metresPerLitre() == 0 ? null : type.hillyMetresPerLitre() / 1000.0,
                type.energyTariff(),
                rupiah(type.wearMilliIdrPerKwh()),
                rupiah(type.upkeepMilliIdrPerKm()),
                owned.purchaseMilliIdr() == 0 ? null : (Long) rupiah(owned.purchaseMilliIdr()),
                owned.purchaseMilliIdr() == 0 ? null : (Integer) owned.yearsOfUse(),
                owned.purchaseMilliIdr() == 0 ? null : (Double) (owned.interestMilliPercent() / 1000.0),
                owned.taxMilliIdrPerYear() == 0 ? null : (Long) rupiah(owned.taxMilliIdrPerYear()),
                owned.equals(Ownership.NOT_COUNTED) ? null : (Integer) owned.ridingDaysPerYear(),
                type.hireMilliIdr() == 0 ? null : rupiah(type.hireMilliIdr()),
                type.longestItemMm() == 0 ? null : type.longestItemMm() / 1000.0,
                type.source(),
                type.asOf());
    }

    private static long rupiah(long milliIdr) {
        return Math.round(milliIdr / 1000.0);
    }

    static VehicleType read(JsonBody body, long id, long version) {
        VehicleType type = body.object(reader -> read(reader, id, version));
        body.check();
        return type;
    }

    private static int battery(BodyReader reader) {
        int wattHours = (int) reader.wholeNumber("batteryWh", 0, LARGEST_BATTERY_WH);
        if (wattHours > 0 && wattHours < SMALLEST_BATTERY_WH) {
            reader.rejectRange("batteryWh", SMALLEST_BATTERY_WH, LARGEST_BATTERY_WH);
        }
        return wattHours;
    }

    private static int metresPerLitre(BodyReader reader, int batteryWh) {
        int metres = reader.thousandths("kmPerLitre", MAX_KM_PER_LITRE, 0);
        if (metres > 0 && batteryWh > 0) {
            reader.reject(
                    "not-together",
                    "kmPerLitre",
                    new Text(
                            "Motor dengan baterai tidak memakai bensin.", "A vehicle with a battery burns no petrol."));
        }
        return metres;
    }

    private static int hillyMetresPerLitre(BodyReader reader, int metres) {
        int hilly = reader.thousandths("kmPerLitreHilly", MAX_KM_PER_LITRE, metres);
        int least = (int) Math.ceil(metres * LEAST_HILLY_SHARE);
        if (hilly < least || hilly > metres) {
            reader.rejectRange("kmPerLitreHilly", least / 1000.0, metres / 1000.0);
        }
        return hilly;
    }

    private static Ownership ownership(BodyReader reader) {
        Ownership usual = Ownership.NOT_COUNTED;
        return new Ownership(
                reader.wholeNumber("purchaseIdr", 0, MAX_PURCHASE_IDR, 0) * 1000,
                (int) reader.wholeNumber("yearsOfUse", 1, 30, usual.yearsOfUse()),
                reader.thousandths("interestPercent", MAX_PERCENT, 0),
                reader.wholeNumber("taxIdrPerYear", 0, MAX_TAX_IDR, 0) * 1000,
                (int) reader.wholeNumber("ridingDaysPerYear", 1, 366, usual.ridingDaysPerYear()));
    }

    static VehicleType read(BodyReader reader, long id, long version) {
        VehicleType usual = VehicleCatalogue.usual();
        int batteryWh = battery(reader);
        int metresPerLitre = metresPerLitre(reader, batteryWh);
        return new VehicleType(
                id,
                reader.text("code", 40),
                reader.text("name", 80),
                batteryWh,
                reader.number("usableShare", 0.1, 1, usual.usableShare()),
                reader.number("reserveShare", 0, 0.9, usual.reserveShare()),
                (int) reader.wholeNumber("topSpeedKmh", 5, 150, usual.topSpeedKmh()),
                (int) reader.wholeNumber("motorPowerW", 250, 50_000, usual.motorPowerW()),
                reader.number("kerbMassKg", 20, 500, usual.kerbMassKg()),
                reader.number("riderMassKg", 0, 200, usual.riderMassKg()),
                reader.thousandths("maxLoadKg", batteryWh == 0 ? MAX_HIRED_KG : MAX_BIKE_KG, usual.maxLoadG()),
                reader.thousandths("maxVolumeL", 20_000, usual.maxVolumeMl()),
                reader.number("consumptionFactor", 0.5, 3, usual.consumptionFactor()),
                reader.wholeNumber("electricityIdrPerKwh", 0, MAX_IDR, rupiah(usual.electricityMilliIdrPerKwh()))
                        * 1000,
                reader.wholeNumber("petrolIdrPerLitre", 0, MAX_IDR, 0) * 1000,
                metresPerLitre,
                hillyMetresPerLitre(reader, metresPerLitre),
                reader.optionalText("energyTariff", 40),
                null,
                reader.wholeNumber("wearIdrPerKwh", 0, MAX_IDR, rupiah(usual.wearMilliIdrPerKwh())) * 1000,
                reader.wholeNumber("upkeepIdrPerKm", 0, MAX_IDR, rupiah(usual.upkeepMilliIdrPerKm())) * 1000,
                ownership(reader),
                reader.wholeNumber("hireIdr", 0, MAX_HIRE_IDR, 0) * 1000,
                reader.thousandths("longestItemM", MAX_ITEM_M, 0),
                reader.text("source", 200),
                reader.date("asOf"),
                version);
    }
}
