package id.rutedesa.api.planning;

import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.solver.model.RouteLock;
import java.util.List;

/**
 * What a coordinator has fixed in one rider's route.
 *
 * @param riderId whose route
 * @param taskIds what the route begins with, in this order
 * @param whole whether the route holds these tasks and no other
 */
record RiderLock(long riderId, List<Long> taskIds, boolean whole) {
    private static final int MOST_RIDERS = 500;
    private static final int MOST_TASKS = 5_000;

    RiderLock {
        taskIds = List.copyOf(taskIds);
    }

    /** Reads {@code locks}, which may be missing. */
    static List<RiderLock> readAll(BodyReader reader) {
        return !reader.has("locks")
                ? List.of()
                : reader.objects(
                        "locks",
                        MOST_RIDERS,
                        lock -> new RiderLock(
                                lock.wholeNumber("riderId", 1, Long.MAX_VALUE),
                                lock.wholeNumbers("taskIds", MOST_TASKS, 1, Long.MAX_VALUE),
                                lock.flag("whole", false)));
    }

    RouteWish route() {
        return new RouteWish(riderId, taskIds);
    }

    RouteLock lock() {
        return new RouteLock(taskIds.stream().map(String::valueOf).toList(), whole);
    }
}
