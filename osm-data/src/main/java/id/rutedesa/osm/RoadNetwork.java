package id.rutedesa.osm;

import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.Snapper;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.PlainMatrix;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.matrix.Season;
import id.rutedesa.osm.region.DescriptionFile;
import id.rutedesa.osm.region.RegionDescription;
import id.rutedesa.osm.region.RegionStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One loaded region and the one way into it. Safe for many threads. */
public final class RoadNetwork implements AutoCloseable {
    /** Wet-season speeds over dry-season speeds (medium confidence, to be calibrated). */
    private static final double WET_FACTOR = 0.8;

    private final RegionDescription region;
    private final RoadGraph graph;
    private final Snapper snapper;
    private final Map<PricedBike, PlainMatrix> matrices = new ConcurrentHashMap<>();

    private record PricedBike(BikeProfile bike, Season season) {}

    private RoadNetwork(RegionDescription region, RoadGraph graph) {
        this.region = region;
        this.graph = graph;
        snapper = new Snapper(graph);
    }

    /**
     * Loads a region that {@link RegionStore} has built.
     *
     * @throws id.rutedesa.osm.region.RegionUnfitException where there is no whole region in the directory
     */
    public static RoadNetwork open(Path regionDirectory) {
        RoadGraph graph = RegionStore.openGraph(regionDirectory);
        return new RoadNetwork(DescriptionFile.read(regionDirectory), graph);
    }

    public RegionDescription region() {
        return region;
    }

    /** The roads themselves: for maps and instructions. */
    public RoadGraph graph() {
        return graph;
    }

    /** The one point of the road network that stands for a place. Never throws for a place far from roads. */
    public Snap snap(double lat, double lon, SnapSettings settings) {
        return snapper.snap(lat, lon, settings);
    }

    /**
     * Ride times, lengths and energies between all places. Places that are not usable are unreachable; all others are
     * not touched by them.
     *
     * @throws java.util.concurrent.CancellationException once the settings' signal says so
     */
    public RoadMatrix matrix(List<Snap> places, BikeProfile bike, MatrixSettings settings) {
        return priced(bike, settings.season()).matrix(places, settings);
    }

    /** The path behind the matrix cell of the two places, or empty where there is no way. */
    public Optional<LegGeometry> leg(Snap from, Snap to, BikeProfile bike, Season season) {
        return priced(bike, season).leg(from, to);
    }

    private PlainMatrix priced(BikeProfile bike, Season season) {
        return matrices.computeIfAbsent(
                new PricedBike(bike, season),
                key -> new PlainMatrix(RideCosts.of(graph, bike, season == Season.WET ? WET_FACTOR : 1)));
    }

    @Override
    public void close() {
        graph.close();
    }
}
