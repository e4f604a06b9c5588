package id.rutedesa.osm.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the distinct kinds of road, of which a region has a few dozen. Not thread-safe. */
final class KindTable {
    private final List<RoadKind> kinds = new ArrayList<>();
    private final Map<RoadKind, Short> numberByKind = new HashMap<>();

    short number(RoadKind kind) {
        return numberByKind.computeIfAbsent(kind, added -> {
            if (kinds.size() == Short.MAX_VALUE) {
                throw new IllegalStateException("A region has more kinds of road than fit: " + kinds.size());
            }
            kinds.add(added);
            return (short) (kinds.size() - 1);
        });
    }

    RoadKind[] kinds() {
        return kinds.toArray(RoadKind[]::new);
    }
}
