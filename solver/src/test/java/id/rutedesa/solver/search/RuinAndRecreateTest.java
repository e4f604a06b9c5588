package id.rutedesa.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.SearchProblem;
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
