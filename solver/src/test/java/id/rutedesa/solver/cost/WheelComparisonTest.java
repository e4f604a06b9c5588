package id.rutedesa.solver.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.solver.cost.WheelComparison.Bar;
import id.rutedesa.solver.cost.WheelComparison.Point;
import id.rutedesa.solver.cost.WheelComparison.Range;
import id.rutedesa.solver.cost.WheelComparison.Spread;
import id.rutedesa.solver.cost.WheelComparison.Stretch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Ten bike-days of 40 km and 1 kWh each, by the energy model as hilly as 50 Wh a km. By hand, in Rupiah: electricity 10 × 1,000 ÷ 0.80 = 12,500; wear 10 kWh × 4,000,000 ÷
 * (1,000 × 1 kWh) = 40,000; upkeep 400 km × 30 = 12,000; tax 10 × 30,000 ÷ 300 = 1,000: 65,500. Petrol 400 ÷ 40 × 10,000 =
 * 100,000; upkeep 400 × 100 = 40,000; tax 10 × 300,000 ÷ 300 = 10,000: 150,000. Wage and the rest, 500,000, on both sides.
 */
class WheelComparisonTest {
    private static final RiddenDays DAYS = new RiddenDays(400_000, 36_000_000, 72_000_000, 10, 480_000_000, 20_000_000);
    private static final Assumptions ROUND = round();
    private static final WheelComparison GRANTED = compared(false);

    private static Assumptions round() {
        Map<Factor, Long> values = new EnumMap<>(Defaults.ALL.valueByFactor());
        values.put(Factor.ELECTRICITY, 1_000_000L);
        values.put(Factor.WALL_TO_BATTERY, 80_000L);
        values.put(Factor.PACK_PRICE, 4_000_000_000L);
        values.put(Factor.PACK_CYCLES, 1_000_000L);
        values.put(Factor.PACK_ENERGY, 1_000_000L);
        values.put(Factor.ELECTRIC_UPKEEP, 30_000L);
        values.put(Factor.ELECTRIC_TAX, 30_000_000L);
        values.put(Factor.ELECTRIC_PRICE, 24_000_000_000L);
        values.put(Factor.PETROL_REACH_FLAT, 50_000L);
        values.put(Factor.PETROL_REACH_HILLY, 40_000L);
        values.put(Factor.PETROL_UPKEEP, 100_000L);
        values.put(Factor.PETROL_TAX, 300_000_000L);
        values.put(Factor.PETROL_PRICE, 12_000_000_000L);
        values.put(Factor.INTEREST, 5_000L);
        values.put(Factor.GRID_EMISSION, 800_000L);
        values.put(Factor.PETROL_EMISSION, 2_300_000L);
        return new Assumptions(values);
    }

    private static WheelComparison compared(boolean owned) {
        return new WheelComparison(List.of(new Stretch(DAYS, ROUND)), Wheels.ELECTRIC_HOME, Wheels.PETROL_PUMP, owned);
    }

    @Test
    void everyLineOfBothSides() {
        assertThat(Wheels.ELECTRIC_HOME.cost(DAYS, ROUND, false).milliIdrByLine())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CostLine.ENERGY_HOME, 12_500_000L,
                        CostLine.BATTERY_WEAR, 40_000_000L,
                        CostLine.MAINTENANCE, 12_000_000L,
                        CostLine.TAX, 1_000_000L,
                        CostLine.WAGE, 480_000_000L,
                        CostLine.FIXED, 20_000_000L));
        assertThat(Wheels.PETROL_PUMP.cost(DAYS, ROUND, false).milliIdrByLine())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CostLine.PETROL_PUMP, 100_000_000L,
                        CostLine.MAINTENANCE, 40_000_000L,
                        CostLine.TAX, 10_000_000L,
                        CostLine.WAGE, 480_000_000L,
                        CostLine.FIXED, 20_000_000L));
        assertThat(GRANTED.differenceMilliIdr()).isEqualTo(565_500_000L - 650_000_000L);
    }

    /** 24 million less the pack's 4 over 8 years of 300 days are 8,333.333 a day, 5 % of half of 24 million 2,000; petrol 5,000 and 1,000. */
    @Test
    void whatIsOwnedAlsoLosesValue() {
        CostLines electric = Wheels.ELECTRIC_HOME.cost(DAYS, ROUND, true);
        assertThat(electric.of(CostLine.DEPRECIATION)).isEqualTo(83_333_330L);
        assertThat(electric.of(CostLine.FINANCE)).isEqualTo(20_000_000L);
        assertThat(compared(true).differenceMilliIdr()).isEqualTo(-84_500_000L + 43_333_330L);
    }

    @Test
    void daysAtOtherPricesAreAddedUp() {
        WheelComparison two = new WheelComparison(
                List.of(new Stretch(DAYS, ROUND), new Stretch(DAYS, ROUND.with(Factor.ELECTRICITY, 2_000_000))),
                Wheels.ELECTRIC_HOME,
                Wheels.PETROL_PUMP,
                false);
        assertThat(two.differenceMilliIdr()).isEqualTo(-84_500_000L - 72_000_000L);
    }

    /** 12.5 kWh at the wall × 800 g; 10 litres × 2,300 g. */
    @Test
    void gramsOfCarbonDioxide() {
        assertThat(Wheels.ELECTRIC_HOME.emissionG(DAYS, ROUND)).isEqualTo(10_000);
        assertThat(Wheels.PETROL_PUMP.emissionG(DAYS, ROUND)).isEqualTo(23_000);
    }

    @Test
    void aTornadoHasTheWidestBarFirst() {
        List<Bar> bars = GRANTED.tornado(List.of(
                new Range(Factor.ELECTRICITY, 500_000, 1_500_000), // ∓ 6,250
                new Range(Factor.PUBLIC_CHARGER, 0, 2_000_000), // not on either side
                new Range(Factor.PETROL_PUMP, 9_000_000, 12_000_000))); // + 10,000, − 20,000
        assertThat(bars)
                .containsExactly(
                        new Bar(new Range(Factor.PETROL_PUMP, 9_000_000, 12_000_000), -74_500_000, -104_500_000),
                        new Bar(new Range(Factor.ELECTRICITY, 500_000, 1_500_000), -90_750_000, -78_250_000));
    }

    /** Electric less petrol is −84,500 at Rp10,000 a litre and 10 litres: the same at Rp1,550. */
    @Test
    void theLitresPriceAtWhichBothCostTheSame() {
        assertThat(GRANTED.breakEven(new Range(Factor.PETROL_PUMP, 0, 20_000_000))
                        .orElseThrow())
                .isEqualTo(1_550_000);
        assertThat(GRANTED.breakEven(new Range(Factor.PETROL_PUMP, 9_000_000, 20_000_000)))
                .isEmpty();
        assertThat(GRANTED.curve(new Range(Factor.PETROL_PUMP, 0, 20_000_000), 2))
                .containsExactly(
                        new Point(0, 565_500_000, 550_000_000),
                        new Point(10_000_000, 565_500_000, 650_000_000),
                        new Point(20_000_000, 565_500_000, 750_000_000));
    }

    /** One factor from 0 to 20,000 around 10,000: the difference is even around −84,500, from 15,500 to −184,500. */
    @Test
    void drawsLieInATriangle() {
        List<Range> ranges = List.of(new Range(Factor.PETROL_PUMP, 0, 20_000_000));
        Spread spread = GRANTED.draw(ranges, 20_000, 7);
        double fifth = 100_000 * (1 - Math.sqrt(0.10)); // of 1 on each side: below it lie 5 %
        assertThat(spread.p50MilliIdr() / 1_000.0).isCloseTo(-84_500, within(1_500.0));
        assertThat(spread.p5MilliIdr() / 1_000.0).isCloseTo(-84_500 - fifth, within(1_500.0));
        assertThat(spread.p95MilliIdr() / 1_000.0).isCloseTo(-84_500 + fifth, within(1_500.0));
        // Dearer below Rp1,550 a litre: ½ × 0.155² of all draws.
        assertThat(spread.firstDearer() / 20_000.0).isCloseTo(0.0120, within(0.003));
        assertThat(GRANTED.draw(ranges, 20_000, 7)).isEqualTo(spread);
        assertThat(GRANTED.draw(ranges, 20_000, 8)).isNotEqualTo(spread);
    }

    @Test
    void withoutUncertaintyAllDrawsAreTheSame() {
        Spread spread = GRANTED.draw(List.of(), 20, 1);
        assertThat(spread).isEqualTo(new Spread(20, 0, -84_500_000, -84_500_000, -84_500_000));
    }

    @Test
    void longerDaysSpreadTheTaxOverMoreKilometres() {
        assertThat(GRANTED.differenceMilliIdr(Factor.DISTANCE, 200_000))
                .isEqualTo(129_000_000L - 280_000_000L - 9_000_000L);
    }

    /** 20 kg at 0.5 % each: energy and wear are a tenth more, and of petrol what the work takes. */
    @Test
    void whatIsCarriedMoreTakesMoreEnergyOnBothSides() {
        Assumptions loaded = ROUND.with(Factor.LOAD, 20_000).with(Factor.ENERGY_OF_LOAD, 500);
        assertThat(Wheels.ELECTRIC_HOME.cost(DAYS, loaded, false).of(CostLine.BATTERY_WEAR))
                .isEqualTo(44_000_000L);
        assertThat(Wheels.ELECTRIC_HOME.cost(DAYS, loaded, false).of(CostLine.ENERGY_HOME))
                .isEqualTo(13_750_000L);
        // 400 ÷ 50 + (79.2 − 400 × 0.0918) MJ ÷ 0.0882 × (1 ÷ 40 − 1 ÷ 50) = 10.408163 litres.
        assertThat(Wheels.PETROL_PUMP.cost(DAYS, loaded, false).of(CostLine.PETROL_PUMP))
                .isEqualTo(104_081_633L);
        assertThat(Wheels.PETROL_PUMP.cost(DAYS, loaded, false).of(CostLine.MAINTENANCE))
                .isEqualTo(40_000_000L);
    }

    /** 20 and 50 Wh a km over 400 km: 8 − 400 × 0.0198 ÷ 0.0882 × 0.005 = 7.55102 litres, and 10. */
    @Test
    void hillsTakePetrolToo() {
        RiddenDays level = new RiddenDays(400_000, 36_000_000, 28_800_000, 10, 0, 0);
        assertThat(Wheels.PETROL_PUMP.cost(level, ROUND, false).of(CostLine.PETROL_PUMP))
                .isEqualTo(75_510_204L);
        assertThat(Wheels.PETROL_PUMP.cost(DAYS, ROUND, false).of(CostLine.PETROL_PUMP))
                .isEqualTo(100_000_000L);
    }

    /** Whatever the ride is said to take, 400 km burn two litres at least. */
    @Test
    void downhillALitreLastsTwoHundredKilometresAtMost() {
        Assumptions steep = ROUND.with(Factor.PETROL_REACH_FLAT, 200_000).with(Factor.PETROL_REACH_HILLY, 20_000);
        RiddenDays down = new RiddenDays(400_000, 0, 0, 10, 0, 0);
        assertThat(Wheels.PETROL_PUMP.cost(down, steep, false).of(CostLine.PETROL_PUMP))
                .isEqualTo(20_000_000L);
    }

    @Test
    void aValueOutOfItsRangeIsRefused() {
        assertThatThrownBy(() -> ROUND.with(Factor.WALL_TO_BATTERY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(Factor.INTEREST, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GRANTED.draw(List.of(), 19, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
