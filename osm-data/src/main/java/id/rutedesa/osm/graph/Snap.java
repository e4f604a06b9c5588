package id.rutedesa.osm.graph;

import java.util.Optional;

/**
 * Where one place meets the road: found once per place and used for matrix, geometry and instructions alike.
 *
 * @param lat asked latitude, degrees
 * @param lon asked longitude, degrees
 * @param snappedLat latitude of the nearest road, or the asked one where no road was found
 * @param snappedLon longitude of the nearest road, or the asked one where no road was found
 * @param metresOffRoad straight metres from the place to that road; {@link #NO_ROAD} where none was found
 * @param island number of the connected road network, 0 being the one with most road; -1 where no road was found
 * @param quality what can be done with the place
 * @param edge internal number of the road segment, -1 where none was found
 * @param alongM metres from the segment's first end
 * @param side of the road on which the place lies, seen along the segment's own direction
 * @param road name of the road, may be empty
 * @param swapped the place with latitude and longitude exchanged, where that is what was probably meant
 */
public record Snap(
        double lat,
        double lon,
        double snappedLat,
        double snappedLon,
        int metresOffRoad,
        int island,
        SnapQuality quality,
        int edge,
        double alongM,
        Side side,
        String road,
        Optional<LatLon> swapped) {

    /** Metres off road where the whole region has no road near. */
    public static final int NO_ROAD = Integer.MAX_VALUE;

    /** A pair of degrees. */
    public record LatLon(double lat, double lon) {}

    /** Whether legs can start and end here. */
    public boolean usable() {
        return quality.usable();
    }
}
