package id.rutedesa.osm.directions;

import id.rutedesa.osm.graph.LegGeometry;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The line of a leg in the formats that maps and phones read. */
public final class LegLines {
    private static final double DEGREE_DIGITS = 1e5;
    private static final double CENTIMETRES = 100;
    private static final int FIVE_BITS = 0x1f;
    private static final int MORE = 0x20;
    private static final int PRINTABLE = 63;
    /** What no XML 1.0 document may hold, not even escaped. */
    private static final Pattern NOT_XML = Pattern.compile("[^\\t\\n\\r -\uD7FF\uE000-\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String GPX = "http://www.topografix.com/GPX/1/1";

    private LegLines() {}

    /** A named point of a track: a stop. */
    public record Stop(String name, double lat, double lon) {}

    /**
     * The line as an encoded polyline of five decimals (Google, "Encoded Polyline Algorithm Format"): about 1 m exact.
     */
    public static String polyline(LegGeometry leg) {
        return encoded(leg.points().stream()
                .map(point -> new long[] {digits(point.lat()), digits(point.lon())})
                .toList());
    }

    /**
     * The same with the height in centimetres as a third number of each point, as openrouteservice writes it. Empty where
     * the road's height is not known somewhere; a place off the road has the height of where it meets the road.
     */
    public static Optional<String> polylineWithHeights(LegGeometry leg) {
        List<LegGeometry.Point> points = withEndHeights(leg.points());
        if (points.stream().anyMatch(point -> Double.isNaN(point.heightM()))) {
            return Optional.empty();
        }
        return Optional.of(encoded(points.stream()
                .map(point ->
                        new long[] {digits(point.lat()), digits(point.lon()), Math.round(point.heightM() * CENTIMETRES)
                        })
                .toList()));
    }

    private static long digits(double degrees) {
        return Math.round(degrees * DEGREE_DIGITS);
    }

    /** Each number as its change from the row before. */
    private static String encoded(List<long[]> rows) {
        StringBuilder text = new StringBuilder();
        long[] last = new long[3];
        for (long[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                append(text, row[i] - last[i]);
            }
            last = row;
        }
        return text.toString();
    }

    private static void append(StringBuilder text, long change) {
        long rest = change < 0 ? ~(change << 1) : change << 1;
        while (rest > FIVE_BITS) {
            text.append((char) (((rest & FIVE_BITS) | MORE) + PRINTABLE));
            rest >>= 5;
        }
        text.append((char) (rest + PRINTABLE));
    }

    /** The places at the ends of a leg have no height of their own: they take that of the point beside them. */
    private static List<LegGeometry.Point> withEndHeights(List<LegGeometry.Point> points) {
        List<LegGeometry.Point> line = new ArrayList<>(points);
        int last = line.size() - 1;
        if (last > 0) {
            line.set(0, orHeightOf(line.get(0), line.get(1)));
            line.set(last, orHeightOf(line.get(last), line.get(last - 1)));
        }
        return line;
    }

    private static LegGeometry.Point orHeightOf(LegGeometry.Point point, LegGeometry.Point beside) {
        return Double.isNaN(point.heightM())
                ? new LegGeometry.Point(point.lat(), point.lon(), beside.heightM())
                : point;
    }

    /**
     * The line as a GeoJSON LineString (RFC 7946) of at least two positions; a position has a height only where one is
     * known, and a place off the road that of where it meets the road.
     */
    public static String geoJson(LegGeometry leg) {
        StringBuilder text = new StringBuilder("{\"type\":\"LineString\",\"coordinates\":[");
        List<LegGeometry.Point> points = withEndHeights(leg.points());
        if (points.size() == 1) {
            points.add(points.get(0));
        }
        for (int i = 0; i < points.size(); i++) {
            LegGeometry.Point point = points.get(i);
            text.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.5f,%.5f", point.lon(), point.lat()));
            if (!Double.isNaN(point.heightM())) {
                text.append(String.format(Locale.ROOT, ",%.1f", point.heightM()));
            }
            text.append(']');
        }
        return text.append("]}").toString();
    }

    /** Legs as one GPX 1.1 track, a segment a leg, with its stops as way points. */
    public static String gpx(String name, List<LegGeometry> legs, List<Stop> stops) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("gpx");
            xml.writeDefaultNamespace(GPX);
            xml.writeAttribute("version", "1.1");
            xml.writeAttribute("creator", "RuteDesa");
            for (Stop stop : stops) {
                point(xml, "wpt", stop.lat(), stop.lon(), Double.NaN, stop.name());
            }
            xml.writeStartElement("trk");
            element(xml, "name", name);
            for (LegGeometry leg : legs) {
                xml.writeStartElement("trkseg");
                for (LegGeometry.Point point : leg.points()) {
                    point(xml, "trkpt", point.lat(), point.lon(), point.heightM(), "");
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory can always be written.", e);
        }
        return text.toString();
    }

    private static void point(XMLStreamWriter xml, String element, double lat, double lon, double heightM, String name)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("lat", String.format(Locale.ROOT, "%.6f", lat));
        xml.writeAttribute("lon", String.format(Locale.ROOT, "%.6f", lon));
        if (!Double.isNaN(heightM)) {
            element(xml, "ele", String.format(Locale.ROOT, "%.1f", heightM));
        }
        if (!name.isEmpty()) {
            element(xml, "name", name);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_XML.matcher(text).replaceAll(""));
        xml.writeEndElement();
    }
}
