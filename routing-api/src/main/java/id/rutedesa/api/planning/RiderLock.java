package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.solver.model.RouteLock;
import java.util.List;

/**
 * What a coordinator has fixed in one rider's route.
 *
 * @param riderId whose route
 * @param taskIds what the route begins with, in this order
 * @param whole whether the route holds these tasks and no other
 * @param anyOrder whether the tasks only stay with the rider, at any place of the route
 */
record RiderLock(long riderId, List<Long> taskIds, boolean whole, boolean anyOrder) {
    private static final int MOST_RIDERS = 500;
    private static final int MOST_TASKS = 5_000;

    RiderLock {
        taskIds = List.copyOf(taskIds);
    }

    /** Reads {@code locks}, which may be missing. */
    static List<RiderLock> readAll(BodyReader reader) {
        return !reader.has("locks") ? List.of() : reader.objects("locks", MOST_RIDERS, RiderLock::read);
    }

    private static RiderLock read(BodyReader lock) {
        boolean whole = lock.flag("whole", false);
        boolean anyOrder = lock.flag("anyOrder", false);
        if (whole && anyOrder) {
            lock.reject(
                    "not-together",
                    "anyOrder",
                    new Text(
                            "Rute yang dikunci seluruhnya juga dikunci urutannya.",
                            "A route that is locked as a whole is locked in its order."));
        }
        return new RiderLock(
                lock.wholeNumber("riderId", 1, Long.MAX_VALUE),
                lock.wholeNumbers("taskIds", MOST_TASKS, 1, Long.MAX_VALUE),
                whole,
                anyOrder);
    }

    RouteWish route() {
        return new RouteWish(riderId, taskIds);
    }

    RouteLock lock() {
        return anyOrder
                ? RouteLock.NONE
                : new RouteLock(taskIds.stream().map(String::valueOf).toList(), whole);
    }
}
