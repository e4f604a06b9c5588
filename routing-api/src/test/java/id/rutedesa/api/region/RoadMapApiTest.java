package id.rutedesa.api.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Map tiles and the road under a finger, on the tiny region: a trunk road along −8.80, a village road south of 121.62. */
@ApiTest
class RoadMapApiTest {
    private final Client client;

    RoadMapApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void aTileIsAPictureThatIsSentOnce() {
        // Column and row of −8.80, 121.62 at zoom 13 by the formula of the OSM wiki, "Slippy map tilenames".
        var first = client.get("/tiles/13/6863/4296.png");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("image/png");
        assertThat(first.header("Cache-Control")).contains("max-age=60");
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"");
        assertThat(client.get("/tiles/13/6863/4296.png", "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(client.get("/tiles/13/6863/4296@2x.png").header("ETag")).isNotEqualTo(tag);
        assertThat(client.get("/tiles/13/6863/4296.json").json().get("labels")).isEmpty();
    }

    @Test
    void whatIsNoTileIsNotFound() {
        assertThat(client.get("/tiles/3/8/0.png").status()).isEqualTo(404);
        assertThat(client.get("/tiles/99/0/0.png").status()).isEqualTo(404);
        assertThat(client.get("/tiles/3/8/0.json").status()).isEqualTo(404);
    }

    @Test
    void aFingerFindsTheRoad() {
        JsonNode road =
                client.get("/api/v1/region/road?lat=-8.805&lon=121.6201").json().get("road");
        assertThat(road.get("roadClass").asString()).isEqualTo("unclassified");
        assertThat(road.get("state").asString()).isEqualTo("unpaved");
        assertThat(road.get("metresAway").asInt()).isBetween(10, 12);
        assertThat(road.get("closed").asBoolean()).isFalse();

        assertThat(client.get("/api/v1/region/road?lat=-8.9&lon=121.62").json().has("road"))
                .isFalse();
        assertThat(client.get("/api/v1/region/road?lat=-98&lon=121.62").status())
                .isEqualTo(422);
    }

    @Test
    void theRegionIsDescribed() {
        JsonNode region = client.get("/api/v1/region").json();

        assertThat(region.get("bounds").get("south").asDouble()).isEqualTo(-8.82);
        assertThat(region.get("islands")).hasSize(1);
        assertThat(region.get("attribution").asString()).isEqualTo("© OpenStreetMap");
    }
}
