package id.rutedesa.solver.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.cost.CostedRoute.ParcelCost;
import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Parcel;
import id.rutedesa.solver.cost.RiddenRoute.Ride;
import id.rutedesa.solver.cost.RiddenRoute.Trip;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever the day: every level is the exact sum of the one below, line by line. */
class CostSumsTest {
    private static final int DAYS = 3_000;

    @Test
    void totalsAreTheSumsOfTheirParts() {
        Random random = new Random(8);
        for (int n = 0; n < DAYS; n++) {
            RiddenRoute route = route(random);
            Ride whole = route.legs().map(Leg::ride).reduce(Ride.NONE, Ride::plus);
            CostLines spent = rates(random).cost(whole.metres(), whole.sec(), whole.drawnJ(), 1);
            OptionalLong wage =
                    random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(9_000_000));
            CostedRoute costed = new RouteCosts(route, spent, wage).costed();

            assertThat(costed.total()).isEqualTo(spent);
            assertThat(costed.total()).isEqualTo(sum(costed.trips(), CostedRoute.Trip::total));
            for (CostedRoute.Trip trip : costed.trips()) {
                assertThat(trip.total()).isEqualTo(CostLines.sum(trip.legs()));
                assertThat(sum(trip.parcels(), ParcelCost::proportional).plus(trip.unshared()))
                        .isEqualTo(trip.total());
                assertThat(sum(trip.parcels(), ParcelCost::marginal).plus(trip.unshared()))
                        .isEqualTo(trip.total());
            }
            assertThat(costed.parcels()).hasSize(parcels(route));
            assertWholeRupiahAddUp(costed.total());
        }
    }

    private static void assertWholeRupiahAddUp(CostLines total) {
        long shown = total.wholeIdrByLine().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(shown).isEqualTo(Math.floorDiv(total.totalMilliIdr() + 500, 1_000));
        total.wholeIdrByLine().forEach((line, idr) -> assertThat(Math.abs(idr * 1_000 - total.of(line)))
                .isLessThan(1_500));
    }

    private static int parcels(RiddenRoute route) {
        return route.trips().stream()
                .flatMap(trip -> trip.legs().stream())
                .mapToInt(leg -> leg.parcels().size())
                .sum();
    }

    private static <T> CostLines sum(List<T> parts, Function<T, CostLines> lines) {
        return CostLines.sum(parts.stream().map(lines).toList());
    }

    private static RateCard rates(Random random) {
        CostLine[] electric = {CostLine.ENERGY_HOME, CostLine.ENERGY_PUBLIC, CostLine.ENERGY_SWAP};
        CostLine[] petrol = {CostLine.PETROL_PUMP, CostLine.PETROL_BOTTLED, CostLine.PETROL_SHORTAGE};
        EnergyPrice energy = random.nextBoolean()
                ? new EnergyPrice.Electricity(electric[random.nextInt(3)], random.nextInt(9_000_000))
                : new EnergyPrice.Petrol(
                        petrol[random.nextInt(3)], random.nextInt(50_000_000), 1 + random.nextInt(60_000));
        return new RateCard(
                energy,
                random.nextInt(20_000_000),
                random.nextInt(9_000_000),
                random.nextInt(200_000),
                random.nextInt(20_000),
                random.nextInt(20_000_000),
                random.nextInt(5_000_000),
                random.nextInt(2_000_000),
                random.nextInt(9_000_000));
    }

    private static RiddenRoute route(Random random) {
        List<Trip> trips = new ArrayList<>();
        int parcel = 0;
        for (int t = 1 + random.nextInt(3); t > 0; t--) {
            List<Leg> legs = new ArrayList<>();
            for (int l = random.nextInt(6); l > 0; l--) {
                List<Parcel> parcels = new ArrayList<>();
                for (int p = random.nextInt(3); p > 0; p--) {
                    parcels.add(new Parcel("p" + parcel++, random.nextInt(4) * 777L, random.nextInt(4) == 0));
                }
                legs.add(leg(random, parcels));
            }
            legs.add(leg(random, List.of()));
            trips.add(new Trip(legs));
        }
        return new RiddenRoute(trips);
    }

    private static Leg leg(Random random, List<Parcel> parcels) {
        return new Leg(ride(random), parcels, ride(random));
    }

    private static Ride ride(Random random) {
        boolean petrol = random.nextInt(3) == 0;
        return new Ride(
                random.nextInt(20_000),
                random.nextInt(4_000),
                petrol ? 0 : random.nextInt(2_000_000),
                petrol ? random.nextInt(500) : 0);
    }
}
