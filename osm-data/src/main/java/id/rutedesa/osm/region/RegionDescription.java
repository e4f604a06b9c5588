package id.rutedesa.osm.region;

import java.util.List;

/**
 * What is known of a built region.
 *
 * @param name the region's name
 * @param minLat southern bound, degrees
 * @param minLon western bound, degrees
 * @param maxLat northern bound, degrees
 * @param maxLon eastern bound, degrees
 * @param roadKm kilometres of road that a motorbike may ride
 * @param heightShare share of those kilometres whose heights are known, 0–1
 * @param islands connected road networks, the one with most road first
 * @param checksum of inputs, profile and code version, hexadecimal
 */
public record RegionDescription(
        String name,
        double minLat,
        double minLon,
        double maxLat,
        double maxLon,
        double roadKm,
        double heightShare,
        List<Island> islands,
        String checksum) {

    public RegionDescription {
        islands = List.copyOf(islands);
    }

    /** One connected road network and a point on one of its roads. */
    public record Island(int number, double roadKm, double lat, double lon) {}
}
