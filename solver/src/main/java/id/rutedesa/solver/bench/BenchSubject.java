package id.rutedesa.solver.bench;

import java.util.Optional;

/** A problem of a bench with the way in which it is solved. */
interface BenchSubject {
    /** One word for the record. */
    String engine();

    /** Why it cannot be solved; empty where it can. */
    Optional<String> refusal(RunClock clock);

    /** Whether fewer vehicles come before less cost. */
    boolean vehiclesFirst();

    /** Solves it once and has the plan checked. */
    BenchRun run(RunLimits limits);
}
