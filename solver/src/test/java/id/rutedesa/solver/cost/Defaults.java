package id.rutedesa.solver.cost;

import java.util.EnumMap;
import java.util.Map;

/** A value for every factor, as a price list of late 2025 has them. */
final class Defaults {
    private static final Map<Factor, Double> UNITS = Map.ofEntries(
            Map.entry(Factor.ELECTRICITY, 1_444.7),
            Map.entry(Factor.PUBLIC_CHARGER, 2_466.0),
            Map.entry(Factor.PAID_SWAP, 10_000.0),
            Map.entry(Factor.SWAP_ENERGY, 1_147.5), // 45 km at 25.5 Wh
            Map.entry(Factor.WALL_TO_BATTERY, 88.0),
            Map.entry(Factor.PACK_PRICE, 5_500_000.0),
            Map.entry(Factor.PACK_CYCLES, 900.0),
            Map.entry(Factor.PACK_ENERGY, 1_323.0),
            Map.entry(Factor.ELECTRIC_UPKEEP, 29.167), // 350,000 over 12,000 km
            Map.entry(Factor.ELECTRIC_TAX, 35_000.0),
            Map.entry(Factor.ELECTRIC_PRICE, 30_000_000.0),
            Map.entry(Factor.PETROL_PUMP, 10_000.0),
            Map.entry(Factor.PETROL_BOTTLED, 13_333.333), // 20,000 for 1.5 l
            Map.entry(Factor.PETROL_SHORTAGE, 33_333.333), // 50,000 for 1.5 l
            Map.entry(Factor.PETROL_REACH_FLAT, 51.0),
            Map.entry(Factor.PETROL_REACH_HILLY, 38.5),
            Map.entry(Factor.PETROL_UPKEEP, 133.333), // 1.6 million over 12,000 km
            Map.entry(Factor.PETROL_TAX, 350_000.0),
            Map.entry(Factor.PETROL_PRICE, 18_000_000.0),
            Map.entry(Factor.RIDING_DAYS, 300.0),
            Map.entry(Factor.YEARS_OF_USE, 8.0),
            Map.entry(Factor.INTEREST, 6.0),
            Map.entry(Factor.CONSUMPTION, 100.0),
            Map.entry(Factor.DISTANCE, 100.0),
            Map.entry(Factor.LOAD, 0.0),
            Map.entry(Factor.ENERGY_OF_LOAD, 0.5),
            Map.entry(Factor.GRID_EMISSION, 867.0),
            Map.entry(Factor.PETROL_EMISSION, 2_272.0));

    static final Assumptions ALL = all();

    private Defaults() {}

    private static Assumptions all() {
        Map<Factor, Long> values = new EnumMap<>(Factor.class);
        UNITS.forEach((factor, value) -> values.put(factor, Math.round(value * 1_000)));
        return new Assumptions(values);
    }
}
