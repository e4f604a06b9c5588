package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.verify.PlanVerifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goods that may be divided: pieces that are handed over together are one visit, and orders say which pieces they mean. */
class DividedGoodsTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(150));
    private static final Shift BIKE = Tiny.shift("s", 40_000, 100_000);

    private static Job rice(int massG, int serviceSec, Lateness lateness, TimeWindow... windows) {
        Visit visit = new Visit(1, List.of(windows), serviceSec, 0, lateness);
        return new Job("rice", Activity.DELIVERY, visit, new Load(massG, 0), 0, 0).divisible(new Load(10_000, 0));
    }

    private static Plan solve(RoutingProblem day) {
        return solve(day, SolveRequest.of(STEPS));
    }

    private static Plan solve(RoutingProblem day, SolveRequest request) {
        Plan plan = new RouteSolver().solve(day, request).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static List<PlannedVisit> visits(Plan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .flatMap(stop -> stop.visits().stream())
                .toList();
    }

    @Test
    void piecesThatAreLateTogetherAreLateOnce() {
        // The door is reached at 100 s, 40 s after it closed; at 90 an hour that is 1.
        RoutingProblem day = new RoutingProblem(
                List.of(BIKE), List.of(rice(40_000, 300, new Lateness(600, 90), new TimeWindow(0, 60))));

        Plan plan = solve(day);

        assertThat(plan.cost().latenessMilliIdr()).isEqualTo(1);
        assertThat(visits(plan)).singleElement().satisfies(visit -> {
            assertThat(visit.pieces()).isEqualTo(4);
            assertThat(visit.serviceEndSec() - visit.serviceStartSec()).isEqualTo(300);
        });
    }

    @Test
    void whatIsBegunInTimeIsHandedOverToTheLastPiece() {
        RoutingProblem day =
                new RoutingProblem(List.of(BIKE), List.of(rice(40_000, 300, Lateness.NONE, new TimeWindow(0, 100))));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).isEmpty();
        assertThat(visits(plan)).singleElement().satisfies(visit -> assertThat(visit.serviceStartSec())
                .isEqualTo(100));
    }

    @Test
    void whatIsBegunInOneWindowDoesNotWaitForTheNext() {
        RoutingProblem day = new RoutingProblem(
                List.of(BIKE),
                List.of(rice(40_000, 300, Lateness.NONE, new TimeWindow(0, 100), new TimeWindow(5_000, 6_000))));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes().get(0).stops().get(2).arrivalSec()).isEqualTo(500);
    }

    @Test
    void theirServiceTakesItsTimeBehindAnotherTaskAtTheSamePlace() {
        Job rice = rice(20_000, 300, Lateness.NONE, TimeWindow.ALWAYS);
        RoutingProblem day = new RoutingProblem(List.of(BIKE), List.of(Tiny.task(1, 10_000), rice));

        Plan plan = new RouteSolver()
                .check(day, List.of(new RouteOrder("s", List.of("t1", "rice", "rice"))))
                .plan();

        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        // 100 s there, 60 s and 300 s of service, 100 s back.
        assertThat(plan.routes().get(0).stops().get(3).arrivalSec()).isEqualTo(560);
    }

    @Test
    void noBreakComesBetweenPieces() {
        Break meal = Break.anywhere("meal", new TimeWindow(120, 420), 600);
        RoutingProblem day = new RoutingProblem(
                List.of(BIKE.with(ShiftRules.NONE.withBreaks(meal))),
                List.of(rice(40_000, 300, Lateness.NONE, TimeWindow.ALWAYS), Tiny.task(2, 0)));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).isEmpty();
        assertThat(visits(plan))
                .filteredOn(visit -> visit.taskId().equals("rice"))
                .hasSize(1);
    }

    @Test
    void aLockHoldsAllPiecesThatTheRouteBeginsWith() {
        Task later = Tiny.task(2, 1_000);
        RoutingProblem day = new RoutingProblem(
                List.of(
                        BIKE.with(ShiftRules.NONE.withLock(RouteLock.first("rice", "t2"))),
                        Tiny.shift("other", 40_000, 100_000)),
                List.of(rice(60_000, 60, Lateness.NONE, TimeWindow.ALWAYS), later));
        List<RouteOrder> known = List.of(
                new RouteOrder("other", List.of("rice", "rice", "rice")),
                new RouteOrder("s", List.of("rice", "rice", "rice", "t2")));

        PlanCheck check = new RouteSolver().check(day, known);
        Plan again = solve(day, SolveRequest.of(STEPS).from(known).insertOnly());

        assertThat(check.brokenRules()).isEmpty();
        assertThat(PlanVerifier.verify(day, check.plan())).isEmpty();
        assertThat(again.routes()).isEqualTo(check.plan().routes());
    }

    @Test
    void whereNoOrderIsKnownAsMuchOfLockedGoodsGoesAlongAsFits() {
        RoutingProblem day = new RoutingProblem(
                List.of(
                        BIKE.with(ShiftRules.NONE.withLock(RouteLock.whole("rice", "t2"))),
                        Tiny.shift("other", 40_000, 100_000)),
                List.of(rice(60_000, 60, Lateness.NONE, TimeWindow.ALWAYS), Tiny.task(2, 1_000)));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).isEmpty();
        List<String> order = plan.routes().get(0).order().taskIds();
        assertThat(order.get(order.size() - 1)).isEqualTo("t2");
        assertThat(order.stream().filter("rice"::equals)).hasSizeGreaterThan(1);
    }

    @Test
    void aTonneIsDividedIntoAsManyPiecesAsItTakes() {
        // A pack lasts for four trips of 2 km each: 25 loads of 40 kg need seven bikes.
        List<Shift> bikes = new ArrayList<>();
        for (int bike = 0; bike < 7; bike++) {
            bikes.add(Tiny.reloading(Tiny.shift("s" + bike, 40_000, 100_000), 10));
        }
        RoutingProblem day = new RoutingProblem(bikes, List.of(rice(1_000_000, 0, Lateness.NONE, TimeWindow.ALWAYS)));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).isEmpty();
        assertThat(visits(plan)).hasSize(25);
    }

    @Test
    void allThatIsLeftOfThemHasOneReason() {
        RoutingProblem day =
                new RoutingProblem(List.of(BIKE), List.of(rice(160_000, 60, Lateness.NONE, TimeWindow.ALWAYS)));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).singleElement().satisfies(left -> {
            assertThat(left.left()).isEqualTo(new Load(120_000, 0));
            assertThat(left.reasons()).singleElement().satisfies(reason -> assertThat(reason.code())
                    .isEqualTo(ReasonCode.NO_MASS_LEFT));
            assertThat(left.exchange()).isEmpty();
        });
    }

    @Test
    void gramsThatCannotBeSharedEvenlyAreSpread() {
        // 200 kg in fifteen pieces: three fill a bike only where no two of them are the gram too heavy.
        List<Shift> bikes = new ArrayList<>();
        List<RouteOrder> orders = new ArrayList<>();
        for (int bike = 0; bike < 5; bike++) {
            bikes.add(Tiny.shift("s" + bike, 40_000, 100_000));
            orders.add(new RouteOrder("s" + bike, List.of("rice", "rice", "rice")));
        }
        RoutingProblem day = new RoutingProblem(bikes, List.of(rice(200_000, 0, Lateness.NONE, TimeWindow.ALWAYS)));

        PlanCheck check = new RouteSolver().check(day, orders);

        assertThat(check.brokenRules()).extracting(BrokenRule::code).isEmpty();
        assertThat(visits(check.plan())).extracting(PlannedVisit::load).containsOnly(new Load(40_000, 0));
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 20));
    }

    /** Days that use every rule of the model and have many goods to divide. */
    @ParameterizedTest
    @MethodSource("seeds")
    void planCheckAndVerifyAgree(long seed) {
        RoutingProblem day = RandomDays.ofDividedGoods(seed, 8, 3);

        Plan plan = solve(day);

        List<RouteOrder> orders = new ArrayList<>(RandomDays.orders(plan));
        java.util.Collections.shuffle(orders, new Random(seed));
        PlanCheck same = new RouteSolver().check(day, orders);
        assertThat(same.brokenRules()).as("seed %d", seed).isEmpty();
        assertThat(same.plan().routes()).as("seed %d", seed).isEqualTo(plan.routes());
        assertThat(same.plan().cost()).isEqualTo(plan.cost());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLockedStaysAsItWas(long seed) {
        RoutingProblem day = RandomDays.ofDividedGoods(seed, 8, 3);
        List<RouteOrder> known = RandomDays.orders(solve(day));
        RoutingProblem locked = lockedWhole(day, known);

        Plan again = solve(locked, SolveRequest.of(STEPS).from(known));

        for (Shift shift : locked.shifts()) {
            if (!shift.rules().lock().firstTasks().isEmpty()) {
                assertThat(RandomDays.orders(again))
                        .as("seed %d", seed)
                        .containsAll(known.stream()
                                .filter(order -> order.shiftId().equals(shift.id()))
                                .toList());
            }
        }
    }

    /** The first route of jobs alone, none of which is on another route, is locked as a whole. */
    private static RoutingProblem lockedWhole(RoutingProblem day, List<RouteOrder> known) {
        for (RouteOrder order : known) {
            boolean mayBeLocked = order.taskIds().stream().allMatch(id -> day.tasks().stream()
                    .anyMatch(task -> task.id().equals(id) && task instanceof Job));
            if (mayBeLocked) {
                String[] ids = order.taskIds().stream().distinct().toArray(String[]::new);
                List<Shift> shifts = day.shifts().stream()
                        .map(shift -> shift.id().equals(order.shiftId())
                                ? shift.with(shift.rules().withLock(RouteLock.whole(ids)))
                                : shift)
                        .toList();
                return new RoutingProblem(shifts, day.tasks(), day.sparePacks(), day.groups(), day.fairness());
            }
        }
        return day;
    }
}
