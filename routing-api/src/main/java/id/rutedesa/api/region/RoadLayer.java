package id.rutedesa.api.region;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.directions.Instruction;
import id.rutedesa.osm.directions.Language;
import id.rutedesa.osm.directions.LegLines;
import id.rutedesa.osm.directions.Phrases;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.RoadPiece;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.matrix.RoundTrips;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers questions about the roads as the current BUMDes may ride them. */
@Service
class RoadLayer {
    private static final double JOULES_PER_WH = 3_600;
    /** Pieces of road whose round trips are worked out, at most: about a second. */
    private static final int MOST_PIECES = 20_000;

    private static final int BANDS = 10;

    private final RegionService region;

    RoadLayer(RegionService region) {
        this.region = region;
    }

    RoadAnswers.MatrixJson matrix(RoadQuestion question) {
        RoadMatrix matrix =
                region.network().matrix(question.places(), question.bike().profile(), question.ways());
        List<List<@Nullable Integer>> metres = table(matrix, matrix::metres);
        List<List<@Nullable Integer>> seconds = table(
                matrix, (from, to) -> between(matrix, question.loadG(), level -> matrix.seconds(from, to, level)));
        List<List<@Nullable Double>> energyWh = table(
                        matrix,
                        (from, to) -> between(matrix, question.loadG(), level -> matrix.joules(from, to, level)))
                .stream()
                .map(row -> row.stream().map(RoadLayer::wh).toList())
                .toList();
        return new RoadAnswers.MatrixJson(snapped(question.places()), seconds, metres, energyWh, matrix.flatEstimate());
    }

    private static List<List<@Nullable Integer>> table(RoadMatrix matrix, IntBinaryOperator cell) {
        List<List<@Nullable Integer>> rows = new ArrayList<>();
        for (int from = 0; from < matrix.places(); from++) {
            List<@Nullable Integer> row = new ArrayList<>();
            for (int to = 0; to < matrix.places(); to++) {
                row.add(matrix.reachable(from, to) ? Integer.valueOf(cell.applyAsInt(from, to)) : null);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Between two load levels on the straight line, rounded up. */
    private static int between(RoadMatrix matrix, int loadG, java.util.function.IntUnaryOperator atLevel) {
        int level = loadG <= matrix.loadLevelG(1) ? 0 : 1;
        int lowG = matrix.loadLevelG(level);
        int highG = matrix.loadLevelG(level + 1);
        int low = atLevel.applyAsInt(level);
        int high = atLevel.applyAsInt(level + 1);
        return highG == lowG
                ? high
                : low - (int) Math.floorDiv(-((long) (high - low) * (loadG - lowG)), (long) highG - lowG);
    }

    private static @Nullable Double wh(@Nullable Integer joules) {
        return joules == null ? null : Math.round(joules / JOULES_PER_WH * 10) / 10.0;
    }

    /**
     * The legs from place to place.
     *
     * @throws InvalidInputException naming both places between which there is no way
     */
    List<LegGeometry> legs(RoadQuestion question) {
        RoadNetwork network = region.network();
        List<LegGeometry> legs = new ArrayList<>();
        for (int i = 0; i + 1 < question.places().size(); i++) {
            int to = i + 1;
            legs.add(network.leg(
                            question.places().get(i),
                            question.places().get(to),
                            question.bike().profile(),
                            question.ways())
                    .orElseThrow(() -> new InvalidInputException(List.of(new Issue(
                            "unreachable",
                            "/places/" + to,
                            new Text(
                                    "Tidak ada jalan dari tempat %d ke tempat %d (dihitung dari 0)."
                                            .formatted(to - 1, to),
                                    "No way leads from place %d to place %d (counted from 0)."
                                            .formatted(to - 1, to)))))));
        }
        return legs;
    }

    RoadAnswers.RouteJson route(RoadQuestion question, Locale locale) {
        Phrases phrases = Phrases.in(locale.getLanguage().equals("en") ? Language.EN : Language.ID);
        List<LegGeometry> legs = legs(question);
        List<RoadAnswers.LegJson> answers = new ArrayList<>();
        int metres = 0;
        int seconds = 0;
        long joules = 0;
        boolean flat = false;
        for (int i = 0; i < legs.size(); i++) {
            LegGeometry leg = legs.get(i);
            int legSeconds = at(leg.loadG(), leg.seconds(), question.loadG());
            int legJoules = at(leg.loadG(), leg.joules(), question.loadG());
            metres += leg.metres();
            seconds += legSeconds;
            joules += legJoules;
            flat |= leg.flatEstimate();
            List<Instruction> told = region.network()
                    .directions(leg, question.places().get(i), question.places().get(i + 1));
            answers.add(new RoadAnswers.LegJson(
                    leg.metres(),
                    Duration.ofSeconds(legSeconds).toString(),
                    Math.round(legJoules / JOULES_PER_WH * 10) / 10.0,
                    leg.ascentM(),
                    leg.descentM(),
                    leg.flatEstimate(),
                    told.stream().map(step -> step(step, phrases)).toList(),
                    new RoadAnswers.LineJson("LineString", coordinates(leg))));
        }
        return new RoadAnswers.RouteJson(
                snapped(question.places()),
                metres,
                Duration.ofSeconds(seconds).toString(),
                Math.round(joules / JOULES_PER_WH * 10) / 10.0,
                flat,
                answers);
    }

    private static int at(List<Integer> loadsG, List<Integer> values, int loadG) {
        int level = 0;
        while (level + 2 < loadsG.size() && loadG > loadsG.get(level + 1)) {
            level++;
        }
        int lowG = loadsG.get(level);
        int highG = loadsG.get(level + 1);
        int low = values.get(level);
        int high = values.get(level + 1);
        return highG == lowG
                ? high
                : low - (int) Math.floorDiv(-((long) (high - low) * (loadG - lowG)), (long) highG - lowG);
    }

    private static RoadAnswers.StepJson step(Instruction step, Phrases phrases) {
        return new RoadAnswers.StepJson(
                phrases.text(step),
                step.hazards().stream().map(phrases::text).toList(),
                step.fromM(),
                step.metres(),
                step.lat(),
                step.lon());
    }

    private static List<List<Double>> coordinates(LegGeometry leg) {
        return leg.points().stream()
                .map(point -> Double.isNaN(point.heightM())
                        ? List.of(point.lon(), point.lat())
                        : List.of(point.lon(), point.lat(), point.heightM()))
                .toList();
    }

    String gpx(RoadQuestion question) {
        List<LegLines.Stop> stops = new ArrayList<>();
        for (int i = 0; i < question.places().size(); i++) {
            Snap place = question.places().get(i);
            stops.add(new LegLines.Stop(Integer.toString(i), place.lat(), place.lon()));
        }
        return LegLines.gpx("RuteDesa", legs(question), stops);
    }

    /** Where a bike can ride with its load and come back empty, its reserve untouched. */
    RoadAnswers.ReachJson reach(RoadQuestion question) {
        RoadGraph graph = region.allRoads().graph();
        Snap start = question.places().get(0);
        List<RoadPiece> pieces = RoadPiece.near(graph, start, MOST_PIECES);
        RoundTrips trips = region.network()
                .priced(question.bike().profile(), question.ways())
                .roundTrips(pieces.stream().map(RoadPiece::middle).toList(), start, question.ways());
        double fullJ = question.bike().usableWh() * JOULES_PER_WH;
        double reserveJ = fullJ * question.bike().reserveShare();
        Map<Integer, List<List<List<Double>>>> linesByBand = new TreeMap<>();
        Map<Integer, Double> metresByBand = new TreeMap<>();
        boolean flat = false;
        boolean lastWithin = false;
        for (int i = 0; i < pieces.size(); i++) {
            double leftJ =
                    trips.possible(i) ? question.stateOfCharge() * fullJ - trips.joules(i, question.loadG()) : -1;
            lastWithin = leftJ >= reserveJ;
            if (lastWithin) {
                flat |= trips.flatEstimate(i);
                int band = (int) Math.min(BANDS - 1, Math.floor(leftJ / fullJ * BANDS));
                List<List<Double>> line = pieces.get(i).line().stream()
                        .map(point -> List.of(point.lon(), point.lat()))
                        .toList();
                linesByBand.computeIfAbsent(band, b -> new ArrayList<>()).add(line);
                metresByBand.merge(band, lengthM(pieces.get(i)), Double::sum);
            }
        }
        List<RoadAnswers.ReachFeatureJson> features = new ArrayList<>();
        linesByBand.forEach((band, lines) -> features.add(new RoadAnswers.ReachFeatureJson(
                "Feature",
                new RoadAnswers.ReachPropertiesJson(
                        band / (double) BANDS,
                        (band + 1) / (double) BANDS,
                        Math.round(metresByBand.getOrDefault(band, 0.0) / 100) / 10.0),
                new RoadAnswers.MultiLineJson("MultiLineString", lines))));
        return new RoadAnswers.ReachJson(
                "FeatureCollection", features, pieces.size() < MOST_PIECES || !lastWithin, flat);
    }

    private static double lengthM(RoadPiece piece) {
        double metres = 0;
        for (int i = 0; i + 1 < piece.line().size(); i++) {
            Snap.LatLon from = piece.line().get(i);
            Snap.LatLon to = piece.line().get(i + 1);
            metres += RoadGraph.metresBetween(from.lat(), from.lon(), to.lat(), to.lon());
        }
        return metres;
    }

    private static List<RoadAnswers.SnappedJson> snapped(List<Snap> places) {
        return places.stream()
                .map(place -> new RoadAnswers.SnappedJson(
                        place.snappedLat(), place.snappedLon(), place.metresOffRoad(), place.island(), place.road()))
                .toList();
    }
}
