package id.rutedesa.osm.region;

import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.graph.Borders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a region is built from.
 *
 * @param name lower-case letters, digits and hyphens, at most 60 characters
 * @param osmFiles one or more {@code .osm.pbf}, {@code .osm} or gzipped {@code .osm.gz} files
 * @param elevationDirectory folder with {@code .hgt}, {@code .hgt.gz} or {@code .hgt.zip} tiles
 * @param clip {@code .poly} file: only roads with a point inside are kept
 * @param heights plausible heights; all others are taken as missing
 * @param borders whether roads into another country are ridden
 */
public record RegionSource(
        String name,
        List<Path> osmFiles,
        Optional<Path> elevationDirectory,
        Optional<Path> clip,
        HeightRange heights,
        Borders borders) {

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    public RegionSource {
        requireName(name);
        osmFiles = List.copyOf(osmFiles);
        if (osmFiles.isEmpty()) {
            throw new IllegalArgumentException("Region '%s' needs at least one OSM file.".formatted(name));
        }
    }

    /** A region with the plausible heights of Nusa Tenggara Timur and closed borders. */
    public static RegionSource of(String name, List<Path> osmFiles, Optional<Path> elevationDirectory) {
        return new RegionSource(name, osmFiles, elevationDirectory, Optional.empty(), HeightRange.NTT, Borders.CLOSED);
    }

    public RegionSource withHeights(HeightRange newHeights) {
        return new RegionSource(name, osmFiles, elevationDirectory, clip, newHeights, borders);
    }

    public RegionSource withBorders(Borders newBorders) {
        return new RegionSource(name, osmFiles, elevationDirectory, clip, heights, newBorders);
    }

    public RegionSource withClip(Optional<Path> newClip) {
        return new RegionSource(name, osmFiles, elevationDirectory, newClip, heights, borders);
    }

    /** Refuses a name that could not be a folder's. */
    static void requireName(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "A region's name has lower-case letters, digits and hyphens only, not '%s'.".formatted(name));
        }
    }
}
