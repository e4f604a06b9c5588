package id.rutedesa.osm.tile;

import id.rutedesa.osm.graph.Snap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws closed stretches: a red band with red crosses on it. The crosses have a white rim and stand out beyond the
 * road, so that they are seen in a print without colours too.
 */
final class ClosurePainter {
    /** Pixels at scale 1, as all below. */
    private static final double CROSS_EVERY = 32;

    private static final double ARM = 5;
    private static final double CROSS_WIDTH = 2;
    private static final double RIM_WIDTH = 4.5;
    private static final double LEAST_BAND = 3;
    private static final Color CLOSED = new Color(0xc1121f);

    private final Graphics2D canvas;
    private final Projection to;

    ClosurePainter(Graphics2D canvas, Projection to) {
        this.canvas = canvas;
        this.to = to;
    }

    /** Draws one stretch of a road that is so many pixels wide at scale 1. */
    void draw(ClosedLine line, double roadWidth) {
        List<Snap.LatLon> points = line.points();
        double[] x = points.stream().mapToDouble(point -> to.x(point.lon())).toArray();
        double[] y = points.stream().mapToDouble(point -> to.y(point.lat())).toArray();
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        double length = 0;
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
            length += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        canvas.setColor(CLOSED);
        canvas.setStroke(round(Math.max(LEAST_BAND, roadWidth)));
        canvas.draw(path);
        drawCrosses(x, y, length);
    }

    /** At even distances, at least one: in the middle. */
    private void drawCrosses(double[] x, double[] y, double length) {
        int crosses = (int) Math.max(1, length / (CROSS_EVERY * to.scale()));
        double before = 0;
        int next = 0;
        for (int i = 1; i < x.length && next < crosses; i++) {
            double piece = Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
            double at;
            while (next < crosses && (at = (next + 0.5) * length / crosses) <= before + piece) {
                double share = piece == 0 ? 0 : (at - before) / piece;
                drawCross(x[i - 1] + share * (x[i] - x[i - 1]), y[i - 1] + share * (y[i] - y[i - 1]));
                next++;
            }
            before += piece;
        }
    }

    private void drawCross(double x, double y) {
        double arm = ARM * to.scale();
        double reach = 2 * arm;
        if (x < -reach || y < -reach || x > to.pixels() + reach || y > to.pixels() + reach) {
            return;
        }
        Path2D.Double cross = new Path2D.Double();
        cross.moveTo(x - arm, y - arm);
        cross.lineTo(x + arm, y + arm);
        cross.moveTo(x - arm, y + arm);
        cross.lineTo(x + arm, y - arm);
        canvas.setColor(Color.WHITE);
        canvas.setStroke(round(RIM_WIDTH));
        canvas.draw(cross);
        canvas.setColor(CLOSED);
        canvas.setStroke(round(CROSS_WIDTH));
        canvas.draw(cross);
    }

    private BasicStroke round(double width) {
        return new BasicStroke((float) (width * to.scale()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
