package id.rutedesa.solver.bench;

import java.lang.management.ManagementFactory;

/** What the seconds of a run count. */
enum RunClock {
    /** Time on the wall. */
    WALL {
        @Override
        long nanos() {
            return System.nanoTime();
        }
    },
    /** Processor time of the thread that searches: the same amount of search on a busy machine. */
    CPU {
        @Override
        long nanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    };

    /** Nanoseconds since some moment; only differences within one thread mean something. */
    abstract long nanos();
}
