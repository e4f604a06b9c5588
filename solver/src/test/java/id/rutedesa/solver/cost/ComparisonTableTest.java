package id.rutedesa.solver.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.solver.cost.LikeForLike.Curve;
import id.rutedesa.solver.cost.LikeForLike.Sides;
import id.rutedesa.solver.cost.LikeForLike.Terrain;
import id.rutedesa.solver.cost.VehicleYear.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rupiah per km, flat and hilly, from prices and consumption: 40 km on each of 300 days. It states figures, never who wins. */
class ComparisonTableTest {
    private static final Use USE = new Use(40_000, 300);
    private static final WageScheme SAME_WAGE = new WageScheme.PerDay(0);
    private static final long WEAR = VehicleYear.wearMilliIdrPerKwh(5_500_000_000L, 900, 1_323);
    private static final int WALL_TO_BATTERY_PERMILLE = 880;

    @ParameterizedTest
    @CsvSource({"25500, 51000, 42, 71, 222, 118, 196, 261, 654", "50000, 38500, 82, 140, 436, 231, 260, 346, 866"})
    void everyLineOfTheTable(
            int milliWhPerKm,
            long metresPerLitre,
            long home,
            long publicCharger,
            long swap,
            long wear,
            long pump,
            long bottled,
            long shortage) {
        Terrain terrain = new Terrain("x", milliWhPerKm);
        Sides atHome = sides(terrain, metresPerLitre, wall(CostLine.ENERGY_HOME, 1_444_700), 10_000_000);
        assertIdr(atHome.electric().of(CostLine.ENERGY_HOME), home);
        assertIdr(atHome.electric().of(CostLine.BATTERY_WEAR), wear);
        assertIdr(atHome.electric().of(CostLine.MAINTENANCE) + atHome.electric().of(CostLine.TAX), 32);
        assertIdr(atHome.petrol().of(CostLine.MAINTENANCE) + atHome.petrol().of(CostLine.TAX), 162);
        assertIdr(atHome.petrol().of(CostLine.PETROL_PUMP), pump);
        assertIdr(atHome.electric().totalMilliIdr(), home + wear + 32);
        assertIdr(atHome.petrol().totalMilliIdr(), pump + 162);

        EnergyPrice charger = wall(CostLine.ENERGY_PUBLIC, 2_466_000);
        Sides normal = sides(terrain, metresPerLitre, charger, perLitre(20_000));
        assertIdr(normal.electric().of(CostLine.ENERGY_PUBLIC), publicCharger);
        assertIdr(normal.petrol().of(CostLine.PETROL_PUMP), bottled);
        EnergyPrice swaps = EnergyPrice.Electricity.bySwap(10_000_000, 45_000, 25_500);
        Sides dear = sides(terrain, metresPerLitre, swaps, perLitre(50_000));
        assertIdr(dear.electric().of(CostLine.ENERGY_SWAP), swap);
        assertIdr(dear.petrol().of(CostLine.PETROL_PUMP), shortage);
    }

    @Test
    void theBatteryWearsByTheKwhDrawn() {
        assertIdr(WEAR, 4_619);
    }

    /** Flat: 41.86 + 117.79 + 32.08 = 191.73 against 162.50 leaves 29.23 a km, which 51 km make 1,491 a litre. */
    @Test
    void theLitresPriceAtWhichBothCostTheSame() {
        Curve curve = LikeForLike.curve(
                0,
                20_000_000,
                4,
                price -> sides(new Terrain("datar", 25_500), 51_000, wall(CostLine.ENERGY_HOME, 1_444_700), price));

        assertThat(curve.points())
                .extracting(LikeForLike.Point::value)
                .containsExactly(0L, 5_000_000L, 10_000_000L, 15_000_000L, 20_000_000L);
        assertThat(curve.breakEven().orElseThrow()).isCloseTo(1_490_900L, within(1_000L));
    }

    @Test
    void withoutAChangeOfOrderThereIsNoBreakEven() {
        assertThat(LikeForLike.curve(
                                9_000_000,
                                20_000_000,
                                1,
                                price -> sides(
                                        new Terrain("datar", 25_500),
                                        51_000,
                                        wall(CostLine.ENERGY_HOME, 1_444_700),
                                        price))
                        .breakEven())
                .isEmpty();
    }

    @Test
    void onlyElectricAgainstPetrolIsCompared() {
        VehicleYear electric = electric(wall(CostLine.ENERGY_HOME, 1_444_700));
        LikeForLike same = new LikeForLike(40_000, new Terrain("datar", 25_500), USE, SAME_WAGE);
        assertThatThrownBy(() -> same.kilometre(electric, electric)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sides sides(Terrain terrain, long metresPerLitre, EnergyPrice energy, long milliIdrPerLitre) {
        VehicleYear petrol = new VehicleYear(
                new EnergyPrice.Petrol(CostLine.PETROL_PUMP, milliIdrPerLitre, metresPerLitre),
                0,
                1_600_000_000,
                0,
                0,
                0,
                350_000_000,
                0);
        return new LikeForLike(40_000, terrain, USE, SAME_WAGE).kilometre(electric(energy), petrol);
    }

    private static VehicleYear electric(EnergyPrice energy) {
        long wear = energy.line() == CostLine.ENERGY_SWAP ? 0 : WEAR;
        return new VehicleYear(energy, wear, 350_000_000, 0, 0, 0, 35_000_000, 0);
    }

    private static EnergyPrice wall(CostLine line, long milliIdrPerKwh) {
        return EnergyPrice.Electricity.atTheWall(line, milliIdrPerKwh, WALL_TO_BATTERY_PERMILLE);
    }

    /** A bottle holds 1.5 l. */
    private static long perLitre(long idrPerBottle) {
        return Money.priced(idrPerBottle * 1_000, 10, 15);
    }

    private static void assertIdr(long milliIdr, long idr) {
        assertThat(milliIdr).isCloseTo(idr * 1_000, within(1_000L));
    }
}
