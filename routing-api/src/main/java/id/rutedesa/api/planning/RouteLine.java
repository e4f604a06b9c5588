package id.rutedesa.api.planning;

import id.rutedesa.api.planning.GuidedRoute.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The way of a leg, small enough for a phone: its line without needless points, its heights at even distances. Both are worked
 * out once. Two lines through the same points are equal. Safe for many threads.
 */
public final class RouteLine {
    /** Heights of a leg: one each hundred metres, at most so many. */
    private static final int MOST_HEIGHTS = 48;

    private static final double HEIGHT_EVERY_M = 100;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double DIGITS = 1e5;

    private final List<Point> points;
    /** As many as there are tolerances in the program. */
    private final Map<Double, String> encodedByTolerance = new ConcurrentHashMap<>();

    private volatile @Nullable List<Integer> evenHeights;

    public RouteLine(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /** How many points the line has. */
    public int size() {
        return points.size();
    }

    /**
     * The line as an encoded polyline of five decimals, leaving out points that lie within the tolerance of the line
     * without them (Douglas and Peucker 1973).
     */
    public String encoded(double toleranceM) {
        return encodedByTolerance.computeIfAbsent(toleranceM, this::encode);
    }

    private String encode(double toleranceM) {
        StringBuilder text = new StringBuilder();
        long lastLat = 0;
        long lastLon = 0;
        BitSet kept = kept(toleranceM);
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            long lat = Math.round(points.get(i).lat() * DIGITS);
            long lon = Math.round(points.get(i).lon() * DIGITS);
            append(text, lat - lastLat);
            append(text, lon - lastLon);
            lastLat = lat;
            lastLon = lon;
        }
        return text.toString();
    }

    private BitSet kept(double toleranceM) {
        BitSet kept = new BitSet(points.size());
        if (points.isEmpty()) {
            return kept;
        }
        kept.set(0);
        kept.set(points.size() - 1);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, points.size() - 1});
        while (!open.isEmpty()) {
            int[] part = open.pop();
            int farthest = -1;
            double farthestM = toleranceM;
            for (int i = part[0] + 1; i < part[1]; i++) {
                double metres = metresFromLine(points.get(i), points.get(part[0]), points.get(part[1]));
                if (metres > farthestM) {
                    farthestM = metres;
                    farthest = i;
                }
            }
            if (farthest >= 0) {
                kept.set(farthest);
                open.push(new int[] {part[0], farthest});
                open.push(new int[] {farthest, part[1]});
            }
        }
        return kept;
    }

    private static double metresFromLine(Point point, Point from, Point to) {
        double shrink = Math.cos(Math.toRadians(from.lat()));
        double x = (point.lon() - from.lon()) * shrink;
        double y = point.lat() - from.lat();
        double dx = (to.lon() - from.lon()) * shrink;
        double dy = to.lat() - from.lat();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
        return Math.hypot(x - along * dx, y - along * dy) * METRES_PER_DEGREE;
    }

    private static void append(StringBuilder text, long change) {
        long rest = change < 0 ? ~(change << 1) : change << 1;
        while (rest >= 0x20) {
            text.append((char) ((0x20 | (rest & 0x1f)) + 63));
            rest >>= 5;
        }
        text.append((char) (rest + 63));
    }

    /** Heights in whole metres at even distances from the first to the last point; empty where one is not known. */
    public List<Integer> heights() {
        List<Integer> known = evenHeights;
        if (known == null) {
            known = List.copyOf(heightsAtEvenDistances());
            evenHeights = known;
        }
        return known;
    }

    private List<Integer> heightsAtEvenDistances() {
        List<Point> known = withEndHeights();
        if (known.size() < 2 || known.stream().anyMatch(point -> Double.isNaN(point.heightM()))) {
            return List.of();
        }
        double[] fromM = new double[known.size()];
        for (int i = 1; i < fromM.length; i++) {
            fromM[i] = fromM[i - 1] + metres(known.get(i - 1), known.get(i));
        }
        double lengthM = fromM[fromM.length - 1];
        int count = (int) Math.max(2, Math.min(MOST_HEIGHTS, lengthM / HEIGHT_EVERY_M + 1));
        List<Integer> heights = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            double hereM = lengthM * i / (count - 1);
            while (at < fromM.length - 2 && fromM[at + 1] < hereM) {
                at++;
            }
            double stretchM = fromM[at + 1] - fromM[at];
            double share = stretchM == 0 ? 0 : Math.min(1, (hereM - fromM[at]) / stretchM);
            double low = known.get(at).heightM();
            heights.add((int) Math.round(low + share * (known.get(at + 1).heightM() - low)));
        }
        return heights;
    }

    /** A place off the road has no height of its own: it takes that of the road beside it. */
    private List<Point> withEndHeights() {
        List<Point> line = new ArrayList<>(points);
        int last = line.size() - 1;
        if (last > 0) {
            line.set(0, orHeightOf(line.get(0), line.get(1)));
            line.set(last, orHeightOf(line.get(last), line.get(last - 1)));
        }
        return line;
    }

    private static Point orHeightOf(Point point, Point beside) {
        return Double.isNaN(point.heightM()) ? new Point(point.lat(), point.lon(), beside.heightM()) : point;
    }

    private static double metres(Point from, Point to) {
        double shrink = Math.cos(Math.toRadians(from.lat()));
        return Math.hypot((to.lon() - from.lon()) * shrink, to.lat() - from.lat()) * METRES_PER_DEGREE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouteLine line && points.equals(line.points);
    }

    @Override
    public int hashCode() {
        return points.hashCode();
    }

    @Override
    public String toString() {
        return "RouteLine" + points;
    }
}
