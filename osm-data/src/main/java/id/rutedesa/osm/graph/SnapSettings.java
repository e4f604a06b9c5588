package id.rutedesa.osm.graph;

/**
 * How far from a road a place may be, and which island it should be on.
 *
 * @param warnM metres off road above which a snap is {@link SnapQuality#FAR}
 * @param refuseM metres off road above which a snap is not usable
 * @param preferredIsland island to snap to where it has a road within {@code refuseM}, or {@link #ANY_ISLAND}
 */
public record SnapSettings(int warnM, int refuseM, int preferredIsland) {
    public static final int ANY_ISLAND = -1;

    public SnapSettings {
        if (warnM < 0 || refuseM < warnM) {
            throw new IllegalArgumentException(
                    "Snap distances must be ordered and not negative: warn %d m, refuse %d m."
                            .formatted(warnM, refuseM));
        }
    }

    /** Warn above 200 m, refuse above 1 km, any island. */
    public static SnapSettings standard() {
        return new SnapSettings(200, 1_000, ANY_ISLAND);
    }

    /** The same distances, preferring roads of one island (usually the depot's). */
    public SnapSettings preferring(int island) {
        return new SnapSettings(warnM, refuseM, island);
    }
}
