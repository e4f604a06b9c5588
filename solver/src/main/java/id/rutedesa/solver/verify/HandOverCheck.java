package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.HandOver;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Shipments that change hands, from the stops of the plan alone: one route picks up and halts at the hub afterwards, another one
 * loads there before it delivers, no sooner than the goods have come and were handled.
 */
final class HandOverCheck {
    /** One visit of a shipment: the {@code index}th stop of a route. */
    private record At(Route route, int index, PlannedVisit visit) {}

    private final RoutingProblem problem;
    private final Plan plan;
    private final List<Violation> violations;

    HandOverCheck(RoutingProblem problem, Plan plan, List<Violation> violations) {
        this.problem = problem;
        this.plan = plan;
        this.violations = violations;
    }

    void check() {
        for (Task task : problem.tasks()) {
            List<At> pickups = visits(task.id(), Activity.PICKUP);
            List<At> deliveries = visits(task.id(), Activity.DELIVERY);
            if (task instanceof Shipment shipment && pickups.size() == 1 && deliveries.size() == 1) {
                check(shipment, pickups.get(0), deliveries.get(0));
            } else {
                pickups.forEach(this::requireWhole);
                deliveries.forEach(this::requireWhole);
            }
        }
    }

    private void requireWhole(At at) {
        boolean whole = at.visit().part() == PlannedVisit.Part.WHOLE;
        require(whole, "hand-over", at.visit().taskId(), "It is no shipment that changes hands.");
    }

    private void check(Shipment shipment, At pickup, At delivery) {
        if (pickup.visit().part() == PlannedVisit.Part.WHOLE && delivery.visit().part() == PlannedVisit.Part.WHOLE) {
            require(
                    pickup.route().shiftId().equals(delivery.route().shiftId()),
                    "hand-over",
                    shipment.id(),
                    "Two shifts bring it, but it does not go over the hub.");
            return;
        }
        boolean parts = pickup.visit().part() == PlannedVisit.Part.TO_HUB
                && delivery.visit().part() == PlannedVisit.Part.FROM_HUB
                && !pickup.route().shiftId().equals(delivery.route().shiftId());
        require(
                parts && shipment.handOver().isPresent(),
                "hand-over",
                shipment.id(),
                "It may not change hands, or does not do so at the hub.");
        if (parts && shipment.handOver().isPresent()) {
            checkTimes(shipment, shipment.handOver().get(), pickup, delivery);
        }
    }

    private void checkTimes(Shipment shipment, HandOver how, At pickup, At delivery) {
        Stop comes = handingIn(pickup);
        Stop leaves = loading(delivery);
        require(
                comes.place() == how.place() && leaves.place() == how.place(),
                "hand-over-place",
                shipment.id(),
                "It comes to place %d and leaves from place %d.".formatted(comes.place(), leaves.place()));
        require(
                meets(pickup, how.place(), false) && meets(delivery, how.place(), true),
                "hand-over-place",
                shipment.id(),
                "A shift is not at place %d where it hands over or takes on.".formatted(how.place()));
        long readySec = (long) comes.arrivalSec() + how.handlingSec();
        long loadedSec =
                (long) leaves.departureSec() - loadingSec(delivery.route().shiftId(), leaves);
        require(
                loadedSec >= readySec,
                "hand-over-time",
                shipment.id(),
                "It may leave the hub from %d s on and is loaded at %d s.".formatted(readySec, loadedSec));
    }

    /** Whether a shift reloads at the hub, and ends there to bring goods, or starts there, or is under way, to take them on. */
    private boolean meets(At at, int hub, boolean takesOn) {
        Shift shift = shift(at.route().shiftId());
        if (shift == null) {
            return false;
        }
        boolean starts = shift.startPlace() == hub || shift.rules().onBoard().isPresent();
        int depot =
                shift.reload().map(Reload::depot).orElse(OptionalInt.empty()).orElse(shift.startPlace());
        return depot == hub && (takesOn ? starts : shift.endPlace() == hub);
    }

    private @Nullable Shift shift(String id) {
        return problem.shifts().stream()
                .filter(shift -> shift.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The next halt at which a route hands in what it has picked up. */
    private static Stop handingIn(At pickup) {
        List<Stop> stops = pickup.route().stops();
        int at = pickup.index() + 1;
        while (at < stops.size() - 1
                && stops.get(at).kind() != StopKind.RELOAD
                && stops.get(at).kind() != StopKind.SWAP) {
            at++;
        }
        return stops.get(at);
    }

    /** The last halt at which a route loads before a delivery. */
    private static Stop loading(At delivery) {
        List<Stop> stops = delivery.route().stops();
        int at = delivery.index() - 1;
        while (at > 0
                && stops.get(at).kind() != StopKind.RELOAD
                && stops.get(at).kind() != StopKind.SWAP) {
            at--;
        }
        return stops.get(at);
    }

    private int loadingSec(String shiftId, Stop stop) {
        Shift shift = shift(shiftId);
        if (shift == null) {
            return 0;
        }
        int swapSec = 0;
        for (SparePacks packs : problem.sparePacks()) {
            boolean own = shift.sparePacksId().isPresent()
                    && shift.sparePacksId().get().equals(packs.id());
            swapSec = own && stop.kind() == StopKind.SWAP ? packs.swapSec() : swapSec;
        }
        return shift.reload().map(Reload::loadingSec).orElse(0) + swapSec;
    }

    private List<At> visits(String taskId, Activity activity) {
        List<At> found = new ArrayList<>();
        for (Route route : plan.routes()) {
            for (int i = 0; i < route.stops().size(); i++) {
                for (PlannedVisit visit : route.stops().get(i).visits()) {
                    if (visit.taskId().equals(taskId) && visit.activity() == activity) {
                        found.add(new At(route, i, visit));
                    }
                }
            }
        }
        return found;
    }

    private void require(boolean holds, String code, String taskId, String message) {
        if (!holds) {
            violations.add(new Violation(code, taskId, message));
        }
    }
}
