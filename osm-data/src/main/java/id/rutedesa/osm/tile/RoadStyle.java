package id.rutedesa.osm.tile;

import com.graphhopper.routing.ev.RoadClass;
import java.awt.Color;

/** How one rank of roads is drawn; the ranks are in drawing order, the least road first. */
enum RoadStyle {
    PATH(14, 1.2, 0xa08060, 0xa08060),
    TRACK(13, 1.6, 0xa08060, 0xa08060),
    SERVICE(14, 2.2, 0xffffff, 0xb9b7ab),
    MINOR(12, 3.2, 0xffffff, 0xaaa89c),
    TERTIARY(10, 4.2, 0xfffbe0, 0x9a9784),
    SECONDARY(8, 5.0, 0xf9e38b, 0xad9840),
    PRIMARY(5, 5.6, 0xf6bf73, 0xb97f2c),
    TRUNK(4, 6.2, 0xe98b6d, 0xa8482b);

    /** Zoom at which the width below is the road's, in pixels at scale 1. */
    private static final int REFERENCE_ZOOM = 14;

    private static final double GROWTH = 1.35;
    private static final double LEAST_PIXELS = 0.8;

    private final int fromZoom;
    private final double width;
    private final Color fill;
    private final Color casing;

    RoadStyle(int fromZoom, double width, int fill, int casing) {
        this.fromZoom = fromZoom;
        this.width = width;
        this.fill = new Color(fill);
        this.casing = new Color(casing);
    }

    static RoadStyle of(RoadClass roadClass) {
        return switch (roadClass) {
            case MOTORWAY, TRUNK -> TRUNK;
            case PRIMARY -> PRIMARY;
            case SECONDARY -> SECONDARY;
            case TERTIARY -> TERTIARY;
            case SERVICE -> SERVICE;
            case TRACK -> TRACK;
            case PATH, FOOTWAY, CYCLEWAY, BRIDLEWAY, STEPS -> PATH;
            default -> MINOR;
        };
    }

    boolean shownAt(int zoom) {
        return zoom >= fromZoom;
    }

    /** Width in pixels at scale 1. */
    double pixels(int zoom) {
        return Math.max(LEAST_PIXELS, width * Math.pow(GROWTH, zoom - REFERENCE_ZOOM));
    }

    /** Whether the road is only a dashed line. */
    boolean isLine() {
        return this == PATH || this == TRACK;
    }

    Color fill() {
        return fill;
    }

    Color casing() {
        return casing;
    }
}
