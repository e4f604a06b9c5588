package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twelve deliveries of 1 to 5, a vehicle carries 10; goods are at the depot up to 600 s after the day began. */
class TripKernelTest {
    private static final int TASKS = 12;
    private static final int PLACES = TASKS + 1;
    private static final int CAPACITY = 10;
    private static final int END_SEC = 3_000;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 40));
    }

    private static SearchProblem problem(long seed) {
        Random random = new Random(seed);
        int[] x = random.ints(PLACES, 0, 150).toArray();
        int[] y = random.ints(PLACES, 0, 150).toArray();
        int[] ride = new int[PLACES * PLACES];
        for (int cell = 0; cell < ride.length; cell++) {
            int from = cell / PLACES;
            int to = cell % PLACES;
            ride[cell] = (int) Math.ceil(Math.hypot(x[from] - x[to], y[from] - y[to]));
        }
        int[] open = random.ints(TASKS, 0, 1_500).toArray();
        int[] none = new int[TASKS];
        Arrays.fill(none, -1);
        return new SearchProblem.Builder()
                .tasks(
                        IntStream.range(0, TASKS).toArray(),
                        none,
                        random.ints(TASKS, 1, 6).toArray(),
                        new long[TASKS])
                .visits(
                        IntStream.rangeClosed(1, TASKS).toArray(),
                        open,
                        Arrays.stream(open).map(sec -> sec + 900).toArray(),
                        random.ints(TASKS, 0, 20).toArray())
                .routes(new int[1], new int[1], new int[1], new int[] {END_SEC})
                .vehicles(new int[] {CAPACITY}, new long[1], new int[1], new int[1])
                .matrices(PLACES, new int[][] {ride}, new int[][] {ride})
                .releases(random.ints(TASKS, 0, 600).toArray())
                .build();
    }

    /** The cost of a route whose visits below 0 start a trip, ridden with nothing of the kernel; -1 where it breaks a rule. */
    private static long ridden(SearchProblem p, int[] visits) {
        int clockSec = 0;
        long cost = 0;
        int at = 0;
        while (at < visits.length) {
            int end = at + 1;
            while (end < visits.length && visits[end] >= 0) {
                end++;
            }
            int load = 0;
            int from = 0;
            for (int i = at; i < end; i++) {
                int visit = visits[i] < 0 ? ~visits[i] : visits[i];
                load += p.load[visit];
                clockSec = Math.max(clockSec, p.releaseSec[visit]);
            }
            for (int i = at; i < end; i++) {
                int visit = visits[i] < 0 ? ~visits[i] : visits[i];
                int leg = p.rideSec[0][from * PLACES + visit + 1];
                cost += leg;
                clockSec = Math.max(clockSec + leg, p.openSec[visit]);
                if (clockSec > p.closeSec[visit]) {
                    return -1;
                }
                clockSec += p.serviceSec[visit];
                from = visit + 1;
            }
            int home = p.rideSec[0][from * PLACES];
            cost += home;
            clockSec += home;
            if (load > CAPACITY || clockSec > END_SEC) {
                return -1;
            }
            at = end;
        }
        return cost;
    }

    /** The cheapest way to put a visit in: into a trip, as one of its own, or first of the second of two halves. */
    private static long cheapest(SearchProblem p, int[] visits, int visit, boolean cutBehind) {
        long cheapest = Long.MAX_VALUE;
        for (int index = 0; index <= visits.length; index++) {
            for (int flags = 0; flags < 4; flags++) {
                boolean starts = (flags & 1) > 0;
                boolean nextStarts = (flags & 2) > 0;
                boolean boundary = index == 0 || index == visits.length || visits[index] < 0;
                boolean merges = boundary && !starts && !nextStarts && index > 0 && index < visits.length;
                if (merges
                        || (!boundary && starts && nextStarts)
                        || (!boundary && !starts && nextStarts && !cutBehind)) {
                    continue;
                }
                int[] with = new int[visits.length + 1];
                System.arraycopy(visits, 0, with, 0, index);
                with[index] = starts && index > 0 ? ~visit : visit;
                for (int i = index; i < visits.length; i++) {
                    int other = visits[i] < 0 ? ~visits[i] : visits[i];
                    boolean flagged = i == index ? nextStarts : visits[i] < 0;
                    with[i + 1] = flagged ? ~other : other;
                }
                long cost = ridden(p, with);
                cheapest = cost < 0 ? cheapest : Math.min(cheapest, cost);
            }
        }
        return cheapest;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void insertionsArePricedAsTheyRide(long seed) {
        SearchProblem problem = problem(seed);
        TripKernel kernel = new TripKernel(problem);
        RouteState state = kernel.newState();
        kernel.refresh(state);
        for (int task = 0; task < TASKS; task++) {
            long least = cheapest(problem, state.visits(), task, true);
            long certain = cheapest(problem, state.visits(), task, false);
            kernel.scan(task, state, SearchProblem.NO_WAY);
            String told = "seed %d, task %d into %s".formatted(seed, task, Arrays.toString(state.visits()));
            if (kernel.bestPosition < 0) {
                assertThat(certain).as(told).isEqualTo(Long.MAX_VALUE);
                continue;
            }
            long promised = state.cost + kernel.bestDelta;
            assertThat(promised).as(told).isBetween(least, certain);
            kernel.insert(state, task, kernel.bestPosition);
            kernel.refresh(state);
            assertThat(state.feasible).as(told).isTrue();
            assertThat(state.cost).as(told).isEqualTo(promised).isEqualTo(ridden(problem, state.visits()));
        }
        assertThat(state.size).as("seed %d", seed).isGreaterThan(4);
    }
}
