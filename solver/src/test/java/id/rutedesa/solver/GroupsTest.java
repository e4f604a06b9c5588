package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TaskGroup;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tasks for one rider, for different riders, and in order, on {@link Tiny}'s line and on small random maps. */
class GroupsTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(300));

    private static final Shift A = Tiny.shift("a", 40_000, 100_000);
    private static final Shift B = Tiny.shift("b", 40_000, 100_000);

    private static Plan solve(RoutingProblem day) {
        Plan plan = new RouteSolver().solve(day, STEPS).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static RoutingProblem line(List<Shift> shifts) {
        return new RoutingProblem(shifts, Tiny.tiny().tasks());
    }

    private static String shiftOf(Plan plan, String task) {
        return plan.routes().stream()
                .filter(route -> route.order().taskIds().contains(task))
                .map(Route::shiftId)
                .findFirst()
                .orElse("none");
    }

    private static List<String> codes(RoutingProblem day, Plan plan) {
        return PlanVerifier.verify(day, plan).stream().map(Violation::code).toList();
    }

    @Test
    void tasksThatAreKeptApartTakeTwoRiders() {
        // One bike does all four for less: the fixed cost of the second is 1,000.
        assertThat(solve(line(List.of(A, B))).routes()).hasSize(1);

        Plan plan = solve(line(List.of(A, B)).with(TaskGroup.apart("t1", "t2")));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(shiftOf(plan, "t1")).isNotEqualTo(shiftOf(plan, "t2"));
    }

    @Test
    void ofThreeTasksThatAreKeptApartTwoRidersServeTwo() {
        Plan plan = solve(line(List.of(A, B)).with(TaskGroup.apart("t1", "t2", "t3")));

        assertThat(plan.unassigned()).hasSize(1);
        assertThat(plan.unassigned().get(0).reasons())
                .containsExactly(
                        new ShiftReason("a", ReasonCode.GROUP_NOT_APART, 0),
                        new ShiftReason("b", ReasonCode.GROUP_NOT_APART, 0));
    }

    @Test
    void tasksForOneRiderStayTogetherWhereTwoWouldShare() {
        // Two bikes of 20 kg: each could take any two; the sides of the line would be cheapest.
        List<Shift> small = List.of(Tiny.shift("a", 20_000, 100_000), Tiny.shift("b", 20_000, 100_000));
        Plan free = solve(line(small));
        assertThat(shiftOf(free, "t1")).isEqualTo(shiftOf(free, "t2"));

        Plan plan = solve(line(small).with(TaskGroup.together("t1", "t3")));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(shiftOf(plan, "t1")).isEqualTo(shiftOf(plan, "t3")).isNotEqualTo(shiftOf(plan, "t2"));
    }

    @Test
    void groupsForOneRiderThatShareATaskAreOne() {
        List<Shift> small = List.of(Tiny.shift("a", 30_000, 100_000), Tiny.shift("b", 30_000, 100_000));

        Plan plan = solve(line(small).with(TaskGroup.together("t1", "t3"), TaskGroup.together("t4", "t3")));

        assertThat(shiftOf(plan, "t1")).isEqualTo(shiftOf(plan, "t4")).isEqualTo(shiftOf(plan, "t3"));
        assertThat(shiftOf(plan, "t2")).isNotEqualTo(shiftOf(plan, "t1"));
    }

    @Test
    void aTaskStaysBehindWhereItsMatesRideWithAnother() {
        Task tied = ((Job) Tiny.task(1, 1_000)).requiring(Requirements.only("a"));
        Task other = ((Job) Tiny.task(2, 1_000)).requiring(Requirements.only("b"));

        Plan plan = solve(new RoutingProblem(List.of(A, B), List.of(tied, other)).with(TaskGroup.together("t1", "t2")));

        assertThat(plan.unassigned()).hasSize(1);
        assertThat(plan.unassigned().get(0).reasons())
                .extracting(ShiftReason::code)
                .containsExactlyInAnyOrder(ReasonCode.OTHER_SHIFT_ONLY, ReasonCode.GROUP_ELSEWHERE);
    }

    @Test
    void anOrderIsKeptOnOneRoute() {
        Plan plan = solve(new RoutingProblem(List.of(A), Tiny.tiny().tasks().subList(0, 3))
                .with(TaskGroup.inOrder("t2", "t3", "t1")));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes().get(0).order().taskIds()).containsExactly("t2", "t3", "t1");
    }

    @Test
    void anOrderIsKeptOverTripsOfOneRider() {
        Shift small = Tiny.reloading(Tiny.shift("a", 20_000, 100_000), 10);

        // Two fit the bike at a time, and the battery reaches 8 km: a trip of 4 km to either side, and one of 4 km to
        // t2.
        Plan plan = solve(new RoutingProblem(List.of(small), Tiny.tiny().tasks().subList(0, 3))
                .with(TaskGroup.inOrder("t1", "t3", "t2")));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes().get(0).order().taskIds()).containsExactly("t1", "t3", "t2");
    }

    @Test
    void betweenTwoRidersTheFirstIsDoneBeforeTheNextStarts() {
        Task near = ((Job) Tiny.task(1, 1_000)).requiring(Requirements.only("a"));
        Task far = ((Job) Tiny.task(4, 1_000)).requiring(Requirements.only("b"));
        RoutingProblem day = new RoutingProblem(List.of(A, B), List.of(near, far));

        // t1 is done at 160 s, t4 starts at 200 s; the other way round nobody waits for 260 s.
        assertThat(solve(day.with(TaskGroup.inOrder("t1", "t4"))).unassigned()).isEmpty();
        Plan wrong = solve(day.with(TaskGroup.inOrder("t4", "t1")));
        assertThat(wrong.unassigned()).hasSize(1);
        assertThat(wrong.unassigned().get(0).reasons())
                .contains(new ShiftReason(
                        wrong.unassigned().get(0).taskId().equals("t1") ? "a" : "b",
                        ReasonCode.GROUP_OUT_OF_ORDER,
                        160));
        assertThat(wrong.unassigned().get(0).fix()).isPresent();
    }

    @Test
    void aWholeShipmentComesBeforeWhatFollowsIt() {
        Shipment shipment =
                new Shipment("s", Visit.at(1, 60), Visit.at(3, 60), new Load(1_000, 1_000), 0, Requirements.NONE);
        RoutingProblem day = new RoutingProblem(List.of(A), List.of(shipment, Tiny.task(2, 1_000)));

        assertThat(solve(day.with(TaskGroup.inOrder("s", "t2")))
                        .routes()
                        .get(0)
                        .order()
                        .taskIds())
                .containsExactly("s", "s", "t2");
        assertThat(solve(day.with(TaskGroup.inOrder("t2", "s")))
                        .routes()
                        .get(0)
                        .order()
                        .taskIds())
                .containsExactly("t2", "s", "s");
    }

    @Test
    void piecesOfDividedGoodsKeepTogether() {
        Task coffee = ((Job) Tiny.task(2, 30_000)).divisible(new Load(5_000, 0));
        List<Shift> small = List.of(Tiny.shift("a", 20_000, 100_000), Tiny.shift("b", 20_000, 100_000));
        RoutingProblem day = new RoutingProblem(small, List.of(coffee, Tiny.task(1, 5_000)));
        assertThat(solve(day).unassigned()).isEmpty();

        Plan plan = solve(day.with(TaskGroup.together("t1", "t2")));

        assertThat(plan.unassigned()).isNotEmpty();
        assertThat(plan.routes()).hasSize(1);
    }

    @Test
    void locksThatBreakAGroupAreGivenUp() {
        RoutingProblem day = new RoutingProblem(
                        List.of(
                                A.with(ShiftRules.NONE.withLock(RouteLock.first("t1"))),
                                B.with(ShiftRules.NONE.withLock(RouteLock.first("t2")))),
                        Tiny.tiny().tasks())
                .with(TaskGroup.together("t1", "t2"));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).hasSize(1);
        assertThat(plan.unassigned().get(0).reasons())
                .extracting(ShiftReason::code)
                .containsOnly(ReasonCode.LOCK_CANNOT_BE_KEPT);
    }

    @Test
    void checkModeNamesWhatBreaksAGroup() {
        RoutingProblem day = line(List.of(A, B))
                .with(TaskGroup.together("t1", "t2"), TaskGroup.apart("t3", "t4"), TaskGroup.inOrder("t4", "t3"));
        List<RouteOrder> orders =
                List.of(new RouteOrder("a", List.of("t1", "t3", "t4")), new RouteOrder("b", List.of("t2")));

        var check = new RouteSolver().check(day, orders);

        assertThat(check.brokenRules())
                .containsExactlyInAnyOrder(
                        new BrokenRule("b", Optional.of("t2"), ReasonCode.GROUP_ELSEWHERE, 0),
                        new BrokenRule("a", Optional.empty(), ReasonCode.GROUP_NOT_APART, 0),
                        new BrokenRule("a", Optional.empty(), ReasonCode.GROUP_OUT_OF_ORDER, 0));
        assertThat(codes(day, check.plan())).containsExactlyInAnyOrder("together", "apart", "in-order");
    }

    @Test
    void groupsOfTasksThatDoNotExistAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(List.of(A)).with(TaskGroup.apart("t1", "t9")))
                .withMessageContaining("t9");
        assertThatIllegalArgumentException().isThrownBy(() -> TaskGroup.apart("t1"));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskGroup.inOrder("t1", "t1"));
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 12));
    }

    /** All orders of all tasks on two riders: verify says which may be ridden, and the cheapest is what the solve finds. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsBetterThanThePlan(long seed) {
        RoutingProblem day = smallDay(seed);
        EveryPlan every = new EveryPlan(day);

        Plan plan = solve(day);

        assertThat(new EveryPlan.Worth(day, plan)).as("seed %d", seed).isEqualByComparingTo(every.best());
    }

    private static RoutingProblem smallDay(long seed) {
        RoutingProblem day = Tiny.random(seed, 5, 2);
        Random random = new Random(seed);
        List<String> ids = day.tasks().stream().map(Task::id).toList();
        int first = random.nextInt(5);
        return day.with(
                TaskGroup.together(ids.get(first), ids.get((first + 1 + random.nextInt(4)) % 5)),
                TaskGroup.apart(ids.get(first), ids.get((first + 1 + random.nextInt(4)) % 5)),
                TaskGroup.inOrder(ids.get((first + 2) % 5), ids.get((first + 4) % 5), ids.get((first + 3) % 5)));
    }

    /** The orders of those that are served hold by the clock, told from the plan alone. */
    @ParameterizedTest
    @MethodSource("seeds")
    void largerDaysKeepTheirGroups(long seed) {
        RoutingProblem day = Tiny.random(seed, 24, 4)
                .with(
                        TaskGroup.together("t1", "t2", "t3", "t4"),
                        TaskGroup.apart("t5", "t6", "t7"),
                        TaskGroup.inOrder("t8", "t9", "t10"));

        Plan plan = solve(day);

        Set<String> left = Set.copyOf(
                plan.unassigned().stream().map(UnassignedTask::taskId).toList());
        assertThat(left.size()).as("seed %d", seed).isLessThan(12);
        int doneSec = 0;
        for (String task : List.of("t8", "t9", "t10")) {
            for (PlannedVisit visit : visits(plan, task)) {
                assertThat(visit.serviceStartSec()).as("seed %d", seed).isGreaterThanOrEqualTo(doneSec);
                doneSec = visit.serviceEndSec();
            }
        }
    }

    private static List<PlannedVisit> visits(Plan plan, String task) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .flatMap(stop -> stop.visits().stream())
                .filter(visit -> visit.taskId().equals(task))
                .toList();
    }
}
