package id.rutedesa.osm.directions;

import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.NamedPlace;
import id.rutedesa.osm.graph.NamedPlaces;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Side;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the path of a leg into what a rider is told. Silence means: stay on the road. Something is said where there is a
 * choice and the way taken is not the obvious one.
 */
public final class Directions {
    /** A settlement so near is named beside the instruction: most village roads have no name. */
    private static final double NEAR_M = 1_000;

    private static final double NOTHING_M = 0.05;

    private final RoadGraph graph;
    private final NamedPlaces places;
    private final Heading heading;
    private final Junction junction;
    private final List<LegGeometry.Step> steps;
    private final List<Draft> drafts = new ArrayList<>();

    /** An instruction whose length is not known yet. */
    private record Draft(Turn turn, int exit, double heading, String road, double fromM, double lat, double lon) {}

    private Directions(RoadGraph graph, NamedPlaces places, LegGeometry leg) {
        this.graph = graph;
        this.places = places;
        heading = new Heading(graph);
        junction = new Junction(graph);
        steps = leg.steps().stream()
                .filter(step -> Math.abs(step.toM() - step.fromM()) > NOTHING_M)
                .toList();
    }

    /** What to tell from the departure at one place to the arrival at the other, in order; at least these two. */
    public static List<Instruction> of(RoadGraph graph, NamedPlaces places, LegGeometry leg, Snap from, Snap to) {
        Directions directions = new Directions(graph, places, leg);
        directions.ride(leg, from, to);
        return directions.finish(leg, from.metresOffRoad());
    }

    private static int key(LegGeometry.Step step) {
        return 2 * step.edge() + (step.forward() ? 0 : 1);
    }

    private void ride(LegGeometry leg, Snap from, Snap to) {
        double atM = from.metresOffRoad();
        if (steps.isEmpty()) {
            drafts.add(new Draft(Turn.DEPART, 0, 0, from.road(), 0, from.lat(), from.lon()));
        } else {
            LegGeometry.Step first = steps.get(0);
            double ahead = heading.leaving(key(first), first.fromM());
            drafts.add(new Draft(Turn.DEPART, 0, ahead, graph.name(first.edge()), 0, from.lat(), from.lon()));
        }
        for (int i = 1; i < steps.size(); i++) {
            atM += Math.abs(steps.get(i - 1).toM() - steps.get(i - 1).fromM());
            if (isRoundabout(i) && !isRoundabout(i - 1)) {
                addRoundabout(i, atM);
            } else if (!isRoundabout(i) && !isRoundabout(i - 1)) {
                addTurn(i, atM);
            }
        }
        drafts.add(new Draft(
                arrival(to), 0, 0, to.road(), leg.metres() - to.metresOffRoad(), to.snappedLat(), to.snappedLon()));
    }

    private Turn arrival(Snap to) {
        Side side = to.side();
        if (!steps.isEmpty() && !steps.get(steps.size() - 1).forward()) {
            side = side.opposite();
        }
        return switch (side) {
            case LEFT -> Turn.ARRIVE_LEFT;
            case RIGHT -> Turn.ARRIVE_RIGHT;
            case NONE -> Turn.ARRIVE;
        };
    }

    private boolean isRoundabout(int i) {
        return graph.isRoundabout(steps.get(i).edge());
    }

    private void addRoundabout(int first, double atM) {
        int exit = 1;
        int i = first;
        while (i + 1 < steps.size() && isRoundabout(i + 1)) {
            exit += junction.exits(key(steps.get(i)), key(steps.get(i + 1)));
            i++;
        }
        LegGeometry.Step out = steps.get(Math.min(i + 1, steps.size() - 1));
        add(Turn.ROUNDABOUT, exit, out, key(steps.get(first)), atM);
    }

    private void addTurn(int i, double atM) {
        int inKey = key(steps.get(i - 1));
        int outKey = key(steps.get(i));
        if (inKey == outKey) {
            return; // the same edge, ridden on
        }
        Optional<Turn> turn = junction.turn(inKey, outKey);
        turn.ifPresent(word -> add(word, 0, steps.get(i), outKey, atM));
    }

    private void add(Turn turn, int exit, LegGeometry.Step ahead, int keyAtPoint, double atM) {
        int node = graph.tail(keyAtPoint);
        drafts.add(new Draft(
                turn,
                exit,
                heading.leaving(key(ahead), ahead.fromM()),
                graph.name(ahead.edge()),
                atM,
                graph.nodeLat(node),
                graph.nodeLon(node)));
    }

    private List<Instruction> finish(LegGeometry leg, int startM) {
        List<Hazard> hazards = Hazards.of(graph, steps, startM);
        List<Instruction> instructions = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean last = i == drafts.size() - 1;
            int fromM = (int) Math.round(draft.fromM());
            int untilM =
                    last ? leg.metres() : (int) Math.round(drafts.get(i + 1).fromM());
            int begin = i == 0 ? Integer.MIN_VALUE : fromM;
            instructions.add(new Instruction(
                    draft.turn(),
                    draft.exit(),
                    draft.heading(),
                    draft.road(),
                    places.nearest(draft.lat(), draft.lon(), NEAR_M)
                            .map(NamedPlace::name)
                            .orElse(""),
                    fromM,
                    untilM - fromM,
                    draft.lat(),
                    draft.lon(),
                    hazards.stream()
                            .filter(hazard -> !last && hazard.fromM() >= begin && hazard.fromM() < untilM)
                            .toList()));
        }
        return instructions;
    }
}
