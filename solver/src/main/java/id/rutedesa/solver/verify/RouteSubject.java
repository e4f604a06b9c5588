package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.CarriedPacks;
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
 * @param locksGivenUp ids of the locked tasks that the plan leaves behind because they cannot be kept
 * @param violations where every check reports
 */
record RouteSubject(
        Shift shift,
        Route route,
        Map<String, Task> taskById,
        @Nullable SparePacks packs,
        Set<String> locksGivenUp,
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

    /** The packs that are taken along from a stop until the next return: all that are swapped in on the way. */
    int packsTakenAlong(int loadingStop) {
        int taken = 0;
        for (int i = loadingStop + 1;
                i < route.stops().size() && !isReturn(route.stops().get(i));
                i++) {
            taken += route.stops().get(i).kind() == StopKind.CARRIED_SWAP ? 1 : 0;
        }
        return taken;
    }

    /** How packs are taken along; empty where none may be. */
    Optional<CarriedPacks> carried() {
        return packs == null ? Optional.empty() : packs.carried();
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
