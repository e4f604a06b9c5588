package id.rutedesa.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Refusals as answers, for pages that ask for it; everybody else gets their statuses. */
@ApiTest
class PreferredRefusalTest {
    private static final String[] IN_BODY = {"Prefer", "refusals=in-body"};
    private static final String NO_NAME = "{\"lat\":-8.8,\"lon\":121.62}";

    private final Client client;

    PreferredRefusalTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void onlyWhoAsksForItIsRefusedInTheBody() {
        var plain = client.post("/api/v1/depots", NO_NAME);
        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.response().headers().firstValue("Preference-Applied")).isEmpty();

        var asked = client.post("/api/v1/depots", NO_NAME, IN_BODY);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Preference-Applied")).isEqualTo("refusals=in-body");
        assertThat(asked.header("Content-Type")).startsWith("application/problem+json");
        assertThat(asked.json()).isEqualTo(plain.json());
        assertThat(asked.json().get("status").asInt()).isEqualTo(422);
    }

    /** A person dropped the file; a body of JSON was written by the page. */
    @Test
    void aFileThatIsNoTableIsAnOrdinaryRefusal() {
        assertThat(noTable().status()).isEqualTo(400);
        var asked = noTable(IN_BODY);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.json().get("status").asInt()).isEqualTo(400);
    }

    private Client.Answer noTable(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "text/csv";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return client.send(
                client.request("/api/v1/task-drafts/cells", all).POST(BodyPublishers.ofString("nama;nama\n")));
    }

    @Test
    void anotherPreferenceChangesNothing() {
        assertThat(client.post("/api/v1/depots", NO_NAME, "Prefer", "return=minimal")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatIsNoOrdinaryRefusalKeepsItsStatus() {
        assertThat(client.get("/api/v1/plans/99999999", IN_BODY).status()).isEqualTo(404);
        assertThat(client.post("/api/v1/depots", "{", IN_BODY).status()).isEqualTo(400);
        var done = client.get("/api/v1/depots", IN_BODY);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.response().headers().firstValue("Preference-Applied")).isEmpty();
    }
}
