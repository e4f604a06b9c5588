package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is on board, parcel by parcel: deliveries are loaded at the start or on the return before them, pickups are handed in
 * on the next return, shipments stay on board from their pickup to their delivery.
 */
final class LoadCheck {
    private final RouteSubject subject;
    /** Ids of the tasks whose goods are on board. */
    private final Set<String> onBoard = new HashSet<>();

    LoadCheck(RouteSubject subject) {
        this.subject = subject;
    }

    void check() {
        List<Stop> stops = subject.route().stops();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (stop.kind() == StopKind.START && subject.isUnderWay()) {
                onBoard.addAll(subject.shift().rules().onBoard().orElse(Set.of()));
            } else if (stop.kind() == StopKind.START || RouteSubject.isReturn(stop)) {
                onBoard.removeIf(id -> subject.taskById().get(id) instanceof Job);
                deliveriesUntilNextLoading(i).forEach(job -> load(job, stop));
            }
            stop.visits().forEach(this::serve);
            checkRoom(stop);
        }
    }

    private void load(Job job, Stop stop) {
        onBoard.add(job.id());
        subject.require(
                stop.departureSec() - atDepotSec(stop) >= job.releaseSec(),
                "release",
                "task %s is not there yet".formatted(job.id()));
    }

    private int atDepotSec(Stop stop) {
        int swapSec = stop.kind() == StopKind.SWAP && subject.packs() != null
                ? subject.packs().swapSec()
                : 0;
        return subject.shift().reload().map(Reload::loadingSec).orElse(0) + swapSec;
    }

    private void serve(PlannedVisit visit) {
        if (visit.activity() == Activity.PICKUP) {
            onBoard.add(visit.taskId());
        } else {
            subject.require(
                    onBoard.remove(visit.taskId()),
                    "not-on-board",
                    "task %s is delivered without being on board".formatted(visit.taskId()));
        }
    }

    private void checkRoom(Stop stop) {
        long massG = 0;
        long volumeMl = 0;
        for (String id : onBoard) {
            Task task = subject.taskById().get(id);
            if (task != null) {
                massG += task.load().massG();
                volumeMl += task.load().volumeMl();
            }
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

    private List<Job> deliveriesUntilNextLoading(int loadingStop) {
        List<Job> deliveries = new ArrayList<>();
        List<Stop> stops = subject.route().stops();
        for (int i = loadingStop + 1; i < stops.size() && !RouteSubject.isReturn(stops.get(i)); i++) {
            for (PlannedVisit visit : stops.get(i).visits()) {
                if (subject.taskById().get(visit.taskId()) instanceof Job job
                        && visit.activity() == Activity.DELIVERY) {
                    deliveries.add(job);
                }
            }
        }
        return deliveries;
    }
}
