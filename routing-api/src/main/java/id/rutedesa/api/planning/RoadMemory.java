package id.rutedesa.api.planning;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.graph.VehicleClass;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.Season;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Answers of the roads to routes, kept while nothing that makes them has changed. What makes an answer is its key, so there is
 * nothing to drop by hand: another version's stops, another closed stretch, learned speed, bike, season, region or BUMDes asks
 * for another answer, and the one not asked for longest goes once there are too many. Safe for many threads.
 */
@Component
class RoadMemory {
    private final long mostPoints;
    private final Map<Question, RouteRoads> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long points;
    private final Counter kept;
    private final Counter searched;

    /** @param mostPoints of lines that are kept at most, 0 keeps nothing; a point takes about 50 bytes */
    RoadMemory(@Value("${rutedesa.planning.kept-road-points:1000000}") long mostPoints, MeterRegistry meters) {
        this.mostPoints = mostPoints;
        kept = answers(meters, "memory");
        searched = answers(meters, "search");
    }

    private static Counter answers(MeterRegistry meters, String from) {
        return Counter.builder("routing.route.roads")
                .description("Ways, words and rides home of riders' routes that were asked for")
                .tag("from", from)
                .register(meters);
    }

    /** All that an answer follows from; two equal ones have one answer. */
    record Question(
            long bumdesId,
            String region,
            List<Snap.LatLon> places,
            BikeProfile bike,
            Season season,
            SpeedFactors speeds,
            VehicleClass vehicleClass,
            ClosedStretches closed) {
        Question {
            places = List.copyOf(places);
        }

        /** @param places in the order of the route, the depot first */
        Question(long bumdesId, RoadNetwork roads, List<Snap.LatLon> places, BikeProfile bike, MatrixSettings ways) {
            this(
                    bumdesId,
                    roads.region().checksum(),
                    places,
                    bike,
                    ways.season(),
                    ways.speeds(),
                    ways.vehicleClass(),
                    roads.closed(ways));
        }
    }

    /** The kept answer, or else what the search answers. */
    RouteRoads of(Question question, Supplier<RouteRoads> search) {
        RouteRoads known = find(question);
        if (known != null) {
            kept.increment();
            return known;
        }
        searched.increment();
        RouteRoads found = search.get();
        keep(question, found);
        return found;
    }

    private synchronized @Nullable RouteRoads find(Question question) {
        return answers.get(question);
    }

    private synchronized void keep(Question question, RouteRoads answer) {
        if (answer.points() > mostPoints) {
            return;
        }
        RouteRoads before = answers.put(question, answer);
        points += answer.points() - (before == null ? 0 : before.points());
        Iterator<RouteRoads> eldest = answers.values().iterator();
        while (points > mostPoints) {
            points -= eldest.next().points();
            eldest.remove();
        }
    }

    /** Points of all lines that are kept now. */
    synchronized long points() {
        return points;
    }
}
