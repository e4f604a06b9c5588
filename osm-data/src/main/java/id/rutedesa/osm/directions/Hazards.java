package id.rutedesa.osm.directions;

import id.rutedesa.osm.graph.HeightProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.RoadState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the steep and the bad stretches of a leg. */
final class Hazards {
    /** A gradient from here on is told: a loaded bike with a 2 kW motor is slow there. */
    private static final double STEEP = 0.10;

    /** Shorter stretches are passed before they are read. */
    private static final double LEAST_M = 50;

    /** Stretches of one kind that follow so soon are told as one: a guess at what a rider remembers. */
    private static final int JOIN_M = 300;

    private final Stretch up = new Stretch(Hazard.Kind.STEEP_UP);
    private final Stretch down = new Stretch(Hazard.Kind.STEEP_DOWN);
    private final Stretch bad = new Stretch(Hazard.Kind.BAD_ROAD);

    private Hazards() {}

    /** All of a leg whose first step begins so many metres from its start, in order. */
    static List<Hazard> of(RoadGraph graph, List<LegGeometry.Step> steps, double startM) {
        Hazards hazards = new Hazards();
        double atM = startM;
        for (LegGeometry.Step step : steps) {
            hazards.add(graph, step, atM);
            atM += Math.abs(step.toM() - step.fromM());
        }
        return Stream.of(hazards.up, hazards.down, hazards.bad)
                .flatMap(Stretch::joined)
                .sorted(Comparator.comparingInt(Hazard::fromM))
                .toList();
    }

    /** A stretch that is being followed. */
    private static final class Stretch {
        private final Hazard.Kind kind;
        private final List<Hazard> ended = new ArrayList<>();
        private double fromM;
        private double metres;
        private double rise;

        Stretch(Hazard.Kind kind) {
            this.kind = kind;
        }

        void follow(boolean goesOn, double atM, double runM, double riseM) {
            if (!goesOn) {
                end();
                return;
            }
            fromM = metres == 0 ? atM : fromM;
            metres += runM;
            rise += riseM;
        }

        private void end() {
            if (metres >= LEAST_M) {
                int percent = kind == Hazard.Kind.BAD_ROAD ? 0 : (int) Math.round(100 * Math.abs(rise) / metres);
                add(new Hazard(kind, (int) Math.round(fromM), (int) Math.round(metres), percent, 1));
            }
            metres = 0;
            rise = 0;
        }

        private void add(Hazard hazard) {
            int last = ended.size() - 1;
            if (last >= 0 && hazard.fromM() - ended.get(last).endM() <= JOIN_M) {
                ended.set(last, ended.get(last).with(hazard));
            } else {
                ended.add(hazard);
            }
        }

        /** All of this kind, in order; ends the one that is being followed. */
        Stream<Hazard> joined() {
            end();
            return ended.stream();
        }
    }

    private void add(RoadGraph graph, LegGeometry.Step step, double startM) {
        double riddenM = Math.abs(step.toM() - step.fromM());
        bad.follow(graph.state(step.edge()) == RoadState.BAD, startM, riddenM, 0);
        double lengthM = Math.max(0.001, graph.lengthM(step.edge()));
        HeightProfile heights = graph.heights();
        int pieces = Math.max(1, (int) Math.ceil(riddenM / lengthM * heights.steps(step.edge())));
        for (int piece = 0; piece < pieces && riddenM > 0; piece++) {
            double before = step.fromM() + (step.toM() - step.fromM()) * piece / pieces;
            double after = step.fromM() + (step.toM() - step.fromM()) * (piece + 1) / pieces;
            double rise =
                    heights.heightAt(step.edge(), after / lengthM) - heights.heightAt(step.edge(), before / lengthM);
            double runM = riddenM / pieces;
            double atM = startM + runM * piece;
            up.follow(rise >= STEEP * runM, atM, runM, rise);
            down.follow(rise <= -STEEP * runM, atM, runM, rise);
        }
    }
}
