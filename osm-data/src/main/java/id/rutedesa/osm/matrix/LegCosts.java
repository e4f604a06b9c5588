package id.rutedesa.osm.matrix;

import id.rutedesa.osm.energy.RideMeter;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RideCosts;
import id.rutedesa.osm.graph.RoadGraph;
import java.util.List;

/** Adds up the numbers of a path, step by step: the exact walk that every matrix cell is compared with. */
final class LegCosts {
    private LegCosts() {}

    /** The sums of {@link RideCosts}' numbers over the steps, without metres off road. */
    static int[] of(RideCosts costs, RideMeter meter, List<LegGeometry.Step> steps) {
        RoadGraph graph = costs.graph();
        int[] sums = new int[RideCosts.METRICS];
        for (LegGeometry.Step step : steps) {
            double length = graph.lengthM(step.edge());
            boolean whole = Math.min(step.fromM(), step.toM()) == 0 && Math.max(step.fromM(), step.toM()) == length;
            int key = 2 * step.edge() + (step.forward() ? 0 : 1);
            int[] part = whole ? null : costs.part(meter, step.edge(), step.fromM(), step.toM());
            for (int metric = 0; metric < RideCosts.METRICS; metric++) {
                sums[metric] = Math.addExact(sums[metric], part == null ? costs.of(key, metric) : part[metric]);
            }
        }
        return sums;
    }
}
