package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rides slower than planned by known factors, found again, and in the next day's plan. Dry season, no closures. */
@ApiTest
class CalibrationLoopTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 6, 1);
    private static final int DAYS = 6;
    private static final double TRUNK = 1.25;
    private static final double VILLAGE = 1.6;
    private static final int SERVICE_SEC = 300;

    private final Client client;
    private final PlannedDays days;

    CalibrationLoopTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @AfterEach
    void forget() {
        assertThat(client.delete("/api/v1/calibration").status()).isEqualTo(204);
    }

    private JsonNode route(LocalDate date) {
        return client.get("/api/v1/riders/%d/routes/%s".formatted(days.anyRider(), date))
                .json();
    }

    private static double planned(JsonNode route, int leg) {
        return Duration.parse(route.get("legs").get(leg).get("rideTime").asString())
                .toSeconds();
    }

    /** Kios Barat lies at the trunk road, Kios Selatan at the village road: from the depot one has only that road. */
    private static double factor(JsonNode stop) {
        return stop.get("recipient").asString().startsWith("Kios Barat") ? TRUNK : VILLAGE;
    }

    /** Loads, rides to both shops and home; every ride takes its roads' factors times what was planned. */
    private void ride(LocalDate date) {
        days.onceOn(date);
        JsonNode route = route(date);
        JsonNode first = route.get("stops").get(1);
        JsonNode second = route.get("stops").get(2);
        double[] seconds = {
            planned(route, 0) * factor(first),
            planned(route, 0) * factor(first) + planned(route, 2) * factor(second),
            planned(route, 2) * factor(second)
        };
        List<String> reports = new ArrayList<>();
        double at = date.atTime(0, 0).toEpochSecond(java.time.ZoneOffset.UTC);
        reports.add(report(1, "loaded", at, "\"p\":0"));
        for (int i = 0; i < 2; i++) {
            String task = "\"t\":" + route.get("stops").get(i + 1).get("taskId").asLong();
            at += seconds[i];
            reports.add(report(2 + 2 * i, "arrived", at, task));
            at += SERVICE_SEC;
            reports.add(report(3 + 2 * i, "delivered", at, task));
        }
        reports.add(report(6, "ended", at + seconds[2], "\"p\":1"));
        var answer = new SignedReports(client, days.anyRider(), date).send("[" + String.join(",", reports) + "]");
        assertThat(answer.json().get("recorded").asInt()).as(answer.text()).isEqualTo(6);
    }

    /** Displays show what a bike draws that takes so many times what the route expected, in whole per cents. */
    private void read(LocalDate date, double times, boolean nonsense) {
        days.onceOn(date);
        JsonNode stops = route(date).get("stops");
        int last = stops.size() - 1;
        double drawn = stops.get(0).get("stateOfCharge").asDouble()
                - stops.get(last).get("stateOfCharge").asDouble();
        long percent = nonsense
                ? 99
                : Math.round(100 * (stops.get(0).get("stateOfCharge").asDouble() - times * drawn));
        double at = date.atTime(0, 0).toEpochSecond(java.time.ZoneOffset.UTC);
        var answer = new SignedReports(client, days.anyRider(), date)
                .send("[" + report(1, "battery", at, "\"b\":%d,\"p\":%d".formatted(percent, last)) + "]");
        assertThat(answer.json().get("recorded").asInt()).as(answer.text()).isEqualTo(1);
    }

    /** 1.3 times as much as planned is found again in spite of a wrong reading, and learning twice says the same. */
    @Test
    void aThirstyBikeIsFoundAndTheNextPlanExpectsIt() {
        LocalDate first = LocalDate.of(2036, 8, 4);
        for (int day = 0; day < 8; day++) {
            read(first.plusDays(day), 1.3, day == 3);
        }
        String range = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(first, first.plusDays(7));
        JsonNode learned = client.post("/api/v1/calibration", range).json();
        JsonNode type = learned.get("consumption").get(0);
        assertThat(type.get("readings").asInt()).isEqualTo(8);
        assertThat(type.get("factor").asDouble()).isCloseTo(1.15 * 1.3, within(0.05 * 1.15 * 1.3));
        assertThat(client.post("/api/v1/calibration", range).json().get("consumption"))
                .isEqualTo(learned.get("consumption"));
        assertThat(client.get("/api/v1/calibration").json().get("consumption")).isEqualTo(learned.get("consumption"));

        LocalDate next = first.plusDays(8);
        days.onceOn(next);
        assertThat(route(next).get("energyWh").asDouble()
                        / route(first).get("energyWh").asDouble())
                .isCloseTo(1.3, within(0.07));
    }

    @Test
    void fewReadingsTeachNothing() {
        LocalDate first = LocalDate.of(2036, 9, 8);
        for (int day = 0; day < 4; day++) {
            read(first.plusDays(day), 1.3, false);
        }
        assertThat(client.post(
                                "/api/v1/calibration",
                                "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(first, first.plusDays(3)))
                        .json()
                        .get("consumption"))
                .isEmpty();
    }

    private static String report(int seq, String kind, double atSec, String more) {
        return "{\"s\":\"hp\",\"q\":%d,\"k\":\"%s\",\"a\":%d,%s}".formatted(seq, kind, Math.round(atSec * 1_000), more);
    }

    @Test
    void knownFactorsAreFoundAgainAndTheNextPlanUsesThem() {
        for (int day = 0; day < DAYS; day++) {
            ride(FIRST.plusDays(day));
        }
        JsonNode learned = client.post(
                        "/api/v1/calibration",
                        "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(FIRST, FIRST.plusDays(DAYS - 1)))
                .json();

        assertThat(learned.get("legs").asInt()).isEqualTo(3 * DAYS);
        assertThat(learned.get("speedFactors").get("trunk").asDouble()).isCloseTo(1 / TRUNK, within(0.05 / TRUNK));
        assertThat(learned.get("speedFactors").get("village").asDouble())
                .isCloseTo(1 / VILLAGE, within(0.05 / VILLAGE));
        JsonNode before = route(FIRST);
        LocalDate next = FIRST.plusDays(DAYS);
        days.onceOn(next);
        JsonNode after = route(next);
        double longer = planned(after, 0) / planned(before, 0);
        double expected = factor(after.get("stops").get(1));
        assertThat(after.get("stops").get(1).get("recipient"))
                .isEqualTo(before.get("stops").get(1).get("recipient"));
        assertThat(longer).isCloseTo(expected, within(0.05 * expected));
    }
}
