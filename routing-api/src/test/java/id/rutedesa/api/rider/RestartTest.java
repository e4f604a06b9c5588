package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.RuteDesa;
import id.rutedesa.api.SharedServer;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The server goes away in the middle of a sync and comes back as another process would, on the same database. */
class RestartTest {

    private static ConfigurableApplicationContext server() {
        SpringApplication application = new SpringApplication(RuteDesa.class);
        application.addInitializers(new SharedServer());
        return application.run("--server.port=0", "--rutedesa.demo=false", "--rutedesa.demo-account=true");
    }

    private static int portOf(ConfigurableApplicationContext server) {
        return Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Test
    void reportsSurviveAServerThatIsStartedAgainWhileTheyAreSent() {
        ConfigurableApplicationContext first = server();
        LocalDate date = LocalDate.now(LocalTimeZone.WITA).plusDays(25);
        Client client = new Client(portOf(first));
        PlannedDays days = new PlannedDays(client);
        days.onceOn(date);
        long riderId = days.anyRider();
        try (Wire wire = new Wire(portOf(first));
                Browser phone = Browser.phone()) {
            phone.go(client.post("/api/v1/riders/%d/routes/%s/link".formatted(riderId, date), "")
                    .json()
                    .get("address")
                    .asString()
                    .replaceFirst("^http://[^/]*", "http://127.0.0.1:" + wire.port()));
            phone.await("section.next");
            wire.set(Wire.State.NO_ANSWERS);
            phone.run(
                    "report('loaded', {stop: 0}); day.stops.forEach((s) => { if (s.task) report('arrived', {task: s.task}); });");
            phone.await(page -> wire.swallowed() > 0);
            first.close();
            phone.run("report('battery', {percent: 50, stop: 0, version: day.version});");
            try (ConfigurableApplicationContext second = server()) {
                wire.leadTo(portOf(second));
                Client again = new Client(portOf(second));
                JsonNode reports = phone.await(page -> {
                    JsonNode items = again.get("/api/v1/riders/%d/reports/%s".formatted(riderId, date))
                            .json()
                            .get("items");
                    return items.size() >= 4 ? items : null;
                });
                phone.awaitText("#status", "Semua laporan sudah dikirim");
                assertThat(reports.valueStream().map(one -> one.get("kind").asString()))
                        .containsExactly("loaded", "arrived", "arrived", "battery");
            }
        } finally {
            first.close();
        }
    }
}
