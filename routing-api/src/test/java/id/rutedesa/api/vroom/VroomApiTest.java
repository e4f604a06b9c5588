package id.rutedesa.api.vroom;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** VROOM's requests on the tiny region: a trunk road along −8.80 and a village road to the south. */
@ApiTest
class VroomApiTest {
    private final Client client;

    VroomApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void coordinatesAreRiddenOnTheLoadedRegion() {
        var answer = client.post("/vroom", """
                {"jobs": [{"id": 1, "location": [121.62, -8.8]}, {"id": 2, "location": [121.62, -8.95]}],
                 "vehicles": [{"id": 1, "start": [121.6, -8.8], "end": [121.6, -8.8]}], "options": {"l": 1}}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        // West end to junction and back, 2,198 m each way; the other job lies off every road, and only it stays behind.
        assertThat(answer.json().get("summary").get("distance").asInt())
                .as(answer.text())
                .isBetween(4_380, 4_410);
        assertThat(answer.json().get("unassigned").findValuesAsString("id")).containsExactly("2");
        assertThat(answer.json()
                        .get("rutedesa")
                        .get("unassigned")
                        .get(0)
                        .get("reasons")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("unreachable");
    }

    @Test
    void errorsComeInVroomsEnvelope() {
        var answer = client.post("/vroom", "{\"vehicles\": [{\"id\": 1}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asInt()).isEqualTo(2);
        assertThat(answer.json().get("error").asString()).contains("/vehicles/0/start");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": 100000000000000000000",
                "\"id\": 1, \"service\": 1e30",
                "\"id\": 1, \"priority\": 9223372036854775808",
                "\"id\": 1, \"skills\": [100000000000000000000]",
                "\"id\": 1, \"delivery\": [100000000000000000000]",
                "\"id\": 1, \"time_windows\": [[0, 100000000000000000000]]",
                "\"id\": 1, \"description\": [5]",
                "\"id\": 1, \"description\": {}",
            })
    void valuesThatCannotBeAreNamed(String wrong) {
        var answer = client.post("/vroom", """
                {"jobs": [{"location": [121.62, -8.8], %s}],
                 "vehicles": [{"id": 7, "start": [121.6, -8.8]}], "options": {"l": 1}}""".formatted(wrong));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("code").asInt()).isEqualTo(2);
        assertThat(answer.json().get("error").asString()).contains("/jobs/0/");
    }

    @Test
    void aMatrixBeyondAllRoadsIsNamed() {
        var answer = client.post("/vroom", """
                {"jobs": [{"id": 1, "location_index": 1}], "vehicles": [{"id": 7, "start_index": 0}], "options": {"l": 1},
                 "matrices": {"car": {"durations": [[0, 100000000000000000000], [5, 0]]}}}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("error").asString()).contains("durations");
    }
}
