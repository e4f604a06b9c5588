package id.rutedesa.solver.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Instances in a format that this module does not read, run by whoever does. */
public interface OtherInstances {
    /** The engine's name in the record. */
    String engine();

    /** Whether the file looks like one of them. */
    boolean knows(Path file);

    /**
     * Plans one on one thread.
     *
     * @throws IllegalArgumentException for a file that cannot be used, saying why
     */
    Outcome solve(Path file, double seconds, long seed) throws IOException;

    /**
     * What came of it.
     *
     * @param cost in the instance's own unit
     * @param vehicles in use
     * @param faults rules that a check which shares no code with the search finds broken
     */
    record Outcome(double cost, int vehicles, List<String> faults) {
        public Outcome {
            faults = List.copyOf(faults);
        }
    }
}
