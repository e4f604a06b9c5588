package id.rutedesa.osm.region;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A polygon filter file ({@code .poly}; OSM wiki, "Osmosis/Polygon Filter File Format"): a title, then rings of
 * {@code longitude latitude} lines, each ring with a name before and {@code END} behind, those named {@code !…} being
 * holes.
 */
final class ClipPolygon {
    private final Path2D.Double outside = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final Path2D.Double holes = new Path2D.Double(Path2D.WIND_NON_ZERO);

    private ClipPolygon() {}

    /** @throws RegionUnfitException with the line where the file is no such polygon */
    static ClipPolygon read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RegionUnfitException("There is no polygon file '%s'.".formatted(file));
        }
        ClipPolygon polygon = new ClipPolygon();
        List<String> lines = Files.readAllLines(file);
        int rings = 0;
        int at = 1; // behind the title
        while (at < lines.size() && !isEnd(lines.get(at))) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            Path2D.Double ring = lines.get(at).strip().startsWith("!") ? polygon.holes : polygon.outside;
            at = readRing(file, lines, at + 1, ring);
            rings++;
        }
        if (rings == 0) {
            throw new RegionUnfitException("Polygon file '%s' has no ring.".formatted(file.getFileName()));
        }
        return polygon;
    }

    private static int readRing(Path file, List<String> lines, int first, Path2D.Double ring) {
        int points = 0;
        for (int at = first; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (isEnd(line)) {
                if (points < 3) {
                    throw wrong(file, at, "a ring needs three points");
                }
                ring.closePath();
                return at + 1;
            }
            String[] words = line.split("\\s+", 3);
            try {
                double lon = Double.parseDouble(words[0]);
                double lat = Double.parseDouble(words[1]);
                if (points++ == 0) {
                    ring.moveTo(lon, lat);
                } else {
                    ring.lineTo(lon, lat);
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw wrong(file, at, "expected longitude and latitude");
            }
        }
        throw wrong(file, lines.size() - 1, "the ring does not end");
    }

    private static RegionUnfitException wrong(Path file, int line, String why) {
        return new RegionUnfitException("Polygon file '%s', line %d: %s.".formatted(file.getFileName(), line + 1, why));
    }

    private static boolean isEnd(String line) {
        return line.strip().toUpperCase(Locale.ROOT).equals("END");
    }

    boolean contains(double lat, double lon) {
        return outside.contains(lon, lat) && !holes.contains(lon, lat);
    }
}
