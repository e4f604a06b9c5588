package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A depot (place 0), five visits (places 1 to 5), two stations (places 6 and 7); 2 s to charge what a second takes. */
class ElectricKernelTest {
    private static final int VISITS = 5;
    private static final int PLACES = 8;
    private static final int[] STATIONS = {6, 7};
    private static final int RANGE = 260;
    /** Some legs cannot be ridden without two stations. */
    private static final int SHORT_RANGE = 110;

    private static final int END_SEC = 4_000;

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
        int[] open = random.ints(VISITS, 0, 1_500).toArray();
        int[] none = new int[VISITS];
        Arrays.fill(none, -1);
        return new SearchProblem.Builder()
                .tasks(IntStream.range(0, VISITS).toArray(), none, new int[VISITS], new long[VISITS])
                .visits(
                        IntStream.rangeClosed(1, VISITS).toArray(),
                        open,
                        Arrays.stream(open).map(sec -> sec + 900).toArray(),
                        random.ints(VISITS, 0, 20).toArray())
                .routes(new int[1], new int[1], new int[1], new int[] {END_SEC})
                .vehicles(new int[] {10}, new long[1], new int[1], new int[1])
                .matrices(PLACES, new int[][] {ride}, new int[][] {ride})
                .build();
    }

    /**
     * The shortest ride on over the visits with none, one or two stations on each leg, by trying all; -1 where there is none.
     *
     * @param stops how many stations the leg has seen
     */
    private static int shortest(
            SearchProblem p, int range, int[] visits, int at, int place, int stops, int clockSec, int used) {
        if (at > visits.length) {
            return clockSec <= END_SEC ? 0 : -1;
        }
        int best = -1;
        if (stops < 2) {
            for (int station : STATIONS) {
                int length = leg(p, place, station);
                if (station != place && used + length <= range) {
                    int full = clockSec + length + 2 * (used + length);
                    best = shorter(best, length, shortest(p, range, visits, at, station, stops + 1, full, 0));
                }
            }
        }
        int target = at == visits.length ? 0 : p.placeOfVisit[visits[at]];
        int length = leg(p, place, target);
        int clock = clockSec + length;
        if (at < visits.length) {
            if (clock > p.closeSec[visits[at]]) {
                return best;
            }
            clock = Math.max(clock, p.openSec[visits[at]]) + p.serviceSec[visits[at]];
        }
        return used + length > range
                ? best
                : shorter(best, length, shortest(p, range, visits, at + 1, target, 0, clock, used + length));
    }

    private static int shorter(int best, int length, int rest) {
        return rest >= 0 && (best < 0 || length + rest < best) ? length + rest : best;
    }

    private static int leg(SearchProblem p, int from, int to) {
        return p.legCost[0][from * PLACES + to];
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labelsFindTheStationsThatTryingAllFinds(long seed) {
        assertThat(compared(seed, RANGE)).as("seed %d", seed).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labelsFindThemWhereLegsNeedTwo(long seed) {
        compared(seed, SHORT_RANGE);
    }

    /** Inserts task by task and compares each position with trying all; how many tasks found a place. */
    private static int compared(long seed, int range) {
        SearchProblem problem = problem(seed);
        ElectricKernel kernel = new ElectricKernel(problem, new Stations(problem, STATIONS, range, 2));
        RouteState state = kernel.newState();
        kernel.refresh(state);
        for (int task = 0; task < VISITS; task++) {
            int[] visits = Arrays.copyOf(state.visit, state.size);
            int best = Integer.MAX_VALUE;
            for (int position = 0; position <= visits.length; position++) {
                int[] with = inserted(visits, position, task);
                int length = shortest(problem, range, with, 0, 0, 0, 0, 0);
                RouteState tried = kernel.newState();
                tried.setVisits(with, 0, with.length);
                kernel.refresh(tried);
                assertThat(tried.feasible)
                        .as("seed %d, %s", seed, Arrays.toString(with))
                        .isEqualTo(length >= 0);
                if (length >= 0) {
                    assertThat(tried.cost)
                            .as("seed %d, %s", seed, Arrays.toString(with))
                            .isEqualTo(length);
                    best = Math.min(best, length);
                }
            }
            kernel.scan(task, state, SearchProblem.NO_WAY);
            int expected = best == Integer.MAX_VALUE ? SearchProblem.NO_WAY : (int) (best - state.cost);
            assertThat(kernel.bestDelta).as("seed %d, task %d", seed, task).isEqualTo(expected);
            if (best < Integer.MAX_VALUE) {
                kernel.insert(state, task, kernel.bestPosition);
                kernel.refresh(state);
                assertThat(state.cost).as("seed %d, after task %d", seed, task).isEqualTo(best);
            }
        }
        return state.size;
    }

    /** It is 300 to the visit, and a battery lasts for 160: over the station at 150 and the one at 250, and back. */
    @Test
    void aLegGoesOverTwoStationsWhereOneIsTooFar() {
        int[] x = {0, 300, 150, 250};
        int[] ride = IntStream.range(0, 16)
                .map(cell -> Math.abs(x[cell / 4] - x[cell % 4]))
                .toArray();
        SearchProblem problem = new SearchProblem.Builder()
                .tasks(new int[1], new int[] {-1}, new int[1], new long[1])
                .visits(new int[] {1}, new int[1], new int[] {END_SEC}, new int[1])
                .routes(new int[1], new int[1], new int[1], new int[] {END_SEC})
                .vehicles(new int[] {10}, new long[1], new int[1], new int[1])
                .matrices(4, new int[][] {ride}, new int[][] {ride})
                .build();
        ElectricKernel kernel = new ElectricKernel(problem, new Stations(problem, new int[] {2, 3}, 160, 2));
        assertThat(kernel.placesWithStations(0, new int[1])).containsExactly(2, 3, 1, 3, 2);
    }

    private static int[] inserted(int[] visits, int position, int visit) {
        int[] with = new int[visits.length + 1];
        System.arraycopy(visits, 0, with, 0, position);
        with[position] = visit;
        System.arraycopy(visits, position, with, position + 1, visits.length - position);
        return with;
    }
}
