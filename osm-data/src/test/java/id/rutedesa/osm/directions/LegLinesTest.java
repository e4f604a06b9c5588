package id.rutedesa.osm.directions;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.osm.graph.LegGeometry;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class LegLinesTest {
    @TempDir
    Path data;

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

    /** 1.28 m is written as 128, which is "_G" after doubling: 256 = 8 · 32 + 0. */
    @Test
    void heightsAreTheThirdNumberInCentimetres() {
        LegGeometry leg = leg(
                new LegGeometry.Point(38.5, -120.2, 1.28),
                new LegGeometry.Point(40.7, -120.95, 1.28),
                new LegGeometry.Point(43.252, -126.453, 0));

        assertThat(LegLines.polylineWithHeights(leg)).contains("_p~iF~ps|U_G_ulLnnqC?_mqNvxq`@~F");
    }

    @Test
    void aRoadWithoutHeightsHasNoLineWithHeights() {
        LegGeometry leg = leg(
                new LegGeometry.Point(-8.7, 121.5, 10),
                new LegGeometry.Point(-8.8, 121.5, Double.NaN),
                new LegGeometry.Point(-8.9, 121.5, 10));

        assertThat(LegLines.polylineWithHeights(leg)).isEmpty();
    }

    @Test
    void aPlaceOffTheRoadHasTheHeightOfItsRoad() {
        LegGeometry leg = leg(
                new LegGeometry.Point(-8.7, 121.5, Double.NaN),
                new LegGeometry.Point(-8.8, 121.5, 20),
                new LegGeometry.Point(-8.9, 121.5, 10),
                new LegGeometry.Point(-8.9, 121.6, Double.NaN));
        LegGeometry known = leg(
                new LegGeometry.Point(-8.7, 121.5, 20),
                new LegGeometry.Point(-8.8, 121.5, 20),
                new LegGeometry.Point(-8.9, 121.5, 10),
                new LegGeometry.Point(-8.9, 121.6, 10));

        assertThat(LegLines.polylineWithHeights(leg)).isPresent().isEqualTo(LegLines.polylineWithHeights(known));
        assertThat(LegLines.geoJson(leg)).isEqualTo(LegLines.geoJson(known));
    }

    @Test
    void geoJsonHasLongitudeFirstAndHeightsWhereKnown() {
        LegGeometry leg = leg(
                new LegGeometry.Point(-8.7654321, 121.5, 642.04),
                new LegGeometry.Point(-8.766, 121.501, Double.NaN),
                new LegGeometry.Point(-8.767, 121.501, Double.NaN));

        assertThat(LegLines.geoJson(leg))
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":"
                        + "[[121.50000,-8.76543,642.0],[121.50100,-8.76600],[121.50100,-8.76700]]}");
    }

    /** RFC 7946, section 3.1.4: two positions or more. */
    @Test
    void aLegOfNoMetresIsStillALine() {
        TinyMap map = road();

        LegGeometry leg = map.leg(0, 0.5, 0, 0.5);

        assertThat(leg.points()).hasSize(1);
        assertThat(LegLines.geoJson(leg))
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[0.00500,0.00000],[0.00500,0.00000]]}");
    }

    @Test
    void betweenTwoPlacesAtOnePointOfTheRoadLiesThatPoint() {
        LegGeometry leg = road().leg(0.08, 0.5, -0.08, 0.5);

        assertThat(LegLines.geoJson(leg))
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":"
                        + "[[0.00500,0.00080],[0.00500,0.00000],[0.00500,-0.00080]]}");
    }

    private TinyMap road() {
        TinyMap map = new TinyMap(data);
        map.node(1, 0, 0);
        map.node(2, 0, 1);
        map.way(TinyMap.via(1, 2), "highway=secondary");
        return map;
    }

    @Test
    void gpxLeavesOutWhatXmlCannotHold() throws Exception {
        String gpx = LegLines.gpx("Ru\u0000te\u0008 \ud83d\udef5 \ud83d", List.of(), List.of());

        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(gpx)));
        assertThat(document.getElementsByTagName("name").item(0).getTextContent())
                .isEqualTo("Rute \ud83d\udef5 ");
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
