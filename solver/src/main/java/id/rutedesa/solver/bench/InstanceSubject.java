package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.Objective;
import java.util.Optional;

/** An instance, planned by one of the finders. */
record InstanceSubject(Instance instance, PlanFinder finder) implements BenchSubject {

    /** The array search where it can plan the instance and nobody asks for the whole solver. */
    static InstanceSubject of(Instance instance, BenchOptions options) {
        PlanFinder arrays = new ArraySearch();
        boolean alone =
                !options.whole() && arrays.refusal(instance, options.clock()).isEmpty();
        return new InstanceSubject(instance, alone ? arrays : new WholeSolver());
    }

    @Override
    public String engine() {
        return finder.engine();
    }

    @Override
    public Optional<String> refusal(RunClock clock) {
        return finder.refusal(instance, clock);
    }

    @Override
    public boolean vehiclesFirst() {
        return instance.objective() == Objective.VEHICLES_THEN_DISTANCE;
    }

    @Override
    public BenchRun run(RunLimits limits) {
        long cpuNanos = BenchRun.processNanos();
        SolvedInstance solved = InstanceSolver.solve(finder, instance, limits);
        return new BenchRun(solved.checked(), BenchRun.cpuSecondsSince(cpuNanos), solved.iterations());
    }
}
