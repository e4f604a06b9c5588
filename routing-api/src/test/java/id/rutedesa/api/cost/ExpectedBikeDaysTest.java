package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.security.Village;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Five bikes, and months of 26 (June 2026) and 27 (October 2036) days without Sundays. */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
class ExpectedBikeDaysTest {
    private static final long BUMDES = 863;
    private static final String LATER = "from=2036-10-01&to=2036-10-31";

    @Autowired
    Village village;

    @Autowired
    RiddenMonths months;

    private final Client client;
    private String[] analyst = {};
    private String[] admin = {};

    ExpectedBikeDaysTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void bikes() {
        analyst = months.sevenBikeDays(BUMDES);
        admin = village.bearer(BUMDES, "admin");
    }

    private long expected(String period) {
        return client.get("/api/v1/costs?" + period, analyst)
                .json()
                .at("/coverage/expectedBikeDays")
                .asLong();
    }

    private List<JsonNode> all() {
        return client.get("/api/v1/vehicles", admin)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private void change(JsonNode vehicle, java.util.function.Consumer<ObjectNode> change) {
        long id = vehicle.get("id").asLong();
        ObjectNode body = (ObjectNode) vehicle.deepCopy();
        body.remove("id");
        change.accept(body);
        String tag = client.get("/api/v1/vehicles/" + id, admin).header("ETag");
        var request = client.request("/api/v1/vehicles/" + id, admin)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(body.toString()));
        assertThat(client.send(request).status()).isEqualTo(200);
    }

    @Test
    void aRetiredBikeWasExpectedUntilThenAndANewOneFromItsFirstDay() {
        assertThat(expected(RiddenMonths.PERIOD)).isEqualTo(5 * 26);
        assertThat(expected(LATER)).isEqualTo(5 * 27);
        change(all().get(0), body -> body.put("active", false));
        assertThat(expected(RiddenMonths.PERIOD))
                .as("what was expected of June")
                .isEqualTo(5 * 26);
        assertThat(expected(LATER)).isEqualTo(4 * 27);

        change(all().get(1), body -> body.put("inUseFrom", "2026-06-16")); // a Tuesday: 13 of 26 days
        assertThat(expected(RiddenMonths.PERIOD)).isEqualTo(4 * 26 + 13);
        change(all().get(0), body -> body.put("active", true));
        assertThat(expected(LATER)).as("taken back into use").isEqualTo(5 * 27);
        change(all().get(1), body -> body.remove("inUseFrom"));
    }
}
