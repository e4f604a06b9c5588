package id.rutedesa.solver.core;

import id.rutedesa.solver.model.HandOver;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shipments that may change hands at the hub, by task. Beside the shipment itself the problem has a pickup that brings its goods to
 * the hub and a delivery that takes them on: either the shipment is served or both of these are. Read only.
 */
public final class HandOvers {
    private static final int NONE = -1;

    /** The pickup that brings a shipment to the hub, or -1. */
    public final int[] toHub;
    /** The delivery that takes it on from there, or -1. */
    public final int[] fromHub;
    /** The shipment that a task is a part of, or -1. */
    public final int[] whole;
    /** The shipments that may change hands. */
    public final int[] shipments;

    final int[] handlingSec;
    private final int[] hub;

    HandOvers(RoutingProblem problem) {
        int tasks = problem.tasks().size();
        toHub = filled(tasks);
        fromHub = filled(tasks);
        whole = filled(tasks);
        hub = filled(tasks);
        handlingSec = new int[tasks];
        Map<String, Integer> taskById = new HashMap<>();
        for (int task = 0; task < tasks; task++) {
            taskById.put(problem.tasks().get(task).id(), task);
        }
        for (int task = 0; task < tasks; task++) {
            Task goods = problem.tasks().get(task);
            Integer first = taskById.get(HandOver.toHub(goods.id()));
            Integer then = taskById.get(HandOver.fromHub(goods.id()));
            if (goods instanceof Shipment shipment
                    && shipment.handOver().isPresent()
                    && first != null
                    && then != null) {
                toHub[task] = first;
                fromHub[task] = then;
                whole[first] = task;
                whole[then] = task;
                handlingSec[task] = shipment.handOver().get().handlingSec();
                hub[first] = shipment.handOver().get().place();
                hub[then] = hub[first];
            }
        }
        shipments = IntStream.range(0, tasks).filter(task -> toHub[task] >= 0).toArray();
    }

    private static int[] filled(int tasks) {
        int[] nothing = new int[tasks];
        Arrays.fill(nothing, NONE);
        return nothing;
    }

    /** Whether nothing changes hands. */
    public boolean isEmpty() {
        return shipments.length == 0;
    }

    /**
     * Of tasks that are in no route as they are, leaves those that are not served: no parts of ways, and no shipment of which a
     * part is in a route.
     */
    public void keepUnserved(BitSet tasks) {
        for (int shipment : shipments) {
            boolean byParts = !tasks.get(toHub[shipment]) || !tasks.get(fromHub[shipment]);
            tasks.set(shipment, tasks.get(shipment) && !byParts);
            tasks.clear(toHub[shipment]);
            tasks.clear(fromHub[shipment]);
        }
    }

    /** Whether a task brings goods to the hub for another shift. */
    boolean isToHub(int task) {
        return whole[task] >= 0 && toHub[whole[task]] == task;
    }

    /** Whether a task takes goods on from the hub. */
    boolean isFromHub(int task) {
        return whole[task] >= 0 && fromHub[whole[task]] == task;
    }

    /** Whether the shift is at the hub when this part of a way needs it; true for a task that is no part. */
    boolean meets(int task, Shift shift) {
        if (whole[task] < 0) {
            return true;
        }
        boolean reloads = shift.depot() == hub[task];
        if (isToHub(task)) {
            return reloads && shift.endPlace() == hub[task];
        }
        boolean underWay = shift.rules().onBoard().isPresent();
        return reloads && (underWay || shift.startPlace() == hub[task]);
    }
}
