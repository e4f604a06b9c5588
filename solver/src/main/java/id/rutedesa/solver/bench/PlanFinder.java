package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.Instance;
import java.util.Optional;

/** A way to plan an instance on one thread. */
interface PlanFinder {
    /** One word for the record. */
    String engine();

    /** Why it cannot plan this instance; empty where it can. */
    Optional<String> refusal(Instance instance, RunClock clock);

    /** The best plan within the limits, of which the threads do not count here. */
    FoundPlan find(Instance instance, RunLimits limits);
}
