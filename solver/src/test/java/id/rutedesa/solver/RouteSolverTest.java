package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.verify.PlanVerifier;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteSolverTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(300));

    private static Plan solve(RoutingProblem problem) {
        Plan plan = new RouteSolver().solve(problem, STEPS).plan();
        assertThat(PlanVerifier.verify(problem, plan)).isEmpty();
        return plan;
    }

    @Test
    void fourDeliveriesTakeOneRoundTripEachWay() {
        Plan plan = solve(Tiny.tiny());

        // Out to 2 km, back through the depot, out to -2 km and back: 8 km, 800 s, 80,000 J; four services of 60 s.
        Route route = plan.routes().get(0);
        assertThat(route.stops()).hasSize(6);
        assertThat(route.stops().get(5).arrivalChargeJ()).hasValue(20_000);
        assertThat(plan.cost()).isEqualTo(new CostBreakdown(1_000, 800 + 240, 0, 80, 8, 0, 0));
        assertThat(plan.unassigned()).isEmpty();
    }

    @Test
    void oneJouleLessInThePackLeavesTasksBehindAndSaysWhatIsMissing() {
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.shift("s", 40_000, 99_999)), Tiny.tiny().tasks());

        Plan plan = solve(problem);

        // Without the far task on one side 6 km and 60,000 J are ridden; to go there is 1 J short of the reserve.
        assertThat(plan.unassigned()).hasSize(1);
        assertThat(plan.unassigned().get(0).fix()).hasValue(new Fix("s", ReasonCode.BATTERY_TOO_SMALL, 1));
    }

    @Test
    void aTaskHeavierThanTheBikeNamesTheGramsTooMany() {
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.shift("s", 40_000, 100_000)), List.of(Tiny.task(1, 40_500), Tiny.task(2, 10_000)));

        Plan plan = solve(problem);

        assertThat(plan.routes()).hasSize(1);
        assertThat(plan.unassigned().get(0).taskId()).isEqualTo("t1");
        assertThat(plan.unassigned().get(0).reasons().get(0).code()).isEqualTo(ReasonCode.TOO_HEAVY);
    }

    @Test
    void theFixAsksForTheLeastOfPeople() {
        // Bike a is 5 kg too small for the task and ends in time; bike b is large enough and ends 1 minute too early.
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.shift("a", 5_000, 100_000), Tiny.shift("b", 40_000, 100_000, 200)),
                List.of(Tiny.task(1, 10_000)));

        assertThat(solve(problem).unassigned().get(0).fix()).hasValue(new Fix("b", ReasonCode.SHIFT_TOO_SHORT, 60));
    }

    @Test
    void aBikeOfHalfTheSizeMakesTwoTrips() {
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.reloading(Tiny.shift("s", 20_000, 100_000), 60)),
                Tiny.tiny().tasks());

        Plan plan = solve(problem);

        // The same 8 km as in one trip, because the depot lies on the way; two loadings of 60 s more.
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.cost()).isEqualTo(new CostBreakdown(1_000, 800 + 240 + 120, 0, 80, 8, 0, 0));
        List<Stop> stops = plan.routes().get(0).stops();
        assertThat(stops).hasSize(7);
        Stop reload = stops.get(3);
        assertThat(reload.kind()).isEqualTo(StopKind.RELOAD);
        assertThat(reload.departureSec() - reload.arrivalSec()).isEqualTo(60);
        assertThat(reload.loadAfter()).isEqualTo(new Load(20_000, 2_000));
    }

    @Test
    void aReturnThatIsNotNeededIsNotMade() {
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.reloading(Tiny.shift("s", 40_000, 100_000), 0)),
                Tiny.tiny().tasks());

        assertThat(solve(problem).routes().get(0).stops())
                .extracting(Stop::kind)
                .doesNotContain(StopKind.RELOAD);
    }

    @Test
    void goodsThatComeLateGoOnALaterTrip() {
        // Released at 2,000 s, while the other task's window closes at 500 s: one trip cannot do both.
        Job late = new Job("late", Activity.DELIVERY, Visit.at(3, 0), new Load(1_000, 0), 0, 2_000);
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.reloading(Tiny.shift("s", 40_000, 100_000), 0)),
                List.of(Tiny.task(1, 10_000, new TimeWindow(0, 500)), late));

        Plan plan = solve(problem);

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes().get(0).stops().get(2).kind()).isEqualTo(StopKind.RELOAD);
        assertThat(plan.routes().get(0).stops().get(2).departureSec()).isEqualTo(2_000);
    }

    @Test
    void theRiderLeavesLaterInsteadOfWaiting() {
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.shift("s", 40_000, 100_000)), List.of(Tiny.task(1, 10_000, new TimeWindow(5_000, 6_000))));

        Route route = solve(problem).routes().get(0);

        assertThat(route.stops().get(0).departureSec()).isEqualTo(4_900);
        assertThat(route.cost().wageMilliIdr()).isEqualTo(100 + 60 + 100);
    }

    @Test
    void theMoreImportantTaskIsServedWhereOnlyOneFits() {
        RoutingProblem problem = new RoutingProblem(
                List.of(Tiny.shift("s", 10_000, 100_000)),
                List.of(
                        Job.delivery("may-wait", Visit.at(1, 0), new Load(10_000, 0), 0),
                        Job.delivery("must-go", Visit.at(2, 0), new Load(10_000, 0), 50)));

        assertThat(solve(problem).unassigned()).extracting(u -> u.taskId()).containsExactly("may-wait");
    }

    @Test
    void withoutShiftsEverythingStaysBehind() {
        Plan plan = solve(new RoutingProblem(List.of(), Tiny.tiny().tasks()));

        assertThat(plan.routes()).isEmpty();
        assertThat(plan.unassigned()).hasSize(4);
    }

    @Test
    @Timeout(120)
    void aStopIsHeard() {
        SolveSettings endless = new SolveSettings(Duration.ofHours(1), 0, OptionalLong.empty());

        Plan plan = new RouteSolver().solve(Tiny.tiny(), endless, () -> true).plan();

        assertThat(PlanVerifier.verify(Tiny.tiny(), plan)).isEmpty();
    }

    @Test
    @Timeout(60)
    void severalThreadsKeepTheRulesToo() {
        RoutingProblem problem = Tiny.random(5, 40, 4);
        SolveSettings settings = SolveSettings.of(Duration.ofSeconds(1)).on(3);

        Plan plan = new RouteSolver().solve(problem, settings).plan();

        assertThat(PlanVerifier.verify(problem, plan)).isEmpty();
        assertThat(plan.routes()).isNotEmpty();
    }

    @Test
    @Timeout(60)
    void aSearchThatFindsNothingBetterEnds() {
        SolveSettings settings = SolveSettings.of(Duration.ofSeconds(50));

        SolveOutcome outcome = new RouteSolver()
                .solve(Tiny.tiny(), SolveRequest.of(settings).untilNothingBetterFor(Duration.ofMillis(400)));

        assertThat(outcome.plan().unassigned()).isEmpty();
        assertThat(outcome.statistics().elapsedMillis()).isBetween(400L, 20_000L);
    }

    /** The exact optimum, by trying every plan. */
    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreBikeNeverWorsensTheOptimum(long seed) {
        RoutingProblem two = Tiny.random(seed, 4, 2);
        RoutingProblem one = new RoutingProblem(two.shifts().subList(0, 1), two.tasks());

        EveryPlan.Worth alone = new EveryPlan(one).best();
        EveryPlan.Worth both = new EveryPlan(two).best();

        assertThat(both).as("seed %d", seed).isLessThanOrEqualTo(alone);
        assertThat(new EveryPlan.Worth(one, new RouteSolver().solve(one, STEPS).plan()))
                .as("seed %d", seed)
                .isEqualByComparingTo(alone);
        assertThat(new EveryPlan.Worth(two, new RouteSolver().solve(two, STEPS).plan()))
                .as("seed %d", seed)
                .isEqualByComparingTo(both);
    }

    @Test
    void oneSeedGivesOnePlan() {
        RoutingProblem problem = Tiny.random(3, 20, 3);

        assertThat(solve(problem)).isEqualTo(solve(problem));
    }

    /** More visits than OptaPlanner constructs for: ruin and recreate inserts them itself. */
    @Test
    void aLargeDayIsPlannedWithoutConstruction() {
        RoutingProblem problem = Tiny.random(4, 320, 20);

        Plan plan = new RouteSolver()
                .solve(problem, new SolveSettings(Duration.ofSeconds(60), 1, OptionalLong.of(100)))
                .plan();

        assertThat(PlanVerifier.verify(problem, plan)).isEmpty();
        assertThat(plan.unassigned()).hasSizeLessThan(250);
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verifyAcceptsThePlanOfAnyDayOfSeveralTrips(long seed) {
        RoutingProblem oneTrip = Tiny.random(seed, 25, 2);
        RoutingProblem severalTrips = new RoutingProblem(
                oneTrip.shifts().stream()
                        .map(shift -> Tiny.reloading(shift, 300))
                        .toList(),
                oneTrip.tasks());

        Plan plan = new RouteSolver().solve(severalTrips, STEPS).plan();

        assertThat(PlanVerifier.verify(severalTrips, plan)).as("seed %d", seed).isEmpty();
        assertThat(plan.routes()).as("seed %d", seed).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verifyAcceptsThePlanOfAnyDay(long seed) {
        RoutingProblem problem = Tiny.random(seed, 25, 3);

        Plan plan = new RouteSolver().solve(problem, STEPS).plan();

        assertThat(PlanVerifier.verify(problem, plan)).as("seed %d", seed).isEmpty();
        assertThat(plan.routes()).as("seed %d", seed).isNotEmpty();
    }
}
