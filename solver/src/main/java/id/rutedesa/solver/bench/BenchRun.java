package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.Instance;
import java.lang.management.ManagementFactory;

/**
 * One run of a bench.
 *
 * @param checked what the check says about its plan
 * @param cpuSeconds processor time of the whole program, its compiler and memory included
 * @param iterations over all threads
 */
record BenchRun(CheckedPlan checked, double cpuSeconds, long iterations) {

    static BenchRun of(PlanFinder finder, Instance instance, RunLimits limits) {
        long cpuNanos = processNanos();
        SolvedInstance solved = InstanceSolver.solve(finder, instance, limits);
        return new BenchRun(solved.checked(), (processNanos() - cpuNanos) / 1e9, solved.iterations());
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
