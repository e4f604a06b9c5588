package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftLimits;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.List;

/** What tasks ask of a shift, what people have locked, limits and breaks. */
final class ShiftRuleCheck {
    private final RouteSubject subject;
    private final Shift shift;

    ShiftRuleCheck(RouteSubject subject) {
        this.subject = subject;
        shift = subject.shift();
    }

    void check() {
        List<PlannedVisit> visits = subject.route().stops().stream()
                .flatMap(stop -> stop.visits().stream())
                .toList();
        visits.forEach(this::checkRequirements);
        checkPairs(visits);
        checkLock(visits.stream().map(PlannedVisit::taskId).distinct().toList());
        checkLimits();
        checkBreaks();
    }

    private void checkRequirements(PlannedVisit visit) {
        Task task = subject.taskById().get(visit.taskId());
        if (task == null) {
            return;
        }
        Requirements needs = task.requirements();
        subject.require(
                shift.rules().skills().containsAll(needs.skills()),
                "skill",
                "task %s needs %s".formatted(task.id(), needs.skills()));
        subject.require(
                needs.shiftIds().isEmpty() || needs.shiftIds().contains(shift.id()),
                "other-shift",
                "task %s is for %s".formatted(task.id(), needs.shiftIds()));
        subject.require(
                needs.longestItemMm() <= shift.vehicle().type().longestItemMm(),
                "item-length",
                "task %s has an item of %d mm".formatted(task.id(), needs.longestItemMm()));
    }

    /** Whoever picks a shipment up delivers it, later, unless it changes hands. */
    private void checkPairs(List<PlannedVisit> visits) {
        List<String> pickedUp = new ArrayList<>();
        for (PlannedVisit visit : visits) {
            boolean allTheWay = visit.part() == PlannedVisit.Part.WHOLE;
            if (allTheWay && subject.taskById().get(visit.taskId()) instanceof Shipment) {
                if (visit.activity() == Activity.PICKUP) {
                    pickedUp.add(visit.taskId());
                } else {
                    subject.require(
                            pickedUp.remove(visit.taskId()),
                            "pair",
                            "shipment %s is delivered without a pickup before".formatted(visit.taskId()));
                }
            }
        }
        subject.require(pickedUp.isEmpty(), "pair", "shipments %s are never delivered".formatted(pickedUp));
    }

    /** The route begins with what is locked and not given up; a closed one holds nothing else. */
    private void checkLock(List<String> taskIds) {
        RouteLock lock = shift.rules().lock();
        List<String> locked = lock.firstTasks().stream()
                .filter(id -> !subject.locksGivenUp().contains(id))
                .toList();
        boolean begins = taskIds.size() >= locked.size()
                && taskIds.subList(0, locked.size()).equals(locked);
        subject.require(begins, "lock", "the route begins with %s instead of %s".formatted(taskIds, locked));
        subject.require(
                !lock.closed() || taskIds.size() == locked.size(),
                "lock",
                "a locked route holds %s".formatted(taskIds));
    }

    private void checkLimits() {
        ShiftLimits limits = shift.rules().limits();
        long metres = subject.route().legs().stream().mapToLong(Leg::distanceM).sum();
        int stops = 0;
        Stop before = subject.first();
        for (Stop stop : subject.route().stops()) {
            if (stop.kind() == StopKind.VISIT) {
                boolean same = before.kind() == StopKind.VISIT && before.place() == stop.place();
                stops += same ? 0 : 1;
            }
            boolean pause = stop.kind() == StopKind.BREAK || stop.kind() == StopKind.CARRIED_SWAP;
            before = pause ? before : stop;
        }
        subject.require(metres <= limits.distanceM(), "distance", "%d m of %d m".formatted(metres, limits.distanceM()));
        subject.require(stops <= limits.stops(), "stops", "%d stops of %d".formatted(stops, limits.stops()));
        subject.require(
                CostCheck.dutySec(subject) <= limits.dutySec(),
                "duty",
                "%d s of duty of %d s".formatted(CostCheck.dutySec(subject), limits.dutySec()));
    }

    /** In their order, each on the way, or over before the route begins, or still possible after it ends. */
    private void checkBreaks() {
        List<Stop> taken = new ArrayList<>(subject.route().stops().stream()
                .filter(stop -> stop.kind() == StopKind.BREAK)
                .toList());
        for (Break pause : shift.rules().breaks()) {
            if (!taken.isEmpty() && taken.get(0).breakId().orElse("").equals(pause.id())) {
                checkBreak(pause, taken.remove(0));
            } else {
                boolean before = pause.windows().get(0).openSec() + pause.durationSec()
                        <= subject.first().arrivalSec();
                boolean after = subject.last().arrivalSec()
                        <= pause.windows().get(pause.windows().size() - 1).closeSec();
                subject.require(before || after, "break", "break %s is not taken".formatted(pause.id()));
            }
        }
        subject.require(taken.isEmpty(), "break", "breaks that nobody asked for, or in another order");
    }

    private void checkBreak(Break pause, Stop stop) {
        int startSec = stop.departureSec() - pause.durationSec();
        boolean inWindow = false;
        for (TimeWindow window : pause.windows()) {
            inWindow |= window.openSec() <= startSec && startSec <= window.closeSec();
        }
        subject.require(
                inWindow && startSec >= stop.arrivalSec(),
                "break",
                "break %s starts at %d s".formatted(pause.id(), startSec));
        subject.require(
                pause.place().isEmpty() || pause.place().getAsInt() == stop.place(),
                "break",
                "break %s is at another place".formatted(pause.id()));
    }
}
