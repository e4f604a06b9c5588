package id.rutedesa.solver.planner;

import id.rutedesa.solver.core.CompiledProblem;

/** One visit that OptaPlanner places. */
final class PlanningVisit {
    final int visit;
    private final CompiledProblem problem;

    PlanningVisit(int visit, CompiledProblem problem) {
        this.visit = visit;
        this.problem = problem;
    }

    int metresTo(PlanningVisit other) {
        return problem.shiftCount() == 0 ? 0 : problem.distanceM(0, problem.place(visit), problem.place(other.visit));
    }

    /** From the start of a shift to here. */
    int metresFromStart(int shift) {
        return problem.distanceM(shift, problem.shift(shift).startPlace(), problem.place(visit));
    }
}
