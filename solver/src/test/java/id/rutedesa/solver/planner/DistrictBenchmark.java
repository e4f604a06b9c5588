package id.rutedesa.solver.planner;

import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveRequest;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.verify.PlanVerifier;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A day of a whole district, to run with the heap that it may use: {@code DistrictBenchmark TASKS BIKES SECONDS [THREADS]}
 * prints how the plan got better, how long the solve took and what verify says.
 */
public final class DistrictBenchmark {
    private DistrictBenchmark() {}

    public static void main(String[] args) throws IOException {
        int tasks = Integer.parseInt(args[0]);
        RoutingProblem day = MissionDays.district(tasks, Integer.parseInt(args[1]));
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        SolveSettings settings =
                new SolveSettings(Duration.ofSeconds(Integer.parseInt(args[2])), 1, OptionalLong.empty(), threads);
        long startNanos = System.nanoTime();
        Plan plan = new RouteSolver()
                .solve(
                        day,
                        SolveRequest.of(settings)
                                .telling(better -> System.out.printf(
                                        Locale.ROOT,
                                        "%6.1f s  Rp %,d  %d left%n",
                                        better.elapsedMillis() / 1e3,
                                        better.costMilliIdr() / 1_000,
                                        better.unassigned())))
                .plan();
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        int faults = PlanVerifier.verify(day, plan).size();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%d stops, %.1f s, Rp %,d, %d left, %d faults, heap of %d MB%n",
                tasks,
                seconds,
                plan.cost().totalMilliIdr() / 1_000,
                plan.unassigned().size(),
                faults,
                runtime.maxMemory() >> 20);
    }
}
