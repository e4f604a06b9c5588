package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A petrol motorbike of Rp18 million over 8 years, 6 % interest, Rp350,000 of tax a year, 300 days of riding: each day Rp7,500 of
 * its value, Rp1,800 of interest on half its price, Rp1,166.667 of tax.
 */
@ApiTest
class OwningCostTest {
    private static final String DAY = "2041-01-07";
    private static final String TYPE = """
            {"code":"%s","name":"Bensin milik sendiri","batteryWh":0,"topSpeedKmh":80,"petrolIdrPerLitre":10000,"kmPerLitre":50,
             "kmPerLitreHilly":%s,"upkeepIdrPerKm":100,"purchaseIdr":18000000,"interestPercent":6,"taxIdrPerYear":350000,
             "source":"buku kas","asOf":"2026-01-01"}""";

    private final Client client;
    private final PlannedDays days;

    OwningCostTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @Test
    void eachLineOfOwningIsToldAndAddsUp() {
        publishedOnce();

        JsonNode costs = client.get("/api/v1/costs?group=route&from=%1$s&to=%1$s".formatted(DAY))
                .json();

        JsonNode parts = costs.at("/total/parts");
        assertThat(parts.get("taxIdr").asLong()).isEqualTo(1_167);
        assertThat(parts.get("depreciationIdr").asLong()).isEqualTo(7_500);
        assertThat(parts.get("financeIdr").asLong()).isEqualTo(1_800);
        assertThat(parts.get("fixedIdr").asLong()).as("nothing is hired").isZero();
        assertThat(parts.get("petrolIdr").asLong()).isPositive();
        assertThat(parts.get("energyIdr").asLong()).as("nothing is electric").isZero();
        assertThat(parts.valueStream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(costs.at("/total/totalIdr").asLong());
        JsonNode prices = costs.at("/prices/0");
        assertThat(prices.get("kmPerLitre").asDouble()).isEqualTo(50);
        assertThat(prices.get("kmPerLitreHilly").asDouble()).isEqualTo(40);
        assertThat(prices.get("taxIdrPerDay").asDouble()).isEqualTo(1_166.667);
        assertThat(prices.get("depreciationIdrPerDay").asDouble()).isEqualTo(7_500);
        assertThat(prices.get("financeIdrPerDay").asDouble()).isEqualTo(1_800);

        JsonNode villages = client.get("/api/v1/costs?group=village&from=%1$s&to=%1$s".formatted(DAY))
                .json();
        assertThat(villages.at("/total/parts")).isEqualTo(parts);
        String key = costs.at("/items/0/key").asString();
        JsonNode route = client.get("/api/v1/costs/plans/" + key.replace("/", "/riders/"))
                .json();
        assertThat(route.at("/total/parts")).isEqualTo(parts);
    }

    /** On other wheels it costs the same: Rp9,300 of lost value and interest are no cash, and tax is. */
    @Test
    void inCashAVehicleLosesNoValue() {
        publishedOnce();
        JsonNode planned = client.get("/api/v1/costs?from=%1$s&to=%1$s".formatted(DAY))
                .json()
                .get("total");
        long other =
                planned.get("totalIdr").asLong() - planned.at("/parts/wageIdr").asLong();

        assertThat(otherIdr("public")).isEqualTo(other);
        assertThat(otherIdr("cash")).isEqualTo(other - 9_300);
        JsonNode rows = client.get(
                        "/api/v1/costs?group=route&scenario=petrol-pump&view=cash&from=%1$s&to=%1$s".formatted(DAY))
                .json();
        assertThat(rows.at("/scenarios/0/itemsIdr/0").asLong())
                .isEqualTo(planned.get("totalIdr").asLong() - 9_300);
        JsonNode villages = client.get(
                        "/api/v1/costs?group=village&scenario=petrol-pump&view=cash&from=%1$s&to=%1$s".formatted(DAY))
                .json();
        assertThat(villages.at("/scenarios/0/totalIdr")).isEqualTo(rows.at("/scenarios/0/totalIdr"));
    }

    private long otherIdr(String view) {
        return client.get("/api/v1/costs/comparison?view=%1$s&from=%2$s&to=%2$s".formatted(view, DAY))
                .json()
                .at("/wheels/0/lines/otherIdr")
                .asLong();
    }

    /** What is counted is read back, and what is not is left out. */
    @Test
    void aTypeSaysWhatOwningItCosts() {
        long id = days.created("/api/v1/vehicle-types", TYPE.formatted("milik-dibaca", "40"));
        JsonNode read = client.get("/api/v1/vehicle-types/" + id).json();
        assertThat(read.get("purchaseIdr").asLong()).isEqualTo(18_000_000);
        assertThat(read.get("yearsOfUse").asInt()).isEqualTo(8);
        assertThat(read.get("interestPercent").asDouble()).isEqualTo(6);
        assertThat(read.get("taxIdrPerYear").asLong()).isEqualTo(350_000);
        assertThat(read.get("ridingDaysPerYear").asInt()).isEqualTo(300);
        assertThat(read.get("kmPerLitreHilly").asDouble()).isEqualTo(40);
        assertThat(client.get("/api/v1/vehicle-types/1").json().propertyNames())
                .doesNotContain("purchaseIdr", "yearsOfUse", "interestPercent", "taxIdrPerYear", "ridingDaysPerYear");
    }

    @Test
    void aLitreInHillsLastsNoLongerThanOnFlatRoadsAndNotMuchLess() {
        for (String wrong : new String[] {"51", "29.9"}) {
            var answer = client.post("/api/v1/vehicle-types", TYPE.formatted("milik-salah", wrong));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/issues/0/pointer").asString()).isEqualTo("/kmPerLitreHilly");
        }
    }

    private void publishedOnce() {
        if (!client.get("/api/v1/plans?date=" + DAY).json().get("items").isEmpty()) {
            return;
        }
        long depot = days.created("/api/v1/depots", "{\"name\":\"Gudang milik\",\"lat\":-8.8,\"lon\":121.62}");
        long type = days.created("/api/v1/vehicle-types", TYPE.formatted("milik", "40"));
        long bike = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor milik\"}".formatted(depot, type));
        days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir milik\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depot, bike));
        days.task(depot, DAY, "Kios Barat", -8.8, 121.60, "");
        days.task(depot, DAY, "Kios Selatan", -8.82, 121.62, "");
        days.published(days.start(depot, DAY));
    }
}
