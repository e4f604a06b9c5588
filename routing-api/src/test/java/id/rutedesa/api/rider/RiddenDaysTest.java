package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.page.AccessibilityCheck;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A day of two stops: one arrived, one failed, an hour longer than planned, and the battery half as thirsty again. */
@ApiTest
class RiddenDaysTest {
    private static final LocalDate DAY = LocalDate.of(2034, 11, 7);
    private static final LocalDate SILENT = DAY.plusDays(1);

    private final int port;
    private final Client client;
    private final PlannedDays days;

    RiddenDaysTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    private static String report(int seq, String kind, long atMillis, String more) {
        return "{\"s\":\"hp\",\"q\":%d,\"k\":\"%s\",\"a\":%d,%s}".formatted(seq, kind, atMillis, more);
    }

    private JsonNode ridden() {
        days.onceOn(DAY);
        days.onceOn(SILENT);
        JsonNode route = client.get("/api/v1/riders/%d/routes/%s".formatted(days.anyRider(), DAY))
                .json();
        JsonNode stops = route.get("stops");
        long start = DAY.atTime(0, 0).toEpochSecond(ZoneOffset.UTC) * 1_000;
        long end = start + (plannedMinutes(route) + 60) * 60_000;
        double drawn = stops.get(0).get("stateOfCharge").asDouble()
                - stops.get(2).get("stateOfCharge").asDouble();
        long percent = Math.round(100 * (stops.get(0).get("stateOfCharge").asDouble() - 1.5 * drawn));
        String text = String.join(
                ",",
                report(1, "loaded", start, "\"p\":0"),
                report(2, "failed", start + 600_000, "\"t\":%d,\"r\":\"nobody-home\"".formatted(task(stops, 1))),
                report(3, "delivered", start + 900_000, "\"t\":%d".formatted(task(stops, 1))),
                report(4, "failed", start + 1_200_000, "\"t\":%d,\"r\":\"refused\"".formatted(task(stops, 2))),
                report(5, "battery", start + 1_300_000, "\"b\":%d,\"p\":2".formatted(percent)),
                report(6, "ended", end, "\"p\":3"));
        var answer = new SignedReports(client, days.anyRider(), DAY).send("[" + text + "]");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return client.get("/api/v1/costs/actual?from=%s&to=%s".formatted(DAY, SILENT))
                .json();
    }

    private static long plannedMinutes(JsonNode route) {
        return java.time.Duration.between(
                        OffsetDateTime.parse(route.get("departure").asString()),
                        OffsetDateTime.parse(route.get("arrival").asString()))
                .toMinutes();
    }

    private static long task(JsonNode stops, int number) {
        return stops.get(number).get("taskId").asLong();
    }

    @Test
    void whatWasReportedStandsBesideThePlan() {
        JsonNode actual = ridden();
        assertThat(actual.at("/coverage"))
                .isEqualTo(client.get("/api/v1/costs?from=%s&to=%s".formatted(DAY, SILENT))
                        .json()
                        .get("coverage"));
        assertThat(actual.at("/coverage/bikeDays").asLong()).isPositive();
        JsonNode day = actual.get("items").get(0);
        assertThat(day.get("plannedVisits").asInt()).isEqualTo(2);
        assertThat(day.get("delivered").asInt()).as("its last word counts").isEqualTo(1);
        assertThat(day.get("failed").asInt()).isEqualTo(1);
        assertThat(day.get("minutes").asLong())
                .isEqualTo(day.get("plannedMinutes").asLong() + 60);
        assertThat(day.get("drawnKwh").asDouble() / day.get("plannedKwh").asDouble())
                .isCloseTo(1.5, within(0.1));
        assertThat(day.has("trackKm")).as("nothing was recorded").isFalse();
        assertThat(day.get("perDeliveredIdr").asLong())
                .isEqualTo(day.get("costIdr").asLong());
        assertThat(day.get("remarks").valueStream().map(remark -> remark.get("code")
                        .asString()))
                .containsExactly("long-day", "thirsty", "many-failed");
        assertThat(day.at("/remarks/0/text").asString()).isEqualTo("60 menit lebih lama dari rencana.");

        JsonNode silent = actual.get("items").get(1);
        assertThat(silent.get("reported").asBoolean()).isFalse();
        assertThat(silent.at("/remarks/0/code").asString()).isEqualTo("no-reports");

        JsonNode total = actual.get("total");
        assertThat(total.get("days").asInt()).isEqualTo(2);
        assertThat(total.get("reportedDays").asInt()).isEqualTo(1);
        assertThat(total.get("perDeliveredIdr").asLong())
                .as("a day that nobody reported tells nothing about what arrived")
                .isEqualTo(day.get("costIdr").asLong());
        assertThat(total.at("/failures/refused").asInt()).isEqualTo(1);
        assertThat(total.get("plannedMinutes").asLong())
                .as("only of days whose minutes are known")
                .isEqualTo(day.get("plannedMinutes").asLong());
        String file = client.get("/api/v1/costs/actual/file?from=%s&to=%s".formatted(DAY, SILENT))
                .text();
        assertThat(file.lines().toList()).hasSize(3);
        assertThat(file).contains("kurir").contains(DAY.toString());
    }

    /** The two villages' shares are those of the day with reports; the silent day tells nothing. */
    @Test
    void villagesBearTheDaysThatWereReported() {
        JsonNode actual = ridden();
        JsonNode villages = actual.get("villages");
        assertThat(sum(villages, "visits")).isEqualTo(2);
        assertThat(sum(villages, "delivered")).isEqualTo(1);
        assertThat(sum(villages, "failed")).isEqualTo(1);
        assertThat(sum(villages, "costIdr"))
                .isEqualTo(actual.at("/items/0/costIdr").asLong());
    }

    private static long sum(JsonNode rows, String key) {
        return rows.valueStream().mapToLong(row -> row.get(key).asLong()).sum();
    }

    @Test
    void whatIsKeptOfADayFollowsLaterReports() {
        LocalDate later = DAY.plusDays(2);
        days.onceOn(later);
        assertThat(deliveredOn(later)).isEqualTo(0);
        assertThat(deliveredOn(later)).as("read again").isEqualTo(0);
        JsonNode stops = client.get("/api/v1/riders/%d/routes/%s".formatted(days.anyRider(), later))
                .json()
                .get("stops");
        String delivered =
                report(1, "delivered", later.toEpochDay() * 86_400_000, "\"t\":%d".formatted(task(stops, 1)));
        new SignedReports(client, days.anyRider(), later).send("[" + delivered + "]");
        assertThat(deliveredOn(later)).isEqualTo(1);
    }

    private int deliveredOn(LocalDate date) {
        return client.get("/api/v1/costs/actual?from=%s&to=%s".formatted(date, date))
                .json()
                .at("/total/delivered")
                .asInt();
    }

    @Test
    void whatWasReallyRiddenIsNotedAndTakenBack() {
        ridden();
        String address = "/api/v1/riders/%d/routes/%s/used-vehicle".formatted(days.anyRider(), DAY);
        assertThat(client.put(address, "{\"vehicle\":\"motor bensin\"}").status())
                .isEqualTo(200);
        JsonNode day = client.get("/api/v1/costs/actual?from=%s&to=%s".formatted(DAY, DAY))
                .json()
                .get("items")
                .get(0);
        assertThat(day.get("usedVehicle").asString()).isEqualTo("motor bensin");
        assertThat(day.at("/remarks/0/text").asString())
                .isEqualTo("Memakai motor bensin, bukan %s."
                        .formatted(day.get("vehicle").asString()));
        JsonNode spent = client.get("/api/v1/costs/before-now?before-from=2034-10-01&before-to=2034-10-31&from=%s&to=%s"
                        .formatted(DAY, DAY))
                .json()
                .get("now");
        assertThat(spent.get("otherVehicleDays").asInt()).isEqualTo(1);
        assertThat(spent.get("bikeDays").asInt()).isEqualTo(0);
        assertThat(client.delete(address).status()).isEqualTo(204);
        assertThat(client.get("/api/v1/costs/actual?from=%s&to=%s".formatted(DAY, DAY))
                        .json()
                        .at("/items/0/usedVehicle")
                        .asString())
                .isEqualTo(day.get("vehicle").asString());
        assertThat(client.put(address, "{\"vehicle\":7}").status()).isEqualTo(422);
        assertThat(client.put(address.replace(DAY.toString(), "2034-11-01"), "{\"vehicle\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePageShowsWhatStandsOut() {
        ridden();
        try (Browser laptop = Browser.laptop()) {
            laptop.go("http://127.0.0.1:%d/kenyataan?from=%s&to=%s".formatted(port, DAY, SILENT));
            assertThat(laptop.awaitText(".sum", "1 dari 2")).contains("ditolak 1");
            assertThat(laptop.awaitText("#remarks", "60 menit lebih lama dari rencana."))
                    .contains("Belum ada laporan: ");
            assertThat(laptop.all("main").get(0).getText()).contains("Per desa");
            laptop.picture("kenyataan");
            laptop.press("tbody button", "Motor");
            laptop.awaitText("dialog", "Apa yang benar-benar dipakai?");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.picture("kenyataan-motor");
            laptop.press("dialog button", "Batal");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
        try (Browser phone = Browser.phone()) {
            phone.go("http://127.0.0.1:%d/kenyataan?lang=en&from=%s&to=%s".formatted(port, DAY, SILENT));
            phone.awaitText("#remarks", "60 minutes longer than planned.");
            phone.picture("kenyataan-hp");
            assertThat(phone.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void tooManyDaysAreRefused() {
        var answer = client.get("/api/v1/costs/actual?from=2034-01-01&to=2035-12-31");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/issues/0/pointer").asString()).isEqualTo("?to");
    }
}
