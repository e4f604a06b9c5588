package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of shipments has been picked up and what of divided goods is where it belongs, when a day is planned again. */
final class GoodsSoFar {
    private static final int THOUSAND = 1_000;

    private final Map<Long, Long> riderByShipment = new HashMap<>();
    private final Set<Long> shipmentsDone = new HashSet<>();
    private final Map<Long, Integer> handedGByTask = new HashMap<>();
    private final Map<Long, Integer> handedMlByTask = new HashMap<>();

    /** Counts the stops that are done or under way. */
    void add(long riderId, List<StopDocument> done, Map<Long, Task> taskById) {
        for (StopDocument stop : done) {
            Task task = stop.taskId() == null ? null : taskById.get(stop.taskId());
            if (task == null) {
                continue;
            }
            if (task.kind() == TaskKind.SHIPMENT && "pickup".equals(stop.activity())) {
                riderByShipment.put(task.id(), riderId);
            } else if (task.kind() == TaskKind.SHIPMENT) {
                shipmentsDone.add(task.id());
            }
            Double kg = stop.handedKg();
            Double litres = stop.handedL();
            if (stop.pieces() != null && kg != null && litres != null) {
                handedGByTask.merge(task.id(), (int) Math.round(kg * THOUSAND), Integer::sum);
                handedMlByTask.merge(task.id(), (int) Math.round(litres * THOUSAND), Integer::sum);
            }
        }
    }

    /** Whether the rider has picked that shipment up. */
    boolean isPickedUp(long taskId, long riderId) {
        Long rider = riderByShipment.get(taskId);
        return rider != null && rider == riderId;
    }

    /**
     * What is left to do of an open task.
     *
     * @param done whether one of its stops is done or under way, and is not to be tried again
     */
    Optional<Task> left(Task task, boolean done) {
        if (riderByShipment.containsKey(task.id())) {
            return done && shipmentsDone.contains(task.id())
                    ? Optional.empty()
                    : Optional.of(task.left(TaskKind.DELIVERY, task.massG(), task.volumeMl()));
        }
        if (!done) {
            return Optional.of(task);
        }
        int leftG = task.massG() - handedGByTask.getOrDefault(task.id(), task.massG());
        int leftMl = task.volumeMl() - handedMlByTask.getOrDefault(task.id(), task.volumeMl());
        return leftG <= 0 && leftMl <= 0
                ? Optional.empty()
                : Optional.of(task.left(task.kind(), Math.max(0, leftG), Math.max(0, leftMl)));
    }
}
