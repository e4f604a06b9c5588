package id.rutedesa.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuinAndRecreateTest {
    private static final int TASKS = RandomProblems.TASKS;
    private static final int ROUTES = RandomProblems.ROUTES;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 20));
    }

    private static RuinAndRecreate search(SearchProblem problem, long seed) {
        RuinAndRecreate search = new RuinAndRecreate(problem, new ArcKernel(problem), new FastRandom(seed));
        search.start(new int[ROUTES][0]);
        return search;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCostItReportsIsTheCostOfItsRoutesAndTheyKeepEveryRule(long seed) {
        SearchProblem problem = RandomProblems.withWindows(seed);
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
        assertThat(clockSec + home).isLessThanOrEqualTo(RandomProblems.END_SEC);
        assertThat(load).isLessThanOrEqualTo(RandomProblems.CAPACITY);
        return route.length == 0 ? 0 : cost + home;
    }

    /** Counts the routes that tasks are tried in, or asks where routes add up, and stops after so many. */
    private static final class Counted extends RouteKernel {
        private final RouteKernel kernel;
        private int scans;
        private int stopAfter = Integer.MAX_VALUE;

        Counted(SearchProblem problem, RouteKernel kernel) {
            super(problem);
            this.kernel = kernel;
        }

        boolean isOver() {
            return scans >= stopAfter;
        }

        @Override
        public RouteState newState() {
            return kernel.newState();
        }

        @Override
        public void refresh(RouteState state) {
            kernel.refresh(state);
        }

        @Override
        public void scan(int task, RouteState state, int bound) {
            scans++;
            kernel.scan(task, state, bound);
            bestDelta = kernel.bestDelta;
            bestPosition = kernel.bestPosition;
            nextDelta = kernel.nextDelta;
            nextPosition = kernel.nextPosition;
        }
    }

    private static int served(RuinAndRecreate search) {
        return Arrays.stream(search.bestRoutes())
                .mapToInt(route -> route.length)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStopEndsTheStartBeforeTheNextRouteIsTried(long seed) {
        SearchProblem problem = RandomProblems.withWindows(seed);
        Counted all = new Counted(problem, new ArcKernel(problem));
        RuinAndRecreate whole = new RuinAndRecreate(problem, all, new FastRandom(seed), all::isOver);
        whole.start(new int[ROUTES][0]);
        Counted half = new Counted(problem, new ArcKernel(problem));
        half.stopAfter = all.scans / 2;
        RuinAndRecreate search = new RuinAndRecreate(problem, half, new FastRandom(seed), half::isOver);

        search.start(new int[ROUTES][0]);

        assertThat(half.scans).as("seed %d", seed).isEqualTo(all.scans / 2);
        assertThat(served(search)).isPositive().isLessThan(served(whole));
        int[] times = new int[TASKS];
        for (int[] route : search.bestRoutes()) {
            walkedCost(problem, route, times);
        }
        assertThat(times).containsOnly(0, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStopWithinAChangeLeavesThePlanAsItIs(long seed) {
        SearchProblem problem = RandomProblems.withWindows(seed);
        Counted counted = new Counted(problem, new ArcKernel(problem));
        RuinAndRecreate search = new RuinAndRecreate(problem, counted, new FastRandom(seed), counted::isOver);
        search.start(new int[ROUTES][0]);
        long cost = search.currentCost();
        int[][] routes = search.bestRoutes();
        counted.stopAfter = counted.scans + 3;

        for (int i = 0; i < 100; i++) {
            assertThat(search.iterate(1e9)).isFalse();
        }

        assertThat(counted.scans).as("seed %d", seed).isEqualTo(counted.stopAfter);
        assertThat(search.currentCost()).isEqualTo(cost);
        assertThat(search.bestRoutes()).isDeepEqualTo(routes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereRoutesAddUpAStopEndsTheStartBeforeTheNextTask(long seed) {
        SearchProblem problem = RandomProblems.withWindows(seed);
        int[] asked = new int[1];
        RuinAndRecreate search =
                new RuinAndRecreate(problem, new ArcKernel(problem), new FastRandom(seed), () -> asked[0]++ >= 15);

        search.start(new int[ROUTES][0]);

        assertThat(served(search)).as("seed %d", seed).isEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneSeedGivesOnePlan(long seed) {
        SearchProblem problem = RandomProblems.withWindows(seed);
        RuinAndRecreate one = search(problem, seed);
        RuinAndRecreate other = search(problem, seed);
        for (int i = 0; i < 200; i++) {
            one.iterate(5);
            other.iterate(5);
        }
        assertThat(one.bestRoutes()).isDeepEqualTo(other.bestRoutes());
    }
}
