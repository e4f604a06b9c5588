package id.rutedesa.solver.model;

import java.util.HashSet;
import java.util.List;

/**
 * Tasks that depend on each other. It binds those that are served: one that stays behind frees the others.
 *
 * @param kind what holds between them
 * @param taskIds two or more, each once
 */
public record TaskGroup(Kind kind, List<String> taskIds) {
    /** What holds between the tasks of a group. */
    public enum Kind {
        /** One shift serves them all. Groups of this kind that share a task are one. */
        TOGETHER,
        /** Each is served by another shift. */
        APART,
        /**
         * The first is done before service of the next one starts, and so on; on one route or on several. Of a shipment both
         * visits count, of divided goods every piece.
         */
        IN_ORDER
    }

    public TaskGroup {
        taskIds = List.copyOf(taskIds);
        if (taskIds.size() < 2 || new HashSet<>(taskIds).size() < taskIds.size()) {
            throw new IllegalArgumentException("A group has two tasks or more, each once: %s.".formatted(taskIds));
        }
    }

    /** Tasks for one shift. */
    public static TaskGroup together(String... taskIds) {
        return new TaskGroup(Kind.TOGETHER, List.of(taskIds));
    }

    /** Tasks for different shifts. */
    public static TaskGroup apart(String... taskIds) {
        return new TaskGroup(Kind.APART, List.of(taskIds));
    }

    /** Tasks that are done one after the other. */
    public static TaskGroup inOrder(String... taskIds) {
        return new TaskGroup(Kind.IN_ORDER, List.of(taskIds));
    }
}
