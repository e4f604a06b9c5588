package id.rutedesa.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuinAndRecreateTest {
    private static final int TASKS = 40;
    private static final int ROUTES = 8;
    private static final int CAPACITY = 60;
    private static final int END_SEC = 4_000;
    private static final int UNASSIGNED = 1_000_000;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 20));
    }

    /** Places on a square of 300 s, windows of 800 s, loads to 10; the price of a leg is its time. */
    private static SearchProblem problem(long seed) {
        Random random = new Random(seed);
        int places = TASKS + 1;
        int[] x = random.ints(places, 0, 300).toArray();
        int[] y = random.ints(places, 0, 300).toArray();
        int[] ride = new int[places * places];
        for (int cell = 0; cell < ride.length; cell++) {
            ride[cell] = (int) Math.hypot(x[cell / places] - x[cell % places], y[cell / places] - y[cell % places]);
        }
        int[] open = random.ints(TASKS, 0, 2_500).toArray();
        int[] none = new int[TASKS];
        Arrays.fill(none, -1);
        long[] price = new long[TASKS];
        Arrays.fill(price, UNASSIGNED);
        int[] end = new int[ROUTES];
        Arrays.fill(end, END_SEC);
        int[] capacity = new int[ROUTES];
        Arrays.fill(capacity, CAPACITY);
        return new SearchProblem.Builder()
                .tasks(
                        IntStream.range(0, TASKS).toArray(),
                        none,
                        random.ints(TASKS, 1, 11).toArray(),
                        price)
                .visits(
                        IntStream.rangeClosed(1, TASKS).toArray(),
                        open,
                        Arrays.stream(open).map(sec -> sec + 800).toArray(),
                        random.ints(TASKS, 0, 30).toArray())
                .routes(new int[ROUTES], new int[ROUTES], new int[ROUTES], end)
                .vehicles(capacity, new long[ROUTES], new int[ROUTES], new int[ROUTES])
                .matrices(places, new int[][] {ride}, new int[][] {ride})
                .build();
    }

    private static RuinAndRecreate search(SearchProblem problem, long seed) {
        RuinAndRecreate search = new RuinAndRecreate(problem, new ArcKernel(problem), new FastRandom(seed));
        search.start(new int[ROUTES][0]);
        return search;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCostItReportsIsTheCostOfItsRoutesAndTheyKeepEveryRule(long seed) {
        SearchProblem problem = problem(seed);
        RuinAndRecreate search = search(problem, seed);
        long first = search.bestCost();
        for (int i = 0; i < 3_000; i++) {
            search.iterate(5);
        }
        int[] times = new int[TASKS];
        long cost = 0;
        for (int[] route : search.bestRoutes()) {
            cost += walkedCost(problem, route, times);
        }
        assertThat(times).as("seed %d", seed).containsOnly(1);
        assertThat(search.bestCost()).as("seed %d", seed).isEqualTo(cost).isLessThan(first);
    }

    /** Rides the route from the beginning, with nothing of the kernel. */
    private static long walkedCost(SearchProblem p, int[] route, int[] times) {
        int clockSec = 0;
        int load = 0;
        int from = 0;
        long cost = 0;
        for (int visit : route) {
            times[visit]++;
            load += p.load[visit];
            int leg = p.rideSec[0][from * p.placeCount + p.placeOfVisit[visit]];
            cost += leg;
            clockSec = Math.max(clockSec + leg, p.openSec[visit]);
            assertThat(clockSec).isLessThanOrEqualTo(p.closeSec[visit]);
            clockSec += p.serviceSec[visit];
            from = p.placeOfVisit[visit];
        }
        int home = p.rideSec[0][from * p.placeCount];
        assertThat(clockSec + home).isLessThanOrEqualTo(END_SEC);
        assertThat(load).isLessThanOrEqualTo(CAPACITY);
        return route.length == 0 ? 0 : cost + home;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneSeedGivesOnePlan(long seed) {
        SearchProblem problem = problem(seed);
        RuinAndRecreate one = search(problem, seed);
        RuinAndRecreate other = search(problem, seed);
        for (int i = 0; i < 200; i++) {
            one.iterate(5);
            other.iterate(5);
        }
        assertThat(one.bestRoutes()).isDeepEqualTo(other.bestRoutes());
    }
}
