package id.rutedesa.osm.elevation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Heights from a folder of tiles named by their south-west corner ({@code S09E121.hgt}, {@code .hgt.gz},
 * {@code .hgt.zip}), also one folder deeper. A place without a tile has no height. Not thread-safe.
 */
public final class HeightTiles implements HeightSource {
    private static final Pattern NAME =
            Pattern.compile("([NS])(\\d{2})([EW])(\\d{3})\\.hgt(\\.gz|\\.zip)?", Pattern.CASE_INSENSITIVE);

    private final HeightRange range;
    private final Map<Corner, Path> fileByCorner = new HashMap<>();
    private final Map<Corner, Optional<HeightTile>> loaded = new HashMap<>();

    private record Corner(int south, int west) {}

    /** The tiles of a folder; each is read when first needed. */
    public HeightTiles(Path folder, HeightRange range) throws IOException {
        this.range = range;
        for (Path file : files(folder)) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                int south = Integer.parseInt(name.group(2)) * (name.group(1).equalsIgnoreCase("S") ? -1 : 1);
                int west = Integer.parseInt(name.group(4)) * (name.group(3).equalsIgnoreCase("W") ? -1 : 1);
                fileByCorner.putIfAbsent(new Corner(south, west), file);
            }
        }
    }

    /** The files of the folder that are tiles by their name, sorted. */
    public static List<Path> tileFiles(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    /** Name of the tile that has a place's height, such as {@code S09E121}. */
    public static String nameAt(double lat, double lon) {
        int south = (int) Math.floor(lat);
        int west = (int) Math.floor(lon);
        return String.format(
                Locale.ROOT,
                "%s%02d%s%03d",
                south < 0 ? "S" : "N",
                Math.abs(south),
                west < 0 ? "W" : "E",
                Math.abs(west));
    }

    /** Reads a tile whose heights are not wanted yet. */
    public static void requireWhole(Path file) throws IOException {
        HeightTile.read(file, 0, 0, HeightRange.NTT);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    public boolean isEmpty() {
        return fileByCorner.isEmpty();
    }

    @Override
    public double heightM(double lat, double lon) {
        Corner corner = new Corner((int) Math.floor(lat), (int) Math.floor(lon));
        return loaded.computeIfAbsent(corner, this::load)
                .map(tile -> tile.heightM(lat, lon))
                .orElse(Double.NaN);
    }

    /** South-west corners of all tiles, whole degrees: latitude, longitude. */
    List<int[]> corners() {
        return fileByCorner.keySet().stream()
                .map(corner -> new int[] {corner.south, corner.west})
                .toList();
    }

    /** Height by one tile alone, also on its northern and eastern rim. */
    double heightInM(int south, int west, double lat, double lon) {
        return loaded.computeIfAbsent(new Corner(south, west), this::load)
                .map(tile -> tile.heightM(lat, lon))
                .orElse(Double.NaN);
    }

    private Optional<HeightTile> load(Corner corner) {
        Path file = fileByCorner.get(corner);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(HeightTile.read(file, corner.south, corner.west, range));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
