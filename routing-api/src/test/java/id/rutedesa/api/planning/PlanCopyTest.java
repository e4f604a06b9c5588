package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What if: copies of a plan on the tiny region. */
@ApiTest
class PlanCopyTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Client client;
    private final PlannedDays days;
    private String date = "";
    private long riderId;
    private String path = "";

    PlanCopyTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void aPlannedDay() {
        long depotId = days.depot();
        riderId = days.rider(depotId);
        date = LocalDate.of(2032, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
        days.task(depotId, date, "Kios Barat", -8.8, 121.60, "");
        days.task(depotId, date, "Kios Selatan", -8.82, 121.62, "");
        path = "/api/v1/plans/"
                + days.planned(days.start(depotId, date)).get("id").asLong();
    }

    private JsonNode copy(String wish) {
        var answer = client.post(path + "/copies?wait=30", wish);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void anotherHourAndAnotherTariffAreComparedSideBySide() {
        JsonNode later = copy("{\"title\":\"mulai siang\",\"startsAt\":\"11:00\"}");
        JsonNode dearer = copy("{\"title\":\"listrik mahal\",\"electricityIdrPerKwh\":14447}");

        assertThat(later.get("routes").get(0).get("departure").asString()).isGreaterThanOrEqualTo(date + "T11:00");
        JsonNode columns = client.get(path + "/comparison").json().get("items");
        assertThat(columns.findValuesAsString("title")).containsExactly("mulai siang", "listrik mahal");
        assertThat(columns.get(0).has("title")).as("the plan itself").isFalse();
        for (JsonNode column : columns) {
            assertThat(column.get("served").asInt()).isEqualTo(2);
            assertThat(column.get("metres").asInt())
                    .isEqualTo(columns.get(0).get("metres").asInt());
        }
        // The socket's price is a part of the price of energy; the rest of it, battery wear, stays.
        assertThat(columns.get(2).get("cost").get("energy").asLong())
                .isGreaterThan(columns.get(0).get("cost").get("energy").asLong());
        assertThat(columns.get(2).get("cost").get("wage").asLong())
                .isEqualTo(columns.get(0).get("cost").get("wage").asLong());
        assertThat(dearer.get("copyOf").asLong())
                .isEqualTo(columns.get(0).get("planId").asLong());
        assertThat(client.get("/api/v1/plans?date=" + date).json().get("items"))
                .as("copies are no plans of the day")
                .hasSize(1);
    }

    /** The same tasks on other wheels: petrol has no battery that runs empty, and is burnt by ways, climbs and loads. */
    @Test
    void onOtherWheelsTheDayIsPlannedAgain() {
        days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kebun Kopi\",\"lat\":-8.8,\"lon\":121.61,\"loadKg\":60}"
                        .formatted(days.depot(), date));
        var again = days.start(days.depot(), date);
        path = "/api/v1/plans/" + days.planned(again).get("id").asLong();
        JsonNode petrol = copy("{\"title\":\"bensin\",\"vehicleTypeId\":%d}".formatted(type("petrol-motorbike")));
        assertThat(petrol.get("unassigned")).hasSize(1);
        copy("{\"title\":\"pikap\",\"vehicleTypeId\":%d}".formatted(type("hired-pickup")));

        JsonNode columns = client.get(path + "/comparison").json().get("items");
        assertThat(columns.get(0).get("notServed").get(0).asString()).isEqualTo("Kebun Kopi");
        assertThat(columns.get(1).get("notServed").get(0).asString()).isEqualTo("Kebun Kopi");
        assertThat(columns.get(1).at("/cost/energy").asLong()).isZero();
        assertThat((double) columns.get(1).at("/cost/distance").asLong())
                .isCloseTo(upkeepAndPetrolIdr(petrol), within(2.0));
        for (JsonNode column : columns) {
            assertThat(column.get("lines")
                            .valueStream()
                            .mapToLong(JsonNode::asLong)
                            .sum())
                    .as("lines add up")
                    .isEqualTo(column.at("/cost/total").asLong());
        }
        JsonNode onPetrol = columns.get(1).get("lines");
        assertThat(onPetrol.get("distanceIdr").asLong()
                        + onPetrol.get("petrolIdr").asLong())
                .isCloseTo(columns.get(1).at("/cost/distance").asLong(), within(1L));
        assertThat((double) onPetrol.get("petrolIdr").asLong())
                .as("litres at Rp10,000, each leg's to a millilitre")
                .isCloseTo(columns.get(1).get("petrolL").asDouble() * 10_000, within(20.0));
        assertThat(columns.get(0).has("petrolL")).as("nothing is burnt").isFalse();
        assertThat(columns.get(0).get("owning").asString()).isEqualTo("not-counted");
        assertThat(columns.get(1).get("owning").asString()).isEqualTo("not-counted");
        assertThat(columns.get(2).has("owning")).as("a hire").isFalse();
        assertThat(columns.get(2).get("notServed")).isEmpty();
        assertThat(columns.get(2).at("/cost/fixed").asLong()).isEqualTo(350_000);

        copy("{\"title\":\"campur\",\"vehicleTypeId\":%d,\"vehicleTypeRiders\":[%d]}"
                .formatted(type("hired-pickup"), riderId + 1_000));
        assertThat(client.get(path + "/comparison")
                        .json()
                        .at("/items/3/cost/energy")
                        .asLong())
                .as("nobody of this day rides the pick-up")
                .isPositive();

        var unknown = client.post(path + "/copies", "{\"title\":\"x\",\"vehicleTypeId\":999999}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/issues/0/pointer").asString()).isEqualTo("/vehicleTypeId");
    }

    /**
     * Rp162 a km, and Rp10,000 a litre: of each leg, as the roads tell it of an electric motorbike as heavy, as quick and never tired,
     * km ÷ 51, and (kJ − 91.8 × km) ÷ 88.2 × (1 ÷ 38.5 − 1 ÷ 51).
     */
    private double upkeepAndPetrolIdr(JsonNode plan) {
        long asHeavy = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"kerja-%s\",\"name\":\"Kerja\",\"batteryWh\":20000,\"topSpeedKmh\":80,\"motorPowerW\":50000,"
                                .formatted(date)
                        + "\"consumptionFactor\":1,\"source\":\"uji\",\"asOf\":\"2026-01-01\"}");
        JsonNode stops = plan.at("/routes/0/stops");
        double idr = 0;
        for (int i = 1; i < stops.size(); i++) {
            JsonNode from = stops.get(i - 1);
            JsonNode to = stops.get(i);
            JsonNode ride = client.post(
                            "/api/v1/route",
                            "{\"places\":[{\"lat\":%s,\"lon\":%s},{\"lat\":%s,\"lon\":%s}],\"vehicleTypeId\":%d,\"loadKg\":%s}"
                                    .formatted(
                                            from.get("lat"),
                                            from.get("lon"),
                                            to.get("lat"),
                                            to.get("lon"),
                                            asHeavy,
                                            from.get("loadKg")))
                    .json();
            double km = ride.get("metres").asInt() / 1000.0;
            double kilojoules = ride.get("energyWh").asDouble() * 3.6;
            double litres = km / 51 + (kilojoules - 91.8 * km) / 88.2 * (1 / 38.5 - 1 / 51.0);
            idr += 162 * km + 10_000 * litres;
        }
        return idr;
    }

    /** Rp24 million over 8 years of 300 days, and 10 % of half of it a year: Rp10,000 and Rp4,000 a day on one side only. */
    @Test
    void whatOwningCostsOnOneSideOnlyIsTold() {
        long owned = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"harga-%s\",\"name\":\"Berharga\",\"batteryWh\":0,\"petrolIdrPerLitre\":10000,\"kmPerLitre\":50,"
                                .formatted(date)
                        + "\"purchaseIdr\":24000000,\"interestPercent\":10,\"source\":\"uji\",\"asOf\":\"2026-01-01\"}");
        copy("{\"title\":\"berharga\",\"vehicleTypeId\":%d}".formatted(owned));

        JsonNode columns = client.get(path + "/comparison").json().get("items");
        assertThat(columns.get(0).get("owning").asString()).isEqualTo("not-counted");
        assertThat(columns.get(1).get("owning").asString()).isEqualTo("counted");
        assertThat(columns.get(1).at("/lines/depreciationIdr").asLong()).isEqualTo(10_000);
        assertThat(columns.get(1).at("/lines/financeIdr").asLong()).isEqualTo(4_000);
        assertThat(columns.get(1).at("/lines/fixedIdr").asLong()).isZero();
    }

    /** A price of electricity that holds from a day on prices that day's plan, and the plan says so; the day before has the old one. */
    @Test
    void aDayIsPlannedWithThePriceThatHolds() {
        String later = LocalDate.parse(date).plusYears(60).toString();
        days.created(
                "/api/v1/tariffs",
                "{\"code\":\"pln-1300\",\"name\":\"Listrik\",\"valueIdr\":2889.4,\"unit\":\"kWh\",\"source\":\"uji\",\"asOf\":\"%s\"}"
                        .formatted(later));
        long depotId = days.depot();
        days.task(depotId, later, "Kios Barat", -8.8, 121.60, "");
        days.task(depotId, later, "Kios Selatan", -8.82, 121.62, "");
        JsonNode dearer = days.published(days.start(depotId, later));
        JsonNode plan = client.get(path).json();
        double kwh = plan.at("/routes/0/energyWh").asLong() / 1000.0;
        long more = dearer.at("/cost/energy").asLong() - plan.at("/cost/energy").asLong();
        assertThat(more).isCloseTo(Math.round(kwh * 1_444.7 / 0.88), within(2L));
        JsonNode prices = client.get("/api/v1/costs?from=%s&to=%s".formatted(later, later))
                .json()
                .at("/prices/0");
        assertThat(prices.get("electricityIdrPerKwh").asString()).isEqualTo("2889.4");
        assertThat(prices.get("tariff").asString()).isEqualTo("pln-1300");
        assertThat(prices.get("since").asString()).isEqualTo(later);
    }

    private long type(String code) {
        return client.get("/api/v1/vehicle-types")
                .json()
                .get("items")
                .valueStream()
                .filter(type -> type.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    @Test
    void aCopyIsNeverShownToRidersAndNeedsSomebodyToRide() {
        JsonNode copy = copy("{\"title\":\"sama\"}");
        String own = "/api/v1/plans/" + copy.get("id").asLong();

        assertThat(client.post(own + "/publish", "").status()).isEqualTo(409);
        assertThat(client.post(own + "/copies", "{\"title\":\"lagi\"}").status())
                .isEqualTo(409);
        var nobody = client.post(path + "/copies", "{\"title\":\"kosong\",\"withoutRiders\":[%d]}".formatted(riderId));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("empty-fleet");
        var wrong = client.post(
                path + "/copies", "{\"startsAt\":\"12:00\",\"endsAt\":\"11:00\",\"withoutRiders\":[\"a\"]}");
        assertThat(wrong.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/title", "/endsAt", "/withoutRiders/0");
    }
}
