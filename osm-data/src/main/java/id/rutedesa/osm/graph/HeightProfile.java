package id.rutedesa.osm.graph;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Heights along every edge at even steps from its first end to its last, both included; {@link Float#NaN} where no
 * height is known. Immutable.
 */
public final class HeightProfile {
    private static final int MAGIC = 0x52444831;

    private final int[] firstOfEdge;
    private final float[] heightM;

    /** {@code firstOfEdge} has one entry more than there are edges; each edge has at least two samples. */
    HeightProfile(int[] firstOfEdge, float[] heightM) {
        this.firstOfEdge = firstOfEdge;
        this.heightM = heightM;
    }

    /** A profile that knows no height. */
    static HeightProfile unknown(int edges) {
        int[] first = new int[edges + 1];
        float[] heights = new float[2 * edges];
        for (int edge = 0; edge <= edges; edge++) {
            first[edge] = 2 * edge;
        }
        java.util.Arrays.fill(heights, Float.NaN);
        return new HeightProfile(first, heights);
    }

    /** Number of even steps of the edge, at least 1. */
    public int steps(int edge) {
        return firstOfEdge[edge + 1] - firstOfEdge[edge] - 1;
    }

    /** Height in metres at the end of a step; step 0 asks for the edge's first end. */
    public float heightM(int edge, int step) {
        return heightM[firstOfEdge[edge] + step];
    }

    /** Height in metres at a share 0–1 of the edge's length, NaN where unknown. */
    public double heightAt(int edge, double share) {
        int steps = steps(edge);
        double position = Math.max(0, Math.min(1, share)) * steps;
        int step = Math.min(steps - 1, (int) position);
        double before = heightM(edge, step);
        double after = heightM(edge, step + 1);
        return before + (position - step) * (after - before);
    }

    /** Share of the edge's steps whose heights are known, 0–1. */
    public double knownShare(int edge) {
        int steps = steps(edge);
        int known = 0;
        for (int step = 0; step < steps; step++) {
            known += Float.isNaN(heightM(edge, step)) || Float.isNaN(heightM(edge, step + 1)) ? 0 : 1;
        }
        return (double) known / steps;
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeInt(firstOfEdge.length);
            out.writeInt(heightM.length);
            for (int first : firstOfEdge) {
                out.writeInt(first);
            }
            for (float height : heightM) {
                out.writeFloat(height);
            }
        }
    }

    static HeightProfile read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("The heights of the region are not readable: build it again.");
            }
            int[] first = new int[in.readInt()];
            float[] heights = new float[in.readInt()];
            for (int i = 0; i < first.length; i++) {
                first[i] = in.readInt();
            }
            for (int i = 0; i < heights.length; i++) {
                heights[i] = in.readFloat();
            }
            return new HeightProfile(first, heights);
        }
    }
}
