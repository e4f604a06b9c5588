package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TaskGroup;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.Exchange;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.verify.PlanVerifier;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What could be done about a task that was left out where nothing simply gives way, on {@link Tiny}'s line. */
class ExchangesTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(200));
    private static final Shift BIKE = Tiny.shift("s", 40_000, 100_000);

    private static Plan solve(RoutingProblem day) {
        Plan plan = new RouteSolver().solve(day, STEPS).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static UnassignedTask left(RoutingProblem day) {
        Plan plan = solve(day);
        assertThat(plan.unassigned()).hasSize(1);
        return plan.unassigned().get(0);
    }

    private static Task goods(int place, int massG, int priority) {
        return new Job(
                "t" + place,
                Activity.DELIVERY,
                new Visit(place, List.of(TimeWindow.ALWAYS), 60),
                new Load(massG, 1_000),
                priority,
                0);
    }

    @Test
    void whatIsFullTakesATaskInTheSteadOfTheLightestThatMakesRoomEnough() {
        // 40 kg: 10 kg are locked, 3 and 22 kg ride with them, 23 kg are left further away. The 3 kg would not make
        // room enough.
        RoutingProblem day = new RoutingProblem(
                List.of(BIKE.with(ShiftRules.NONE.withLock(new RouteLock(List.of("t1"), false)))),
                List.of(goods(1, 10_000, 0), goods(2, 3_000, 0), goods(3, 22_000, 0), goods(4, 23_000, 0)));
        UnassignedTask left = left(day);

        assertThat(left.taskId()).isEqualTo("t4");
        assertThat(left.fix()).contains(new Fix("s", ReasonCode.NO_MASS_LEFT, 18_000));
        assertThat(left.exchange()).contains(new Exchange("s", "t3"));
    }

    @Test
    void theMoreImportantTaskStays() {
        RoutingProblem day = new RoutingProblem(List.of(BIKE), List.of(goods(1, 30_000, 2), goods(2, 20_000, 1)));
        UnassignedTask left = left(day);

        assertThat(left.taskId()).isEqualTo("t2");
        assertThat(left.exchange()).isEmpty();
    }

    @Test
    void whatFitsNoMotorbikeTakesNobodysStead() {
        assertThat(left(new RoutingProblem(List.of(BIKE), List.of(goods(1, 30_000, 0), goods(2, 41_000, 0))))
                        .exchange())
                .isEmpty();
    }

    @Test
    void chargeForOneOfTwoIsForEither() {
        // To kilometre 2 and back are 40,000 J; the pack gives 45,000 beside its reserve: one side, not both.
        Shift weak = Tiny.shift("s", 40_000, 65_000);
        UnassignedTask left = left(new RoutingProblem(List.of(weak), List.of(goods(2, 1_000, 0), goods(4, 1_000, 0))));
        String other = left.taskId().equals("t2") ? "t4" : "t2";

        assertThat(left.fix()).map(Fix::code).contains(ReasonCode.BATTERY_TOO_SMALL);
        assertThat(left.exchange()).contains(new Exchange("s", other));
    }

    @Test
    void aSkillThatIsAllThatLacksIsAFix() {
        Task cold = ((Job) Tiny.task(1, 1_000)).requiring(Requirements.skills("cold"));
        assertThat(left(new RoutingProblem(List.of(BIKE), List.of(cold))).fix())
                .contains(new Fix("s", ReasonCode.SKILL_MISSING, 1));

        Task coldAndHeavy = ((Job) Tiny.task(1, 41_000)).requiring(Requirements.skills("cold"));
        assertThat(left(new RoutingProblem(List.of(BIKE), List.of(coldAndHeavy)))
                        .fix())
                .isEmpty();
    }

    @Test
    void anOrderThatNoHourAllowsIsGivenUp() {
        // t1 is received from 9,700 s on, t2 until 1,000 s; after t1 the bike would be home at 10,120 s, too, and has
        // to be at 10,000.
        Task late = Tiny.task(1, 1_000, new TimeWindow(9_700, 9_800));
        Task early = Tiny.task(2, 1_000, new TimeWindow(0, 1_000));
        RoutingProblem day =
                new RoutingProblem(List.of(BIKE), List.of(late, early)).with(TaskGroup.inOrder("t1", "t2"));

        assertThat(left(day).fix()).contains(new Fix("s", ReasonCode.GROUP_OUT_OF_ORDER, 0));
    }
}
