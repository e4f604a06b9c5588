package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceCheck;
import id.rutedesa.solver.format.Objective;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One run: independent searches on several threads, of whose plans the best by the check counts.
 *
 * @param checked what the check says about that plan
 * @param cpuSeconds processor time of the whole program, its compiler and memory included
 * @param iterations over all threads
 */
record BenchRun(CheckedPlan checked, double cpuSeconds, long iterations) {
    /** Between the seeds of two threads, so that runs of neighbouring seeds share none. */
    private static final long SEED_STEP = 1_000_003;

    static BenchRun of(PlanFinder finder, Instance instance, RunLimits limits) {
        long cpuNanos = processNanos();
        List<Callable<FoundPlan>> searches = new ArrayList<>();
        for (int thread = 0; thread < limits.threads(); thread++) {
            long seed = limits.seed() + SEED_STEP * thread;
            RunLimits own = new RunLimits(limits.seconds(), limits.clock(), seed, 1);
            searches.add(() -> finder.find(instance, own));
        }
        List<FoundPlan> found = all(searches);
        double cpuSeconds = (processNanos() - cpuNanos) / 1e9;
        CheckedPlan best = found.stream()
                .map(plan -> checked(instance, plan))
                .min(better(instance.objective()))
                .orElseThrow();
        return new BenchRun(
                best,
                cpuSeconds,
                found.stream().mapToLong(FoundPlan::iterations).sum());
    }

    private static CheckedPlan checked(Instance instance, FoundPlan found) {
        CheckedPlan checked = InstanceCheck.check(instance, found.plan());
        List<String> faults = new ArrayList<>(checked.faults());
        faults.addAll(found.violations());
        return new CheckedPlan(checked.cost(), checked.vehicles(), faults);
    }

    private static Comparator<CheckedPlan> better(Objective objective) {
        Comparator<CheckedPlan> keepsRules =
                Comparator.comparingInt(plan -> plan.faults().size());
        Comparator<CheckedPlan> fewer = objective == Objective.VEHICLES_THEN_DISTANCE
                ? keepsRules.thenComparingInt(CheckedPlan::vehicles)
                : keepsRules;
        return fewer.thenComparingDouble(CheckedPlan::cost);
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static <T> List<T> all(List<Callable<T>> searches) {
        ExecutorService threads = Executors.newFixedThreadPool(searches.size());
        try {
            List<T> found = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(searches)) {
                found.add(one.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search failed.", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
