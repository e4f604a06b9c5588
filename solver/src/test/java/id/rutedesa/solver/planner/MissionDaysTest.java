package id.rutedesa.solver.planner;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.verify.PlanVerifier;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Days that searches have been stuck on. Skipped where the shared data is not there. */
class MissionDaysTest {
    private static Plan plan(RoutingProblem day, int steps) {
        SolveSettings settings = new SolveSettings(Duration.ofSeconds(60), 1, OptionalLong.of(steps));
        Plan plan = new RouteSolver().solve(day, settings).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static long hired(Plan plan) {
        return plan.routes().stream()
                .map(Route::shiftId)
                .filter(id -> id.startsWith("pick-up"))
                .count();
    }

    /** 140 tasks whose first plan takes more packs than there are: every change that took one more was dropped once. */
    @Test
    void aDayShortOfPacksLeavesNothingBehind() throws IOException {
        assertThat(plan(MissionDays.day(4), 500).unassigned()).isEmpty();
    }

    /** A hundred tasks that two hired pick-ups seem to be needed for, until one of them is given up as a whole. */
    @Test
    void aHiredVehicleIsGivenUpWhereTheBikesCanDoWithoutIt() throws IOException {
        Plan plan = plan(MissionDays.day(2), 3_000);

        assertThat(plan.unassigned()).isEmpty();
        assertThat(hired(plan)).isLessThanOrEqualTo(1);
    }
}
