package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Fairness;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The price of unevenly spread work, from the routes alone. */
final class FairnessCheck {
    private record Done(long dutySec, long climbM, long payMilliIdr) {}

    private final RoutingProblem problem;
    private final Plan plan;
    private final List<Violation> violations;

    FairnessCheck(RoutingProblem problem, Plan plan, List<Violation> violations) {
        this.problem = problem;
        this.plan = plan;
        this.violations = violations;
    }

    void check() {
        Fairness fairness = problem.fairness();
        Map<String, Done> doneByShift = new HashMap<>();
        for (Route route : plan.routes()) {
            problem.shifts().stream()
                    .filter(shift -> shift.id().equals(route.shiftId()))
                    .forEach(shift -> doneByShift.put(shift.id(), done(shift, route)));
        }
        List<Done> compared = new ArrayList<>();
        for (Shift shift : problem.shifts()) {
            if (fairness.shiftIds().isEmpty() || fairness.shiftIds().contains(shift.id())) {
                compared.add(doneByShift.getOrDefault(shift.id(), new Done(0, 0, 0)));
            }
        }
        require(
                "time",
                plan.terms().timeMilliIdr(),
                aboveMean(compared.stream().map(Done::dutySec).toList(), fairness.timeMilliIdrPerHour(), 3_600));
        require(
                "climb",
                plan.terms().climbMilliIdr(),
                aboveMean(compared.stream().map(Done::climbM).toList(), fairness.climbMilliIdrPerKm(), 1_000));
        require(
                "pay",
                plan.terms().payMilliIdr(),
                aboveMean(compared.stream().map(Done::payMilliIdr).toList(), fairness.payPermille(), 1_000));
    }

    private Done done(Shift shift, Route route) {
        RouteSubject subject = new RouteSubject(shift, route, Map.of(), null, java.util.Set.of(), new ArrayList<>());
        long climbM = 0;
        for (Leg leg : route.legs()) {
            climbM += shift.vehicle().type().matrix().ascentM(leg.fromPlace(), leg.toPlace());
        }
        return new Done(
                CostCheck.dutySec(subject),
                climbM,
                route.cost().wageMilliIdr() + route.cost().overtimeMilliIdr());
    }

    /** Exact fractions, rounded at the end. */
    private static long aboveMean(List<Long> amounts, long rate, long unit) {
        if (amounts.isEmpty()) {
            return 0;
        }
        BigDecimal count = BigDecimal.valueOf(amounts.size());
        BigDecimal sum = amounts.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal above = amounts.stream()
                .map(amount ->
                        BigDecimal.valueOf(amount).multiply(count).subtract(sum).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return above.multiply(BigDecimal.valueOf(rate))
                .divide(count.multiply(BigDecimal.valueOf(unit)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private void require(String what, long said, long found) {
        if (said != found) {
            violations.add(new Violation(
                    "fairness", "plan", "Its %s counts %d, the plan says %d.".formatted(what, found, said)));
        }
    }
}
