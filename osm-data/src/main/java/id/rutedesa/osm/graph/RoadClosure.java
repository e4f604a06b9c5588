package id.rutedesa.osm.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place where some vehicles cannot pass for some time. Whoever owns closures keeps them; the road layer only applies
 * those it is given.
 *
 * @param id of the owner's choice
 * @param area where
 * @param classes who cannot pass, not empty
 * @param from when it begins
 * @param until when it ends, that instant excluded; empty where nobody knows yet
 */
public record RoadClosure(String id, Area area, Set<VehicleClass> classes, Instant from, Optional<Instant> until) {
    public RoadClosure {
        classes = Set.copyOf(classes);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("Closure %s closes the road to nobody.".formatted(id));
        }
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException(
                    "Closure %s ends at %s before it begins at %s.".formatted(id, until.get(), from));
        }
    }

    /** Whether it closes the road to the class at some time between two instants, the second excluded. */
    public boolean applies(VehicleClass vehicleClass, Instant begin, Instant end) {
        return classes.contains(vehicleClass)
                && from.isBefore(end)
                && (until.isEmpty() || until.get().isAfter(begin));
    }

    /** Where a road is closed; only the stretches inside are. */
    public sealed interface Area permits Circle, Polygon, Road, Line {}

    /** Within so many metres, 1–10,000, of a point. */
    public record Circle(double lat, double lon, double radiusM) implements Area {
        public Circle {
            if (!(radiusM >= 1 && radiusM <= 10_000)) {
                throw new IllegalArgumentException("A closure's radius is 1 to 10,000 m, not %s.".formatted(radiusM));
            }
        }
    }

    /** Inside a ring of at least three points, which need not repeat the first. */
    public record Polygon(List<Snap.LatLon> ring) implements Area {
        public Polygon {
            ring = List.copyOf(ring);
            if (ring.size() < 3) {
                throw new IllegalArgumentException(
                        "A closure's ring needs three points, not %d.".formatted(ring.size()));
            }
        }
    }

    /** The whole road between two junctions that is nearest to a point: what tapping a map means. */
    public record Road(double lat, double lon) implements Area {}

    /** Along a line of at least two points that follows roads; roads that only cross it stay open. */
    public record Line(List<Snap.LatLon> points) implements Area {
        public Line {
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException(
                        "A closure's line needs two points, not %d.".formatted(points.size()));
            }
        }
    }
}
