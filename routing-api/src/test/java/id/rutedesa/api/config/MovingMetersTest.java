package id.rutedesa.api.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.rider.SignedReports;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Meters move where what they count happens, by as much, and not where nothing new does. */
@ApiTest
class MovingMetersTest {
    private static final LocalDate DATE = LocalDate.of(2043, 5, 4);
    private static final String CLOSURE = """
            {"reason":"landslide","place":{"kind":"point","points":[{"lat":-8.81,"lon":121.62}],"radiusM":20},
            "vehicleClasses":["motorbike"],"from":"%s"%s}""";

    private final Client client;
    private final PlannedDays days;

    MovingMetersTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    private double sum(String selector) {
        return new Scrape(client.get("/actuator/prometheus").text()).sum(selector);
    }

    /** What the database is asked for now and then is there after a while. */
    private void awaitSum(String selector, double expected) {
        Instant latest = Instant.now().plusSeconds(20);
        while (sum(selector) != expected && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(sum(selector)).as(selector).isEqualTo(expected);
    }

    private JsonNode plan(LocalDate date) {
        long depot = days.depot();
        days.rider(depot);
        days.task(depot, date.toString(), "Kios Barat", -8.8, 121.60, "");
        return days.solved(days.start(depot, date.toString()));
    }

    private void publish(JsonNode plan) {
        var answer =
                client.post("/api/v1/plans/%d/publish".formatted(plan.get("id").asLong()), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode route(LocalDate date) {
        return client.get("/api/v1/riders/%d/routes/%s".formatted(days.anyRider(), date))
                .json();
    }

    @Test
    void plansAreCountedByTheirStateNow() {
        double planned = settled("routing_plans{state=\"planned\"}");
        double published = settled("routing_plans{state=\"published\"}");

        JsonNode plan = plan(DATE);
        awaitSum("routing_plans{state=\"planned\"}", planned + 1);
        publish(plan);

        awaitSum("routing_plans{state=\"planned\"}", planned);
        awaitSum("routing_plans{state=\"published\"}", published + 1);
    }

    /** A figure that other tests no longer change. */
    private double settled(String selector) {
        double before = -1;
        double now = sum(selector);
        while (before != now) {
            LockSupport.parkNanos(2_100_000_000L);
            before = now;
            now = sum(selector);
        }
        return now;
    }

    @Test
    void closuresCountWhileTheyAreInForce() {
        double before = settled("routing_closures");

        String now = closure("2026-01-01T00:00:00+08:00", "");
        String later = closure("2043-05-04T00:00:00+08:00", "");
        String over = closure("2026-01-01T00:00:00+08:00", ",\"until\":\"2026-01-02T00:00:00+08:00\"");
        awaitSum("routing_closures", before + 1);
        client.delete(now);
        client.delete(later);
        client.delete(over);

        awaitSum("routing_closures", before);
    }

    private String closure(String from, String more) {
        var made = client.post("/api/v1/closures", CLOSURE.formatted(from, more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.header("Location");
    }

    @Test
    void aSolveTellsItsMovesAndItsEnergy() {
        double solves = sum("routing_solve_moves_count");
        double moves = sum("routing_solve_moves_sum");
        double energyWh = sum("routing_solve_energy_watt_hours_sum");

        publish(plan(DATE.plusDays(1)));

        assertThat(sum("routing_solve_moves_count")).isEqualTo(solves + 1);
        assertThat(sum("routing_solve_moves_sum") - moves).as("within a second").isGreaterThan(100);
        assertThat(sum("routing_solve_energy_watt_hours_sum") - energyWh)
                .isEqualTo(route(DATE.plusDays(1)).get("energyWh").asDouble())
                .isPositive();
    }

    /** The display says twice what the route expected, and the same text comes twice. */
    @Test
    void reportsAndTheirEnergyCountOnce() {
        LocalDate date = DATE.plusDays(2);
        publish(plan(date));
        JsonNode stops = route(date).get("stops");
        JsonNode start = stops.get(0);
        JsonNode end = stops.get(stops.size() - 1);
        double plannedWh =
                start.get("chargeWh").asDouble() - end.get("chargeWh").asDouble();
        double usableWh =
                start.get("chargeWh").asDouble() / start.get("stateOfCharge").asDouble();
        long percent = Math.round(100 * (start.get("chargeWh").asDouble() - 2 * plannedWh) / usableWh);
        double usedWh = start.get("chargeWh").asDouble() - percent / 100.0 * usableWh;
        double delivered = sum("routing_rider_reports_total{kind=\"delivered\"}");
        double all = sum("routing_rider_reports_total");
        double planned = sum("routing_energy_watt_hours_total{kind=\"planned\"}");
        double used = sum("routing_energy_watt_hours_total{kind=\"used\"}");
        long at = date.atTime(2, 0).toEpochSecond(java.time.ZoneOffset.UTC) * 1_000;
        String text = new SignedReports(client, days.anyRider(), date)
                .text("""
                [{"s":"m","q":1,"k":"delivered","a":%d,"t":%d},{"s":"m","q":2,"k":"battery","a":%d,"b":%d,"p":%d}]""".formatted(at, stops.get(1).get("taskId").asLong(), at + 1_000, percent, stops.size() - 1));

        paste(text);
        paste(text);

        assertThat(sum("routing_rider_reports_total{kind=\"delivered\"}")).isEqualTo(delivered + 1);
        assertThat(sum("routing_rider_reports_total")).isEqualTo(all + 2);
        assertThat(sum("routing_energy_watt_hours_total{kind=\"planned\"}") - planned)
                .isCloseTo(plannedWh, within(1.0))
                .isPositive();
        assertThat(sum("routing_energy_watt_hours_total{kind=\"used\"}") - used).isCloseTo(usedWh, within(1.0));
    }

    private void paste(String text) {
        var answer = client.post("/api/v1/report-texts", JsonMapper.shared().writeValueAsString(Map.of("text", text)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
