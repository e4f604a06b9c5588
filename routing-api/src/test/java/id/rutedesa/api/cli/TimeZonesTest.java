package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One installation whose server runs in three time zones after each other: a whole day is planned in each, and the days of the
 * others are read. The dates are Mondays in the rainy and the dry half of what New York calls summer time.
 */
class TimeZonesTest {
    private static final List<String> ZONES = List.of("UTC", "Asia/Makassar", "America/New_York");
    private static final List<String> DATES = List.of("2037-04-13", "2037-04-20", "2037-04-27");

    @TempDir
    Path directory;

    @Test
    void aDayIsTheSameWhateverTheComputersClockSays() throws Exception {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < ZONES.size(); i++) {
            try (ServerProcess server =
                    ServerProcess.startInZone(ZONES.get(i), directory.resolve("data"), directory.resolve(i + ".log"))) {
                Day day = new Day(server.client());
                for (int before = 0; before < i; before++) {
                    assertThat(day.route(DATES.get(before)))
                            .as("%s read in %s", ZONES.get(before), ZONES.get(i))
                            .isEqualTo(written.get(before));
                }
                day.plan(DATES.get(i));
                written.add(day.route(DATES.get(i)));
                day.knowsWhichDayATimeBelongsTo(DATES.get(i));
                day.knowsWhoIsAway(DATES.get(i));
            }
        }
        for (int i = 1; i < ZONES.size(); i++) {
            assertThat(written.get(i).replace(DATES.get(i), DATES.get(0)).replaceAll("\"taskId\":\\d+,", ""))
                    .as(ZONES.get(i))
                    .isEqualTo(written.get(0).replaceAll("\"taskId\":\\d+,", ""));
        }
    }

    /** What is asked of the server, whatever its zone. */
    private static final class Day {
        private final Client client;
        private final PlannedDays days;
        private final long depotId;
        private final long riderId;

        Day(Client client) {
            this.client = client;
            days = new PlannedDays(client);
            depotId = days.depot();
            riderId = days.rider(depotId); // Works from 08:00 to 15:00.
        }

        /** Two stops in an order that their hours prescribe, and one that comes each Monday. */
        void plan(String date) {
            days.task(depotId, date, "Kios Barat", -8.8, 121.60, window(date, "09:00", "09:30"));
            days.task(depotId, date, "Kios Selatan", -8.82, 121.62, window(date, "13:00", "13:30"));
            if (client.get("/api/v1/recurring-tasks").json().get("items").isEmpty()) {
                days.created("/api/v1/recurring-tasks", """
                        {"weekdays":["monday"],"task":{"depotId":%d,"date":"%s","recipient":"Pasar Senin","lat":-8.8,
                         "lon":121.63,"loadKg":3}}""".formatted(depotId, date));
            }
            days.published(days.start(depotId, date));

            JsonNode route = client.get("/api/v1/riders/%d/routes/%s".formatted(riderId, date))
                    .json();
            assertThat(route.get("departure").asString())
                    .startsWith(date + "T0")
                    .endsWith("+08:00");
            assertThat(route.get("departure").asString()).isGreaterThanOrEqualTo(date + "T08:00:00+08:00");
            assertThat(route.get("arrival").asString()).isLessThanOrEqualTo(date + "T15:00:00+08:00");
            assertThat(serviceOf(route, "Kios Barat")).isBetween(date + "T09:00:00+08:00", date + "T09:30:00+08:00");
            assertThat(serviceOf(route, "Kios Selatan")).isBetween(date + "T13:00:00+08:00", date + "T13:30:00+08:00");
            assertThat(serviceOf(route, "Pasar Senin")).startsWith(date);
            assertThat(client.get("/api/v1/tasks?date=" + date.substring(0, 8)
                                    + (Integer.parseInt(date.substring(8)) + 1))
                            .json()
                            .get("items"))
                    .as("nothing comes again on the Tuesday")
                    .isEmpty();
        }

        private static String serviceOf(JsonNode route, String recipient) {
            return route.get("stops")
                    .valueStream()
                    .filter(stop -> stop.path("recipient").asString("").equals(recipient))
                    .findFirst()
                    .orElseThrow()
                    .get("serviceStart")
                    .asString();
        }

        private static String window(String date, String from, String to) {
            return ",\"windows\":[{\"from\":\"%sT%s:00+08:00\",\"to\":\"%sT%s:00+08:00\"}]"
                    .formatted(date, from, date, to);
        }

        String route(String date) {
            return client.get("/api/v1/riders/%d/routes/%s".formatted(riderId, date))
                    .text();
        }

        /** Half past midnight is still the day before in UTC, and half past eleven at night is still morning in New York. */
        void knowsWhichDayATimeBelongsTo(String date) {
            String next = date.substring(0, 8) + (Integer.parseInt(date.substring(8)) + 3);
            days.task(depotId, next, "Sahur", -8.8, 121.60, window(next, "00:30", "01:00"));
            days.task(depotId, next, "Malam", -8.8, 121.60, window(next, "23:00", "23:30"));
            var wrong = client.post(
                    "/api/v1/tasks",
                    "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Salah\",\"lat\":-8.8,\"lon\":121.6%s}"
                            .formatted(depotId, date, window(next, "00:30", "01:00")));
            assertThat(wrong.json().get("issues").findValuesAsString("code")).containsExactly("not-on-date");
        }

        void knowsWhoIsAway(String date) {
            String away = date.substring(0, 8) + (Integer.parseInt(date.substring(8)) + 2);
            days.created("/api/v1/rider-days", "{\"riderId\":%d,\"date\":\"%s\"}".formatted(riderId, away));
            days.task(depotId, away, "Kios", -8.8, 121.60, "");
            var nobody = days.start(depotId, away);
            assertThat(nobody.json().get("issues").findValuesAsString("code")).containsExactly("empty-fleet");
        }
    }
}
