package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.security.Village;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Costs of one BUMDes: seven bike-days of Rp5.000,333 + Rp80.000,333 + Rp1.160 + Rp6.400,001. */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
class CostApiTest {
    private static final long BUMDES = 860;
    private static final String COSTS = "/api/v1/costs?" + RiddenMonths.PERIOD;

    @Autowired
    RiddenMonths months;

    private final Client client;
    private String[] analyst = {};

    CostApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void sevenBikeDays() {
        analyst = months.sevenBikeDays(BUMDES);
    }

    @Test
    void theTotalIsExactAndItsCoverageIsTold() {
        JsonNode costs = client.get(COSTS, analyst).json();
        JsonNode total = costs.get("total");
        assertThat(total.get("totalIdr").asLong()).isEqualTo(647_925); // 7 × 92,560.667 = 647,924.669
        assertThat(total.get("routes").asLong()).isEqualTo(7);
        assertThat(total.get("visits").asLong()).isEqualTo(14);
        assertThat(total.get("km").asDouble()).isEqualTo(280.0);
        assertThat(costs.get("items")).hasSize(2);
        assertThat(costs.at("/coverage/text").asString()).isEqualTo("1 dari 1, 5 %"); // 7 of 5 × 26
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "rider", "vehicle", "route", "village"})
    void rowsAndPartsAddUpInEveryGrouping(String group) {
        JsonNode costs = client.get(COSTS + "&group=" + group, analyst).json();
        long rows = 0;
        for (JsonNode row : costs.get("items")) {
            assertThat(sum(row.get("parts"))).isEqualTo(row.get("totalIdr").asLong());
            rows += row.get("totalIdr").asLong();
        }
        assertThat(rows).isEqualTo(647_925);
        assertThat(sum(costs.at("/total/parts"))).isEqualTo(647_925);
        assertThat(costs.at("/total/parts"))
                .isEqualTo(client.get(COSTS, analyst).json().at("/total/parts"));
    }

    @Test
    void aFileHasExactNumbersAndNoFormulas() {
        var file = client.get("/api/v1/costs/file?group=rider&" + RiddenMonths.PERIOD, analyst);
        List<String> lines = file.text().lines().toList();
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("biaya-2026-06-01-2026-06-30.csv");
        assertThat(lines).hasSize(6);
        assertThat(lines.get(1))
                .isEqualTo(
                        "'=NAMA1,2,4,80.000,2.040,0.000,10000.666,160000.666,2320.000,0.000,3200.000,9600.002,0.000,0.000,0.000,0.000,185121.334");
        assertThat(file.text()).doesNotContain("0812");
        assertThat(client.get("/api/v1/costs/file?format=xlsx&" + RiddenMonths.PERIOD, analyst)
                        .text())
                .startsWith("PK");
    }

    @Test
    void pricesSayWhereTheyComeFrom() {
        JsonNode prices = client.get(COSTS, analyst).json().get("prices");
        assertThat(prices).hasSize(1);
        JsonNode price = prices.get(0);
        assertThat(price.get("routes").asInt()).isEqualTo(7);
        assertThat(price.get("electricityIdrPerKwh").asString()).isEqualTo("1444.7");
        assertThat(price.get("wallToBatteryPercent").asInt()).isEqualTo(88);
        assertThat(price.get("batteryWearIdrPerKwh").asInt()).isEqualTo(4_619);
        assertThat(price.get("wageIdrPerHour").asInt()).isEqualTo(20_000);
        assertThat(price.get("since").asString()).isEqualTo("2025-10-01");
        assertThat(price.get("source").asString()).isEqualTo("buku kas");
        assertThat(price.has("petrolIdrPerLitre")).isFalse();
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertThat(client.get("/api/v1/costs?from=2026-06-02&to=2026-06-01", analyst)
                        .json()
                        .at("/issues/0/pointer")
                        .asString())
                .isEqualTo("?to");
        assertThat(client.get(COSTS + "&group=bulan", analyst).status()).isEqualTo(422);
    }

    private static long sum(JsonNode parts) {
        long sum = 0;
        for (JsonNode part : parts) {
            sum += part.asLong();
        }
        return sum;
    }
}
