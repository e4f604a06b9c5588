package id.rutedesa.solver.model;

import java.util.HashSet;
import java.util.List;

/**
 * What a person has fixed in a route.
 *
 * @param firstTasks ids of the jobs that the route begins with, in this order
 * @param closed whether the route holds these tasks and no other
 */
public record RouteLock(List<String> firstTasks, boolean closed) {
    /** Nothing is fixed. */
    public static final RouteLock NONE = new RouteLock(List.of(), false);

    public RouteLock {
        firstTasks = List.copyOf(firstTasks);
        if (new HashSet<>(firstTasks).size() < firstTasks.size()) {
            throw new IllegalArgumentException("A task is locked twice: %s.".formatted(firstTasks));
        }
    }

    /** The route begins with these tasks, in this order. */
    public static RouteLock first(String... taskIds) {
        return new RouteLock(List.of(taskIds), false);
    }

    /** The route holds these tasks and no other, in this order. */
    public static RouteLock whole(String... taskIds) {
        return new RouteLock(List.of(taskIds), true);
    }
}
