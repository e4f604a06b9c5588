package id.rutedesa.api.planning;

import id.rutedesa.api.planning.GuidedRoute.Say;
import id.rutedesa.osm.matrix.HomeRides;
import java.util.List;
import java.util.Optional;

/**
 * What the roads alone say to a route's places in their order. Immutable.
 *
 * @param ways one fewer than places; empty where there is no way
 * @param home the rides from each place to the first
 */
record RouteRoads(List<Optional<Way>> ways, HomeRides home) {
    /** A sentence in two languages weighs in memory about as much as so many points. */
    private static final int POINTS_PER_SAY = 8;

    RouteRoads {
        ways = List.copyOf(ways);
    }

    /** The way from one place to the next. */
    record Way(int metres, RouteLine line, List<Say> says) {
        Way {
            says = List.copyOf(says);
        }
    }

    /** How much memory it takes, in points of a line: about 50 bytes each. */
    long points() {
        return home.places()
                + ways.stream()
                        .flatMap(Optional::stream)
                        .mapToLong(way -> way.line().size()
                                + (long) POINTS_PER_SAY * way.says().size())
                        .sum();
    }
}
