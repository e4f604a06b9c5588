package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One route under the checks of this package, with what they all ask of it.
 *
 * @param packs spare packs of the shift; null for none
 * @param unassigned ids of the tasks that the plan leaves behind
 * @param violations where every check reports
 */
record RouteSubject(
        Shift shift,
        Route route,
        Map<String, Task> taskById,
        @Nullable SparePacks packs,
        Set<String> unassigned,
        List<Violation> violations) {

    Stop first() {
        return route.stops().get(0);
    }

    Stop last() {
        return route.stops().get(route.stops().size() - 1);
    }

    static boolean isReturn(Stop stop) {
        return stop.kind() == StopKind.RELOAD || stop.kind() == StopKind.SWAP;
    }

    boolean isUnderWay() {
        return shift.rules().onBoard().isPresent();
    }

    /** Where, when and for how long a planned visit was asked for; empty for one of no task. */
    Optional<Visit> asked(PlannedVisit visit) {
        Task task = taskById.get(visit.taskId());
        if (task instanceof Job job) {
            return Optional.of(job.visit());
        }
        if (task instanceof Shipment shipment) {
            return Optional.of(
                    switch (visit.activity()) {
                        case PICKUP -> shipment.pickup();
                        case DELIVERY -> shipment.delivery();
                    });
        }
        return Optional.empty();
    }

    void require(boolean holds, String code, String message) {
        if (!holds) {
            violations.add(new Violation(code, shift.id(), message));
        }
    }
}
