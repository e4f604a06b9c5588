package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceCheck;
import id.rutedesa.solver.format.Objective;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plans an instance of a public benchmark: independent searches, of whose plans the best by the check counts. */
public final class InstanceSolver {
    /** Between the seeds of two threads, so that runs of neighbouring seeds share none. */
    private static final long SEED_STEP = 1_000_003;

    private InstanceSolver() {}

    /**
     * Plans on one thread; the plan is checked, and where the time was too short it may leave tasks out.
     *
     * @param seconds on the wall; positive
     * @param patienceSeconds it ends sooner where nothing better was found for so long; positive, or empty
     * @throws IllegalArgumentException where the search lacks what the instance needs
     */
    public static SolvedInstance solve(Instance instance, double seconds, OptionalDouble patienceSeconds, long seed) {
        PlanFinder finder = new ArraySearch();
        Optional<String> refusal = finder.refusal(instance, RunClock.WALL);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException(
                    "Instance %s cannot be planned: the search lacks %s.".formatted(instance.name(), refusal.get()));
        }
        return solve(finder, instance, new RunLimits(seconds, patienceSeconds, RunClock.WALL, seed, 1));
    }

    static SolvedInstance solve(PlanFinder finder, Instance instance, RunLimits limits) {
        List<Callable<FoundPlan>> searches = new ArrayList<>();
        for (int thread = 0; thread < limits.threads(); thread++) {
            RunLimits own = limits.alone(limits.seed() + SEED_STEP * thread);
            searches.add(() -> finder.find(instance, own));
        }
        List<FoundPlan> found = all(searches);
        long iterations = found.stream().mapToLong(FoundPlan::iterations).sum();
        return found.stream()
                .map(plan -> new SolvedInstance(plan.plan(), checked(instance, plan), iterations))
                .min(Comparator.comparing(SolvedInstance::checked, better(instance.objective())))
                .orElseThrow();
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
            if (e.getCause() instanceof IllegalArgumentException unfit) {
                throw unfit;
            }
            throw new IllegalStateException("A search failed.", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
