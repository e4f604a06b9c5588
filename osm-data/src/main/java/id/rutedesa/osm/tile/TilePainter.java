package id.rutedesa.osm.tile;

import com.graphhopper.util.PointList;
import id.rutedesa.osm.elevation.Relief;
import id.rutedesa.osm.graph.Coast;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.graph.RoadState;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws one tile at a time, without text: a minimal Java has no fonts. Safe for many threads. */
final class TilePainter {
    private static final Color LAND = new Color(0xf6f4ec);
    private static final Color SEA = new Color(0xc3dbe8);
    private static final Color SHORE = new Color(0x6f9fb8);
    private static final Color UNPAVED = new Color(0xe9d9b8);
    private static final int CASING_FROM_ZOOM = 11;
    private static final int MAJOR_ZOOM = 9;
    private static final int ALL_ZOOM = 13;
    private static final double MARGIN = 0.05;
    private static final double SHORE_WATER_PIXELS = 9;

    private final RoadGraph graph;
    private final Coast coast;
    private final Relief relief;
    private final EdgeGrid all;
    private final EdgeGrid major;

    TilePainter(RoadGraph graph, Coast coast, Relief relief) {
        this.graph = graph;
        this.coast = coast;
        this.relief = relief;
        all = new EdgeGrid(graph, ALL_ZOOM, graph::rideableSomehow);
        major = new EdgeGrid(
                graph,
                MAJOR_ZOOM,
                edge -> graph.rideableSomehow(edge) && style(edge).shownAt(MAJOR_ZOOM));
    }

    private RoadStyle style(int edge) {
        return RoadStyle.of(graph.roadClass(edge));
    }

    /** Edges that are drawn on a tile. */
    List<Integer> edges(TileAddress tile) {
        List<Integer> edges = new ArrayList<>();
        (tile.z() <= MAJOR_ZOOM ? major : all).near(tile, MARGIN, edge -> {
            if (style(edge).shownAt(tile.z())) {
                edges.add(edge);
            }
        });
        return edges;
    }

    /** Those closed stretches that are seen on a tile. */
    List<ClosedLine> shown(TileAddress tile, List<ClosedLine> closed) {
        Bounds bounds = Bounds.around(tile, MARGIN);
        return closed.stream()
                .filter(line ->
                        bounds.touches(line.bounds()) && style(line.edge()).shownAt(tile.z()))
                .toList();
    }

    BufferedImage paint(TileAddress tile, int scale, List<ClosedLine> closed) {
        int pixels = TileAddress.PIXELS * scale;
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setColor(LAND);
            canvas.fillRect(0, 0, pixels, pixels);
            if (!relief.isEmpty()) {
                new Hillshade(relief).draw(canvas, tile, pixels);
            }
            drawCoast(canvas, tile, scale);
            drawRoads(canvas, tile, scale);
            ClosurePainter closures = new ClosurePainter(canvas, new Projection(tile, pixels));
            closed.forEach(line -> closures.draw(line, style(line.edge()).pixels(tile.z())));
        } finally {
            canvas.dispose();
        }
        return image;
    }

    /** Water is a band on the right of the coast: whole seas would need the whole world's coast. */
    private void drawCoast(Graphics2D canvas, TileAddress tile, int scale) {
        Projection to = new Projection(tile, TileAddress.PIXELS * scale);
        double pad = (tile.north() - tile.south()) * MARGIN;
        Path2D.Double water = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Path2D.Double shore = new Path2D.Double();
        for (Coast.Line line : coast.lines()) {
            if (line.touches(tile.south() - pad, tile.west() - pad, tile.north() + pad, tile.east() + pad)) {
                appendShore(line, to, shore);
                appendWater(line, to, SHORE_WATER_PIXELS * scale, water);
            }
        }
        canvas.setColor(SEA);
        canvas.fill(water);
        canvas.setColor(SHORE);
        canvas.setStroke(new BasicStroke(1.2f * scale));
        canvas.draw(shore);
    }

    private static void appendShore(Coast.Line line, Projection to, Path2D.Double shore) {
        shore.moveTo(to.x(line.lon(0)), to.y(line.lat(0)));
        for (int i = 1; i < line.size(); i++) {
            shore.lineTo(to.x(line.lon(i)), to.y(line.lat(i)));
        }
    }

    /** One quadrangle a segment, all turning the same way, and a wedge where two of them would gape. */
    private static void appendWater(Coast.Line line, Projection to, double width, Path2D.Double water) {
        double beforeX = Double.NaN;
        double beforeY = Double.NaN;
        for (int i = 1; i < line.size(); i++) {
            double fromX = to.x(line.lon(i - 1));
            double fromY = to.y(line.lat(i - 1));
            double toX = to.x(line.lon(i));
            double toY = to.y(line.lat(i));
            double length = Math.max(1e-9, Math.hypot(toX - fromX, toY - fromY));
            double rightX = -(toY - fromY) / length * width;
            double rightY = (toX - fromX) / length * width;
            append(water, fromX, fromY, toX, toY, toX + rightX, toY + rightY, fromX + rightX, fromY + rightY);
            if (beforeX * rightY - beforeY * rightX < 0) {
                append(water, fromX, fromY, fromX + rightX, fromY + rightY, fromX + beforeX, fromY + beforeY);
            }
            beforeX = rightX;
            beforeY = rightY;
        }
    }

    private static void append(Path2D.Double path, double... corners) {
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
    }

    private void drawRoads(Graphics2D canvas, TileAddress tile, int scale) {
        Projection to = new Projection(tile, TileAddress.PIXELS * scale);
        Map<RoadStyle, Map<RoadState, Path2D.Double>> lines = new EnumMap<>(RoadStyle.class);
        for (int edge : edges(tile)) {
            Path2D.Double path = lines.computeIfAbsent(style(edge), key -> new EnumMap<>(RoadState.class))
                    .computeIfAbsent(graph.state(edge), key -> new Path2D.Double());
            append(path, to, graph.points(edge));
        }
        if (tile.z() >= CASING_FROM_ZOOM) {
            lines.forEach((style, pathByState) -> pathByState.values().forEach(path -> {
                if (!style.isLine()) {
                    canvas.setColor(style.casing());
                    canvas.setStroke(solid((style.pixels(tile.z()) + 1.6) * scale));
                    canvas.draw(path);
                }
            }));
        }
        lines.forEach((style, pathByState) -> pathByState.forEach((state, path) -> {
            double width = style.pixels(tile.z()) * scale;
            boolean dashed = style.isLine() || state == RoadState.BAD;
            boolean earth = !style.isLine() && state != RoadState.PAVED && style.compareTo(RoadStyle.TERTIARY) <= 0;
            canvas.setColor(earth ? UNPAVED : style.fill());
            canvas.setStroke(dashed ? dashed(width, scale) : solid(width));
            canvas.draw(path);
        }));
    }

    private static void append(Path2D.Double path, Projection to, PointList points) {
        path.moveTo(to.x(points.getLon(0)), to.y(points.getLat(0)));
        for (int i = 1; i < points.size(); i++) {
            path.lineTo(to.x(points.getLon(i)), to.y(points.getLat(i)));
        }
    }

    private static BasicStroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(double width, int scale) {
        return new BasicStroke(
                (float) width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {5f * scale, 3f * scale},
                0);
    }
}
