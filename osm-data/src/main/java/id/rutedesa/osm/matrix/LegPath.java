package id.rutedesa.osm.matrix;

import com.graphhopper.util.PointList;
import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.EdgeGeometry;
import id.rutedesa.osm.graph.HeightProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.List;

/** Turns the steps of a path into the leg that the rest of the program sees. */
final class LegPath {
    private LegPath() {}

    static LegGeometry geometry(RideCosts costs, Snap from, Snap to, List<LegGeometry.Step> steps) {
        RideMeter meter = costs.newMeter();
        int[] sums = LegCosts.of(costs, meter, steps);
        add(sums, costs.offRoad(meter, from.metresOffRoad()));
        add(sums, costs.offRoad(meter, to.metresOffRoad()));
        double[] climb = climb(costs.graph(), steps);
        int full = costs.bike().fullLoadG();
        return new LegGeometry(
                points(costs.graph(), from, to, steps),
                steps,
                CellRounding.metres(sums[RideCosts.LENGTH_MM]),
                List.of(0, full / 2, full),
                rounded(sums, RideCosts.TIME_MS),
                rounded(sums, RideCosts.ENERGY_DJ),
                sums[RideCosts.FLAT_MM] > 0,
                (int) Math.round(climb[0]),
                (int) Math.round(climb[1]));
    }

    private static void add(int[] sums, int[] part) {
        for (int metric = 0; metric < sums.length; metric++) {
            sums[metric] += part[metric];
        }
    }

    private static List<Integer> rounded(int[] sums, int first) {
        List<Integer> values = new ArrayList<>();
        for (int level = 0; level < RoadMatrix.LEVELS; level++) {
            int sum = sums[first + level];
            values.add(first == RideCosts.TIME_MS ? CellRounding.seconds(sum) : CellRounding.joules(sum));
        }
        return values;
    }

    private static double[] climb(RoadGraph graph, List<LegGeometry.Step> steps) {
        HeightProfile heights = graph.heights();
        double up = 0;
        double down = 0;
        for (LegGeometry.Step step : steps) {
            double length = Math.max(0.001, graph.lengthM(step.edge()));
            int count = heights.steps(step.edge());
            double low = Math.min(step.fromM(), step.toM()) / length * count;
            double high = Math.max(step.fromM(), step.toM()) / length * count;
            for (int i = (int) low; i < count && i < high; i++) {
                double rise = heights.heightAt(step.edge(), Math.min(high, i + 1) / count)
                        - heights.heightAt(step.edge(), Math.max(low, i) / count);
                double ridden = step.forward() ? rise : -rise;
                up += ridden > 0 ? ridden : 0;
                down += ridden < 0 ? -ridden : 0;
            }
        }
        return new double[] {up, down};
    }

    private static List<LegGeometry.Point> points(RoadGraph graph, Snap from, Snap to, List<LegGeometry.Step> steps) {
        List<LegGeometry.Point> points = new ArrayList<>();
        if (from.metresOffRoad() > 0) {
            points.add(new LegGeometry.Point(from.lat(), from.lon(), Double.NaN));
        }
        for (LegGeometry.Step step : steps) {
            PointList line = graph.points(step.edge());
            double[] along = EdgeGeometry.alongM(line, graph.lengthM(step.edge()));
            addPart(points, graph, line, along, step);
        }
        if (steps.isEmpty()) {
            PointList line = graph.points(from.edge());
            double[] along = EdgeGeometry.alongM(line, graph.lengthM(from.edge()));
            points.add(pointAt(graph, line, along, from.edge(), from.alongM()));
        }
        if (to.metresOffRoad() > 0) {
            points.add(new LegGeometry.Point(to.lat(), to.lon(), Double.NaN));
        }
        return points;
    }

    private static void addPart(
            List<LegGeometry.Point> points, RoadGraph graph, PointList line, double[] along, LegGeometry.Step step) {
        double low = Math.min(step.fromM(), step.toM());
        double high = Math.max(step.fromM(), step.toM());
        List<LegGeometry.Point> part = new ArrayList<>();
        part.add(pointAt(graph, line, along, step.edge(), low));
        for (int i = 0; i < along.length; i++) {
            if (along[i] > low && along[i] < high) {
                part.add(pointAt(graph, line, along, step.edge(), along[i]));
            }
        }
        part.add(pointAt(graph, line, along, step.edge(), high));
        if (!step.forward()) {
            java.util.Collections.reverse(part);
        }
        for (LegGeometry.Point point : part) {
            if (points.isEmpty() || !same(points.get(points.size() - 1), point)) {
                points.add(point);
            }
        }
    }

    private static boolean same(LegGeometry.Point a, LegGeometry.Point b) {
        return Math.abs(a.lat() - b.lat()) < 1e-7 && Math.abs(a.lon() - b.lon()) < 1e-7;
    }

    private static LegGeometry.Point pointAt(RoadGraph graph, PointList line, double[] along, int edge, double atM) {
        double length = along[along.length - 1];
        double height = graph.heights().heightAt(edge, length == 0 ? 0 : atM / length);
        double[] point = EdgeGeometry.pointAt(line, along, atM);
        return new LegGeometry.Point(point[0], point[1], height);
    }
}
