package id.rutedesa.solver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.UnassignedTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test spoils a good plan in one way. */
class PlanVerifierTest {
    private final RoutingProblem problem = Tiny.tiny();
    private Plan good;
    private Route route;

    @BeforeEach
    void solve() {
        SolveSettings settings = new SolveSettings(Duration.ofSeconds(20), 1, OptionalLong.of(50));
        good = new RouteSolver().solve(problem, settings).plan();
        route = good.routes().get(0);
        assertThat(codes(problem, good)).isEmpty();
    }

    private static List<String> codes(RoutingProblem problem, Plan plan) {
        return PlanVerifier.verify(problem, plan).stream()
                .map(Violation::code)
                .distinct()
                .toList();
    }

    private Plan with(Route changed) {
        return new Plan(List.of(changed), List.of(), changed.cost());
    }

    @Test
    void aTaskInARouteAndUnassignedIsFound() {
        Plan twice = new Plan(
                good.routes(),
                List.of(new UnassignedTask("t1", problem.tasks().get(0).load(), List.of(), Optional.empty())),
                good.cost());

        assertThat(codes(problem, twice)).containsExactly("task-once");
    }

    @Test
    void aTaskThatIsNowhereIsFound() {
        assertThat(codes(problem, new Plan(List.of(), List.of(), CostBreakdown.NONE)))
                .containsExactly("task-once");
    }

    @Test
    void aCheaperPriceThanTheRealOneIsFound() {
        CostBreakdown cost = route.cost();
        CostBreakdown less = new CostBreakdown(
                cost.fixedMilliIdr(), cost.wageMilliIdr() - 1, 0, cost.distanceMilliIdr(), cost.energyMilliIdr(), 0, 0);

        assertThat(codes(problem, with(new Route("s", route.stops(), route.legs(), less))))
                .containsExactly("cost");
    }

    @Test
    void aShorterLegThanTheRoadIsFound() {
        List<Leg> legs = new ArrayList<>(route.legs());
        Leg leg = legs.get(0);
        legs.set(
                0,
                new Leg(
                        leg.fromPlace(),
                        leg.toPlace(),
                        leg.rideSec(),
                        leg.distanceM() - 1,
                        leg.loadG(),
                        leg.energyJ()));

        assertThat(codes(problem, with(new Route("s", route.stops(), legs, route.cost()))))
                .containsExactly("leg-length");
    }

    @Test
    void aBikeThatIsTooSmallOrTooEmptyIsFound() {
        RoutingProblem smallBike = new RoutingProblem(List.of(Tiny.shift("s", 39_999, 100_000)), problem.tasks());
        RoutingProblem emptierPack = new RoutingProblem(List.of(Tiny.shift("s", 40_000, 99_999)), problem.tasks());

        assertThat(codes(smallBike, good)).containsExactly("mass");
        assertThat(codes(emptierPack, good)).contains("reserve", "charge-said");
    }
}
