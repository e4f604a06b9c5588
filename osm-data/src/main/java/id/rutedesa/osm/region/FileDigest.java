package id.rutedesa.osm.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of files. */
final class FileDigest {
    private static final int BUFFER = 1 << 16;

    private FileDigest() {}

    static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has %s.".formatted(algorithm), e);
        }
    }

    static void add(MessageDigest digest, InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    /** Lower-case hexadecimal digits. */
    static String hex(Path file, String algorithm) throws IOException {
        MessageDigest digest = of(algorithm);
        try (InputStream in = Files.newInputStream(file)) {
            add(digest, in);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
