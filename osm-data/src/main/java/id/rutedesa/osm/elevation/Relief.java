package id.rutedesa.osm.elevation;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shape of the land for drawing: coarse heights, every 6 seconds of arc (about 185 m), of all square degrees that
 * have a tile. Read from the disk as far as it is looked at. Safe for many threads.
 */
public final class Relief implements HeightSource {
    private static final int MAGIC = 0x52445231;
    private static final int SIDE = 601;
    private static final int HEADER_BYTES = 8;
    private static final int TILE_BYTES = 8 + 2 * SIDE * SIDE;
    private static final HeightRange ANY = new HeightRange(Short.MIN_VALUE + 1, Short.MAX_VALUE);

    private final Map<Long, HeightTile> tileByCorner = new HashMap<>();

    private Relief() {}

    /** A relief that knows no height. */
    public static Relief unknown() {
        return new Relief();
    }

    /** Writes the heights of those tiles that touch a box. */
    public static void write(HeightTiles tiles, double minLat, double minLon, double maxLat, double maxLon, Path file)
            throws IOException {
        List<int[]> corners = tiles.corners().stream()
                .filter(corner -> corner[0] <= maxLat
                        && corner[0] + 1 >= minLat
                        && corner[1] <= maxLon
                        && corner[1] + 1 >= minLon)
                .toList();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeInt(corners.size());
            for (int[] corner : corners) {
                out.writeInt(corner[0]);
                out.writeInt(corner[1]);
                for (int row = 0; row < SIDE; row++) {
                    double lat = corner[0] + 1 - row / (SIDE - 1.0);
                    for (int column = 0; column < SIDE; column++) {
                        double lon = corner[1] + column / (SIDE - 1.0);
                        double height = tiles.heightInM(corner[0], corner[1], lat, lon);
                        out.writeShort(Double.isNaN(height) ? Short.MIN_VALUE : (int) Math.round(height));
                    }
                }
            }
        }
    }

    public static Relief open(Path file) throws IOException {
        Relief relief = new Relief();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (bytes.remaining() < HEADER_BYTES || bytes.getInt() != MAGIC) {
                throw new IOException("The relief of the region is not readable: build it again.");
            }
            int count = bytes.getInt();
            for (int i = 0; i < count; i++) {
                int at = HEADER_BYTES + i * TILE_BYTES;
                int south = bytes.getInt(at);
                int west = bytes.getInt(at + 4);
                HeightTile tile = HeightTile.of(south, west, SIDE, bytes.slice(at + 8, TILE_BYTES - 8), ANY);
                relief.tileByCorner.put(corner(south, west), tile);
            }
        }
        return relief;
    }

    private static long corner(int south, int west) {
        return south * 1_000L + west;
    }

    public boolean isEmpty() {
        return tileByCorner.isEmpty();
    }

    @Override
    public double heightM(double lat, double lon) {
        HeightTile tile = tileByCorner.get(corner((int) Math.floor(lat), (int) Math.floor(lon)));
        return tile == null ? Double.NaN : tile.heightM(lat, lon);
    }
}
