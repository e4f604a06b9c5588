package id.rutedesa.solver.bench;

import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.core.ArcKernel;
import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.RouteKernel;
import id.rutedesa.solver.core.RouteState;
import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.core.WalkKernel;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many insertions a kernel prices in a second: one operation is one place of one task in a route of 15 visits,
 * where every window and load allows it, so that nothing is cut short. Not part of the tests; see
 * {@code docs/benchmarks.md}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InsertionBenchmark {
    private static final int VISITS = 15;
    private static final int TASKS = 60;

    /** Loads alone; loads and windows; the full model with batteries, climbs and wages. */
    @Param({"cvrp", "vrptw", "full"})
    public String model;

    private RouteKernel kernel;
    private RouteState route;
    private int task;

    /** A route of the first visits. */
    @Setup
    public void prepare() {
        if (model.equals("full")) {
            CompiledProblem day = new CompiledProblem(Tiny.random(1, TASKS, 1));
            kernel = new WalkKernel(day.searchProblem(Set.of()), day);
        } else {
            kernel = new ArcKernel(additive(model.equals("vrptw")));
        }
        route = kernel.newState();
        route.setVisits(IntStream.range(0, VISITS).toArray(), 0, VISITS);
        kernel.refresh(route);
        task = VISITS;
    }

    private static SearchProblem additive(boolean timed) {
        Random random = new Random(1);
        int places = TASKS + 1;
        int[] x = random.ints(places, 0, 1_000).toArray();
        int[] y = random.ints(places, 0, 1_000).toArray();
        int[] ride = new int[places * places];
        Arrays.setAll(ride, cell ->
                (int) Math.hypot(x[cell / places] - x[cell % places], y[cell / places] - y[cell % places]));
        int[] none = new int[TASKS];
        Arrays.fill(none, -1);
        int[] close = new int[TASKS];
        Arrays.fill(close, 1_000_000);
        SearchProblem.Builder builder = new SearchProblem.Builder()
                .tasks(IntStream.range(0, TASKS).toArray(), none, new int[TASKS], new long[TASKS])
                .visits(IntStream.rangeClosed(1, TASKS).toArray(), new int[TASKS], close, new int[TASKS])
                .routes(new int[1], new int[1], new int[1], new int[] {1_000_000})
                .vehicles(new int[] {1}, new long[1], new int[1], new int[1])
                .matrices(places, new int[][] {ride}, new int[][] {ride});
        return (timed ? builder : builder.untimed()).build();
    }

    /** Prices every place of the next task. */
    @Benchmark
    @OperationsPerInvocation(VISITS + 1)
    public int price() {
        task = task + 1 < TASKS ? task + 1 : VISITS;
        kernel.scan(task, route, SearchProblem.NO_WAY);
        return kernel.bestDelta;
    }
}
