package id.rutedesa.osm.region;

import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.graph.Borders;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A region whose maps and heights can be fetched.
 *
 * @param name of the region
 * @param osm OSM files; where the server has the same address with {@code .md5} behind, it decides whether a file is whole
 * @param heights where tiles lie as {@code S09/S09E121.hgt.gz} (the Skadi layout); a tile that is not there is sea
 * @param box which part of the files is kept, degrees
 * @param range plausible heights
 * @param borders whether roads into another country are ridden
 */
public record CataloguedRegion(String name, List<URI> osm, URI heights, Box box, HeightRange range, Borders borders) {

    public CataloguedRegion {
        RegionSource.requireName(name);
        osm = List.copyOf(osm);
    }

    /** A rectangle, degrees. */
    public record Box(double south, double west, double north, double east) {
        boolean contains(double lat, double lon) {
            return lat >= south && lat <= north && lon >= west && lon <= east;
        }

        /** The rectangle as a polygon filter file. */
        String poly() {
            return "box%n1%n%s %s%n%s %s%n%s %s%n%s %s%nEND%nEND%n"
                    .formatted(west, south, east, south, east, north, west, north);
        }
    }

    /**
     * The regions that this version knows by name. Addresses as of November 2026: Geofabrik's daily extracts of
     * OpenStreetMap (ODbL) and the terrain tiles of the Registry of Open Data on AWS (SRTM and others, public domain).
     */
    public static List<CataloguedRegion> all() {
        return List.of(new CataloguedRegion(
                "flores-timor",
                List.of(
                        URI.create("https://download.geofabrik.de/asia/indonesia/nusa-tenggara-latest.osm.pbf"),
                        URI.create("https://download.geofabrik.de/asia/east-timor-latest.osm.pbf")),
                URI.create("https://elevation-tiles-prod.s3.amazonaws.com/skadi/"),
                new Box(-11.1, 118.9, -8.0, 127.4),
                HeightRange.NTT,
                Borders.CLOSED));
    }

    public static Optional<CataloguedRegion> find(String name) {
        return all().stream().filter(region -> region.name().equals(name)).findFirst();
    }

    /** The same region from other servers, such as a mirror in the province. */
    public CataloguedRegion from(List<URI> newOsm, Optional<URI> newHeights) {
        return new CataloguedRegion(
                name, newOsm.isEmpty() ? osm : newOsm, newHeights.orElse(heights), box, range, borders);
    }
}
