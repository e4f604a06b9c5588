package id.rutedesa.api.fleet;

import java.time.LocalDate;
import java.util.List;

/**
 * Electric motorbikes sold in Indonesia, to start from, and what they are held against. Battery and top speed are the makers' figures; all others are the
 * usual defaults, of medium confidence, until a BUMDes replaces them by its own.
 */
public final class VehicleCatalogue {
    private static final LocalDate AS_OF = LocalDate.of(2025, 11, 1);
    private static final String SOURCE =
            "maker's battery and top speed; masses, load and wear: project defaults, medium confidence";

    private static final String PETROL =
            "51 km a litre on flat roads, 38.5 loaded in hills, 162 a km maintenance and tax; medium confidence";
    private static final long PUMP_MILLI_IDR_PER_LITRE = 10_000_000;
    private static final String PUMP = "pertalite-pump";
    private static final String ROUGH = "rough guess, put local prices in its place; rides the roads of motorbikes";

    private VehicleCatalogue() {}

    /** A small bike with the usual defaults: usable 0.90, reserve 0.20, 2,000 W, 100 kg, rider 70 kg, 40 kg and 90 l. */
    public static VehicleType usual() {
        return type("usual", "Motor listrik", 1_440, 60);
    }

    /** All models of the catalogue, not saved yet. */
    public static List<VehicleType> models() {
        return List.of(
                type("gesits-g1", "Gesits G1", 1_440, 70),
                type("honda-icon-e", "Honda ICON e:", 1_470, 55),
                type("honda-cuv-e", "Honda CUV e:", 2_956, 83),
                type("alva-one", "Alva One", 2_700, 90),
                type("volta-401", "Volta 401", 1_400, 60),
                type("smoot-tempur", "Smoot Tempur", 1_440, 60),
                type("united-t1800", "United T1800", 1_700, 65),
                type("viar-q1", "Viar Q1", 1_200, 60),
                type("polytron-fox-r", "Polytron Fox-R", 3_700, 95),
                petrol("petrol-motorbike", "Motor bensin", 80, 40_000, 90_000, 51_000, 38_500, 162_000, 0, PETROL),
                petrol(
                        "three-wheeler",
                        "Motor roda tiga bensin",
                        50,
                        300_000,
                        1_200_000,
                        33_000,
                        25_000,
                        200_000,
                        0,
                        ROUGH),
                petrol(
                        "hired-pickup",
                        "Pikap sewa dengan sopir",
                        60,
                        800_000,
                        3_000_000,
                        0,
                        0,
                        1_000_000,
                        350_000_000,
                        ROUGH));
    }

    private static VehicleType petrol(
            String code,
            String name,
            int topSpeedKmh,
            int maxLoadG,
            int maxVolumeMl,
            int metresPerLitre,
            int hillyMetresPerLitre,
            long upkeepMilliIdrPerKm,
            long hireMilliIdr,
            String source) {
        VehicleType usual = usual();
        return new VehicleType(
                0,
                code,
                name,
                0,
                usual.usableShare(),
                usual.reserveShare(),
                topSpeedKmh,
                usual.motorPowerW(),
                usual.kerbMassKg(),
                usual.riderMassKg(),
                maxLoadG,
                maxVolumeMl,
                1,
                0,
                metresPerLitre == 0 ? 0 : PUMP_MILLI_IDR_PER_LITRE,
                metresPerLitre,
                hillyMetresPerLitre,
                metresPerLitre == 0 ? null : PUMP,
                null,
                0,
                upkeepMilliIdrPerKm,
                Ownership.NOT_COUNTED,
                hireMilliIdr,
                0,
                source,
                AS_OF,
                1);
    }

    private static VehicleType type(String code, String name, int batteryWh, int topSpeedKmh) {
        return new VehicleType(
                0,
                code,
                name,
                batteryWh,
                0.90,
                0.20,
                topSpeedKmh,
                2_000,
                100,
                70,
                40_000,
                90_000,
                1.15, // Makers' ranges are flat and light.
                1_444_700, // PLN 1,300–2,200 VA, Q4 2025.
                0,
                0,
                0,
                "pln-1300",
                null,
                4_619_000, // 5.5 million Rupiah over 900 cycles of 1.323 kWh.
                32_000, // Maintenance and tax over 12,000 km a year.
                Ownership.NOT_COUNTED,
                0,
                0,
                SOURCE,
                AS_OF,
                1);
    }
}
