package id.rutedesa.osm.region;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import id.rutedesa.osm.elevation.SurveyedHeights;
import id.rutedesa.osm.graph.NamedPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** Reads the elements of OSM files one after the other. */
final class OsmInputs {
    private static final int READERS = 2;

    private OsmInputs() {}

    /** Hands every element of one file to the consumer, in the file's order. */
    static void forEach(Path file, SkipOptions skip, Consumer<ReaderElement> consumer) throws IOException {
        try (OSMInputFile input = new OSMInputFile(file.toFile())
                .setWorkerThreads(READERS)
                .setSkipOptions(skip)
                .open()) {
            for (ReaderElement element = input.getNext(); element != null; element = input.getNext()) {
                consumer.accept(element);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The heights written down for single nodes of the files, and the names of their settlements. */
    static void readNodes(List<Path> files, SurveyedHeights heights, Consumer<NamedPlace> places) throws IOException {
        for (Path file : files) {
            forEach(file, new SkipOptions(false, true, true), element -> {
                if (element instanceof ReaderNode node) {
                    if (node.hasTag("ele")) {
                        heights.add(node.getLat(), node.getLon(), node.getTag("ele", ""));
                    }
                    if (node.hasTag("place") && node.hasTag("name")) {
                        places.accept(new NamedPlace(
                                node.getTag("place", ""), node.getTag("name", ""), node.getLat(), node.getLon()));
                    }
                }
            });
        }
    }
}
