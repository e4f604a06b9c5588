package id.rutedesa.api.region;

import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.VehicleClass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A closed road.
 *
 * @param id 0 where it is not saved yet
 * @param owner whose plans ride around it
 * @param classes who cannot pass
 * @param until that instant excluded; null where nobody knows yet
 */
record Closure(
        long id,
        Owner owner,
        ClosureReason reason,
        @Nullable String note,
        ClosurePlace place,
        Set<VehicleClass> classes,
        Instant from,
        @Nullable Instant until,
        long version) {
    Closure {
        classes = Set.copyOf(classes);
    }

    /** Whose closure it is. */
    enum Owner {
        /** One BUMDes: nobody else sees it. */
        BUMDES,
        /** The whole region: everybody sees it, an operator keeps it. */
        REGION
    }

    RoadClosure onRoads() {
        return new RoadClosure(Long.toString(id), place.area(), classes, from, Optional.ofNullable(until));
    }

    Closure withPlace(ClosurePlace newPlace) {
        return new Closure(id, owner, reason, note, newPlace, classes, from, until, version);
    }

    Closure withOwner(Owner newOwner) {
        return new Closure(id, newOwner, reason, note, place, classes, from, until, version);
    }
}
