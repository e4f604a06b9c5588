package id.rutedesa.solver.planner;

import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveRequest;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.Improvement;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How soon a day that changed is planned again: each day of {@link MissionDays} without its last task, then with it, warm from
 * the plan before. {@code RestartBenchmark [ROUNDS]} prints milliseconds from the call to the first plan that is told.
 */
public final class RestartBenchmark {
    private RestartBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        for (int number = 0; number < 10; number++) {
            RoutingProblem day = MissionDays.day(number);
            int tasks = day.tasks().size();
            RoutingProblem before =
                    new RoutingProblem(day.shifts(), day.tasks().subList(0, tasks - 1), day.sparePacks());
            Improvement[] last = new Improvement[1];
            new RouteSolver().solve(before, SolveRequest.of(settings(2_000)).telling(better -> last[0] = better));
            List<Long> millis = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                millis.add(first(
                        day,
                        SolveRequest.of(settings(1_000)).from(last[0].orders()).insertOnly()));
                millis.add(first(day, SolveRequest.of(settings(1_000)).from(last[0].orders())));
            }
            millis.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%d tasks: median %d ms, most %d ms%n",
                    tasks,
                    millis.get(millis.size() / 2),
                    millis.get(millis.size() - 1));
        }
    }

    private static SolveSettings settings(long millis) {
        return new SolveSettings(Duration.ofMillis(millis), 1, OptionalLong.empty());
    }

    private static long first(RoutingProblem day, SolveRequest request) {
        AtomicLong firstNanos = new AtomicLong();
        long startNanos = System.nanoTime();
        new RouteSolver()
                .solve(day, request.telling(better -> firstNanos.compareAndSet(0, System.nanoTime() - startNanos)));
        return Duration.ofNanos(firstNanos.get()).toMillis();
    }
}
