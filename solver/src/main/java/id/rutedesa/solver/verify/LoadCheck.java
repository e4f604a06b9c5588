package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is on board, parcel by parcel: deliveries are loaded at the start or on the return before them, pickups are handed in
 * on the next return, shipments that one shift brings all the way stay on board from their pickup to their delivery, spare packs for the whole trip.
 */
final class LoadCheck {
    private final RouteSubject subject;
    /** Grams and millilitres on board by task. */
    private final Map<String, long[]> onBoard = new HashMap<>();
    /** Spare packs on board, full or empty, until the next return. */
    private int packsAlong;

    LoadCheck(RouteSubject subject) {
        this.subject = subject;
    }

    void check() {
        List<Stop> stops = subject.route().stops();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (stop.kind() == StopKind.START && subject.isUnderWay()) {
                for (String id : subject.shift().rules().onBoard().orElse(Set.of())) {
                    Task task = subject.taskById().get(id);
                    add(id, task == null ? Load.NONE : task.load(), 1);
                }
            } else if (stop.kind() == StopKind.START || RouteSubject.isReturn(stop)) {
                onBoard.keySet().removeIf(this::staysAtDepot);
                deliveriesUntilNextLoading(i).forEach(visit -> load(visit, stop));
                packsAlong = subject.packsTakenAlong(i);
            }
            stop.visits().forEach(this::serve);
            checkRoom(stop);
        }
    }

    /** What is handed in on a return: pickups, and shipments that another shift takes on. */
    private boolean staysAtDepot(String id) {
        boolean changesHands = subject.route().stops().stream()
                .flatMap(stop -> stop.visits().stream())
                .anyMatch(visit -> visit.taskId().equals(id) && visit.part() == PlannedVisit.Part.TO_HUB);
        return changesHands || subject.taskById().get(id) instanceof Job;
    }

    private void add(String id, Load load, int sign) {
        long[] amount = onBoard.computeIfAbsent(id, unknown -> new long[2]);
        amount[0] += (long) sign * load.massG();
        amount[1] += (long) sign * load.volumeMl();
    }

    private void load(PlannedVisit visit, Stop stop) {
        add(visit.taskId(), visit.load(), 1);
        int releaseSec = subject.taskById().get(visit.taskId()) instanceof Job job ? job.releaseSec() : 0;
        subject.require(
                stop.departureSec() - atDepotSec(stop) >= releaseSec,
                "release",
                "task %s is not there yet".formatted(visit.taskId()));
    }

    private int atDepotSec(Stop stop) {
        int swapSec = stop.kind() == StopKind.SWAP && subject.packs() != null
                ? subject.packs().swapSec()
                : 0;
        return subject.shift().reload().map(Reload::loadingSec).orElse(0) + swapSec;
    }

    private void serve(PlannedVisit visit) {
        if (visit.activity() == Activity.PICKUP) {
            add(visit.taskId(), visit.load(), 1);
            return;
        }
        boolean carried = onBoard.containsKey(visit.taskId());
        add(visit.taskId(), visit.load(), -1);
        long[] left = onBoard.getOrDefault(visit.taskId(), new long[2]);
        subject.require(
                carried && left[0] >= 0 && left[1] >= 0,
                "not-on-board",
                "task %s is delivered without being on board".formatted(visit.taskId()));
    }

    private void checkRoom(Stop stop) {
        Load pack = subject.carried().map(CarriedPacks::each).orElse(Load.NONE);
        long massG = (long) packsAlong * pack.massG();
        long volumeMl = (long) packsAlong * pack.volumeMl();
        for (long[] amount : onBoard.values()) {
            massG += amount[0];
            volumeMl += amount[1];
        }
        Load capacity = subject.shift().vehicle().type().capacity();
        subject.require(massG <= capacity.massG(), "mass", "%d g on board of %d g".formatted(massG, capacity.massG()));
        subject.require(
                volumeMl <= capacity.volumeMl(),
                "volume",
                "%d ml on board of %d ml".formatted(volumeMl, capacity.volumeMl()));
        boolean said = stop.loadAfter().massG() == massG && stop.loadAfter().volumeMl() == volumeMl;
        subject.require(said || stop.kind() == StopKind.END, "load-said", "a stop says another load");
    }

    private List<PlannedVisit> deliveriesUntilNextLoading(int loadingStop) {
        List<PlannedVisit> deliveries = new ArrayList<>();
        List<Stop> stops = subject.route().stops();
        for (int i = loadingStop + 1; i < stops.size() && !RouteSubject.isReturn(stops.get(i)); i++) {
            for (PlannedVisit visit : stops.get(i).visits()) {
                boolean waitsThere = subject.taskById().get(visit.taskId()) instanceof Job
                        || visit.part() == PlannedVisit.Part.FROM_HUB;
                if (waitsThere && visit.activity() == Activity.DELIVERY) {
                    deliveries.add(visit);
                }
            }
        }
        return deliveries;
    }
}
