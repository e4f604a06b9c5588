package id.rutedesa.osm.region;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a region is built from.
 *
 * @param name lower-case letters, digits and hyphens, at most 60 characters
 * @param osmFiles one or more {@code .osm.pbf}, {@code .osm} or gzipped {@code .osm.gz} files
 * @param elevationDirectory folder with {@code .hgt}, {@code .hgt.gz} or {@code .hgt.zip} tiles
 * @param minHeightM lowest plausible height, metres: lower ones are taken as missing
 * @param maxHeightM highest plausible height, metres: higher ones are taken as missing
 */
public record RegionSource(
        String name, List<Path> osmFiles, Optional<Path> elevationDirectory, int minHeightM, int maxHeightM) {

    public RegionSource {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(
                    "A region's name has lower-case letters, digits and hyphens only, not '%s'.".formatted(name));
        }
        osmFiles = List.copyOf(osmFiles);
        if (osmFiles.isEmpty()) {
            throw new IllegalArgumentException("Region '%s' needs at least one OSM file.".formatted(name));
        }
        if (minHeightM >= maxHeightM) {
            throw new IllegalArgumentException(
                    "Heights between %d and %d m are no range.".formatted(minHeightM, maxHeightM));
        }
    }

    /** A region with the plausible heights of Nusa Tenggara Timur, −20 to 2,500 m. */
    public static RegionSource of(String name, List<Path> osmFiles, Optional<Path> elevationDirectory) {
        return new RegionSource(name, osmFiles, elevationDirectory, -20, 2_500);
    }

    public RegionSource withHeightRange(int newMinHeightM, int newMaxHeightM) {
        return new RegionSource(name, osmFiles, elevationDirectory, newMinHeightM, newMaxHeightM);
    }
}
