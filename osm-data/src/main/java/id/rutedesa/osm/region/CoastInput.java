package id.rutedesa.osm.region;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.SkipOptions;
import com.graphhopper.util.shapes.BBox;
import id.rutedesa.osm.graph.Coast;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the coast of a region from its OSM files. */
final class CoastInput {
    /** So far around the roads, degrees: beyond, nobody looks. */
    private static final double MARGIN = 0.5;

    private final List<ReaderWay> ways = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final LongObjectHashMap<float[]> pointByNode = new LongObjectHashMap<>();

    private CoastInput() {}

    static List<Coast.Line> read(List<Path> files, BBox bounds) throws IOException {
        CoastInput input = new CoastInput();
        for (Path file : files) {
            OsmInputs.forEach(file, new SkipOptions(true, false, true), element -> {
                if (element instanceof ReaderWay way
                        && way.hasTag("natural", "coastline")
                        && input.seen.add(way.getId())) {
                    input.ways.add(way);
                    for (LongCursor node : way.getNodes()) {
                        input.pointByNode.put(node.value, new float[0]);
                    }
                }
            });
        }
        if (!input.ways.isEmpty()) {
            input.readPoints(files);
        }
        return input.lines(bounds);
    }

    private void readPoints(List<Path> files) throws IOException {
        for (Path file : files) {
            OsmInputs.forEach(file, new SkipOptions(false, true, true), element -> {
                if (element instanceof ReaderNode node && pointByNode.containsKey(node.getId())) {
                    pointByNode.put(node.getId(), new float[] {(float) node.getLat(), (float) node.getLon()});
                }
            });
        }
    }

    private List<Coast.Line> lines(BBox bounds) {
        List<Coast.Line> lines = new ArrayList<>();
        for (ReaderWay way : ways) {
            List<float[]> points = new ArrayList<>();
            for (LongCursor node : way.getNodes()) {
                float[] point = pointByNode.get(node.value);
                if (point.length > 0) {
                    points.add(point);
                }
            }
            float[] lat = new float[points.size()];
            float[] lon = new float[points.size()];
            for (int i = 0; i < points.size(); i++) {
                lat[i] = points.get(i)[0];
                lon[i] = points.get(i)[1];
            }
            Coast.Line line = new Coast.Line(lat, lon);
            if (line.size() > 1
                    && line.touches(
                            bounds.minLat - MARGIN,
                            bounds.minLon - MARGIN,
                            bounds.maxLat + MARGIN,
                            bounds.maxLon + MARGIN)) {
                lines.add(line);
            }
        }
        return lines;
    }
}
