package id.rutedesa.osm;

import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.Surface;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.region.RegionDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Says whether days can be planned on a region, and what a person should know of it. */
public final class RegionCheck {
    /** Road networks below this many kilometres are counted together. */
    private static final double SMALL_KM = 5;

    private static final int DRIVEN_ISLANDS = 5;
    private static final int PLACES = 12;
    private static final long SEED = 1;
    private static final double FASTEST_KMH = 60;
    private static final double SLOWEST_KMH = 3;
    private static final double LEAST_WH_PER_KM = 3;
    private static final double MOST_WH_PER_KM = 200;

    private final RoadNetwork network;
    private final RoadGraph graph;
    private final List<String> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private RegionCheck(RoadNetwork network) {
        this.network = network;
        graph = network.graph();
    }

    /**
     * What was found.
     *
     * @param lines what is so
     * @param problems why the region is unfit; empty where it is fit
     */
    public record Findings(List<String> lines, List<String> problems) {
        public Findings {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }

        public boolean fit() {
            return problems.isEmpty();
        }
    }

    /** Looks at roads, heights and drives; places outside the region are passed over. */
    public static Findings of(RoadNetwork network, List<KnownPlace> known) {
        RegionCheck check = new RegionCheck(network);
        check.roads();
        check.heights(known);
        check.drives();
        return new Findings(check.lines, check.problems);
    }

    private void tell(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    private void refuse(String format, Object... values) {
        problems.add(String.format(Locale.ROOT, format, values));
    }

    private void roads() {
        RegionDescription region = network.region();
        tell(
                "%s: %.0f km of road, latitude %.3f to %.3f, longitude %.3f to %.3f",
                region.name(), region.roadKm(), region.minLat(), region.maxLat(), region.minLon(), region.maxLon());
        tell("%.0f %% of the road has no surface tag", 100 * shareWithoutSurface());
        int small = 0;
        double smallKm = 0;
        for (RegionDescription.Island island : region.islands()) {
            if (island.roadKm() >= SMALL_KM) {
                tell("island %d: %.1f km, at %.4f,%.4f", island.number(), island.roadKm(), island.lat(), island.lon());
            } else {
                small++;
                smallKm += island.roadKm();
            }
        }
        if (small > 0) {
            tell("%d islands below %.0f km: %.1f km together", small, SMALL_KM, smallKm);
        }
        if (region.islands().get(0).roadKm() < 1) {
            refuse("The largest connected road network has less than 1 km.");
        }
    }

    private double shareWithoutSurface() {
        EnumEncodedValue<Surface> surface = graph.encodedValues().getEnumEncodedValue(Surface.KEY, Surface.class);
        double missingM = 0;
        double allM = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.rideableSomehow(edge)) {
                allM += graph.lengthM(edge);
                missingM += graph.edgeState(edge).get(surface) == Surface.MISSING ? graph.lengthM(edge) : 0;
            }
        }
        return missingM / allM;
    }

    private void heights(List<KnownPlace> known) {
        tell("%.1f %% of the road has heights", 100 * network.region().heightShare());
        for (KnownPlace place : known) {
            Snap snap = network.snap(place.lat(), place.lon(), SnapSettings.standard());
            if (!snap.usable()) {
                continue;
            }
            double share = snap.alongM() / Math.max(0.001, graph.lengthM(snap.edge()));
            double height = graph.heights().heightAt(snap.edge(), Math.min(1, share));
            if (Double.isNaN(height)) {
                tell("%s: no height", place.name());
            } else if (place.mayBe(height)) {
                tell("%s: %.0f m", place.name(), height);
            } else {
                refuse(
                        "%s lies at %.0f m, but should lie between %.0f and %.0f m.",
                        place.name(), height, place.minM(), place.maxM());
            }
        }
    }

    private void drives() {
        for (RegionDescription.Island island : network.region().islands()) {
            if (island.number() < DRIVEN_ISLANDS && island.roadKm() >= 1) {
                drives(island.number());
            }
        }
    }

    /** Rides between some places of one island, both ways. */
    private void drives(int island) {
        List<Snap> places = places(island);
        RoadMatrix matrix = network.matrix(places, BikeProfile.standard(), MatrixSettings.standard());
        int longest = 0;
        for (int cell = 0; cell < places.size() * places.size(); cell++) {
            int from = cell / places.size();
            int to = cell % places.size();
            if (from == to) {
                continue;
            }
            judge(places.get(from), places.get(to), matrix, from, to);
            if (matrix.reachable(from, to)
                    && matrix.metres(from, to) > matrix.metres(longest / places.size(), longest % places.size())) {
                longest = cell;
            }
        }
        int from = longest / places.size();
        int to = longest % places.size();
        tell(
                "sample drive on island %d: %s to %s, %.1f km, %d min, %.0f Wh empty, %.0f Wh full",
                island,
                name(places.get(from)),
                name(places.get(to)),
                matrix.metres(from, to) / 1_000.0,
                matrix.seconds(from, to, 1) / 60,
                matrix.joules(from, to, 0) / 3_600.0,
                matrix.joules(from, to, 2) / 3_600.0);
    }

    private void judge(Snap a, Snap b, RoadMatrix matrix, int from, int to) {
        String pair = name(a) + " to " + name(b);
        if (!matrix.reachable(from, to)) {
            refuse("There is no way from %s, though both lie on one island.", pair);
            return;
        }
        double km = matrix.metres(from, to) / 1_000.0;
        double straightKm =
                RoadGraph.metresBetween(a.snappedLat(), a.snappedLon(), b.snappedLat(), b.snappedLon()) / 1_000;
        if (km < 0.99 * straightKm - 0.01) {
            refuse("The ride from %s is %.2f km, shorter than the straight line of %.2f km.", pair, km, straightKm);
        }
        if (km < 1) {
            return;
        }
        double kmh = km / (matrix.seconds(from, to, 1) / 3_600.0);
        if (kmh < SLOWEST_KMH || kmh > FASTEST_KMH) {
            refuse("The ride from %s takes %.0f km/h.", pair, kmh);
        }
        double whPerKm = (matrix.joules(from, to, 1) + matrix.joules(to, from, 1)) / 3_600.0 / (2 * km);
        if (matrix.reachable(to, from) && (whPerKm < LEAST_WH_PER_KM || whPerKm > MOST_WH_PER_KM)) {
            refuse("The ride from %s and back takes %.0f Wh per km.", pair, whPerKm);
        }
    }

    /** Middles of edges of the island, drawn by length. */
    private List<Snap> places(int island) {
        List<Integer> edges = new ArrayList<>();
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.islands().ofEdge(edge) == island) {
                edges.add(edge);
            }
        }
        Random random = new Random(SEED);
        List<Snap> places = new ArrayList<>();
        SnapSettings onIsland = SnapSettings.standard().preferring(island);
        for (int i = 0; i < PLACES; i++) {
            var line = graph.points(edges.get(random.nextInt(edges.size())));
            int middle = line.size() / 2;
            places.add(network.snap(line.getLat(middle), line.getLon(middle), onIsland));
        }
        return places;
    }

    private static String name(Snap place) {
        return String.format(
                Locale.ROOT,
                "%s%.4f,%.4f",
                place.road().isEmpty() ? "" : place.road() + " ",
                place.snappedLat(),
                place.snappedLon());
    }
}
