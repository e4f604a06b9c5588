package id.rutedesa.osm.region;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Proves that an OSM file is whole before hours are spent on it: a download that broke off must never become a region
 * with half its roads.
 */
final class OsmFileCheck {
    private static final int MAX_BLOB_HEADER = 64 * 1024;
    private static final int MAX_BLOB = 64 * 1024 * 1024;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private OsmFileCheck() {}

    /** Throws with a sentence that names the file where it is missing, empty, cut short or something else. */
    static void requireWhole(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new RegionUnfitException("There is no file '%s'.".formatted(file));
        }
        try {
            byte[] start = start(file);
            if (start.length < 4) {
                throw new RegionUnfitException("OSM file '%s' is empty.".formatted(name));
            }
            if ((start[0] & 0xff) == GZIP_FIRST && (start[1] & 0xff) == GZIP_SECOND) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                    readXml(in);
                }
            } else if (start[0] == 0 && start[1] == 0) {
                readPbf(file);
            } else {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                    readXml(in);
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new RegionUnfitException(
                    "OSM file '%s' is not whole or no OSM file: %s Download it again."
                            .formatted(name, sentence(e.getMessage())),
                    e);
        }
    }

    private static String sentence(@org.jspecify.annotations.Nullable String message) {
        if (message == null || message.isBlank()) {
            return "it cannot be read.";
        }
        String line = message.lines()
                .reduce((first, second) -> first + " " + second)
                .orElse(message)
                .strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static void readXml(InputStream in) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        boolean root = false;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && !root) {
                root = true;
                if (!reader.getLocalName().equals("osm")) {
                    throw new IOException("its root element is <%s>.".formatted(reader.getLocalName()));
                }
            }
        }
        reader.close();
    }

    /** Walks the blocks of the protobuf format: 4 bytes of length, a header that tells the blob's length, the blob. */
    private static void readPbf(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            boolean first = true;
            for (int next = in.read(); next >= 0; next = in.read()) {
                int headerLength =
                        next << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
                if (headerLength <= 0 || headerLength > MAX_BLOB_HEADER) {
                    throw new IOException("a block header of %d bytes is impossible.".formatted(headerLength));
                }
                BlobHeader header = BlobHeader.parse(in.readNBytes(headerLength), headerLength);
                if (first && !header.type().equals("OSMHeader")) {
                    throw new IOException("it does not begin with an OSM header.");
                }
                first = false;
                if (header.dataSize() < 0 || header.dataSize() > MAX_BLOB) {
                    throw new IOException("a block of %d bytes is impossible.".formatted(header.dataSize()));
                }
                in.skipNBytes(header.dataSize());
            }
        } catch (EOFException e) {
            throw new EOFException("it ends in the middle of a block.");
        }
    }
}
