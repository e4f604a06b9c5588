package id.rutedesa.osm.graph;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A list of closures that remembers what it closes: a map of tiles asks the same again and again. Safe for many
 * threads.
 */
public final class Closures {
    /** Sets of closures that apply together; a horizon that moves on meets a new one only when one begins or ends. */
    private static final int KEPT = 64;

    private final List<RoadClosure> closures;
    private final Map<BitSet, ClosedStretches> stretchesByApplying = new ConcurrentHashMap<>();

    public Closures(List<RoadClosure> closures) {
        this.closures = List.copyOf(closures);
    }

    /** What the closures close in the graph to the class at some time between the instants, the second excluded. */
    public ClosedStretches closed(RoadGraph graph, VehicleClass vehicleClass, Instant begin, Instant end) {
        BitSet applying = new BitSet(closures.size());
        for (int i = 0; i < closures.size(); i++) {
            applying.set(i, closures.get(i).applies(vehicleClass, begin, end));
        }
        if (applying.isEmpty()) {
            return ClosedStretches.NONE;
        }
        if (stretchesByApplying.size() > KEPT) {
            stretchesByApplying.clear();
        }
        return stretchesByApplying.computeIfAbsent(
                applying,
                set -> ClosedStretches.of(
                        graph, set.stream().mapToObj(closures::get).toList(), vehicleClass, begin, end));
    }
}
