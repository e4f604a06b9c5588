package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.Leg;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The returns that the walk makes, against all ways to cut a short route into trips. */
class TripSplitterTest {
    private static final int VISITS = 7;
    private static final int LOADING_SEC = 120;
    private static final long IMPOSSIBLE = Long.MAX_VALUE;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherReturnsAreShorter(long seed) {
        RoutingProblem day = wideDay(seed);
        Shift shift = day.shifts().get(0);
        CompiledProblem problem = new CompiledProblem(day);
        int[] visits = shuffled(seed);
        long shortestM = IMPOSSIBLE;
        for (int cuts = 0; cuts < 1 << (VISITS - 1); cuts++) {
            shortestM = Math.min(shortestM, metres(problem, shift, visits, cuts));
        }

        RouteWalk walk = new RouteWalk(problem);
        walk.walk(0, visits, VISITS);

        assertThat(walk.feasible()).as("seed %d", seed).isEqualTo(shortestM != IMPOSSIBLE);
        if (walk.feasible()) {
            long metres = new RouteWriter(problem)
                    .route(0, visits).legs().stream().mapToLong(Leg::distanceM).sum();
            long uncutM = metres(problem, shift, visits, 0);
            assertThat(metres).as("seed %d", seed).isEqualTo(uncutM == IMPOSSIBLE ? shortestM : uncutM);
        }
    }

    /** The comparison above says something only where returns are needed and can be made. */
    @Test
    void theSeedsHoldRoutesThatNeedReturns() {
        long needed = LongStream.range(0, 300)
                .filter(seed -> {
                    RoutingProblem day = wideDay(seed);
                    Shift shift = day.shifts().get(0);
                    CompiledProblem problem = new CompiledProblem(day);
                    int[] visits = shuffled(seed);
                    return metres(problem, shift, visits, 0) == IMPOSSIBLE
                            && IntStream.range(1, 1 << (VISITS - 1))
                                    .anyMatch(cuts -> metres(problem, shift, visits, cuts) != IMPOSSIBLE);
                })
                .count();

        assertThat(needed).isGreaterThan(30);
    }

    /** A random day with wide windows, twice the loads and a full battery: what binds is mostly the bike's size. */
    private static RoutingProblem wideDay(long seed) {
        RoutingProblem day = Tiny.random(seed, VISITS, 1);
        Shift shift = day.shifts().get(0);
        Shift full = new Shift(
                shift.id(),
                shift.vehicle(),
                0,
                0,
                0,
                30_000,
                Optional.of(new Reload(LOADING_SEC)),
                4_000_000,
                Optional.empty());
        List<Task> tasks = day.tasks().stream().map(TripSplitterTest::wide).toList();
        return new RoutingProblem(List.of(full), tasks);
    }

    private static Task wide(Task task) {
        Job job = (Job) task;
        int openSec = job.visit().windows().get(0).openSec() / 4;
        return new Job(
                job.id(),
                job.activity(),
                new Visit(job.visit().place(), List.of(new TimeWindow(openSec, openSec + 12_000)), 60),
                new Load(Math.min(40_000, 2 * job.load().massG()), job.load().volumeMl()),
                0,
                0);
    }

    private static int[] shuffled(long seed) {
        Random random = new Random(seed);
        int[] visits = IntStream.range(0, VISITS).toArray();
        for (int i = VISITS - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = visits[i];
            visits[i] = visits[j];
            visits[j] = swapped;
        }
        return visits;
    }

    /** Metres of the route cut behind visit {@code i} where bit {@code i} is set, or impossible: a plain simulation. */
    private static long metres(CompiledProblem problem, Shift shift, int[] visits, int cuts) {
        TravelMatrix matrix = shift.vehicle().type().matrix();
        var battery = shift.vehicle().type().battery().orElseThrow();
        long clock = shift.earliestStartSec();
        long charge = shift.startChargeJ();
        long metres = 0;
        int from = 0;
        while (from < VISITS) {
            int to = from + 1;
            while (to < VISITS && (cuts >> (to - 1) & 1) == 0) {
                to++;
            }
            int massG = 0;
            int volumeMl = 0;
            for (int i = from; i < to; i++) {
                Job job = (Job) problem.task(visits[i]);
                boolean delivery = job.activity() == id.rutedesa.solver.model.Activity.DELIVERY;
                massG += delivery ? job.load().massG() : 0;
                volumeMl += delivery ? job.load().volumeMl() : 0;
            }
            clock += LOADING_SEC;
            int place = 0;
            for (int i = from; i <= to; i++) {
                if (massG > shift.vehicle().type().capacity().massG()
                        || volumeMl > shift.vehicle().type().capacity().volumeMl()) {
                    return IMPOSSIBLE;
                }
                int next = i < to ? problem.place(visits[i]) : 0;
                clock += matrix.rideSec(place, next, massG);
                metres += matrix.distanceM(place, next);
                charge = Math.min(battery.usableJ(), charge - matrix.energyJ(place, next, massG));
                if (charge < battery.reserveJ()) {
                    return IMPOSSIBLE;
                }
                if (i < to) {
                    Job job = (Job) problem.task(visits[i]);
                    var window = job.visit().windows().get(0);
                    clock = Math.max(clock, window.openSec());
                    if (clock > window.closeSec()) {
                        return IMPOSSIBLE;
                    }
                    clock += job.visit().serviceSec();
                    int sign = job.activity() == id.rutedesa.solver.model.Activity.DELIVERY ? -1 : 1;
                    massG += sign * job.load().massG();
                    volumeMl += sign * job.load().volumeMl();
                }
                place = next;
            }
            from = to;
        }
        return clock > shift.latestEndSec() ? IMPOSSIBLE : metres;
    }
}
