package id.rutedesa.solver.planner;

import id.rutedesa.solver.RandomDays;
import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.model.RoutingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How long after its time limit a solve returns, on random days of bikes with batteries, plain and with every rule at once, a rider
 * for ten tasks: {@code LimitBenchmark RUNS SECONDS TASKS...}, each run a day of its own.
 */
public final class LimitBenchmark {
    private LimitBenchmark() {}

    public static void main(String[] args) {
        int runs = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        new RouteSolver()
                .solve(RandomDays.ofEverything(0, 50, 5), settings(2, 0)); // So that the first run is no cold one.
        for (int tasks : Arrays.stream(args).skip(2).mapToInt(Integer::parseInt).toArray()) {
            print("plain", runs, seconds, tasks);
            print("every rule", runs, seconds, tasks);
        }
    }

    private static void print(String kind, int runs, int seconds, int tasks) {
        List<Long> millis = new ArrayList<>();
        int left = 0;
        for (int run = 0; run < runs; run++) {
            int riders = Math.max(3, tasks / 10);
            RoutingProblem day = kind.equals("plain")
                    ? Tiny.random(run, tasks, riders)
                    : RandomDays.ofEverything(run, tasks, riders);
            long startNanos = System.nanoTime();
            left += new RouteSolver()
                    .solve(day, settings(seconds, run))
                    .plan()
                    .unassigned()
                    .size();
            millis.add(Duration.ofNanos(System.nanoTime() - startNanos).toMillis() - 1_000L * seconds);
        }
        millis.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-10s %3d tasks, %d s: median %+5d ms, worst %+5d ms, late %d of %d, left %.1f%n",
                kind,
                tasks,
                seconds,
                millis.get(runs / 2),
                millis.get(runs - 1),
                millis.stream().filter(over -> over > 200).count(),
                runs,
                (double) left / runs);
    }

    private static SolveSettings settings(int seconds, long seed) {
        return new SolveSettings(Duration.ofSeconds(seconds), seed, OptionalLong.empty());
    }
}
