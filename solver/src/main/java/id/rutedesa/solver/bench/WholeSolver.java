package id.rutedesa.solver.bench;

import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstancePlan;
import id.rutedesa.solver.format.InstanceProblem;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.verify.PlanVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The whole solver, as a service calls it, with every plan put before {@code verify}. */
final class WholeSolver implements PlanFinder {

    @Override
    public String engine() {
        return "solver";
    }

    @Override
    public Optional<String> refusal(Instance instance, RunClock clock) {
        return clock == RunClock.WALL ? InstanceProblem.missing(instance) : Optional.of("a limit by processor time");
    }

    @Override
    public FoundPlan find(Instance instance, RunLimits limits) {
        RoutingProblem problem = InstanceProblem.of(instance);
        Plan plan = new RouteSolver().solve(problem, limits.request()).plan();
        List<String> violations = PlanVerifier.verify(problem, plan).stream()
                .map(violation -> violation.code() + " " + violation.message())
                .toList();
        List<List<Integer>> routes =
                plan.routes().stream().map(WholeSolver::places).toList();
        return new FoundPlan(new InstancePlan(routes, OptionalDouble.empty()), 0, violations);
    }

    private static List<Integer> places(Route route) {
        List<Integer> places = new ArrayList<>();
        for (Stop stop : route.stops()) {
            if (stop.kind() == StopKind.RELOAD) {
                places.add(0);
            }
            stop.visits().forEach(visit -> places.add(stop.place()));
        }
        return places;
    }
}
