package id.rutedesa.solver.planner;

import org.optaplanner.core.impl.heuristic.selector.common.nearby.NearbyDistanceMeter;

/** How far a visit is from another visit, or from a route's start; the shelf is always near. Metres. */
public class VisitDistance implements NearbyDistanceMeter<PlanningVisit, Object> {
    @Override
    public double getNearbyDistance(PlanningVisit origin, Object destination) {
        if (destination instanceof PlanningVisit visit) {
            return origin.metresTo(visit);
        }
        return ((PlanningRoute) destination).metresFromStart(origin);
    }
}
