package id.rutedesa.solver.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Parcel;
import id.rutedesa.solver.cost.RiddenRoute.Ride;
import id.rutedesa.solver.cost.RiddenRoute.Trip;
import id.rutedesa.solver.model.CostRates;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Ten stops in two trips, worked out by hand. 25 Wh a km at Rp1.600 a kWh are Rp40; with Rp115 wear, Rp30 maintenance and
 * Rp10 tyres a km costs Rp195. The wage is Rp200 a minute, and the day's Rp10.320 over 240 minutes are Rp43 a minute.
 */
class HandWorkedDayTest {
    private static final RateCard RATES = new RateCard(
            new EnergyPrice.Electricity(CostLine.ENERGY_HOME, rupiah(1_600)),
            rupiah(12_000),
            rupiah(4_600),
            rupiah(30),
            rupiah(10),
            rupiah(6_600),
            rupiah(1_200),
            rupiah(120),
            rupiah(2_400));

    private static final Ride SAVES_NOTHING = ride(1_000, 1_000);
    private static final Trip DELIVERIES = new Trip(List.of(
            leg(4, 20, SAVES_NOTHING, parcel("A1", 10, false)),
            leg(2, 15, SAVES_NOTHING, parcel("A2", 5, false)),
            leg(3, 20, SAVES_NOTHING, parcel("A3", 5, false)),
            leg(1, 10, SAVES_NOTHING, parcel("A4", 4, false)),
            leg(5, 25, SAVES_NOTHING, parcel("A5", 4, false)),
            leg(2, 15, SAVES_NOTHING, parcel("A6", 2, false)),
            leg(7, 15, Ride.NONE)));
    private static final Trip BOTH = new Trip(List.of(
            leg(6, 30, ride(7, 35), parcel("B1", 6, false)),
            leg(3, 20, ride(5, 30), parcel("B2", 4, false)),
            leg(4, 25, ride(4, 20), parcel("B3", 5, true)),
            leg(2, 15, ride(9, 30), parcel("B4", 5, true)),
            leg(9, 30, Ride.NONE)));

    private final CostedRoute day = new RouteCosts(
                    new RiddenRoute(List.of(DELIVERIES, BOTH)),
                    RATES.cost(48_000, 14_400, 4_320_000, 1),
                    OptionalLong.of(rupiah(12_000)))
            .costed();

    @Test
    void theDayHasEveryLine() {
        assertThat(day.total().milliIdrByLine())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CostLine.ENERGY_HOME, rupiah(1_920),
                        CostLine.WAGE, rupiah(48_000),
                        CostLine.MAINTENANCE, rupiah(1_440),
                        CostLine.TYRES, rupiah(480),
                        CostLine.BATTERY_WEAR, rupiah(5_520),
                        CostLine.DEPRECIATION, rupiah(6_600),
                        CostLine.FINANCE, rupiah(1_200),
                        CostLine.TAX, rupiah(120),
                        CostLine.FIXED, rupiah(2_400)));
        assertThat(day.total().totalMilliIdr()).isEqualTo(rupiah(67_680));
    }

    /** 48 km at Rp40, 1.2 kWh at Rp1.600 and Rp4.600, four hours at Rp12.000, and a day: the search's rates make up the same lines. */
    @Test
    void aSearchCountsWithTheSameRates() {
        assertThat(RATES.searched())
                .isEqualTo(new CostRates(rupiah(10_320), rupiah(12_000), rupiah(40), rupiah(6_200)));
        assertThat(RATES.lines(rupiah(10_320), rupiah(48_000), rupiah(1_920), rupiah(7_440), 0))
                .isEqualTo(day.total());
    }

    /** Rp10.000 ÷ 40 and Rp150 a km: of Rp8.000 by the kilometre Rp5.000 are petrol. */
    @Test
    void petrolGoesWithTheKilometres() {
        RateCard petrol = new RateCard(
                new EnergyPrice.Petrol(CostLine.PETROL_PUMP, rupiah(10_000), 40_000),
                rupiah(12_000),
                0,
                rupiah(150),
                0,
                0,
                0,
                0,
                0);
        assertThat(petrol.searched()).isEqualTo(new CostRates(0, rupiah(12_000), rupiah(400), 0));
        assertThat(petrol.lines(0, rupiah(12_000), rupiah(8_000), 0, rupiah(3_000))
                        .milliIdrByLine())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CostLine.WAGE, rupiah(12_000),
                        CostLine.PETROL_PUMP, rupiah(5_000),
                        CostLine.MAINTENANCE, rupiah(3_000),
                        CostLine.ENERGY_SWAP, rupiah(3_000)));
    }

    @Test
    void eachLegIsItsKilometresAndItsMinutes() {
        assertThat(legs(0))
                .containsExactly(
                        rupiah(5_640),
                        rupiah(4_035),
                        rupiah(5_445),
                        rupiah(2_625),
                        rupiah(7_050),
                        rupiah(4_035),
                        rupiah(5_010));
        assertThat(legs(1)).containsExactly(rupiah(8_460), rupiah(5_445), rupiah(6_855), rupiah(4_035), rupiah(9_045));
        assertThat(day.trips()).extracting(trip -> trip.total().totalMilliIdr()).containsOnly(rupiah(33_840));
    }

    @Test
    void parcelsBearTheLegsTheyWereAboard() {
        assertShare("A1", 3_550_000);
        assertShare("A2", 2_783_750);
        assertShare("A3", 4_598_750);
        assertShare("A4", 4_729_000);
        assertShare("A5", 9_429_000);
        assertShare("A6", 8_749_500);
        assertShare("B1", 7_132_500);
        assertShare("B2", 10_200_000);
        assertShare("B3", 10_271_250);
        assertShare("B4", 6_236_250);
    }

    /** Lines are rounded one by one: nine lines on seven legs are at most 0.063 Rupiah off. */
    private void assertShare(String id, long milliIdr) {
        assertThat(parcel(id).proportional().totalMilliIdr()).as(id).isCloseTo(milliIdr, within(63L));
    }

    @Test
    void aParcelsMarginalShareIsWhatLeavingItsStopOutWouldSave() {
        assertThat(List.of("B1", "B2", "B3", "B4"))
                .extracting(id -> parcel(id).savedMilliIdr())
                .containsExactly(rupiah(3_390), rupiah(3_390), rupiah(4_390), rupiah(3_390));
        assertThat(parcel("B1").marginal().totalMilliIdr()).isCloseTo(7_878_956L, within(9L));
        assertThat(parcel("B3").marginal().totalMilliIdr()).isCloseTo(10_203_132L, within(9L));
    }

    @Test
    void whereNothingWouldBeSavedTheProportionalRuleHolds() {
        assertThat(parcel("A1").savedMilliIdr()).isZero();
        assertThat(parcel("A1").marginal()).isEqualTo(parcel("A1").proportional());
    }

    private List<Long> legs(int trip) {
        return day.trips().get(trip).legs().stream()
                .map(CostLines::totalMilliIdr)
                .toList();
    }

    private CostedRoute.ParcelCost parcel(String id) {
        return day.parcels()
                .filter(parcel -> parcel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Leg leg(long km, long minutes, Ride without, Parcel... parcels) {
        return new Leg(ride(km, minutes), List.of(parcels), without);
    }

    private static Ride ride(long km, long minutes) {
        return new Ride(km * 1_000, minutes * 60, km * 90_000, 0);
    }

    private static Parcel parcel(String id, long kg, boolean fetched) {
        return new Parcel(id, kg * 1_000, fetched);
    }

    private static long rupiah(long idr) {
        return idr * 1_000;
    }
}
