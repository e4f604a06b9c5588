package id.rutedesa.osm;

import id.rutedesa.osm.directions.Directions;
import id.rutedesa.osm.directions.Instruction;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.Closures;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.NamedPlaces;
import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.Snapper;
import id.rutedesa.osm.matrix.HomeRides;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.PricedRoads;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.matrix.RoadSearch;
import id.rutedesa.osm.region.DescriptionFile;
import id.rutedesa.osm.region.RegionDescription;
import id.rutedesa.osm.region.RegionStore;
import id.rutedesa.osm.tile.MapLabel;
import id.rutedesa.osm.tile.MapTile;
import id.rutedesa.osm.tile.RoadMap;
import id.rutedesa.osm.tile.RoadUnderPoint;
import id.rutedesa.osm.tile.TileAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One loaded region and the one way into it. Safe for many threads. */
public final class RoadNetwork implements AutoCloseable {
    private final RegionDescription region;
    private final RoadGraph graph;
    private final Snapper snapper;
    private final RoadSearch search;
    private final NamedPlaces places;
    private final RoadMap map;
    private volatile Closures closures = new Closures(List.of());

    private RoadNetwork(RegionDescription region, RoadGraph graph, RoadSearch search, NamedPlaces places, RoadMap map) {
        this.map = map;
        this.region = region;
        this.graph = graph;
        this.search = search;
        this.places = places;
        snapper = new Snapper(graph);
    }

    /**
     * Loads a region that {@link RegionStore} has built.
     *
     * @throws id.rutedesa.osm.region.RegionUnfitException where there is no whole region in the directory
     */
    public static RoadNetwork open(Path regionDirectory) {
        RoadGraph graph = RegionStore.openGraph(regionDirectory);
        NamedPlaces places = RegionStore.openPlaces(regionDirectory);
        return new RoadNetwork(
                DescriptionFile.read(regionDirectory),
                graph,
                RegionStore.openSearch(regionDirectory, graph),
                places,
                new RoadMap(
                        graph,
                        places,
                        RegionStore.openCoast(regionDirectory),
                        RegionStore.openRelief(regionDirectory)));
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
     * Replaces all closures. Searches that begin after this call ride around them; those under way end on the roads as
     * they were.
     */
    public void close(List<RoadClosure> newClosures) {
        closures = new Closures(newClosures);
    }

    /**
     * The same roads with closures of their own, for another owner: cheap, and not touched by {@link #close(List)} on this
     * one. Close the network that was opened, not this view of it.
     */
    public RoadNetwork withClosures(List<RoadClosure> own) {
        RoadNetwork view = new RoadNetwork(region, graph, search, places, map);
        view.close(own);
        return view;
    }

    /** What is closed to the settings' vehicles at some time within their horizon. */
    public ClosedStretches closed(MatrixSettings settings) {
        return closures.closed(graph, settings.vehicleClass(), settings.begin(), settings.end());
    }

    /**
     * Ride times, lengths and energies between all places. Places that are not usable are unreachable; all others are
     * not touched by them.
     *
     * @throws java.util.concurrent.CancellationException once the settings' signal says so
     */
    public RoadMatrix matrix(List<Snap> places, BikeProfile bike, MatrixSettings settings) {
        return priced(bike, settings).matrix(places, settings);
    }

    /** The path behind the matrix cell of the two places, or empty where there is no way. */
    public Optional<LegGeometry> leg(Snap from, Snap to, BikeProfile bike, MatrixSettings settings) {
        return priced(bike, settings).leg(from, to);
    }

    /** What to tell a rider on a leg: turns, roads, villages, steep and bad stretches. */
    public List<Instruction> directions(LegGeometry leg, Snap from, Snap to) {
        return Directions.of(graph, places, leg, from, to);
    }

    /** The drawn map with what is closed to the settings' vehicles within their horizon; scale 1 or 2. */
    public MapTile tile(TileAddress tile, int scale, MatrixSettings settings) {
        return map.tile(tile, scale, closed(settings));
    }

    /** Names to draw over a tile. */
    public List<MapLabel> labels(TileAddress tile) {
        return map.labels(tile);
    }

    /** The road nearest to a point within so many metres: what a finger on the map means. */
    public Optional<RoadUnderPoint> roadAt(double lat, double lon, int withinM, MatrixSettings settings) {
        Snap snap = snap(lat, lon, new SnapSettings(withinM, withinM, SnapSettings.ANY_ISLAND));
        if (!snap.usable()) {
            return Optional.empty();
        }
        int edge = snap.edge();
        List<Snap.LatLon> line = new ArrayList<>();
        graph.points(edge).forEach(point -> line.add(new Snap.LatLon(point.getLat(), point.getLon())));
        return Optional.of(new RoadUnderPoint(
                graph.name(edge),
                graph.roadClass(edge).name().toLowerCase(Locale.ROOT),
                graph.state(edge),
                snap.metresOffRoad(),
                (int) Math.round(graph.lengthM(edge)),
                snap.island(),
                closed(settings).blocks(edge),
                line));
    }

    /** Settlements and other places that people know by name. */
    public NamedPlaces places() {
        return places;
    }

    /** What the ride from each place to the depot takes with any load: "can I still get home?". */
    public HomeRides home(List<Snap> places, Snap depot, BikeProfile bike, MatrixSettings settings) {
        return priced(bike, settings).home(places, depot);
    }

    /** Planned seconds of a leg at half load by group of roads: what a ridden leg is compared with. */
    public Map<RoadGroup, Double> plannedSeconds(LegGeometry leg, BikeProfile bike, MatrixSettings settings) {
        return priced(bike, settings).secondsByGroup(leg);
    }

    /** The ways of one bike as the roads are now: for many searches without a change in between. */
    public PricedRoads priced(BikeProfile bike, MatrixSettings settings) {
        return search.priced(bike, settings, closed(settings));
    }

    @Override
    public void close() {
        graph.close();
    }
}
