package id.rutedesa.osm.tile;

import id.rutedesa.osm.elevation.Relief;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.Coast;
import id.rutedesa.osm.graph.NamedPlaces;
import id.rutedesa.osm.graph.RoadGraph;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** The region as map tiles, drawn when asked for and kept as long as there is room. Safe for many threads. */
public final class RoadMap {
    private static final int LARGEST_SCALE = 2;
    private static final long KEPT_BYTES = 32L << 20;
    /** Little compression: drawing is then twice as fast and the files hardly larger. */
    private static final float EFFORT = 0.8f;

    private final RoadGraph graph;
    private final Coast coast;
    private final Relief relief;
    private final TileLabels labels;
    private @Nullable TilePainter painter;
    private final Map<Key, MapTile> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptBytes;

    private volatile Marked marked = new Marked(ClosedStretches.NONE, List.of());

    /** A closure changes the tiles that show it and no others. */
    private record Key(TileAddress tile, int scale, List<ClosedLine> closed) {}

    /** The lines of what was closed when last somebody asked: most often the same again. */
    private record Marked(ClosedStretches closed, List<ClosedLine> lines) {}

    public RoadMap(RoadGraph graph, NamedPlaces places, Coast coast, Relief relief) {
        this.graph = graph;
        this.coast = coast;
        this.relief = relief;
        labels = new TileLabels(graph, places);
    }

    /** Sorting the roads into squares takes a second on a large region: done for the first who looks. */
    private synchronized TilePainter painter() {
        if (painter == null) {
            painter = new TilePainter(graph, coast, relief);
        }
        return painter;
    }

    /** The tile of 256 pixels (scale 1) or 512 (scale 2), with what is closed marked. */
    public MapTile tile(TileAddress tile, int scale, ClosedStretches closed) {
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw new IllegalArgumentException("A tile's scale is 1 or 2, not %d.".formatted(scale));
        }
        TilePainter painter = painter();
        List<ClosedLine> shown = painter.shown(tile, lines(closed));
        Key key = new Key(tile, scale, shown);
        synchronized (kept) {
            MapTile known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        MapTile drawn = new MapTile(png(painter.paint(tile, scale, shown)));
        keep(key, drawn);
        return drawn;
    }

    private List<ClosedLine> lines(ClosedStretches closed) {
        Marked known = marked;
        if (!known.closed().equals(closed)) {
            known = new Marked(closed, ClosedLine.of(graph, closed));
            marked = known;
        }
        return known.lines();
    }

    private void keep(Key key, MapTile drawn) {
        synchronized (kept) {
            MapTile before = kept.put(key, drawn);
            keptBytes += drawn.size() - (before == null ? 0 : before.size());
            Iterator<MapTile> oldest = kept.values().iterator();
            while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
                keptBytes -= oldest.next().size();
                oldest.remove();
            }
        }
    }

    private static byte[] png(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(EFFORT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Names of settlements and roads for the page to draw over a tile. */
    public List<MapLabel> labels(TileAddress tile) {
        return labels.of(tile, painter().edges(tile));
    }
}
