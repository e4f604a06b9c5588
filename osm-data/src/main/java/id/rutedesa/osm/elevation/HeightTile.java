package id.rutedesa.osm.elevation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * One square degree of heights in the SRTM format: rows from north to south, big-endian metres, −32,768 for missing;
 * the outermost rows and columns are shared with the neighbours.
 */
final class HeightTile {
    private static final int MISSING = Short.MIN_VALUE;

    private final int south;
    private final int west;
    private final int side;
    private final ShortBuffer heights;
    private final HeightRange range;

    private HeightTile(int south, int west, int side, ShortBuffer heights, HeightRange range) {
        this.south = south;
        this.west = west;
        this.side = side;
        this.heights = heights;
        this.range = range;
    }

    /**
     * Reads an {@code .hgt}, {@code .hgt.gz} or {@code .hgt.zip} file.
     *
     * @throws IOException where it is not whole
     */
    static HeightTile read(Path file, int south, int west, HeightRange range) throws IOException {
        byte[] bytes = bytes(file);
        int side = (int) Math.round(Math.sqrt(bytes.length / 2.0));
        if (side < 2 || 2L * side * side != bytes.length) {
            throw new IOException("Elevation tile '%s' is not whole: %d bytes are no square of heights."
                    .formatted(file.getFileName(), bytes.length));
        }
        return of(south, west, side, ByteBuffer.wrap(bytes), range);
    }

    /** A tile of {@code side} rows and columns of big-endian heights. */
    static HeightTile of(int south, int west, int side, ByteBuffer bytes, HeightRange range) {
        return new HeightTile(
                south, west, side, bytes.order(ByteOrder.BIG_ENDIAN).asShortBuffer(), range);
    }

    private static byte[] bytes(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (InputStream raw = Files.newInputStream(file)) {
            if (name.endsWith(".gz")) {
                return new GZIPInputStream(raw).readAllBytes();
            }
            if (!name.endsWith(".zip")) {
                return raw.readAllBytes();
            }
            ZipInputStream zip = new ZipInputStream(raw);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".hgt")) {
                    return zip.readAllBytes();
                }
            }
            throw new IOException("Elevation tile '%s' holds no .hgt file.".formatted(file.getFileName()));
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new IOException("Elevation tile '%s' is not whole.".formatted(file.getFileName()), e);
        }
    }

    /** Height between the four posts around a point of this square degree, NaN where one of them is missing. */
    double heightM(double lat, double lon) {
        double row = (south + 1 - lat) * (side - 1);
        double column = (lon - west) * (side - 1);
        int top = Math.max(0, Math.min(side - 2, (int) Math.floor(row)));
        int left = Math.max(0, Math.min(side - 2, (int) Math.floor(column)));
        double down = row - top;
        double right = column - left;
        double north = post(top, left) * (1 - right) + post(top, left + 1) * right;
        double southSide = post(top + 1, left) * (1 - right) + post(top + 1, left + 1) * right;
        return north * (1 - down) + southSide * down;
    }

    private double post(int row, int column) {
        int height = heights.get(row * side + column);
        return height == MISSING ? Double.NaN : range.plausible(height);
    }
}
