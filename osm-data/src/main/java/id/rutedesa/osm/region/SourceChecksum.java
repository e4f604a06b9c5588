package id.rutedesa.osm.region;

import id.rutedesa.osm.elevation.HeightTiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** One checksum over everything that decides how a region comes out. */
final class SourceChecksum {
    /** Counted up with every change to profile, import or file formats: older regions are then built anew. */
    static final String CODE_VERSION = "6";

    private static final int HEX_DIGITS = 24;

    private SourceChecksum() {}

    static String of(RegionSource source) throws IOException {
        MessageDigest digest = FileDigest.of("SHA-256");
        add(digest, CODE_VERSION);
        add(digest, com.graphhopper.util.Constants.VERSION);
        add(digest, source.heights().minM() + ".." + source.heights().maxM());
        add(digest, source.borders().name());
        for (Path file : source.osmFiles()) {
            addFile(digest, file);
        }
        add(digest, "clip");
        if (source.clip().isPresent()) {
            addFile(digest, source.clip().get());
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
        try (InputStream in = Files.newInputStream(file)) {
            FileDigest.add(digest, in);
        }
        digest.update((byte) 0);
    }
}
