package id.rutedesa.osm.graph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines where land ends, land on their left as OpenStreetMap draws them. Immutable. */
public final class Coast {
    private static final int MAGIC = 0x52444331;

    private final List<Line> lines;

    private Coast(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** One line with its bounds, degrees. */
    public static final class Line {
        private final float[] lat;
        private final float[] lon;
        private float south = Float.POSITIVE_INFINITY;
        private float west = Float.POSITIVE_INFINITY;
        private float north = Float.NEGATIVE_INFINITY;
        private float east = Float.NEGATIVE_INFINITY;

        public Line(float[] lat, float[] lon) {
            this.lat = lat.clone();
            this.lon = lon.clone();
            for (int i = 0; i < lat.length; i++) {
                south = Math.min(south, lat[i]);
                north = Math.max(north, lat[i]);
                west = Math.min(west, lon[i]);
                east = Math.max(east, lon[i]);
            }
        }

        public int size() {
            return lat.length;
        }

        public double lat(int point) {
            return lat[point];
        }

        public double lon(int point) {
            return lon[point];
        }

        /** Whether its bounds touch a box. */
        public boolean touches(double boxSouth, double boxWest, double boxNorth, double boxEast) {
            return south <= boxNorth && north >= boxSouth && west <= boxEast && east >= boxWest;
        }
    }

    public static Coast of(List<Line> lines) {
        return new Coast(lines);
    }

    public List<Line> lines() {
        return lines;
    }

    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeInt(lines.size());
            for (Line line : lines) {
                out.writeInt(line.size());
                for (int i = 0; i < line.size(); i++) {
                    out.writeFloat(line.lat[i]);
                    out.writeFloat(line.lon[i]);
                }
            }
        }
    }

    public static Coast read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("The coast of the region is not readable: build it again.");
            }
            int count = in.readInt();
            List<Line> lines = new ArrayList<>(count);
            for (int k = 0; k < count; k++) {
                float[] lat = new float[in.readInt()];
                float[] lon = new float[lat.length];
                for (int i = 0; i < lat.length; i++) {
                    lat[i] = in.readFloat();
                    lon[i] = in.readFloat();
                }
                lines.add(new Line(lat, lon));
            }
            return new Coast(lines);
        }
    }
}
