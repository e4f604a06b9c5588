package id.rutedesa.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.core.TripKernel;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TripExchangeTest {
    private static final int TASKS = 6;
    /** Out and back takes 20 s and a vehicle carries one task: four trips a route at most. */
    private static final int END_SEC = 80;

    private static SearchProblem star() {
        int places = TASKS + 1;
        int[] ride = new int[places * places];
        for (int cell = 0; cell < ride.length; cell++) {
            ride[cell] = cell / places == 0 || cell % places == 0 ? 10 : 20;
        }
        int[] none = new int[TASKS];
        Arrays.fill(none, -1);
        int[] one = new int[TASKS];
        Arrays.fill(one, 1);
        int[] close = new int[TASKS];
        Arrays.fill(close, END_SEC);
        return new SearchProblem.Builder()
                .tasks(IntStream.range(0, TASKS).toArray(), none, one, new long[TASKS])
                .visits(IntStream.rangeClosed(1, TASKS).toArray(), new int[TASKS], close, new int[TASKS])
                .routes(new int[2], new int[2], new int[2], new int[] {END_SEC, END_SEC})
                .vehicles(new int[] {1, 1}, new long[2], new int[2], new int[2])
                .matrices(places, new int[][] {ride}, new int[][] {ride})
                .releases(new int[TASKS])
                .build();
    }

    /** Every task stays in a trip of its own at the same cost, whatever is exchanged, and no route gets a fifth trip. */
    @Test
    void tripsChangeTheirRouteWhole() {
        SearchProblem problem = star();
        Routes routes = new Routes(problem, new TripKernel(problem));
        routes.load(new int[][] {{0, ~1, ~2}, {3, ~4, ~5}});
        TripExchange exchange = new TripExchange(problem, routes, new FastRandom(1));
        Set<Integer> tripsOfFirst = new TreeSet<>();
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            if (exchange.change()) {
                routes.commit(new int[0], 0, 0);
            } else {
                routes.rollback();
                refused++;
            }
            RouteState first = routes.committed(0);
            RouteState second = routes.committed(1);
            tripsOfFirst.add(first.size);
            assertThat(first.cost + second.cost).isEqualTo(TASKS * 20L);
            for (RouteState route : new RouteState[] {first, second}) {
                assertThat(Arrays.copyOf(route.startsTrip, route.size)).isEqualTo(restart(route.size));
            }
            assertThat(IntStream.concat(
                            Arrays.stream(first.visit, 0, first.size), Arrays.stream(second.visit, 0, second.size)))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        }
        assertThat(tripsOfFirst).containsExactly(2, 3, 4);
        assertThat(refused).isPositive();
    }

    /** All trips but the first begin after a return. */
    private static boolean[] restart(int trips) {
        boolean[] starts = new boolean[trips];
        Arrays.fill(starts, 1, trips, true);
        return starts;
    }
}
