package id.rutedesa.solver.core;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * What hand-overs ask of all routes together: a shipment is brought by one shift, or to the hub by one and on by another, which
 * loads it no sooner than it is there. Not thread-safe.
 */
public final class HandOverRules {
    /** As bad as a shipment without its delivery. */
    private static final long SPLIT = 100_000_000;

    private static final int NOWHERE = -1;

    /** One rule that is broken. */
    public interface Fault {
        /**
         * Told of a rule that is broken.
         *
         * @param part the task that should go: a part of the shipment's way
         * @param shift whose route it is in
         * @param earlySec by how much it leaves the hub too early; 0 where a part is missing or the goods ride twice
         */
        void broken(int part, int shift, int earlySec);
    }

    private final CompiledProblem problem;
    private final HandOvers handOvers;
    private final int[] shiftOfTask;
    private final int[] atHubSec;

    public HandOverRules(CompiledProblem problem) {
        this.problem = problem;
        handOvers = problem.handOvers;
        int tasks = handOvers.isEmpty() ? 0 : problem.taskCount();
        shiftOfTask = new int[tasks];
        atHubSec = new int[tasks];
    }

    /** How badly the routes break what hand-overs ask: 0 exactly where they keep it; the routes by their shift. */
    public long shortage(IntFunction<Footprint> routes) {
        long[] sum = new long[1];
        forEachFault(routes, (part, shift, earlySec) -> sum[0] += earlySec == 0 ? SPLIT : earlySec);
        return sum[0];
    }

    /** A shift that takes goods on before they are there, -1 where none does; parts without the other one do not count. */
    int firstTooEarly(IntFunction<Footprint> routes) {
        if (handOvers.isEmpty()) {
            return NOWHERE;
        }
        collect(routes);
        for (int shipment : handOvers.shipments) {
            if (earlySec(shipment) > 0) {
                return shiftOfTask[handOvers.fromHub[shipment]];
            }
        }
        return NOWHERE;
    }

    /** Names each part of a way that breaks a rule. */
    public void forEachFault(IntFunction<Footprint> routes, Fault fault) {
        if (handOvers.isEmpty()) {
            return;
        }
        collect(routes);
        for (int shipment : handOvers.shipments) {
            int first = handOvers.toHub[shipment];
            int then = handOvers.fromHub[shipment];
            boolean brought = shiftOfTask[first] >= 0;
            boolean takenOn = shiftOfTask[then] >= 0;
            if (brought && (!takenOn || shiftOfTask[shipment] >= 0)) {
                fault.broken(first, shiftOfTask[first], 0);
            }
            if (takenOn && (!brought || shiftOfTask[shipment] >= 0)) {
                fault.broken(then, shiftOfTask[then], 0);
            }
            if (earlySec(shipment) > 0) {
                fault.broken(then, shiftOfTask[then], earlySec(shipment));
            }
        }
    }

    private int earlySec(int shipment) {
        int first = handOvers.toHub[shipment];
        int then = handOvers.fromHub[shipment];
        boolean both = shiftOfTask[first] >= 0 && shiftOfTask[then] >= 0;
        return both ? atHubSec[first] + handOvers.handlingSec[shipment] - atHubSec[then] : 0;
    }

    private void collect(IntFunction<Footprint> routes) {
        Arrays.fill(shiftOfTask, NOWHERE);
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            Footprint route = routes.apply(shift);
            for (int i = 0; i < route.handedCount; i++) {
                shiftOfTask[route.handed[i]] = shift;
                atHubSec[route.handed[i]] = route.atHubSec[i];
            }
        }
    }
}
