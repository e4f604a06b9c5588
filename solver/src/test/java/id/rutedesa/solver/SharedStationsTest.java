package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.FullStation;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sockets and packs of stations that several shifts share, on {@link Tiny}'s line: a full pack holds 100,000 J, 20,000 of them
 * reserve; a kilometre takes 100 s and 10,000 J.
 */
class SharedStationsTest {
    /** Plugging in and out takes 30 s, 500 W flow. */
    private static final Station CHARGER = Station.charging("isi", 1, 30, 500, 720);

    /** Until when the task at place 2 may begin for a bike that is charged on its way there without waiting, but no longer. */
    private static final TimeWindow AT_ONCE = new TimeWindow(0, 260);

    /**
     * Riders a and b have 45,000 J. To place 2 and home again takes 40,000 J, so 15,000 J more are needed. At place 1 on the way back
     * fewer than 20,000 J would be left: they must charge on the way out, from 100 s to 160 s.
     */
    private static RoutingProblem day(Station station, TimeWindow window) {
        List<Shift> shifts = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (String rider : List.of("a", "b")) {
            Shift shift = Tiny.shift(rider, 40_000, 45_000);
            shifts.add(shift.with(ShiftRules.NONE.withStations(station)));
            Job far = (Job) Tiny.task(2, 10_000, window);
            tasks.add(Job.delivery("to-" + rider, far.visit(), far.load(), 0).requiring(Requirements.only(rider)));
        }
        return new RoutingProblem(shifts, tasks);
    }

    private static Plan solve(RoutingProblem problem, long seed) {
        SolveSettings settings = new SolveSettings(Duration.ofSeconds(20), seed, OptionalLong.of(300));
        Plan plan = new RouteSolver().solve(problem, settings).plan();
        assertThat(PlanVerifier.verify(problem, plan)).as("seed %d", seed).isEmpty();
        return plan;
    }

    private static Plan solve(RoutingProblem problem) {
        return solve(problem, 1);
    }

    private static PlanCheck check(RoutingProblem day) {
        return new RouteSolver()
                .check(day, List.of(new RouteOrder("a", List.of("to-a")), new RouteOrder("b", List.of("to-b"))));
    }

    private static List<Stop> stations(Plan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == StopKind.STATION)
                .toList();
    }

    @Test
    void oneSocketIsNotForTwoAtATime() {
        assertThat(solve(day(CHARGER.withRoom(2), AT_ONCE)).unassigned()).isEmpty();

        Plan plan = solve(day(CHARGER.withRoom(1), AT_ONCE));

        assertThat(plan.unassigned()).hasSize(1);
        assertThat(stations(plan)).hasSize(1);
        String left = plan.unassigned().get(0).taskId().substring(3);
        assertThat(plan.unassigned().get(0).reasons())
                .contains(new ShiftReason(left, ReasonCode.STATION_FULL, 1, Optional.of(new FullStation("isi", 100))));
        assertThat(plan.unassigned().get(0).fix()).contains(new Fix(left, ReasonCode.STATION_FULL, 1));
    }

    @Test
    void aSwapStationGivesSoManyPacksADay() {
        Station swaps = Station.swapping("tukar", 1, 30, 7_000);

        assertThat(solve(day(swaps.withRoom(2), TimeWindow.ALWAYS)).unassigned())
                .isEmpty();
        Plan plan = solve(day(swaps.withRoom(1), TimeWindow.ALWAYS));
        assertThat(stations(plan)).hasSize(1);
        assertThat(plan.unassigned()).singleElement().satisfies(task -> assertThat(task.reasons())
                .anySatisfy(reason -> assertThat(reason.station()).contains(new FullStation("tukar", 100))));
    }

    @Test
    void checkModeNamesStationSecondAndNumber() {
        assertThat(check(day(CHARGER.withRoom(2), AT_ONCE)).brokenRules()).isEmpty();

        assertThat(check(day(CHARGER.withRoom(1), AT_ONCE)).brokenRules())
                .containsExactly(new BrokenRule(
                        "b", Optional.empty(), ReasonCode.STATION_FULL, 1, Optional.of(new FullStation("isi", 100))));
    }

    @Test
    void verifyFindsOneBikeTooMany() {
        for (Station station : List.of(CHARGER, Station.swapping("tukar", 1, 30, 7_000))) {
            Plan plan = solve(day(station.withRoom(2), AT_ONCE));

            assertThat(stations(plan)).hasSize(2);
            assertThat(PlanVerifier.verify(day(station.withRoom(1), AT_ONCE), plan))
                    .extracting(Violation::code, Violation::subject)
                    .containsExactly(tuple("station-full", station.id()));
        }
    }

    /** The second bike comes in the second in which the first one leaves: from 160 s on the socket is free. */
    @Test
    void aSocketIsFreeInTheSecondInWhichABikeLeaves() {
        for (int earlySec : new int[] {0, 1}) {
            RoutingProblem both = day(CHARGER.withRoom(1), new TimeWindow(0, 320 - earlySec));
            List<Shift> shifts = new ArrayList<>(both.shifts());
            Shift b = shifts.get(1);
            shifts.set(
                    1,
                    new Shift("b", b.vehicle(), 0, 0, 60 - earlySec, 10_000, b.reload(), 45_000, b.sparePacksId())
                            .with(b.rules()));

            PlanCheck check = check(new RoutingProblem(shifts, both.tasks()));

            assertThat(check.brokenRules()).hasSize(earlySec);
            assertThat(PlanVerifier.verify(new RoutingProblem(shifts, both.tasks()), check.plan()))
                    .hasSize(earlySec);
        }
    }

    /** Who comes in a blackout needs the socket only when power is back: 30 s before, for plugging in. */
    @Test
    void nobodyHoldsASocketInABlackout() {
        Station.Charger charger =
                new Station.Charger(500, ChargeCurve.STRAIGHT, List.of(new TimeWindow(50, 1_000)), 720);
        Station dark = new Station("isi", 1, List.of(TimeWindow.ALWAYS), 30, 0, Optional.of(charger), 1);

        PlanCheck check = check(day(dark, TimeWindow.ALWAYS));

        assertThat(stations(check.plan())).extracting(Stop::arrivalSec).contains(100);
        assertThat(stations(check.plan())).extracting(Stop::departureSec).contains(1_030);
        RoutingProblem tight = day(dark, new TimeWindow(0, 1_130));
        assertThat(check(tight).brokenRules())
                .extracting(BrokenRule::station)
                .containsExactly(Optional.of(new FullStation("isi", 970)));
        assertThat(PlanVerifier.verify(tight, check(tight).plan()))
                .extracting(Violation::code)
                .containsExactly("station-full");
    }

    @Test
    void aStationIsOneWhicheverShiftNamesIt() {
        Shift a = Tiny.shift("a", 1, 1).with(ShiftRules.NONE.withStations(CHARGER.withRoom(2)));
        for (Station other : List.of(
                CHARGER,
                CHARGER.withRoom(3),
                Station.charging("isi", 2, 30, 500, 0).withRoom(2),
                Station.swapping("isi", 1, 30, 0).withRoom(2))) {
            Shift b = Tiny.shift("b", 1, 1).with(ShiftRules.NONE.withStations(other));
            assertThatThrownBy(() -> new RoutingProblem(List.of(a, b), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Shift b has station isi at place");
        }
        assertThatThrownBy(() -> CHARGER.withRoom(0)).hasMessageContaining("room for 0");
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 12));
    }

    /** Two bikes with a third of a pack, one socket near the middle and a pack to swap. */
    private static RoutingProblem scarce(long seed, int tasks) {
        RoutingProblem day = Tiny.random(seed, tasks + 2, 2);
        Station charger = Station.charging("isi", tasks + 1, 60, 700, 40_000).withRoom(1);
        Station swaps = Station.swapping("tukar", tasks + 2, 90, 900).withRoom(1);
        List<Shift> shifts = day.shifts().stream()
                .map(shift -> new Shift(
                                shift.id(),
                                small(shift.vehicle()),
                                0,
                                0,
                                0,
                                shift.latestEndSec(),
                                Optional.empty(),
                                600_000,
                                Optional.empty())
                        .with(ShiftRules.NONE.withStations(charger, swaps)))
                .toList();
        return new RoutingProblem(shifts, day.tasks().subList(0, tasks));
    }

    private static Vehicle small(Vehicle vehicle) {
        VehicleType type = vehicle.type();
        Optional<Battery> battery = Optional.of(new Battery(1_200_000, 150_000));
        return new Vehicle(
                vehicle.id(), new VehicleType("small", type.matrix(), type.capacity(), battery, type.rates()));
    }

    /** Of two bikes and four tasks every plan is tried: the search finds the best one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSearchFindsTheBestOfAllPlans(long seed) {
        RoutingProblem day = scarce(seed, 4);

        Plan plan = solve(day, seed);

        assertThat(new EveryPlan.Worth(day, plan)).as("seed %d", seed).isEqualByComparingTo(new EveryPlan(day).best());
    }

    @Test
    void theDaysAboveAreShortOfRoom() {
        long different = seeds().filter(seed -> !PlanVerifier.verify(
                                scarce(seed, 4), solve(RandomDays.withRoomForAll(scarce(seed, 4)), seed))
                        .isEmpty())
                .count();

        assertThat(different).isGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreRoomNeverLeavesMoreBehind(long seed) {
        RoutingProblem day = scarce(seed, 14);

        assertThat(solve(RandomDays.withRoomForAll(day), seed).unassigned().size())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(solve(day, seed).unassigned().size());
    }
}
