package id.rutedesa.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.PairKernel;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FleetReductionTest {
    /** Four shipments, each from its own place to the next one: 1 to 2, 3 to 4, 5 to 6, 7 to 8, along a line. */
    private static SearchProblem line() {
        int places = 9;
        int[] ride = new int[places * places];
        for (int cell = 0; cell < ride.length; cell++) {
            ride[cell] = 10 * Math.abs(cell / places - cell % places);
        }
        int[] end = {1_000, 1_000, 1_000, 1_000};
        int[] close = new int[8];
        Arrays.fill(close, 1_000);
        return new SearchProblem.Builder()
                .tasks(new int[] {0, 2, 4, 6}, new int[] {1, 3, 5, 7}, new int[] {1, 1, 1, 1}, prices())
                .visits(new int[] {1, 2, 3, 4, 5, 6, 7, 8}, new int[8], close, new int[8])
                .routes(new int[4], new int[4], new int[4], end)
                .vehicles(new int[] {1, 1, 1, 1}, new long[] {5_000, 5_000, 5_000, 5_000}, new int[4], new int[4])
                .matrices(places, new int[][] {ride}, new int[][] {ride})
                .build();
    }

    private static long[] prices() {
        return new long[] {1_000_000, 1_000_000, 1_000_000, 1_000_000};
    }

    @Test
    void fourRoutesBecomeOneThatRidesTheLineOnce() {
        SearchProblem problem = line();
        RuinAndRecreate search = new RuinAndRecreate(problem, new PairKernel(problem), new FastRandom(1));
        search.start(new int[][] {{0, 1}, {2, 3}, {4, 5}, {6, 7}});
        // 2 x 20 + 2 x 40 + 2 x 60 + 2 x 80, and four vehicles
        assertThat(search.bestCost()).isEqualTo(400 + 20_000);
        for (int i = 0; i < 200; i++) {
            search.reduceFleet(1);
        }
        // out and back: 2 x 80, and one vehicle
        assertThat(search.bestCost()).isEqualTo(160 + 5_000);
        assertThat(Arrays.stream(search.bestRoutes()).filter(route -> route.length > 0))
                .containsExactly(new int[] {0, 1, 2, 3, 4, 5, 6, 7});
    }
}
