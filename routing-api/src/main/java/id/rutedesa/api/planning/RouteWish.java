package id.rutedesa.api.planning;

import id.rutedesa.api.problem.BodyReader;
import java.util.List;

/**
 * What a coordinator wants one rider to do: these tasks in this order. When, with which returns and swaps follows from it.
 *
 * @param riderId whose route
 * @param taskIds in order; empty where the rider stays at home
 */
record RouteWish(long riderId, List<Long> taskIds) {
    private static final int MOST_RIDERS = 500;
    private static final int MOST_TASKS = 5_000;

    RouteWish {
        taskIds = List.copyOf(taskIds);
    }

    /** Reads {@code routes}. */
    static List<RouteWish> readAll(BodyReader reader) {
        return reader.objects(
                "routes",
                MOST_RIDERS,
                route -> new RouteWish(
                        route.wholeNumber("riderId", 1, Long.MAX_VALUE),
                        route.wholeNumbers("taskIds", MOST_TASKS, 1, Long.MAX_VALUE)));
    }
}
