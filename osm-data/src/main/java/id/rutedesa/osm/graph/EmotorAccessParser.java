package id.rutedesa.osm.graph;

import com.graphhopper.reader.ReaderWay;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EdgeIntAccess;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.util.TransportationMode;
import com.graphhopper.routing.util.WayAccess;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.routing.util.parsers.OSMRoadAccessParser;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ways a loaded e-motorbike may ride, and in which direction.
 *
 * <p>Starts from GraphHopper's rules for cars with a motorcycle's tag keys. Differences: every track and most paths
 * are open; ways that only feet can pass are closed; motorways, footways and cycleways open only where a tag invites
 * motorcycles; ferries are closed, because nobody knows their timetable here; so are borders, unless they are opened.
 */
final class EmotorAccessParser extends CarAccessParser {
    static final String KEY = "emotor_access";

    private static final Set<String> IMPASSABLE_SMOOTHNESS = Set.of("very_horrible", "impassable");
    private static final Set<String> BY_INVITATION =
            Set.of("motorway", "motorway_link", "footway", "cycleway", "bridleway", "pedestrian");
    private static final Set<String> EASY_HIKING = Set.of("hiking", "strolling", "no");
    private static final Set<String> EASY_BIKING = Set.of("0", "0-", "0+", "1", "1-", "1+");

    private final @Nullable CountryOutlines closedBorders;

    /** Rules with borders open where no outlines are given. */
    EmotorAccessParser(EncodedValueLookup lookup, PMap properties, @Nullable CountryOutlines closedBorders) {
        super(
                lookup.getBooleanEncodedValue(KEY),
                lookup.getBooleanEncodedValue(Roundabout.KEY),
                properties,
                OSMRoadAccessParser.toOSMRestrictions(TransportationMode.MOTORCYCLE));
        highwayValues.addAll(List.of("path", "footway", "cycleway", "bridleway"));
        trackTypeValues.addAll(List.of("grade4", "grade5"));
        // A motorbike passes between bollards and past blocks that stop a car.
        barriers.removeAll(List.of("bollard", "block", "cycle_barrier", "bus_trap", "sump_buster", "jersey_barrier"));
        this.closedBorders = closedBorders;
    }

    /** Leaves a stretch that crosses a closed border without access in either direction. */
    @Override
    public void handleWayTags(int edge, EdgeIntAccess access, ReaderWay way) {
        PointList line = way.getTag("point_list", PointList.EMPTY);
        if (closedBorders == null || !closedBorders.isCrossedBy(line)) {
            super.handleWayTags(edge, access, way);
        }
    }

    @Override
    public WayAccess getAccess(ReaderWay way) {
        String highway = way.getTag("highway");
        if (highway == null || way.hasTag("smoothness", IMPASSABLE_SMOOTHNESS)) {
            return WayAccess.CAN_SKIP;
        }
        boolean invited = isInvited(way);
        if (BY_INVITATION.contains(highway) && !invited) {
            return WayAccess.CAN_SKIP;
        }
        if (highway.equals("path") && !invited && isForFeetOnly(way)) {
            return WayAccess.CAN_SKIP;
        }
        return super.getAccess(way);
    }

    private boolean isInvited(ReaderWay way) {
        return allowedValues.contains(way.getTag("motorcycle", ""))
                || allowedValues.contains(way.getTag("motor_vehicle", ""));
    }

    private static boolean isForFeetOnly(ReaderWay way) {
        return way.hasTag("foot", "designated")
                || way.hasTag("bicycle", "designated")
                || (way.hasTag("sac_scale") && !way.hasTag("sac_scale", EASY_HIKING))
                || (way.hasTag("mtb:scale") && !way.hasTag("mtb:scale", EASY_BIKING));
    }

    @Override
    protected boolean isOneway(ReaderWay way) {
        if (way.hasTag("oneway:motorcycle", "no")) {
            return false;
        }
        return super.isOneway(way)
                || way.hasTag("motorcycle:backward", restrictedValues)
                || way.hasTag("motorcycle:forward", restrictedValues);
    }

    @Override
    protected boolean isForwardOneway(ReaderWay way) {
        return super.isForwardOneway(way) && !way.hasTag("motorcycle:forward", restrictedValues);
    }

    @Override
    protected boolean isBackwardOneway(ReaderWay way) {
        return super.isBackwardOneway(way) || way.hasTag("motorcycle:forward", restrictedValues);
    }

    static BooleanEncodedValue createValue() {
        return new com.graphhopper.routing.ev.SimpleBooleanEncodedValue(KEY, true);
    }
}
