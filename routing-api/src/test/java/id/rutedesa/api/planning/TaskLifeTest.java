package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What becomes of tasks over the days. */
@ApiTest
class TaskLifeTest {
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Client client;
    private final PlannedDays days;
    private LocalDate date = LocalDate.EPOCH;
    private long depotId;

    TaskLifeTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    /** Two days of its own for each test. */
    @BeforeEach
    void oneDepotOneRider() {
        depotId = days.depot();
        days.rider(depotId);
        date = LocalDate.of(2028, 9, 4).plusDays(21L * DAYS.getAndIncrement());
    }

    private long task(String recipient, double lat, double lon, String more) {
        return days.task(depotId, date.toString(), recipient, lat, lon, more);
    }

    private JsonNode read(long task) {
        return client.get("/api/v1/tasks/" + task).json();
    }

    private Client.Answer status(long task, String status) {
        return client.post(
                "/api/v1/tasks/%d/status".formatted(task), "{\"status\":\"%s\",\"note\":\"uji\"}".formatted(status));
    }

    @Test
    void whatFailedOrWasLeftBehindMovesToTheNextDayOlderAndMoreUrgent() {
        long delivered = task("Kios Barat", -8.8, 121.60, "");
        long failed = task("Kios Selatan", -8.82, 121.62, ",\"priority\":5");
        String window =
                ",\"windows\":[{\"from\":\"%sT09:00:00+08:00\",\"to\":\"%sT10:00:00+08:00\"}]".formatted(date, date);
        long left = task("Kebun Jauh", -8.84, 121.62, window);
        long lastDay = task("Kebun Jauh Sekali", -8.85, 121.62, ",\"latestDate\":\"%s\"".formatted(date));
        long cancelled = task("Kios Timur", -8.8, 121.64, "");
        assertThat(status(cancelled, "cancelled").status()).isEqualTo(200);
        JsonNode plan = days.published(days.start(depotId, date.toString()));
        assertThat(plan.get("unassigned")).hasSize(2);
        assertThat(plan.toString()).as("cancelled before").doesNotContain("Kios Timur");
        String path = "/api/v1/plans/" + plan.get("id").asLong();
        client.post(path + "/start", "");
        assertThat(status(delivered, "done").status()).isEqualTo(200);
        assertThat(status(failed, "failed").status()).isEqualTo(200);

        assertThat(client.post(path + "/finish", "").status()).isEqualTo(200);

        String next = date.plusDays(1).toString();
        assertThat(read(delivered).get("date").asString()).isEqualTo(date.toString());
        assertThat(read(failed).get("date").asString()).isEqualTo(next);
        assertThat(read(failed).get("status").asString()).isEqualTo("open");
        assertThat(read(failed).get("priority").asInt()).isEqualTo(5);
        JsonNode moved = read(left);
        assertThat(moved.get("date").asString()).isEqualTo(next);
        assertThat(moved.get("ageDays").asInt()).isEqualTo(1);
        assertThat(moved.get("priority").asInt()).isEqualTo(4);
        assertThat(moved.get("windows").get(0).get("from").asString()).isEqualTo(next + "T09:00:00+08:00");
        assertThat(read(lastDay).get("date").asString()).isEqualTo(date.toString());
        assertThat(read(lastDay).get("status").asString()).isEqualTo("expired");
        var history = client.get("/api/v1/tasks/%d/history".formatted(failed)).json();
        assertThat(history.findValuesAsString("cause")).containsExactly("created", "status", "carried-over");
        assertThat(history.findValuesAsString("status")).containsExactly("open", "failed", "open");
    }

    @Test
    void aFileReadAgainFindsATaskWhereItWasMoved() {
        String row = "nomor,tanggal,gudang,penerima,lintang,bujur\nA-1,%s,%d,Kebun Jauh,-8.84,121.62\n"
                .formatted(date, depotId);
        var template = client.get("/api/v1/imports/tasks").text();
        assertThat(template).contains("nomor");
        var first = client.send(client.request("/api/v1/imports/tasks", "Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(row)));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("created").asInt()).isEqualTo(1);
        task("Kios Barat", -8.8, 121.60, "");
        String path = "/api/v1/plans/"
                + days.published(days.start(depotId, date.toString())).get("id").asLong();
        client.post(path + "/start", "");
        client.post(path + "/finish", "");

        var second = client.send(client.request("/api/v1/imports/tasks", "Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(row)));

        assertThat(second.json().get("unchanged").asInt()).as(second.text()).isEqualTo(1);
        var items = client.get("/api/v1/tasks?date=" + date.plusDays(1)).json().get("items");
        assertThat(items.findValuesAsString("reference")).containsExactly("A-1");
    }

    @Test
    void aShipThatDoesNotSailMovesAllItsTasksAtOnce() {
        long one = task("Kios Barat", -8.8, 121.60, ",\"sailing\":\"KMP Uji\"");
        long two = task("Kios Timur", -8.8, 121.64, ",\"sailing\":\"KMP Uji\"");
        long other = task("Kios Selatan", -8.82, 121.62, ",\"sailing\":\"KMP Lain\"");
        String next = date.plusDays(3).toString();

        var moved = client.post(
                "/api/v1/sailings/cancel",
                "{\"sailing\":\"KMP Uji\",\"date\":\"%s\",\"newDate\":\"%s\",\"note\":\"gelombang\"}"
                        .formatted(date, next));

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().get("moved")).hasSize(2);
        assertThat(read(one).get("date").asString()).isEqualTo(next);
        assertThat(read(two).get("priority").asInt()).isEqualTo(3);
        assertThat(read(other).get("date").asString()).isEqualTo(date.toString());
        assertThat(client.get("/api/v1/tasks/%d/history".formatted(one)).text())
                .contains("sailing-cancelled", "gelombang");
    }

    @Test
    void aMarketComesAgainEachWeekOnceADay() {
        // The first Tuesday on or after the day of this test.
        LocalDate tuesday = date.plusDays(1);
        assertThat(tuesday.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.TUESDAY);
        var made = client.post(
                "/api/v1/recurring-tasks", """
                {"weekdays":["tuesday"],"endsOn":"%s","task":{"depotId":%d,"date":"%s","recipient":"Pasar","lat":-8.8,
                 "lon":121.64,"loadKg":9,"windows":[{"from":"%sT05:00:00+08:00","to":"%sT09:00:00+08:00"}]}}""".formatted(tuesday.plusDays(7), depotId, tuesday, tuesday, tuesday));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        var items =
                client.get("/api/v1/tasks?date=" + tuesday.plusDays(7)).json().get("items");
        client.get("/api/v1/tasks?date=" + tuesday.plusDays(7));

        assertThat(items.findValuesAsString("recipient")).containsExactly("Pasar");
        assertThat(items.get(0).get("windows").get(0).get("from").asString())
                .isEqualTo(tuesday.plusDays(7) + "T05:00:00+08:00");
        client.delete("/api/v1/tasks/" + items.get(0).get("id").asLong());
        assertThat(client.get("/api/v1/tasks?date=" + tuesday.plusDays(7))
                        .json()
                        .get("items"))
                .as("deleted by somebody: it does not come back")
                .isEmpty();
        assertThat(client.get("/api/v1/tasks?date=" + tuesday.plusDays(8))
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(client.get("/api/v1/tasks?date=" + tuesday.plusDays(14))
                        .json()
                        .get("items"))
                .as("after its end")
                .isEmpty();
        var wrong = client.post("/api/v1/recurring-tasks", "{\"weekdays\":[\"selasa\"]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("issues").findValuesAsString("pointer")).contains("/weekdays/0", "/task");
        assertThat(client.delete(made.header("Location")).status()).isEqualTo(204);
    }
}
