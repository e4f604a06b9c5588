package id.rutedesa.osm.graph;

import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.energy.RideMeter;

/**
 * What one kind of bike in one season pays for each directed edge, and for parts of edges: length, time and energy at
 * three loads, as integers fine enough to be added up over a whole island (mm, ms, tenths of a joule). The search
 * weight is the time with half the load. Immutable; safe for many threads.
 */
public final class RideCosts {
    /** Numbers per directed edge; the constants below are their positions. */
    public static final int METRICS = 8;

    public static final int LENGTH_MM = 0;
    /** Time at load level 0; levels 1 and 2 follow. */
    public static final int TIME_MS = 1;
    /** What the search makes smallest: the time at half load. */
    public static final int WEIGHT = TIME_MS + 1;
    /** Energy at load level 0; levels 1 and 2 follow. */
    public static final int ENERGY_DJ = 4;
    /** Length of the part whose heights are missing. */
    public static final int FLAT_MM = 7;

    private final RoadGraph graph;
    private final BikeProfile bike;
    private final SpeedFactors speeds;
    private final int[] metrics;

    private RideCosts(RoadGraph graph, BikeProfile bike, SpeedFactors speeds) {
        this.graph = graph;
        this.bike = bike;
        this.speeds = speeds;
        metrics = new int[2 * graph.edges() * METRICS];
    }

    /** Prices every rideable edge; {@code speeds} multiply the roads' own. */
    public static RideCosts of(RoadGraph graph, BikeProfile bike, SpeedFactors speeds) {
        RideCosts costs = new RideCosts(graph, bike, speeds);
        RideMeter meter = costs.newMeter();
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.rideableSomehow(edge)) {
                costs.price(meter, edge, 0, graph.lengthM(edge), costs.metrics, 2 * edge * METRICS);
                costs.price(meter, edge, graph.lengthM(edge), 0, costs.metrics, (2 * edge + 1) * METRICS);
            }
        }
        return costs;
    }

    public BikeProfile bike() {
        return bike;
    }

    public RoadGraph graph() {
        return graph;
    }

    /** One number of a whole directed edge; {@code metric} is one of this class's positions. */
    public int of(int key, int metric) {
        return metrics[key * METRICS + metric];
    }

    /** A meter for this bike at the three load levels: one per thread, to be passed to {@link #part}. */
    public RideMeter newMeter() {
        return new RideMeter(bike, 0, bike.fullLoadG() / 2, bike.fullLoadG());
    }

    /**
     * The numbers of riding an edge from one position to another, metres from its first end; against its direction
     * where {@code fromM > toM}. A whole edge gives exactly its stored numbers.
     */
    public int[] part(RideMeter meter, int edge, double fromM, double toM) {
        int[] result = new int[METRICS];
        price(meter, edge, fromM, toM, result, 0);
        return result;
    }

    /** The numbers of riding the straight metres between a place and its road, at a path's speed on the flat. */
    public int[] offRoad(RideMeter meter, int metres) {
        meter.reset();
        meter.ride(
                metres,
                0,
                0,
                RoadKind.GRAVEL_ROLLING,
                RoadKind.PATH_KMH * speeds.of(RoadGroup.TRACK),
                bike.stopsPerKmVillage());
        int[] result = new int[METRICS];
        result[LENGTH_MM] = metres * 1_000;
        readMeter(meter, result, 0);
        return result;
    }

    private void price(RideMeter meter, int edge, double fromM, double toM, int[] into, int at) {
        RoadKind kind = graph.kind(edge);
        double stops = kind.village() ? bike.stopsPerKmVillage() : bike.stopsPerKmOpenRoad();
        double speedFactor = speeds.of(graph.group(edge));
        HeightProfile heights = graph.heights();
        int steps = heights.steps(edge);
        double lengthM = graph.lengthM(edge);
        double stepM = lengthM / steps;
        double lowM = Math.min(fromM, toM);
        double highM = Math.max(fromM, toM);
        boolean forward = fromM <= toM;
        double flatM = 0;
        meter.reset();
        int firstStep = Math.max(0, Math.min(steps - 1, (int) (lowM / stepM)));
        for (int step = firstStep; step < steps && step * stepM < highM; step++) {
            double runM = Math.min(highM, (step + 1) * stepM) - Math.max(lowM, step * stepM);
            if (runM <= 0) {
                continue;
            }
            double before = heights.heightM(edge, step);
            double after = heights.heightM(edge, step + 1);
            boolean known = !Double.isNaN(before) && !Double.isNaN(after);
            double rise = known ? (after - before) * runM / stepM : 0;
            flatM += known ? 0 : runM;
            meter.ride(
                    runM,
                    forward ? rise : -rise,
                    known ? (before + after) / 2 : 0,
                    kind.rollingCoefficient(),
                    kind.speedKmh((forward ? rise : -rise) / runM) * speedFactor,
                    stops);
        }
        into[at + LENGTH_MM] = (int) Math.round((highM - lowM) * 1_000);
        into[at + FLAT_MM] = (int) Math.round(flatM * 1_000);
        readMeter(meter, into, at);
    }

    private static void readMeter(RideMeter meter, int[] into, int at) {
        for (int level = 0; level < 3; level++) {
            into[at + TIME_MS + level] = (int) Math.round(meter.seconds(level) * 1_000);
            into[at + ENERGY_DJ + level] = (int) Math.round(meter.joules(level) * 10);
        }
    }
}
