package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.verify.PlanVerifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vehicles without a battery whose fuel is paid by the work that their rides take. */
class FuelTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 3, OptionalLong.of(200));
    private static final CostRates FUEL = new CostRates(1_000, 3_600, 10, 360);

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 25));
    }

    /** The same shift on petrol: it needs no charge, and its rides' work is paid. */
    private static Shift onPetrol(Shift shift, CostRates rates) {
        VehicleType was = shift.vehicle().type();
        VehicleType type = new VehicleType("petrol", was.matrix(), was.capacity(), Optional.empty(), rates);
        return new Shift(
                shift.id(),
                new Vehicle(shift.vehicle().id(), type),
                shift.startPlace(),
                shift.endPlace(),
                shift.earliestStartSec(),
                shift.latestEndSec(),
                shift.reload(),
                0,
                Optional.empty(),
                shift.rules());
    }

    private static Plan checked(RoutingProblem day, String... order) {
        return new RouteSolver()
                .check(day, List.of(new RouteOrder("s", List.of(order))))
                .plan();
    }

    /** 1 km and 2 km out and back: 4 km, 40,000 J; 360 a kWh are 1 thousandth for 10,000 J. */
    @Test
    void theWorkOfAllLegsIsPaid() {
        RoutingProblem day = new RoutingProblem(
                List.of(onPetrol(Tiny.shift("s", 40_000, 100_000), FUEL)),
                List.of(Tiny.task(1, 10_000), Tiny.task(2, 10_000)));

        Plan plan = checked(day, "t1", "t2");

        Route route = plan.routes().get(0);
        assertThat(route.cost().energyMilliIdr()).isEqualTo(4);
        assertThat(route.cost().distanceMilliIdr()).isEqualTo(40);
        assertThat(route.legs()).extracting(Leg::energyJ).containsExactly(10_000, 10_000, 20_000);
        assertThat(route.stops())
                .allSatisfy(stop -> assertThat(stop.departureChargeJ()).isEmpty());
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
    }

    @Test
    void fuelThatIsNotPaidByWorkIsNotCounted() {
        RoutingProblem day = new RoutingProblem(
                List.of(onPetrol(Tiny.shift("s", 40_000, 100_000), new CostRates(1_000, 3_600, 10, 0))),
                List.of(Tiny.task(1, 10_000)));

        Plan plan = checked(day, "t1");

        assertThat(plan.cost().energyMilliIdr()).isZero();
        assertThat(plan.routes().get(0).legs()).extracting(Leg::energyJ).containsOnly(0);
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
    }

    /** All ways are 1 km; only the one between the two villages is steep, and the steeper the heavier. */
    @Test
    void heavyGoodsAreSetDownBeforeTheHill() {
        TravelMatrix matrix = TravelMatrix.of(
                3,
                new int[] {0, 40_000},
                new int[][] {
                    {0, 100, 100, 100, 0, 100, 100, 100, 0}, {0, 100, 100, 100, 0, 100, 100, 100, 0},
                },
                new int[] {0, 1_000, 1_000, 1_000, 0, 1_000, 1_000, 1_000, 0},
                new int[][] {
                    {0, 100, 100, 100, 0, 1_000, 100, 1_000, 0}, {0, 200, 200, 200, 0, 900_000, 200, 900_000, 0},
                });
        VehicleType type = new VehicleType("petrol", matrix, new Load(40_000, 90_000), Optional.empty(), FUEL);
        Shift shift = new Shift("s", new Vehicle("v", type), 0, 0, 0, 10_000, Optional.empty(), 0, Optional.empty());
        RoutingProblem day = new RoutingProblem(List.of(shift), List.of(Tiny.task(1, 30_000), Tiny.task(2, 5_000)));

        Plan plan = new RouteSolver().solve(day, SolveRequest.of(STEPS)).plan();

        assertThat(RandomDays.orders(plan)).containsExactly(new RouteOrder("s", List.of("t1", "t2")));
        assertThat(plan.cost().totalMilliIdr())
                .isLessThan(checked(day, "t2", "t1").cost().totalMilliIdr());
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
    }

    @Test
    void verifyRefusesALegThatSaysOtherWork() {
        RoutingProblem day = new RoutingProblem(
                List.of(onPetrol(Tiny.shift("s", 40_000, 100_000), FUEL)), List.of(Tiny.task(1, 10_000)));
        Plan plan = checked(day, "t1");
        Route route = plan.routes().get(0);
        List<Leg> legs = new ArrayList<>(route.legs());
        Leg leg = legs.get(0);
        legs.set(0, new Leg(leg.fromPlace(), leg.toPlace(), leg.rideSec(), leg.distanceM(), leg.loadG(), 0));

        Plan told = new Plan(
                List.of(new Route(route.shiftId(), route.stops(), legs, route.cost())), plan.unassigned(), plan.cost());

        assertThat(PlanVerifier.verify(day, told))
                .anyMatch(violation -> violation.code().equals("leg-energy"));
    }

    /** On days with climbs that depend on the load, petrol beside electric; the search's prices are verify's. */
    @ParameterizedTest
    @MethodSource("seeds")
    void mixedFleetsArePricedAsVerifyDoes(long seed) {
        RoutingProblem electric = Tiny.random(seed, 12, 4);
        List<Shift> shifts = new ArrayList<>(electric.shifts());
        shifts.set(1, onPetrol(shifts.get(1), new CostRates(500, 3_600, 8, 700)));
        shifts.set(3, Tiny.reloading(onPetrol(shifts.get(3), new CostRates(2_000, 3_600, 20, 0)), 120));
        List<Task> tasks = electric.tasks();
        RoutingProblem day = new RoutingProblem(shifts, tasks);

        Plan plan = new RouteSolver().solve(day, SolveRequest.of(STEPS)).plan();

        assertThat(PlanVerifier.verify(day, plan)).as("seed %d", seed).isEmpty();
    }
}
