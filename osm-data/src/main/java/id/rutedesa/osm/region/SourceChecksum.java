package id.rutedesa.osm.region;

import id.rutedesa.osm.elevation.HeightTiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One checksum over everything that decides how a region comes out. */
final class SourceChecksum {
    /** Counted up with every change to profile, import or file formats: older regions are then built anew. */
    private static final String CODE_VERSION = "3";

    private static final int HEX_DIGITS = 24;

    private SourceChecksum() {}

    static String of(RegionSource source) throws IOException {
        MessageDigest digest = sha256();
        add(digest, CODE_VERSION);
        add(digest, com.graphhopper.util.Constants.VERSION);
        add(digest, source.minHeightM() + ".." + source.maxHeightM());
        for (Path file : source.osmFiles()) {
            addFile(digest, file);
        }
        if (source.elevationDirectory().isPresent()) {
            List<Path> tiles = HeightTiles.tileFiles(source.elevationDirectory().get());
            for (Path tile : tiles) {
                add(digest, tile.getFileName().toString());
                addFile(digest, tile);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void addFile(MessageDigest digest, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new RegionUnfitException("There is no file '%s'.".formatted(file));
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
