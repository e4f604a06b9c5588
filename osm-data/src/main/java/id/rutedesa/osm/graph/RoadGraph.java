package id.rutedesa.osm.graph;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.MaxSpeed;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.Smoothness;
import com.graphhopper.routing.ev.Surface;
import com.graphhopper.routing.ev.TrackType;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.TurnCostStorage;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.PointList;
import id.rutedesa.osm.elevation.HeightSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * The roads of one region as flat arrays over GraphHopper's base graph, with heights. Immutable; safe for many
 * threads.
 *
 * <pre>
 *   base o----+----+----+----o adj      edge e, lengthMm[e] long; heights at n + 1 even steps
 *        key 2e  ─────────▶             key 2e + 1 is the same edge ridden from adj to base
 * </pre>
 */
public final class RoadGraph implements AutoCloseable {
    private static final String HEIGHTS_FILE = "heights.bin";
    private static final int OPEN_FORWARD = 1;
    private static final int OPEN_BACKWARD = 2;

    private final RoadHopper hopper;
    private final BaseGraph baseGraph;
    private final int[] base;
    private final int[] adj;
    private final int[] lengthMm;
    private final byte[] open;
    private final RoadKind[] kinds;
    private final short[] kind;
    private final RoadGroup[] groups;
    private final HeightProfile heights;
    private final EnumEncodedValue<RoadClass> roadClass;
    private final BooleanEncodedValue roundabout;
    private final BooleanEncodedValue restriction;
    private final BitSet restrictedNodes = new BitSet();
    private final Islands islands;

    private RoadGraph(RoadHopper hopper, HeightProfile heights) {
        this.hopper = hopper;
        this.heights = heights;
        baseGraph = hopper.getBaseGraph();
        int edges = baseGraph.getEdges();
        base = new int[edges];
        adj = new int[edges];
        lengthMm = new int[edges];
        open = new byte[edges];
        kind = new short[edges];
        groups = new RoadGroup[edges];
        roadClass = hopper.getEncodingManager().getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        kinds = readEdges(hopper.getEncodingManager());
        roundabout = hopper.getEncodingManager().getBooleanEncodedValue(Roundabout.KEY);
        restriction = hopper.getEncodingManager().getTurnBooleanEncodedValue(TurnRestriction.key(RoadHopper.PROFILE));
        TurnCostStorage.Iterator turns = baseGraph.getTurnCostStorage().getAllTurnCosts();
        while (turns.next()) {
            if (turns.get(restriction)) {
                restrictedNodes.set(turns.getViaNode());
            }
        }
        islands = Islands.of(this);
    }

    /** Imports one OSM file into a graph directory that must not exist yet. */
    public static void build(Path osmFile, Path graphDirectory, Borders borders) {
        RoadHopper importer = new RoadHopper(graphDirectory, borders);
        importer.setOSMFile(osmFile.toString());
        try {
            importer.importOrLoad();
        } finally {
            importer.close();
        }
    }

    /** Writes the heights of a graph directory without heights, from tiles first and written-down heights else. */
    public static void surveyHeights(Path graphDirectory, HeightSource tiles, HeightSource written) throws IOException {
        try (RoadGraph graph = open(graphDirectory)) {
            new HeightSurvey(graph, tiles, written).profile().write(graphDirectory.resolve(HEIGHTS_FILE));
        }
    }

    /** Opens a graph directory that the import has written. */
    public static RoadGraph open(Path graphDirectory) {
        RoadHopper loader = new RoadHopper(graphDirectory, Borders.OPEN);
        loader.setAllowWrites(false);
        if (!loader.load()) {
            throw new IllegalStateException("There is no road graph in " + graphDirectory.getFileName() + ".");
        }
        loader.getBaseGraph().freeze();
        Path heightsFile = graphDirectory.resolve(HEIGHTS_FILE);
        try {
            HeightProfile heights = Files.exists(heightsFile)
                    ? HeightProfile.read(heightsFile)
                    : HeightProfile.unknown(loader.getBaseGraph().getEdges());
            return new RoadGraph(loader, heights);
        } catch (IOException e) {
            loader.close();
            throw new UncheckedIOException(e);
        }
    }

    private RoadKind[] readEdges(EncodingManager values) {
        BooleanEncodedValue access = values.getBooleanEncodedValue(EmotorAccessParser.KEY);
        EnumEncodedValue<Surface> surface = values.getEnumEncodedValue(Surface.KEY, Surface.class);
        EnumEncodedValue<Smoothness> smoothness = values.getEnumEncodedValue(Smoothness.KEY, Smoothness.class);
        EnumEncodedValue<TrackType> trackType = values.getEnumEncodedValue(TrackType.KEY, TrackType.class);
        DecimalEncodedValue limit = values.getDecimalEncodedValue(MaxSpeed.KEY);
        KindTable table = new KindTable();
        AllEdgesIterator edge = baseGraph.getAllEdges();
        while (edge.next()) {
            int e = edge.getEdge();
            base[e] = edge.getBaseNode();
            adj[e] = edge.getAdjNode();
            lengthMm[e] = (int) Math.round(edge.getDistance() * 1_000);
            open[e] = (byte) ((edge.get(access) ? OPEN_FORWARD : 0) | (edge.getReverse(access) ? OPEN_BACKWARD : 0));
            groups[e] = RoadGroup.of(edge.get(roadClass));
            kind[e] = table.number(RoadKind.of(
                    edge.get(roadClass),
                    edge.get(surface),
                    edge.get(smoothness),
                    edge.get(trackType),
                    Math.min(edge.get(limit), edge.getReverse(limit))));
        }
        return table.kinds();
    }

    public int nodes() {
        return baseGraph.getNodes();
    }

    public int edges() {
        return base.length;
    }

    /** Node where the directed edge {@code key} starts. */
    public int tail(int key) {
        return (key & 1) == 0 ? base[key >> 1] : adj[key >> 1];
    }

    /** Node where the directed edge {@code key} ends. */
    public int head(int key) {
        return (key & 1) == 0 ? adj[key >> 1] : base[key >> 1];
    }

    /** Whether a motorbike may ride the directed edge. */
    public boolean rideable(int key) {
        return (open[key >> 1] & ((key & 1) == 0 ? OPEN_FORWARD : OPEN_BACKWARD)) != 0;
    }

    /** Whether a motorbike may ride the edge in some direction. */
    public boolean rideableSomehow(int edge) {
        return open[edge] != 0;
    }

    public int lengthMm(int edge) {
        return lengthMm[edge];
    }

    public double lengthM(int edge) {
        return lengthMm[edge] / 1_000.0;
    }

    /** What the road means for a motorbike: speed, rolling, stops. */
    RoadKind kind(int edge) {
        return kinds[kind[edge]];
    }

    /** How the road looks to a rider. */
    public RoadState state(int edge) {
        return kind(edge).state();
    }

    public RoadClass roadClass(int edge) {
        return edgeState(edge).get(roadClass);
    }

    /** The group that the road is calibrated with. */
    public RoadGroup group(int edge) {
        return groups[edge];
    }

    public boolean isRoundabout(int edge) {
        return edgeState(edge).get(roundabout);
    }

    public HeightProfile heights() {
        return heights;
    }

    public Islands islands() {
        return islands;
    }

    /** Whether some turn at the node is forbidden to motorcycles. */
    public boolean hasTurnRestriction(int node) {
        return restrictedNodes.get(node);
    }

    /** Whether a motorcycle may ride on from one edge into another at their common node. */
    public boolean turnAllowed(int fromEdge, int node, int toEdge) {
        return !restrictedNodes.get(node) || !baseGraph.getTurnCostStorage().get(restriction, fromEdge, node, toEdge);
    }

    /** Latitudes and longitudes of the edge from base to adj, both ends included. */
    public PointList points(int edge) {
        return baseGraph.getEdgeIteratorStateForKey(2 * edge).fetchWayGeometry(FetchMode.ALL);
    }

    /** Name of the road, else its number, empty where it has neither. */
    public String name(int edge) {
        EdgeIteratorState state = edgeState(edge);
        if (!state.getName().isEmpty()) {
            return state.getName();
        }
        return state.getValue(Parameters.Details.STREET_REF) instanceof String ref ? ref : "";
    }

    /** GraphHopper's own view of the edge, from base to adj: for encoded values and names. */
    public EdgeIteratorState edgeState(int edge) {
        return baseGraph.getEdgeIteratorStateForKey(2 * edge);
    }

    public double nodeLat(int node) {
        return baseGraph.getNodeAccess().getLat(node);
    }

    public double nodeLon(int node) {
        return baseGraph.getNodeAccess().getLon(node);
    }

    /** GraphHopper's names for what it read of each way. */
    public EncodingManager encodedValues() {
        return hopper.getEncodingManager();
    }

    public BaseGraph baseGraph() {
        return baseGraph;
    }

    public LocationIndex locationIndex() {
        return hopper.getLocationIndex();
    }

    /** Metres between two points over the ground. */
    public static double metresBetween(double lat1, double lon1, double lat2, double lon2) {
        return DistanceCalcEarth.DIST_EARTH.calcDist(lat1, lon1, lat2, lon2);
    }

    @Override
    public void close() {
        hopper.close();
    }
}
