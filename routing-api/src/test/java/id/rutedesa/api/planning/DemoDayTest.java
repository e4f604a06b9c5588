package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.DemoReadyEvent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a start of the demo does with a day that is there already. */
@ApiTest
class DemoDayTest {
    private static final LocalDate DATE = LocalDate.of(2039, 2, 3);

    @Autowired
    PlanningService planning;

    @Autowired
    PlanVersions versions;

    private final Client client;
    private final PlannedDays days;

    DemoDayTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    private String state(long plan) {
        return client.get("/api/v1/plans/" + plan).json().get("state").asString();
    }

    private void start(long depot) throws InterruptedException {
        new DemoDay(planning, versions).onReady(new DemoReadyEvent(depot, DATE));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("demo-day")) {
                thread.join(60_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void whatRidersHaveStaysWhateverWasPlannedBesideIt() throws InterruptedException {
        long depot = days.depot();
        days.rider(depot);
        days.task(depot, DATE.toString(), "Kios", -8.8, 121.60, "");
        long first = days.planned(days.start(depot, DATE.toString())).get("id").asLong();

        start(depot);
        assertThat(state(first)).as("planned, and nobody rides yet").isEqualTo("published");

        long tried = days.planned(days.start(depot, DATE.toString())).get("id").asLong();
        start(depot);
        assertThat(state(first)).isEqualTo("published");
        assertThat(state(tried)).as("nobody has asked for it").isEqualTo("planned");
    }
}
