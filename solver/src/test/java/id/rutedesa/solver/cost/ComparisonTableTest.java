package id.rutedesa.solver.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rupiah per km, flat and hilly, from one list of prices and what each kilometre draws: 40 km on each of 300 days. It states figures, never who wins. */
class ComparisonTableTest {
    private static final int KM_A_DAY = 40;
    private static final int DAYS = 300;

    @ParameterizedTest
    @CsvSource({"25.5, 42, 71, 222, 118, 32, 196, 261, 654, 162", "50, 82, 140, 436, 231, 32, 260, 346, 866, 162"})
    void everyLineOfTheTable(
            double whPerKm,
            long home,
            long publicCharger,
            long swap,
            long wear,
            long electricUpkeep,
            long pump,
            long bottled,
            long shortage,
            long petrolUpkeep) {
        Assumptions given = Defaults.ALL;
        long drawnJ = Math.round(whPerKm * 3_600 * KM_A_DAY * DAYS);
        RiddenDays year = new RiddenDays(1_000L * KM_A_DAY * DAYS, drawnJ, drawnJ, DAYS, 0, 0);

        CostLines own = Wheels.ELECTRIC_HOME.cost(year, given, false);
        CostLines charger = Wheels.ELECTRIC_PUBLIC.cost(year, given, false);
        CostLines swaps = Wheels.ELECTRIC_SWAP.cost(year, given, false);
        assertPerKm(own.of(CostLine.ENERGY_HOME), home);
        assertPerKm(charger.of(CostLine.ENERGY_PUBLIC), publicCharger);
        assertPerKm(swaps.of(CostLine.ENERGY_SWAP), swap);
        assertPerKm(own.of(CostLine.BATTERY_WEAR), wear);
        assertPerKm(charger.of(CostLine.BATTERY_WEAR), wear);
        assertThat(swaps.of(CostLine.BATTERY_WEAR))
                .as("the pack is in the price of the swap")
                .isZero();
        assertPerKm(own.of(CostLine.MAINTENANCE) + own.of(CostLine.TAX), electricUpkeep);
        assertPerKm(own.totalMilliIdr(), home + wear + electricUpkeep);

        CostLines petrol = Wheels.PETROL_PUMP.cost(year, given, false);
        assertPerKm(petrol.of(CostLine.PETROL_PUMP), pump);
        assertPerKm(Wheels.PETROL_BOTTLED.cost(year, given, false).of(CostLine.PETROL_BOTTLED), bottled);
        assertPerKm(Wheels.PETROL_SHORTAGE.cost(year, given, false).of(CostLine.PETROL_SHORTAGE), shortage);
        assertPerKm(petrol.of(CostLine.MAINTENANCE) + petrol.of(CostLine.TAX), petrolUpkeep);
        assertPerKm(petrol.totalMilliIdr(), pump + petrolUpkeep);
    }

    private static void assertPerKm(long milliIdrOfYear, long idrPerKm) {
        assertThat(milliIdrOfYear / 1_000.0 / (KM_A_DAY * DAYS)).isCloseTo(idrPerKm, within(1.0));
    }
}
