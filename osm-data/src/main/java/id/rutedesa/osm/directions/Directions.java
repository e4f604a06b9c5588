package id.rutedesa.osm.directions;

import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.NamedPlaces;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.Side;
import id.rutedesa.osm.graph.Snap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the path of a leg into what a rider is told. Silence means: stay on the road. Something is said where there is a
 * choice and the way taken is not the obvious one.
 */
public final class Directions {
    private static final double NOTHING_M = 0.05;
    /** As long as the forked end of a road before a roundabout may be. */
    private static final double FLARE_M = 30;

    private final RoadGraph graph;
    private final Villages villages;
    private final Heading heading;
    private final Junction junction;
    private final List<LegGeometry.Step> steps;
    private final List<Draft> drafts = new ArrayList<>();

    /** An instruction whose length is not known yet. */
    private record Draft(
            Turn turn, int exit, double heading, String road, boolean stays, double fromM, double lat, double lon) {}

    private Directions(RoadGraph graph, NamedPlaces places, LegGeometry leg) {
        this.graph = graph;
        villages = new Villages(places, leg.points());
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
        return directions.finish(leg, from, to);
    }

    private static int key(LegGeometry.Step step) {
        return 2 * step.edge() + (step.forward() ? 0 : 1);
    }

    private void ride(LegGeometry leg, Snap from, Snap to) {
        double atM = from.metresOffRoad();
        depart(from);
        if (!steps.isEmpty() && isRoundabout(0)) {
            addRoundabout(0, atM);
        }
        for (int i = 1; i < steps.size(); i++) {
            atM += Math.abs(steps.get(i - 1).toM() - steps.get(i - 1).fromM());
            if (isRoundabout(i) && !isRoundabout(i - 1)) {
                addRoundabout(i, atM);
            } else if (!isRoundabout(i) && !isRoundabout(i - 1)) {
                addTurn(i, atM);
            }
        }
        dropFlares();
        drafts.add(new Draft(
                arrival(to),
                0,
                Double.NaN,
                to.road(),
                false,
                leg.metres() - to.metresOffRoad(),
                to.snappedLat(),
                to.snappedLon()));
    }

    private void depart(Snap from) {
        double ahead = Double.NaN;
        String road = from.road();
        if (!steps.isEmpty()) {
            LegGeometry.Step first = steps.get(0);
            ahead = heading.leaving(key(first), first.fromM());
            road = graph.name(first.edge());
        }
        drafts.add(new Draft(Turn.DEPART, 0, ahead, road, false, 0, from.lat(), from.lon()));
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
            exit += junction.exitsPassed(key(steps.get(i)), key(steps.get(i + 1)));
            i++;
        }
        if (i + 1 < steps.size()) {
            exit += junction.exitsPassed(key(steps.get(i)), key(steps.get(i + 1)));
            add(Turn.ROUNDABOUT, exit, steps.get(i + 1), key(steps.get(first)), false, atM);
        } else if (first > 0) {
            add(Turn.ROUNDABOUT, 0, steps.get(first), key(steps.get(first)), false, atM);
        }
    }

    private void addTurn(int i, double atM) {
        int inKey = key(steps.get(i - 1));
        int outKey = key(steps.get(i));
        if (inKey == outKey) {
            return; // the same edge, ridden on
        }
        boolean stays = junction.isSameRoad(inKey, outKey);
        junction.turn(inKey, outKey).ifPresent(turn -> add(turn, 0, steps.get(i), outKey, stays, atM));
    }

    private void add(Turn turn, int exit, LegGeometry.Step ahead, int keyAtPoint, boolean stays, double atM) {
        int node = graph.tail(keyAtPoint);
        drafts.add(new Draft(
                turn,
                exit,
                heading.leaving(key(ahead), ahead.fromM()),
                graph.name(ahead.edge()),
                stays,
                atM,
                graph.nodeLat(node),
                graph.nodeLon(node)));
    }

    /** Before a roundabout a road often parts for its two directions: not worth a word. */
    private void dropFlares() {
        for (int i = drafts.size() - 1; i > 0; i--) {
            Draft next = drafts.get(i);
            Draft draft = drafts.get(i - 1);
            boolean flare = draft.stays() && draft.turn().isSlight() && next.fromM() - draft.fromM() < FLARE_M;
            if (flare && next.turn() == Turn.ROUNDABOUT) {
                drafts.remove(i - 1);
            }
        }
    }

    private List<Instruction> finish(LegGeometry leg, Snap from, Snap to) {
        List<Hazard> hazards = Hazards.of(graph, steps, from.metresOffRoad());
        List<String> near = drafts.stream()
                .map(draft -> villages.near(draft.lat(), draft.lon()))
                .toList();
        Set<String> toldAnyway = new HashSet<>(near);
        List<Instruction> instructions = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean first = i == 0;
            boolean last = i == drafts.size() - 1;
            int fromM = (int) Math.round(draft.fromM());
            int untilM =
                    last ? leg.metres() : (int) Math.round(drafts.get(i + 1).fromM());
            int begin = first ? Integer.MIN_VALUE : fromM;
            instructions.add(new Instruction(
                    draft.turn(),
                    draft.exit(),
                    draft.heading(),
                    draft.road(),
                    draft.stays(),
                    near.get(i),
                    last ? List.of() : villages.passed(begin, untilM, toldAnyway),
                    first ? from.metresOffRoad() : last ? to.metresOffRoad() : 0,
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
