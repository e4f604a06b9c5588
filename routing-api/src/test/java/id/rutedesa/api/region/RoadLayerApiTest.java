package id.rutedesa.api.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The road layer on the tiny region: a trunk road along −8.80, a village road from 121.62 to the south; no heights. */
@ApiTest
class RoadLayerApiTest {
    /** West end, junction, south end: 0.02 degrees of longitude here are 2,198 m, of latitude 2,224 m. */
    private static final String THREE =
            "{\"lat\":-8.8,\"lon\":121.6},{\"lat\":-8.8,\"lon\":121.62},{\"lat\":-8.82,\"lon\":121.62}";

    private final Client client;

    RoadLayerApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void theMatrixTellsAllWays() {
        var answer = client.post(
                "/api/v1/matrix", "{\"places\":[%s],\"loadKg\":20,\"date\":\"2027-07-01\"}".formatted(THREE));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode metres = answer.json().get("metres");
        assertThat(metres.get(0).get(0).asInt()).isZero();
        assertThat(metres.get(0).get(1).asInt()).isCloseTo(2_198, within(6));
        assertThat(metres.get(0).get(2).asInt()).isCloseTo(4_422, within(10));
        // A trunk road in the dry season at 35 km/h: 2,198 m in 226 s.
        assertThat(answer.json().get("seconds").get(0).get(1).asInt()).isCloseTo(226, within(2));
        // 20 kg on the flat: 22.1 Wh/km and 0.1 stops of 3.1 Wh each, times the usual 1.15, over 2.198 km: 56.6 Wh.
        assertThat(answer.json().get("energyWh").get(0).get(1).asDouble()).isCloseTo(56.6, within(1.0));
        assertThat(answer.json().get("flatEstimate").asBoolean()).isTrue();
        double empty = client.post("/api/v1/matrix", "{\"places\":[%s],\"date\":\"2027-07-01\"}".formatted(THREE))
                .json()
                .get("energyWh")
                .get(0)
                .get(1)
                .asDouble();
        assertThat(empty).isLessThan(answer.json().get("energyWh").get(0).get(1).asDouble());
    }

    @Test
    void everyPlaceOffTheRoadsIsNamed() {
        var answer = client.post(
                "/api/v1/matrix",
                "{\"places\":[{\"lat\":-8.8,\"lon\":121.6},{\"lat\":-8.95,\"lon\":121.62},{\"lat\":121.62,\"lon\":-8.8}]}",
                "Accept-Language",
                "en");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("off-network");
        assertThat(answer.json().get("issues").findValuesAsString("pointer")).containsExactly("/places/1", "/places/2");
        assertThat(answer.text()).contains("did you mean -8.8, 121.62?");
        var huge = client.post(
                "/api/v1/matrix",
                "{\"places\":[%s]}"
                        .formatted(String.join(",", Collections.nCopies(1_001, "{\"lat\":-8.8,\"lon\":121.6}"))));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.json().get("detail").asString()).contains("1000", "1001");
        var wrong = client.post("/api/v1/matrix", "{\"places\":[],\"vehicleTypeId\":99999,\"loadKg\":-1,\"x\":1}");
        assertThat(wrong.json().get("issues").findValuesAsString("pointer"))
                .contains("/places", "/vehicleTypeId", "/loadKg", "/x");
    }

    @Test
    void aRouteTellsTheWayInWordsAndAsALine() {
        var answer = client.post("/api/v1/route", "{\"places\":[%s],\"date\":\"2027-07-01\"}".formatted(THREE));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode route = answer.json();
        assertThat(route.get("metres").asInt()).isCloseTo(4_422, within(10));
        assertThat(route.get("legs")).hasSize(2);
        JsonNode leg = route.get("legs").get(0);
        assertThat(leg.get("steps").get(0).get("text").asString()).contains("timur");
        assertThat(leg.get("rideTime").asString()).startsWith("PT3M4");
        assertThat(leg.get("geometry").get("coordinates").get(0).get(0).asDouble())
                .isCloseTo(121.6, within(1e-4));
        assertThat(client.post(
                                "/api/v1/route",
                                "{\"places\":[%s],\"date\":\"2027-07-01\"}".formatted(THREE),
                                "Accept-Language",
                                "en")
                        .text())
                .contains("east");
        assertThat(client.post("/api/v1/route", "{\"places\":[{\"lat\":-8.8,\"lon\":121.6}]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRouteIsAlsoGpxAndGeoJson() {
        var gpx = client.post("/api/v1/route/gpx", "{\"places\":[%s],\"date\":\"2027-07-01\"}".formatted(THREE));
        assertThat(gpx.status()).as(gpx.text()).isEqualTo(200);
        assertThat(gpx.header("Content-Type")).startsWith("application/gpx+xml");
        assertThat(gpx.text()).contains("<gpx", "<trkseg>", "<wpt lat=\"-8.820000\" lon=\"121.620000\">");
        var line = client.post("/api/v1/route/geojson", "{\"places\":[%s],\"date\":\"2027-07-01\"}".formatted(THREE));
        assertThat(line.header("Content-Type")).startsWith("application/geo+json");
        assertThat(line.json().get("features")).hasSize(2);
        assertThat(line.json()
                        .get("features")
                        .get(1)
                        .get("geometry")
                        .get("type")
                        .asString())
                .isEqualTo("LineString");
    }

    @Test
    void aBatteryReachesAsFarAsItComesBack() {
        String west =
                "{\"place\":{\"lat\":-8.8,\"lon\":121.6},\"loadKg\":20,\"date\":\"2027-07-01\",\"stateOfCharge\":%s}";
        var full = client.post("/api/v1/isochrone", west.formatted("1"));
        assertThat(full.status()).as(full.text()).isEqualTo(200);
        // All roads of the region: 4,396 m along the trunk road and 2,224 m to the south.
        assertThat(roadKm(full.json())).isCloseTo(6.6, within(0.15));
        assertThat(full.json().get("complete").asBoolean()).isTrue();

        // 1,296 Wh usable, 259.2 in reserve: at 0.28 there are 103.7 Wh to ride with. A km takes 25.8 Wh out and,
        // empty,
        // 24.6 back: 2.06 km, which holds the middles of the five pieces of the first 2,198 m and no more.
        double near =
                roadKm(client.post("/api/v1/isochrone", west.formatted("0.28")).json());
        assertThat(near).isCloseTo(2.2, within(0.05));
        assertThat(roadKm(
                        client.post("/api/v1/isochrone", west.formatted("0.2")).json()))
                .isZero();
        assertThat(client.post("/api/v1/isochrone", "{\"place\":{\"lat\":-8.95,\"lon\":121.6}}")
                        .json()
                        .get("issues")
                        .findValuesAsString("pointer"))
                .containsExactly("/place");
    }

    private static double roadKm(JsonNode reach) {
        double km = 0;
        for (JsonNode feature : reach.get("features")) {
            km += feature.get("properties").get("roadKm").asDouble();
        }
        return km;
    }
}
