package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstancePlan;

/** Plans an instance of a public benchmark. */
public final class InstanceSolver {
    private InstanceSolver() {}

    /**
     * What came of it.
     *
     * @param checked what the independent check says about the plan
     */
    public record Solved(InstancePlan plan, CheckedPlan checked) {}

    /**
     * The best plan within the time.
     *
     * @param seconds above 0, by the clock on the wall
     * @param threads independent searches of which the best counts
     * @throws IllegalArgumentException for an instance with a rule that the solver lacks
     */
    public static Solved solve(Instance instance, double seconds, long seed, int threads) {
        PlanFinder finder = finder(instance, RunClock.WALL, false);
        finder.refusal(instance, RunClock.WALL).ifPresent(lack -> {
            throw new IllegalArgumentException("The solver lacks %s.".formatted(lack));
        });
        BenchRun run = BenchRun.of(finder, instance, new RunLimits(seconds, RunClock.WALL, seed, threads));
        return new Solved(run.plan(), run.measured().checked());
    }

    /** The array search where it can, else the whole solver. */
    static PlanFinder finder(Instance instance, RunClock clock, boolean whole) {
        PlanFinder arrays = new ArraySearch();
        return !whole && arrays.refusal(instance, clock).isEmpty() ? arrays : new WholeSolver();
    }
}
