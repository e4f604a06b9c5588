package id.rutedesa.solver.planner;

import java.util.ArrayList;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningListVariable;

/** The order of visits of one shift; the last one of a plan is the shelf, which holds what fits nowhere. */
@PlanningEntity
public class PlanningRoute {
    static final String VISITS = "visits";

    @PlanningId
    private Integer index = 0;

    private boolean shelf;

    @PlanningListVariable
    private List<PlanningVisit> visits = new ArrayList<>();

    /** For OptaPlanner only. */
    PlanningRoute() {}

    private PlanningRoute(int index, boolean shelf) {
        this.index = index;
        this.shelf = shelf;
    }

    static PlanningRoute ofShift(int index) {
        return new PlanningRoute(index, false);
    }

    static PlanningRoute shelf(int index) {
        return new PlanningRoute(index, true);
    }

    int metresFromStart(PlanningVisit visit) {
        return shelf ? 0 : visit.metresFromStart(index);
    }

    int index() {
        return index;
    }

    List<PlanningVisit> visits() {
        return visits;
    }
}
