package id.rutedesa.api.region;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.VehicleClass;
import id.rutedesa.osm.matrix.MatrixSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads closures and finds their roads: one that closes no road at all is refused. */
@Component
class ClosureReader {
    private static final int MAX_POINTS = 200;
    private static final int USUAL_RADIUS_M = 50;
    private static final int LARGEST_RADIUS_M = 10_000;

    private final RegionService region;
    private final Clock clock;

    ClosureReader(RegionService region, Clock clock) {
        this.region = region;
        this.clock = clock;
    }

    Closure read(JsonBody body, long id, long version) {
        Closure asked = body.object(reader -> read(reader, id, version));
        body.check();
        Closure found =
                asked.place().kind() == ClosurePlace.Kind.STRETCH ? asked.withPlace(onRoads(asked.place())) : asked;
        if (roadMetres(found) == 0) {
            throw offRoads(
                    "/place",
                    new Text(
                            "Di sini tidak ada jalan. Ketuk peta tepat di jalannya.",
                            "There is no road here. Tap the map right on the road."));
        }
        return found;
    }

    private Closure read(BodyReader reader, long id, long version) {
        int before = reader.issueCount();
        Instant from = reader.instant("from", clock.instant());
        Instant until = reader.has("until") ? reader.instant("until") : null;
        if (until != null && reader.issueCount() == before && !until.isAfter(from)) {
            reader.reject(
                    "ends-before-start",
                    "until",
                    new Text("Akhirnya harus sesudah awalnya.", "It must end after it begins."));
        }
        return new Closure(
                id,
                reader.choice("owner", Closure.Owner.class, Closure.Owner.BUMDES),
                reader.choice("reason", ClosureReason.class, ClosureReason.OTHER),
                reader.optionalText("note", 500),
                reader.object("place", ClosureReader::place)
                        .orElse(new ClosurePlace(ClosurePlace.Kind.ROAD, List.of(new Snap.LatLon(0, 0)), null, null)),
                reader.choices("vehicleClasses", VehicleClass.class, Set.of(VehicleClass.values())),
                from,
                until,
                version);
    }

    private static ClosurePlace place(BodyReader reader) {
        ClosurePlace.Kind kind = reader.choice("kind", ClosurePlace.Kind.class, ClosurePlace.Kind.ROAD);
        int before = reader.issueCount();
        List<Snap.LatLon> points = reader.objects(
                "points",
                MAX_POINTS,
                point -> new Snap.LatLon(point.number("lat", -90, 90), point.number("lon", -180, 180)));
        int fewest =
                switch (kind) {
                    case POINT, ROAD -> 1;
                    case STRETCH -> 2;
                    case AREA -> 3;
                };
        boolean one = fewest == 1;
        if (reader.issueCount() == before && (points.size() < fewest || (one && points.size() > 1))) {
            reader.reject(
                    "wrong-length",
                    "points",
                    one
                            ? new Text("Harus tepat satu titik.", "Must be exactly one point.")
                            : new Text(
                                    "Paling sedikit %d titik.".formatted(fewest),
                                    "At least %d points.".formatted(fewest)));
        }
        Integer radius = kind == ClosurePlace.Kind.POINT
                ? Integer.valueOf((int) reader.wholeNumber("radiusM", 1, LARGEST_RADIUS_M, USUAL_RADIUS_M))
                : null;
        return new ClosurePlace(kind, points.isEmpty() ? List.of(new Snap.LatLon(0, 0)) : points, radius, null);
    }

    /** The road from point to point, whatever else is closed now; where only the other direction is open, that way. */
    private ClosurePlace onRoads(ClosurePlace place) {
        List<Snap.LatLon> line = new ArrayList<>();
        for (int i = 0; i + 1 < place.points().size(); i++) {
            int to = i + 1;
            Snap a = snap(place, i);
            Snap b = snap(place, to);
            LegGeometry leg = leg(a, b)
                    .or(() -> leg(b, a))
                    .orElseThrow(
                            () -> offRoads(
                                    "/place/points/" + to,
                                    new Text(
                                            "Tidak ada jalan dari titik sebelumnya ke titik ini. Tekan \"Batal\", lalu gambar ruasnya lagi di jalan yang tersambung.",
                                            "No road leads from the point before to this one. Press \"Cancel\", then draw the stretch again along connected roads.")));
            leg.points().forEach(point -> line.add(new Snap.LatLon(point.lat(), point.lon())));
        }
        return new ClosurePlace(place.kind(), place.points(), place.radiusM(), line);
    }

    private Snap snap(ClosurePlace place, int index) {
        Snap.LatLon point = place.points().get(index);
        Snap snap = region.allRoads().snap(point.lat(), point.lon(), region.snapSettings());
        if (!snap.usable()) {
            throw offRoads(
                    "/place/points/" + index,
                    new Text(
                            "Titik ini jauh dari jalan. Tekan \"Batal\", lalu gambar ruasnya lagi, tepat di jalannya.",
                            "This point is far from any road. Press \"Cancel\", then draw the stretch again, right on the road."));
        }
        return snap;
    }

    private Optional<LegGeometry> leg(Snap from, Snap to) {
        return region.allRoads().leg(from, to, BikeProfile.standard(), MatrixSettings.standard());
    }

    private static InvalidInputException offRoads(String pointer, Text text) {
        return new InvalidInputException(List.of(new Issue("off-network", pointer, text)));
    }

    /** Metres of road that a closure closes by itself, to anybody. */
    long roadMetres(Closure closure) {
        VehicleClass anyone = closure.classes().iterator().next();
        RoadNetwork alone = region.allRoads().withClosures(List.of(closure.onRoads()));
        var closed = alone.closed(MatrixSettings.standard().withVehicleClass(anyone));
        double metres = 0;
        for (int edge : closed.edges()) {
            List<Double> pairs = closed.metres(edge);
            for (int i = 0; i < pairs.size(); i += 2) {
                metres += pairs.get(i + 1) - pairs.get(i);
            }
        }
        return Math.round(metres);
    }
}
