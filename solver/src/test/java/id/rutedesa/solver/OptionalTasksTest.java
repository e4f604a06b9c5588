package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.SoftTerms;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tasks that may be left out, on {@link Tiny}'s line: a route there and back over two kilometres costs 1,000 fixed, 460 of wage
 * with service, 40 of distance and 4 of energy.
 */
class OptionalTasksTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(300));
    private static final Shift BIKE = Tiny.shift("s", 40_000, 100_000);

    private static Plan solve(RoutingProblem day) {
        Plan plan = new RouteSolver().solve(day, STEPS).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static RoutingProblem day(Task... tasks) {
        return new RoutingProblem(List.of(BIKE), List.of(tasks));
    }

    private static Job job(int place) {
        return (Job) Tiny.task(place, 10_000);
    }

    @Test
    void aTaskIsServedExactlyWhereItIsWorthItsCost() {
        assertThat(solve(day(job(2).worth(1_505))).unassigned()).isEmpty();

        Plan plan = solve(day(job(2).worth(1_500)));

        assertThat(plan.routes()).isEmpty();
        assertThat(plan.terms()).isEqualTo(SoftTerms.ofPrizes(1_500));
        UnassignedTask left = plan.unassigned().get(0);
        assertThat(left.reasons()).containsExactly(new ShiftReason("s", ReasonCode.PRIZE_TOO_SMALL, 4));
        assertThat(left.fix()).contains(new Fix("s", ReasonCode.PRIZE_TOO_SMALL, 4));
    }

    @Test
    void aRequiredTaskIsServedWhateverItCosts() {
        assertThat(solve(day(job(2), job(4).worth(0))).unassigned())
                .extracting(UnassignedTask::taskId)
                .containsExactly("t4");
    }

    @Test
    void onTheWayOfARequiredTaskAnOptionalOneCostsItsServiceAlone() {
        // 60 s of service at 1 a second.
        assertThat(solve(day(job(2), job(1).worth(61))).unassigned()).isEmpty();
        assertThat(solve(day(job(2), job(1).worth(59))).unassigned()).hasSize(1);
    }

    @Test
    void noPrizeOutweighsARequiredTask() {
        Job heavy = (Job) Tiny.task(2, 40_000);
        List<Task> tasks = new ArrayList<>(List.of(heavy));
        for (int i = 0; i < 4; i++) {
            Job small = (Job) Tiny.task(1, 10_000);
            tasks.add(Job.delivery("o" + i, small.visit(), small.load(), 100).worth(CostRates.LIMIT));
        }

        Plan plan = solve(new RoutingProblem(List.of(BIKE), tasks));

        assertThat(plan.routes().get(0).order().taskIds()).containsExactly("t2");
        assertThat(plan.terms().prizesMilliIdr()).isEqualTo(4 * CostRates.LIMIT);
        assertThat(plan.unassigned()).allSatisfy(left -> assertThat(left.reasons())
                .extracting(ShiftReason::code)
                .containsExactly(ReasonCode.NO_MASS_LEFT));
    }

    @Test
    void severalAreWorthAWayThatNoneIsWorthAlone() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tasks.add(Job.delivery("o" + i, Visit.at(2, 60), new Load(10_000, 1_000), 0)
                    .worth(700));
        }

        // The route costs 1,000 + 400 + 3 * 60 + 40 + 4.
        Plan plan = solve(new RoutingProblem(List.of(BIKE), tasks));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.cost().totalMilliIdr()).isEqualTo(1_624);
    }

    @Test
    void aShipmentMayBeLeftOutAsAWhole() {
        Shipment shipment =
                new Shipment("s", Visit.at(1, 60), Visit.at(2, 60), new Load(1_000, 0), 0, Requirements.NONE);

        assertThat(solve(day(shipment.worth(1_565))).unassigned()).isEmpty();
        assertThat(solve(day(shipment.worth(1_563))).terms().prizesMilliIdr()).isEqualTo(1_563);
    }

    @Test
    void prizesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> job(1).worth(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> job(1).divisible(new Load(1_000, 0)).worth(5))
                .withMessageContaining("divided");
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            tasks.add(Job.delivery("o" + i, Visit.at(1, 0), Load.NONE, 0).worth(CostRates.LIMIT));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new RoutingProblem(List.of(BIKE), tasks));
    }

    @Test
    void verifyFindsPrizesThatAreNotSaid() {
        RoutingProblem day = day(job(2).worth(1_500));
        Plan plan = solve(day);

        assertThat(PlanVerifier.verify(day, new Plan(plan.routes(), plan.unassigned(), plan.cost())))
                .extracting(Violation::code)
                .containsExactly("prizes");
        assertThat(PlanVerifier.verify(day(job(2)), plan))
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("optional", "prizes");
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsBetterThanThePlan(long seed) {
        RoutingProblem day = Tiny.random(seed, 5, 2);
        Random random = new Random(seed);
        List<Task> tasks = new ArrayList<>();
        for (Task task : day.tasks()) {
            tasks.add(random.nextInt(4) == 0 ? task : ((Job) task).worth(random.nextInt(3_000)));
        }
        RoutingProblem optional = new RoutingProblem(day.shifts(), tasks);

        Plan plan = solve(optional);

        assertThat(new EveryPlan.Worth(optional, plan))
                .as("seed %d", seed)
                .isEqualByComparingTo(new EveryPlan(optional).best());
        for (UnassignedTask left : plan.unassigned()) {
            assertThat(left.reasons())
                    .as("seed %d", seed)
                    .noneMatch(reason -> reason.code() == ReasonCode.NOT_FOUND_IN_TIME);
        }
    }
}
