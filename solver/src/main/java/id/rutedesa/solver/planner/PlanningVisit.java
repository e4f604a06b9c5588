package id.rutedesa.solver.planner;

/** One visit that OptaPlanner places. */
final class PlanningVisit {
    final int visit;

    PlanningVisit(int visit) {
        this.visit = visit;
    }
}
