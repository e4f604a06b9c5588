package id.rutedesa.osm.tile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A drawn tile as it goes over the wire. Immutable. */
public final class MapTile {
    private static final int MARK_DIGITS = 20;

    private final byte[] png;
    private final String etag;

    MapTile(byte[] png) {
        this.png = png.clone();
        etag = "\"" + mark(png) + "\"";
    }

    private static String mark(byte[] png) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(png);
            return HexFormat.of().formatHex(digest).substring(0, MARK_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    public byte[] png() {
        return png.clone();
    }

    /** Strong entity tag: two tiles with one tag have the same bytes. */
    public String etag() {
        return etag;
    }

    int size() {
        return png.length;
    }
}
