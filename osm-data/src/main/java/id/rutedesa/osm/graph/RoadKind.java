package id.rutedesa.osm.graph;

import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.Smoothness;
import com.graphhopper.routing.ev.Surface;
import com.graphhopper.routing.ev.TrackType;

/**
 * What a stretch of road means for a loaded e-motorbike: how fast, how hard it rolls, how often it stops.
 *
 * <p>Speeds are figures to start from (medium confidence, to be calibrated from rides): trunk 35, primary 32,
 * secondary and tertiary 28, paved village road 22, gravel 15, bad track or path 8–10 km/h. Observed on the
 * Trans-Flores: 30–37. A missing surface counts as paved from tertiary upwards only; below, as something between
 * paved and gravel, because most village roads carry no surface tag.
 *
 * @param speedKmh dry-season speed on the flat, before the bike's own limits
 * @param rollingCoefficient share of the weight that rolling costs: 0.015 paved, 0.025 gravel, 0.05 mud
 * @param village whether the road is ridden with a village's many stops
 * @param rough whether surface or state allow a walking or running pace only; a legal limit makes no road rough
 */
record RoadKind(double speedKmh, double rollingCoefficient, boolean village, boolean rough) {
    static final double PAVED_ROLLING = 0.015;
    static final double GRAVEL_ROLLING = 0.025;
    static final double MUD_ROLLING = 0.05;
    /** Speed on the way between a place and its road, and the worst that a path allows. */
    static final double PATH_KMH = 8;

    private static final double FREE_DESCENT = 0.06;
    private static final double BRAKING = 5;
    private static final double STEEPEST_SHARE = 0.5;
    private static final double ROUGH_KMH = 12;
    private static final double UNKNOWN_VILLAGE_KMH = 18;
    private static final double GRAVEL_KMH = 15;
    private static final double BAD_KMH = 10;

    /** The kind of road behind four OSM tags and a legal limit (km/h, infinite where none is tagged). */
    static RoadKind of(
            RoadClass roadClass, Surface surface, Smoothness smoothness, TrackType trackType, double limitKmh) {
        double groundKmh;
        double rolling;
        if (surface == Surface.MISSING) {
            groundKmh = missingSurfaceKmh(roadClass, trackType);
            rolling = missingSurfaceRolling(roadClass, trackType);
        } else {
            groundKmh = surfaceKmh(surface);
            rolling = surfaceRolling(surface);
        }
        groundKmh = Math.min(groundKmh, trackTypeKmh(trackType));
        groundKmh = Math.min(groundKmh, smoothnessKmh(smoothness));
        double speedKmh = Math.min(groundKmh, Math.min(classKmh(roadClass), limitKmh));
        return new RoadKind(speedKmh, rolling, isVillage(roadClass), groundKmh <= ROUGH_KMH);
    }

    /**
     * Speed on a slope, km/h, before the bike's own limits; {@code slope} is rise over run, negative downhill.
     *
     * <p>Climbs are left to the motor. Downhill a loaded bike is braked: from −6 % on the speed falls, to half at −16 %
     * (a guess, to be calibrated from rides).
     */
    double speedKmh(double slope) {
        return speedKmh * Math.max(STEEPEST_SHARE, Math.min(1, 1 - BRAKING * (-slope - FREE_DESCENT)));
    }

    RoadState state() {
        if (rough) {
            return RoadState.BAD;
        }
        return rollingCoefficient > PAVED_ROLLING ? RoadState.UNPAVED : RoadState.PAVED;
    }

    private static double classKmh(RoadClass roadClass) {
        return switch (roadClass) {
            case MOTORWAY, TRUNK -> 35;
            case PRIMARY -> 32;
            case SECONDARY, TERTIARY -> 28;
            case LIVING_STREET, PEDESTRIAN -> GRAVEL_KMH;
            case TRACK -> UNKNOWN_VILLAGE_KMH;
            case PATH, FOOTWAY, BRIDLEWAY, CYCLEWAY -> BAD_KMH;
            default -> 22;
        };
    }

    private static double missingSurfaceKmh(RoadClass roadClass, TrackType trackType) {
        return switch (roadClass) {
            case MOTORWAY, TRUNK, PRIMARY, SECONDARY, TERTIARY -> Double.POSITIVE_INFINITY;
            case TRACK -> trackType == TrackType.MISSING ? BAD_KMH : Double.POSITIVE_INFINITY;
            case PATH, FOOTWAY, BRIDLEWAY, CYCLEWAY -> PATH_KMH;
            default -> UNKNOWN_VILLAGE_KMH;
        };
    }

    private static double missingSurfaceRolling(RoadClass roadClass, TrackType trackType) {
        return switch (roadClass) {
            case MOTORWAY, TRUNK, PRIMARY, SECONDARY, TERTIARY -> PAVED_ROLLING;
            case TRACK -> trackType == TrackType.GRADE4 || trackType == TrackType.GRADE5 ? MUD_ROLLING : GRAVEL_ROLLING;
            default -> GRAVEL_ROLLING;
        };
    }

    private static double surfaceKmh(Surface surface) {
        return switch (surface) {
            case PAVED, ASPHALT, CONCRETE, PAVING_STONES -> Double.POSITIVE_INFINITY;
            case COBBLESTONE, UNPAVED, COMPACTED, FINE_GRAVEL, GRAVEL -> GRAVEL_KMH;
            default -> BAD_KMH;
        };
    }

    private static double surfaceRolling(Surface surface) {
        return switch (surface) {
            case PAVED, ASPHALT, CONCRETE, PAVING_STONES -> PAVED_ROLLING;
            case COBBLESTONE, UNPAVED, COMPACTED, FINE_GRAVEL, GRAVEL, GROUND, WOOD -> GRAVEL_ROLLING;
            default -> MUD_ROLLING;
        };
    }

    private static double trackTypeKmh(TrackType trackType) {
        return switch (trackType) {
            case GRADE1 -> UNKNOWN_VILLAGE_KMH;
            case GRADE2 -> GRAVEL_KMH;
            case GRADE3 -> 12;
            case GRADE4 -> BAD_KMH;
            case GRADE5 -> PATH_KMH;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static double smoothnessKmh(Smoothness smoothness) {
        return switch (smoothness) {
            case BAD -> 20;
            case VERY_BAD -> 12;
            case HORRIBLE -> PATH_KMH;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static boolean isVillage(RoadClass roadClass) {
        return switch (roadClass) {
            case MOTORWAY, TRUNK, PRIMARY, SECONDARY, TERTIARY, TRACK, PATH -> false;
            default -> true;
        };
    }
}
