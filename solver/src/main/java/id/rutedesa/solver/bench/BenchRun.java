package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.CheckedPlan;
import java.lang.management.ManagementFactory;

/**
 * One run of a bench.
 *
 * @param checked what the check says about its plan
 * @param cpuSeconds processor time of the whole program, its compiler and memory included
 * @param iterations over all threads; 0 where they are not counted
 */
record BenchRun(CheckedPlan checked, double cpuSeconds, long iterations) {

    static double cpuSecondsSince(long cpuNanos) {
        return (processNanos() - cpuNanos) / 1e9;
    }

    /** Processor time of the whole program so far; 0 where nobody knows it. */
    static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
