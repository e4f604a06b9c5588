package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A shared day down to what each visit bears, and up again to its villages. */
@ApiTest
class VillageCostTest {
    private static final String DAY = "2034-10-03";
    private static final String COSTS = "/api/v1/costs?from=%1$s&to=%1$s&group=".formatted(DAY);

    private final Client client;

    VillageCostTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void aPublishedDay() {
        new PlannedDays(client).onceOn(LocalDate.parse(DAY));
    }

    @Test
    void villagesAddUpToTheDay() {
        JsonNode days = client.get(COSTS + "day").json();
        JsonNode villages = client.get(COSTS + "village").json();
        assertThat(days.get("kg").asDouble()).as("two parcels of 5 kg").isEqualTo(10);
        assertThat(villages.get("total")).isEqualTo(days.get("total"));
        assertThat(villages.get("items")
                        .valueStream()
                        .mapToLong(row -> row.get("totalIdr").asLong())
                        .sum())
                .isEqualTo(days.at("/total/totalIdr").asLong());
        assertThat(villages.get("items")
                        .valueStream()
                        .mapToLong(row -> row.get("visits").asLong())
                        .sum())
                .isEqualTo(days.at("/total/visits").asLong());
    }

    /** A row for each of the two visits, in exact amounts: both rules' columns are the day's total, and no recipient is named. */
    @Test
    void eachVisitInAFile() {
        String file = client.get("/api/v1/costs/visits/file?from=%1$s&to=%1$s".formatted(DAY))
                .text();
        List<String> lines = file.lines().skip(1).toList();
        assertThat(lines).hasSize(2).allMatch(line -> line.startsWith(DAY + ",Kurir Uji,"));
        assertThat(file).doesNotContain("Kios");
        long total = client.get(COSTS + "day").json().at("/total/totalIdr").asLong();
        for (int column : List.of(17, 18)) {
            double sum = lines.stream()
                    .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                    .sum();
            assertThat(Math.round(sum)).isEqualTo(total);
        }
        double kg = lines.stream()
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[4]))
                .sum();
        assertThat(kg).isEqualTo(10.0);
    }

    @Test
    void bothRulesShareTheWholeRoute() {
        String route = client.get(COSTS + "route").json().at("/items/0/key").asString();
        JsonNode costs = client.get("/api/v1/costs/plans/" + route.replace("/", "/riders/"))
                .json();
        long total = costs.at("/total/totalIdr").asLong();
        for (String rule : List.of("proportionalIdr", "marginalIdr")) {
            assertThat(costs.get("shares")
                            .valueStream()
                            .mapToLong(share -> share.get(rule).asLong())
                            .sum())
                    .isEqualTo(total);
        }
        assertThat(costs.get("shares").valueStream().map(share -> share.get("recipient")
                        .asString()))
                .contains("Kios Selatan");
        assertThat(costs.get("shares")).hasSize(2);
        assertThat(costs.get("shares")
                        .valueStream()
                        .mapToLong(share -> share.get("savedIdr").asLong())
                        .sum())
                .as("leaving out any stop saves something")
                .isPositive();
    }
}
