package id.rutedesa.osm.graph;

import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.BBox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parts of edges that may not be ridden. What lies before and behind a closed stretch stays open from its own side.
 * Immutable; two with the same stretches are equal.
 */
public final class ClosedStretches {
    /** Every road is open. */
    public static final ClosedStretches NONE = new ClosedStretches(Map.of());

    private static final double METRES_PER_DEGREE = 111_195;

    /** Per edge: closed from and to, metres from its first end, one pair after the other. */
    private final Map<Integer, List<Double>> metresByEdge;

    private ClosedStretches(Map<Integer, List<Double>> metresByEdge) {
        this.metresByEdge = metresByEdge;
    }

    /** What the closures that apply to the class at some time between the instants close in the graph. */
    public static ClosedStretches of(
            RoadGraph graph, Collection<RoadClosure> closures, VehicleClass vehicleClass, Instant begin, Instant end) {
        Map<Integer, List<Double>> metres = new TreeMap<>();
        for (RoadClosure closure : closures) {
            if (closure.applies(vehicleClass, begin, end)) {
                add(graph, closure.area(), metres);
            }
        }
        return metres.isEmpty() ? NONE : new ClosedStretches(metres);
    }

    public boolean isEmpty() {
        return metresByEdge.isEmpty();
    }

    /** Edges with a closed stretch. */
    public Set<Integer> edges() {
        return metresByEdge.keySet();
    }

    /** Closed stretches of an edge: from and to, metres from its first end, one pair after the other. */
    public List<Double> metres(int edge) {
        return List.copyOf(metresByEdge.getOrDefault(edge, List.of()));
    }

    /** Whether an edge cannot be ridden from end to end. */
    public boolean blocks(int edge) {
        return metresByEdge.containsKey(edge);
    }

    /** Whether an edge cannot be ridden between two positions, metres from its first end, in any order. */
    public boolean blocks(int edge, double fromM, double toM) {
        List<Double> closed = metresByEdge.isEmpty() ? null : metresByEdge.get(edge);
        if (closed == null) {
            return false;
        }
        double low = Math.min(fromM, toM);
        double high = Math.max(fromM, toM);
        for (int i = 0; i < closed.size(); i += 2) {
            if (low < closed.get(i + 1) && high > closed.get(i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClosedStretches stretches && metresByEdge.equals(stretches.metresByEdge);
    }

    @Override
    public int hashCode() {
        return metresByEdge.hashCode();
    }

    private static void add(RoadGraph graph, RoadClosure.Area area, Map<Integer, List<Double>> metres) {
        if (area instanceof RoadClosure.Road road) {
            Snap snap = new Snapper(graph).snap(road.lat(), road.lon(), SnapSettings.standard());
            if (snap.usable()) {
                metres.computeIfAbsent(snap.edge(), e -> new ArrayList<>())
                        .addAll(List.of(0.0, graph.lengthM(snap.edge())));
            }
            return;
        }
        if (area instanceof RoadClosure.Line line) {
            LineOnRoads.stretches(graph, line.points())
                    .forEach((edge, pairs) ->
                            metres.computeIfAbsent(edge, e -> new ArrayList<>()).addAll(pairs));
            return;
        }
        for (int edge : edgesNear(graph, box(area))) {
            List<Double> stretches = stretches(graph, edge, area);
            if (!stretches.isEmpty()) {
                metres.computeIfAbsent(edge, e -> new ArrayList<>()).addAll(stretches);
            }
        }
    }

    static List<Integer> edgesNear(RoadGraph graph, BBox box) {
        Set<Integer> found = new HashSet<>();
        graph.locationIndex().query(box, found::add);
        return found.stream().filter(graph::rideableSomehow).sorted().toList();
    }

    private static BBox box(RoadClosure.Area area) {
        if (area instanceof RoadClosure.Circle circle) {
            double lat = circle.radiusM() / METRES_PER_DEGREE;
            double lon = lat / Math.cos(Math.toRadians(circle.lat()));
            return new BBox(circle.lon() - lon, circle.lon() + lon, circle.lat() - lat, circle.lat() + lat);
        }
        BBox box = BBox.createInverse(false);
        for (Snap.LatLon point : ((RoadClosure.Polygon) area).ring()) {
            box.update(point.lat(), point.lon());
        }
        return box;
    }

    private static List<Double> stretches(RoadGraph graph, int edge, RoadClosure.Area area) {
        PointList line = graph.points(edge);
        double[] along = EdgeGeometry.alongM(line, graph.lengthM(edge));
        List<Double> result = new ArrayList<>();
        for (int i = 0; i + 1 < along.length; i++) {
            double[] shares = crossings(line, i, area);
            Arrays.sort(shares);
            for (int k = 0; k + 1 < shares.length; k++) {
                double middle = (shares[k] + shares[k + 1]) / 2;
                if (shares[k + 1] > shares[k] && inside(line, i, middle, area)) {
                    append(result, at(along, i, shares[k]), at(along, i, shares[k + 1]));
                }
            }
        }
        return result;
    }

    private static double at(double[] along, int i, double share) {
        return along[i] + share * (along[i + 1] - along[i]);
    }

    private static void append(List<Double> result, double fromM, double toM) {
        int last = result.size() - 1;
        if (last > 0 && result.get(last) >= fromM) {
            result.set(last, toM);
        } else {
            result.add(fromM);
            result.add(toM);
        }
    }

    /** Shares of the segment at which it may enter or leave the area, with 0 and 1. */
    private static double[] crossings(PointList line, int i, RoadClosure.Area area) {
        List<Double> shares = new ArrayList<>(List.of(0.0, 1.0));
        if (area instanceof RoadClosure.Circle circle) {
            double scale = Math.cos(Math.toRadians(circle.lat()));
            double x = (line.getLon(i) - circle.lon()) * scale * METRES_PER_DEGREE;
            double y = (line.getLat(i) - circle.lat()) * METRES_PER_DEGREE;
            double dx = (line.getLon(i + 1) - line.getLon(i)) * scale * METRES_PER_DEGREE;
            double dy = (line.getLat(i + 1) - line.getLat(i)) * METRES_PER_DEGREE;
            double a = dx * dx + dy * dy;
            double b = 2 * (x * dx + y * dy);
            double root = b * b - 4 * a * (x * x + y * y - circle.radiusM() * circle.radiusM());
            if (a > 0 && root > 0) {
                addShare(shares, (-b - Math.sqrt(root)) / (2 * a));
                addShare(shares, (-b + Math.sqrt(root)) / (2 * a));
            }
        } else {
            List<Snap.LatLon> ring = ((RoadClosure.Polygon) area).ring();
            for (int k = 0; k < ring.size(); k++) {
                addShare(shares, crossing(line, i, ring.get(k), ring.get((k + 1) % ring.size())));
            }
        }
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void addShare(List<Double> shares, double share) {
        if (share > 0 && share < 1) {
            shares.add(share);
        }
    }

    /** Share of segment i where it crosses the line between two points, NaN where it does not. */
    private static double crossing(PointList line, int i, Snap.LatLon from, Snap.LatLon to) {
        double dx = line.getLon(i + 1) - line.getLon(i);
        double dy = line.getLat(i + 1) - line.getLat(i);
        double ex = to.lon() - from.lon();
        double ey = to.lat() - from.lat();
        double cross = dx * ey - dy * ex;
        double fx = from.lon() - line.getLon(i);
        double fy = from.lat() - line.getLat(i);
        double onRing = (fx * dy - fy * dx) / cross;
        return onRing >= 0 && onRing <= 1 ? (fx * ey - fy * ex) / cross : Double.NaN;
    }

    private static boolean inside(PointList line, int i, double share, RoadClosure.Area area) {
        double lat = line.getLat(i) + share * (line.getLat(i + 1) - line.getLat(i));
        double lon = line.getLon(i) + share * (line.getLon(i + 1) - line.getLon(i));
        if (area instanceof RoadClosure.Circle circle) {
            double x = (lon - circle.lon()) * Math.cos(Math.toRadians(circle.lat())) * METRES_PER_DEGREE;
            double y = (lat - circle.lat()) * METRES_PER_DEGREE;
            return x * x + y * y < circle.radiusM() * circle.radiusM();
        }
        List<Snap.LatLon> ring = ((RoadClosure.Polygon) area).ring();
        boolean inside = false;
        for (int k = 0, before = ring.size() - 1; k < ring.size(); before = k++) {
            Snap.LatLon a = ring.get(k);
            Snap.LatLon b = ring.get(before);
            boolean spans = (a.lat() > lat) != (b.lat() > lat);
            if (spans && lon < (b.lon() - a.lon()) * (lat - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
