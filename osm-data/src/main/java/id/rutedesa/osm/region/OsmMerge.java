package id.rutedesa.osm.region;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongCursor;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.SkipOptions;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Joins several OSM files into one that has all nodes, then all ways, then all relations, each id once: neighbouring
 * extracts share their border's elements. Only what routing needs is kept: nodes with tags or on a road, ways with a
 * highway tag, turn restrictions. With a polygon, roads that have a node inside are kept whole, so that none is bent by
 * being cut.
 */
final class OsmMerge {
    private final List<Path> files;
    private final XMLStreamWriter xml;
    private final Optional<ClipPolygon> clip;
    private final LongHashSet inside = new LongHashSet();
    private final LongHashSet onRoad = new LongHashSet();
    private final LongHashSet seen = new LongHashSet();

    private OsmMerge(List<Path> files, Optional<ClipPolygon> clip, XMLStreamWriter xml) {
        this.files = files;
        this.clip = clip;
        this.xml = xml;
    }

    static void write(List<Path> files, Optional<ClipPolygon> clip, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 18)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
            new OsmMerge(files, clip, xml).run();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void run() throws XMLStreamException, IOException {
        findRoads();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("osm");
        xml.writeAttribute("version", "0.6");
        pass(new SkipOptions(false, true, true), ReaderElement.Type.NODE);
        pass(new SkipOptions(true, false, true), ReaderElement.Type.WAY);
        pass(new SkipOptions(true, true, false), ReaderElement.Type.RELATION);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void findRoads() throws IOException {
        if (clip.isPresent()) {
            for (Path file : files) {
                OsmInputs.forEach(file, new SkipOptions(false, true, true), element -> {
                    if (element instanceof ReaderNode node && clip.get().contains(node.getLat(), node.getLon())) {
                        inside.add(node.getId());
                    }
                });
            }
        }
        for (Path file : files) {
            OsmInputs.forEach(file, new SkipOptions(true, false, true), element -> {
                if (element instanceof ReaderWay way && isRoadInside(way)) {
                    for (LongCursor node : way.getNodes()) {
                        onRoad.add(node.value);
                    }
                }
            });
        }
    }

    private boolean isRoadInside(ReaderWay way) {
        if (!way.hasTag("highway")) {
            return false;
        }
        for (LongCursor node : way.getNodes()) {
            if (clip.isEmpty() || inside.contains(node.value)) {
                return true;
            }
        }
        return false;
    }

    private void pass(SkipOptions skip, ReaderElement.Type type) throws IOException {
        seen.clear();
        for (Path file : files) {
            OsmInputs.forEach(file, skip, element -> {
                if (element.getType() == type && wanted(element) && seen.add(element.getId())) {
                    writeOrThrow(element);
                }
            });
        }
    }

    private boolean wanted(ReaderElement element) {
        return switch (element.getType()) {
            case NODE ->
                onRoad.contains(element.getId())
                        || (!element.getTags().isEmpty() && (clip.isEmpty() || inside.contains(element.getId())));
            case WAY -> element instanceof ReaderWay way && isRoadInside(way);
            case RELATION -> element.hasTag("type", "restriction");
            default -> false;
        };
    }

    private void writeOrThrow(ReaderElement element) {
        try {
            write(element);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    private void write(ReaderElement element) throws XMLStreamException {
        xml.writeStartElement(element.getType().name().toLowerCase(Locale.ROOT));
        xml.writeAttribute("id", Long.toString(element.getId()));
        if (element instanceof ReaderNode node) {
            xml.writeAttribute("lat", Double.toString(node.getLat()));
            xml.writeAttribute("lon", Double.toString(node.getLon()));
        } else if (element instanceof ReaderWay way) {
            for (int i = 0; i < way.getNodes().size(); i++) {
                xml.writeEmptyElement("nd");
                xml.writeAttribute("ref", Long.toString(way.getNodes().get(i)));
            }
        } else if (element instanceof ReaderRelation relation) {
            for (ReaderRelation.Member member : relation.getMembers()) {
                xml.writeEmptyElement("member");
                xml.writeAttribute("type", member.getType().name().toLowerCase(Locale.ROOT));
                xml.writeAttribute("ref", Long.toString(member.getRef()));
                xml.writeAttribute("role", member.getRole());
            }
        }
        for (Map.Entry<String, Object> tag : element.getTags().entrySet()) {
            if (tag.getValue() instanceof String text) {
                xml.writeEmptyElement("tag");
                xml.writeAttribute("k", tag.getKey());
                xml.writeAttribute("v", text);
            }
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }
}
