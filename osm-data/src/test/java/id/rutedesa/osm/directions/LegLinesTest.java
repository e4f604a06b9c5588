package id.rutedesa.osm.directions;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.graph.LegGeometry;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LegLinesTest {
    private static LegGeometry leg(LegGeometry.Point... points) {
        return new LegGeometry(
                List.of(points), List.of(), 0, List.of(0, 1, 2), List.of(0, 0, 0), List.of(0, 0, 0), false, 0, 0);
    }

    /** The example of the format's own description. */
    @Test
    void polylineIsTheOneOfItsDescription() {
        LegGeometry leg = leg(
                new LegGeometry.Point(38.5, -120.2, Double.NaN),
                new LegGeometry.Point(40.7, -120.95, Double.NaN),
                new LegGeometry.Point(43.252, -126.453, Double.NaN));

        assertThat(LegLines.polyline(leg)).isEqualTo("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
    }

    @Test
    void geoJsonHasLongitudeFirstAndHeightsWhereKnown() {
        LegGeometry leg = leg(
                new LegGeometry.Point(-8.7654321, 121.5, 642.04), new LegGeometry.Point(-8.766, 121.501, Double.NaN));

        assertThat(LegLines.geoJson(leg))
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":"
                        + "[[121.50000,-8.76543,642.0],[121.50100,-8.76600]]}");
    }

    @Test
    void gpxHasStopsAndATrackAndEscapesNames() throws Exception {
        LegGeometry leg = leg(
                new LegGeometry.Point(-8.7654321, 121.5, 642.04), new LegGeometry.Point(-8.766, 121.501, Double.NaN));

        String gpx =
                LegLines.gpx("Kurir 1 & <Motor>", List.of(leg), List.of(new LegLines.Stop("Kios Mama", -8.7, 121.6)));

        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(gpx)));
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("version")).isEqualTo("1.1");
        assertThat(root.getAttribute("xmlns")).isEqualTo("http://www.topografix.com/GPX/1/1");
        assertThat(root.getElementsByTagName("trkpt").getLength()).isEqualTo(2);
        assertThat(root.getElementsByTagName("ele").item(0).getTextContent()).isEqualTo("642.0");
        assertThat(root.getElementsByTagName("wpt").getLength()).isEqualTo(1);
        assertThat(gpx).contains("Kurir 1 &amp; &lt;Motor");
    }
}
