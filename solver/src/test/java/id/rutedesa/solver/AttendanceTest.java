package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Attendance;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftLimits;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How late a rider may begin and how long the duty lasts, on {@link Tiny}'s line: a kilometre is 100 s, service is 60 s. */
class AttendanceTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(200));
    private static final Shift BIKE = Tiny.shift("s", 40_000, 100_000);
    private static final int ANY_START = Attendance.NONE.latestStartSec();

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 60));
    }

    private static Plan solve(Shift shift, Task... tasks) {
        RoutingProblem day = new RoutingProblem(List.of(shift), List.of(tasks));
        Plan plan = new RouteSolver().solve(day, STEPS).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static Shift bike(Attendance attendance) {
        return BIKE.with(ShiftRules.NONE.withAttendance(attendance));
    }

    private static Route route(Plan plan) {
        assertThat(plan.routes()).hasSize(1);
        return plan.routes().get(0);
    }

    private static int startSec(Route route) {
        return route.stops().get(0).arrivalSec();
    }

    private static int endSec(Route route) {
        return route.stops().get(route.stops().size() - 1).arrivalSec();
    }

    @Test
    void aRiderWhoIsBackEarlyIsPaidUntilTheEarliestEnd() {
        // Out, service and back from 0 s to 460 s; the window keeps the rider from leaving later.
        Task soon = Tiny.task(2, 1_000, new TimeWindow(0, 200));

        assertThat(route(solve(bike(Attendance.NONE), soon)).cost().wageMilliIdr())
                .isEqualTo(460);
        Route route = route(solve(bike(new Attendance(ANY_START, 1_000)), soon));
        assertThat(route.cost().wageMilliIdr()).isEqualTo(1_000);
        assertThat(endSec(route)).isEqualTo(460);
        assertThat(route(solve(bike(new Attendance(ANY_START, 400)), soon))
                        .cost()
                        .wageMilliIdr())
                .isEqualTo(460);
    }

    @Test
    void whoMayLeaveLaterIsOnDutyNoLongerThanTheRouteTakes() {
        Route route = route(solve(bike(new Attendance(ANY_START, 1_000)), Tiny.task(2, 1_000)));

        assertThat(startSec(route)).isEqualTo(540);
        assertThat(endSec(route)).isEqualTo(1_000);
        assertThat(route.cost().wageMilliIdr()).isEqualTo(460);
    }

    @Test
    void nobodyLeavesAfterTheLatestStart() {
        Task late = Tiny.task(2, 1_000, new TimeWindow(2_000, 3_000));

        // Served at 2,000 s, back at 2,260 s: for that it would do to leave at 1,800 s.
        assertThat(startSec(route(solve(bike(Attendance.NONE), late)))).isEqualTo(1_800);
        Route route = route(solve(bike(new Attendance(300, 0)), late));
        assertThat(startSec(route)).isEqualTo(300);
        assertThat(route.cost().wageMilliIdr()).isEqualTo(2_260 - 300);
        Route fixed = route(solve(bike(new Attendance(300, 5_000)), late));
        assertThat(startSec(fixed)).isEqualTo(300);
        assertThat(fixed.cost().wageMilliIdr()).isEqualTo(5_000 - 300);
    }

    @Test
    void aRiderWithoutARouteCostsNothing() {
        Plan plan = solve(bike(new Attendance(300, 5_000)));

        assertThat(plan.cost().totalMilliIdr()).isZero();
    }

    @Test
    void theTimeUntilTheEarliestEndCountsAsDuty() {
        Task soon = Tiny.task(2, 1_000, new TimeWindow(0, 200));
        ShiftRules rules = ShiftRules.NONE.withAttendance(new Attendance(ANY_START, 1_000));

        Shift longEnough = BIKE.with(rules.withLimits(new ShiftLimits(9, 9_999, 1_000)));
        assertThat(solve(longEnough, soon).unassigned()).isEmpty();
        Shift tooLong = BIKE.with(rules.withLimits(new ShiftLimits(9, 9_999, 990)));
        assertThat(solve(tooLong, soon).unassigned().get(0).fix()).hasValue(new Fix("s", ReasonCode.DUTY_TOO_LONG, 10));
    }

    private static Task released(int sec) {
        Visit visit = new Visit(1, List.of(TimeWindow.ALWAYS), 60);
        return new Job("r", Activity.DELIVERY, visit, new Load(1_000, 0), 0, sec, Requirements.NONE);
    }

    @Test
    void goodsThatComeAfterTheLatestStartStayBehindOrGoOnALaterTrip() {
        Attendance early = new Attendance(300, 0);

        assertThat(solve(bike(early), released(300)).unassigned()).isEmpty();
        assertThat(solve(bike(early), released(360)).unassigned().get(0).fix())
                .hasValue(new Fix("s", ReasonCode.STARTS_TOO_LATE, 60));
        // With another task first, the rider has begun and loads the goods on the return.
        Shift twice = Tiny.reloading(bike(early), 0);
        twice = twice.with(ShiftRules.NONE.withAttendance(early));
        assertThat(solve(twice, released(360), Tiny.task(2, 1_000)).unassigned())
                .isEmpty();
    }

    @Test
    void aBreakAfterTheRouteIsNotMissedForTheSakeOfALaterStart() {
        Break meal = Break.anywhere("meal", new TimeWindow(400, 700), 100);
        Shift shift = BIKE.with(ShiftRules.NONE.withBreaks(meal).withAttendance(new Attendance(ANY_START, 5_000)));

        Route route = route(solve(shift, Tiny.task(2, 1_000, new TimeWindow(0, 3_000))));

        // The meal begins at 700 s at the latest, at home: so does the end of the route.
        assertThat(endSec(route)).isEqualTo(700);
        assertThat(route.cost().wageMilliIdr()).isEqualTo(5_000 - 240);
    }

    @Test
    void verifySeesWhoBeginsTooLateAndWhoIsPaidTooLittle() {
        Task late = Tiny.task(2, 1_000, new TimeWindow(2_000, 3_000));
        Plan plan = solve(bike(Attendance.NONE), late);

        RoutingProblem strict = new RoutingProblem(List.of(bike(new Attendance(1_799, 0))), List.of(late));
        assertThat(PlanVerifier.verify(strict, plan))
                .extracting(Violation::code)
                .containsExactly("latest-start");
        RoutingProblem longer = new RoutingProblem(List.of(bike(new Attendance(1_800, 2_261))), List.of(late));
        assertThat(PlanVerifier.verify(longer, plan))
                .extracting(Violation::code)
                .contains("cost");
    }

    @Test
    void aCheckNamesTheRule() {
        RoutingProblem day = new RoutingProblem(List.of(bike(new Attendance(300, 0))), List.of(released(400)));

        assertThat(new RouteSolver()
                        .check(day, List.of(new RouteOrder("s", List.of("r"))))
                        .brokenRules())
                .containsExactly(new BrokenRule("s", Optional.empty(), ReasonCode.STARTS_TOO_LATE, 100));
    }

    @Test
    void theHoursOfAShiftHoldBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bike(new Attendance(0, 10_001)))
                .withMessageContaining("within its hours");
        assertThatIllegalArgumentException().isThrownBy(() -> new Attendance(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attendance(0, -1));
    }

    /** Rides an order from every second at which the rider may begin: what the walk says is the shortest duty of all. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherStartMakesAShorterDuty(long seed) {
        Random random = new Random(seed);
        RoutingProblem plain = Tiny.random(seed, 4, 1);
        List<Shift> shifts = RandomDays.withAttendance(plain.shifts(), random);
        RoutingProblem day = new RoutingProblem(shifts, plain.tasks());
        CompiledProblem problem = new CompiledProblem(day);
        RouteWalk walk = new RouteWalk(problem);
        for (int round = 0; round < 10; round++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            List<Integer> some = order.subList(0, 1 + random.nextInt(3));
            int[] visits = some.stream().mapToInt(visit -> visit).toArray();
            walk.walk(0, visits, visits.length);
            if (walk.feasible()) {
                assertThat(walk.dutySec()).as("seed %d: %s", seed, some).isEqualTo(shortestDutySec(day, visits));
            }
        }
    }

    private static int shortestDutySec(RoutingProblem day, int[] visits) {
        Shift shift = day.shifts().get(0);
        Plan plan = new RouteSolver()
                .check(
                        day,
                        List.of(new RouteOrder(
                                shift.id(),
                                Arrays.stream(visits)
                                        .mapToObj(
                                                visit -> day.tasks().get(visit).id())
                                        .toList())))
                .plan();
        List<Stop> stops = plan.routes().get(0).stops();
        int[] rideSec = plan.routes().get(0).legs().stream()
                .mapToInt(leg -> leg.rideSec())
                .toArray();
        int shortest = Integer.MAX_VALUE;
        int last = Math.min(shift.latestEndSec(), shift.rules().attendance().latestStartSec());
        for (int begin = shift.earliestStartSec(); begin <= last; begin++) {
            int clock = begin;
            boolean inTime = true;
            for (int i = 0; i < visits.length; i++) {
                Visit visit = ((Job) day.tasks().get(visits[i])).visit();
                clock = Math.max(clock + rideSec[i], visit.windows().get(0).openSec());
                inTime &= clock <= visit.windows().get(0).closeSec();
                clock += visit.serviceSec();
            }
            clock += rideSec[visits.length];
            if (inTime && clock <= shift.latestEndSec()) {
                int until = Math.max(clock, shift.rules().attendance().earliestEndSec());
                shortest = Math.min(shortest, until - begin);
            }
        }
        assertThat(stops).hasSize(visits.length + 2);
        return shortest;
    }

    /** Two riders and four tasks, some trips, some goods that come later: all plans are tried. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSearchFindsTheBestOfAllPlans(long seed) {
        RoutingProblem plain = Tiny.random(seed, 4, 2);
        Random random = new Random(seed);
        List<Shift> shifts = RandomDays.withAttendance(plain.shifts(), random).stream()
                .map(shift -> new Shift(
                        shift.id(),
                        shift.vehicle(),
                        0,
                        0,
                        shift.earliestStartSec(),
                        shift.latestEndSec(),
                        random.nextBoolean() ? Optional.of(new Reload(120)) : Optional.empty(),
                        shift.startChargeJ(),
                        Optional.empty(),
                        shift.rules()))
                .toList();
        List<Task> tasks = plain.tasks().stream()
                .map(task -> (Job) task)
                .map(job -> random.nextBoolean() || job.activity() == Activity.PICKUP
                        ? job
                        : new Job(
                                job.id(),
                                job.activity(),
                                job.visit(),
                                job.load(),
                                job.priority(),
                                random.nextInt(6_000),
                                Requirements.NONE))
                .map(Task.class::cast)
                .toList();
        RoutingProblem day = new RoutingProblem(shifts, tasks);

        Plan plan = new RouteSolver()
                .solve(day, new SolveSettings(Duration.ofSeconds(30), seed, OptionalLong.of(400)))
                .plan();

        assertThat(PlanVerifier.verify(day, plan)).as("seed %d", seed).isEmpty();
        assertThat(new EveryPlan.Worth(day, plan)).as("seed %d", seed).isEqualByComparingTo(new EveryPlan(day).best());
    }
}
