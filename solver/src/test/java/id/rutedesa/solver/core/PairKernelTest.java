package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairKernelTest {
    private static final int SHIPMENTS = 12;
    private static final int VISITS = 2 * SHIPMENTS;
    private static final int END_SEC = 3_000;
    private static final int VEHICLE = 10_000;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 30));
    }

    /** Shipment t is picked up at visit t and delivered at visit t + 12; loads of 1 to 10, a vehicle carries 20. */
    private static SearchProblem problem(long seed) {
        Random random = new Random(seed);
        int places = VISITS + 1;
        int[] x = random.ints(places, 0, 200).toArray();
        int[] y = random.ints(places, 0, 200).toArray();
        int[] ride = new int[places * places];
        for (int cell = 0; cell < ride.length; cell++) {
            int from = cell / places;
            int to = cell % places;
            ride[cell] = (int) Math.ceil(Math.hypot(x[from] - x[to], y[from] - y[to]));
        }
        int[] open = random.ints(VISITS, 0, 1_500).toArray();
        return new SearchProblem.Builder()
                .tasks(
                        IntStream.range(0, SHIPMENTS).toArray(),
                        IntStream.range(SHIPMENTS, VISITS).toArray(),
                        random.ints(SHIPMENTS, 1, 11).toArray(),
                        LongStream.generate(() -> 1_000_000).limit(SHIPMENTS).toArray())
                .visits(
                        IntStream.rangeClosed(1, VISITS).toArray(),
                        open,
                        Arrays.stream(open).map(sec -> sec + 900).toArray(),
                        random.ints(VISITS, 0, 20).toArray())
                .routes(new int[1], new int[1], new int[1], new int[] {END_SEC})
                .vehicles(new int[] {20}, new long[] {VEHICLE}, new int[1], new int[1])
                .matrices(places, new int[][] {ride}, new int[][] {ride})
                .build();
    }

    /** The cost of these visits, ridden with nothing of the kernel; -1 where a rule is broken. */
    private static long ridden(SearchProblem p, int[] visits, int count) {
        int clockSec = 0;
        int load = 0;
        int from = 0;
        long cost = VEHICLE;
        boolean[] onBoard = new boolean[SHIPMENTS];
        for (int i = 0; i < count; i++) {
            int visit = visits[i];
            int task = visit % SHIPMENTS;
            boolean pickup = visit < SHIPMENTS;
            if (onBoard[task] == pickup) {
                return -1;
            }
            onBoard[task] = pickup;
            load += pickup ? p.load[task] : -p.load[task];
            int leg = p.rideSec[0][from * p.placeCount + visit + 1];
            cost += leg;
            clockSec = Math.max(clockSec + leg, p.openSec[visit]);
            if (load > 20 || clockSec > p.closeSec[visit]) {
                return -1;
            }
            clockSec += p.serviceSec[visit];
            from = visit + 1;
        }
        int home = p.rideSec[0][from * p.placeCount];
        return clockSec + home > END_SEC ? -1 : cost + home;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCheapestPairOfPlacesIsThatOfTryingAll(long seed) {
        SearchProblem problem = problem(seed);
        PairKernel kernel = new PairKernel(problem);
        RouteState state = kernel.newState();
        kernel.refresh(state);
        for (int task = 0; task < SHIPMENTS; task++) {
            long cheapest = Long.MAX_VALUE;
            for (int first = 0; first <= state.size; first++) {
                for (int second = first; second <= state.size; second++) {
                    RouteState tried = kernel.newState();
                    tried.copyVisits(state);
                    kernel.insert(tried, task, first << 16 | second);
                    long cost = ridden(problem, tried.visit, tried.size);
                    cheapest = cost < 0 ? cheapest : Math.min(cheapest, cost - state.cost);
                }
            }
            kernel.scan(task, state, SearchProblem.NO_WAY);
            long expected = cheapest == Long.MAX_VALUE ? SearchProblem.NO_WAY : cheapest;
            assertThat(kernel.bestDelta).as("seed %d, task %d", seed, task).isEqualTo((int) expected);
            if (cheapest < Long.MAX_VALUE) {
                kernel.insert(state, task, kernel.bestPosition);
                kernel.refresh(state);
                assertThat(state.feasible).isTrue();
                assertThat(state.cost).isEqualTo(ridden(problem, state.visit, state.size));
            }
        }
        assertThat(state.size).as("seed %d", seed).isGreaterThan(4);
    }
}
