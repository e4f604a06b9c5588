package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.RuteDesa;
import id.rutedesa.api.SharedServer;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.rider.SignedReports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Places without a road from the depot stand on the map and in the list with a sign and a word of their own. */
class CutOffPlacesTest {
    private static final Path REGION = Path.of("src/test/resources/region/two-islands.osm");
    private static final String DATE = "2037-08-03";

    @TempDir
    Path data;

    private ConfigurableApplicationContext server() {
        SpringApplication application = new SpringApplication(RuteDesa.class);
        application.addInitializers(new SharedServer(), context -> TestPropertyValues.of(
                        "rutedesa.data=" + data, "rutedesa.region=" + REGION.toAbsolutePath())
                .applyTo(context));
        return application.run("--server.port=0", "--rutedesa.demo=false", "--rutedesa.demo-account=true");
    }

    @Test
    void placesWithoutAWayAreMarkedBeforeAndAfterPlanning() {
        try (ConfigurableApplicationContext server = server();
                Browser laptop = Browser.laptop()) {
            int port = Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port"));
            Client client = new Client(port);
            PlannedDays days = new PlannedDays(client);
            long depot = days.depot();
            days.rider(depot);
            long over = days.task(depot, DATE, "Dermaga Seberang", -8.76, 121.625, "");
            long hill = days.task(depot, DATE, "Kebun Atas", -8.78, 121.64, "");
            long beside = days.task(depot, DATE, "Kebun Sebelah", -8.7801, 121.6401, "");
            days.task(depot, DATE, "Kios Selatan", -8.82, 121.62, "");
            assertThat(quality(client, over)).isEqualTo("other-island");
            assertThat(quality(client, hill)).isEqualTo("off-network");
            long fromOver = days.task(
                    depot,
                    "2038-04-13",
                    "Kios Selatan",
                    -8.82,
                    121.62,
                    ",\"kind\":\"shipment\",\"from\":{\"name\":\"Ibu Seberang\",\"lat\":-8.76,\"lon\":121.625}");
            assertThat(client.get("/api/v1/tasks/" + fromOver)
                            .json()
                            .at("/from/place/quality")
                            .asString())
                    .isEqualTo("other-island");

            laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, DATE));
            assertThat(laptop.awaitText("#cut-off", "Tidak terjangkau (3)"))
                    .contains("Dermaga Seberang", "terpisah dari gudang", "Kebun Atas", "jauh dari jalan");
            marked(laptop);
            assertThat(laptop.all("#cut-off button.small"))
                    .as("only a place off the roads")
                    .hasSize(2);
            laptop.picture("terpisah-sebelum");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();

            JsonNode plan = days.planned(days.start(depot, DATE));
            assertThat(plan.get("unassigned").findValuesAsString("taskId"))
                    .containsExactlyInAnyOrder(Long.toString(over), Long.toString(hill), Long.toString(beside));
            laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, DATE));
            assertThat(laptop.awaitText("section.left", "Belum masuk rute (3)"))
                    .contains("terpisah dari gudang", "jauh dari jalan", "Tidak ada jalan dari gudang");
            marked(laptop);
            assertThat(laptop.all(".leaflet-marker-icon.number:not(.loose)")).hasSize(1);
            laptop.picture("terpisah-sesudah");
            assertThat(laptop.complaints()).isEmpty();

            handedOverAtTheRoad(laptop, client, hill);
        }
    }

    /** One press beside the reason moves the hand-over to the nearest road of the depot's island, and plans again. */
    private static void handedOverAtTheRoad(Browser laptop, Client client, long hill) {
        laptop.press("#steps button", "Belum beres");
        laptop.await(page -> laptop.all("dialog[open] article").size() == 3);
        laptop.picture("serah-terima-di-jalan");
        laptop.all("dialog[open] article").stream()
                .filter(article -> article.getText().contains("Kebun Atas"))
                .findFirst()
                .orElseThrow()
                .findElement(org.openqa.selenium.By.xpath(".//button[contains(., 'tepi jalan')]"))
                .click();
        assertThat(laptop.awaitText("section.left", "Belum masuk rute (2)")).doesNotContain("Kebun Atas");
        JsonNode task = client.get("/api/v1/tasks/" + hill).json();
        assertThat(task.get("place").get("quality").asString()).isEqualTo("on-road");
        assertThat(task.get("place").get("metresOffRoad").asInt()).isLessThanOrEqualTo(1);
        assertThat(task.get("note").asString()).isEqualTo("Serah terima di tepi jalan terdekat.");
        assertThat(laptop.complaints()).isEmpty();
    }

    @Test
    void aRidersPinIsHeldAgainstTheTasksOwnDepot() {
        try (ConfigurableApplicationContext server = server()) {
            Client client =
                    new Client(Integer.parseInt(server.getEnvironment().getRequiredProperty("local.server.port")));
            PlannedDays days = new PlannedDays(client);
            long depot = days.depot();
            long rider = days.rider(depot);
            long task = days.task(depot, "2038-04-10", "Kios Nyeberang", -8.82, 121.62, "");
            days.published(days.start(depot, "2038-04-10"));
            long open = days.task(depot, "2038-04-11", "Kios Nyeberang", -8.82, 121.62, "");
            var sent = new SignedReports(client, rider, LocalDate.of(2038, 4, 10))
                    .send("[{\"s\":\"hp\",\"q\":1,\"k\":\"delivered\",\"a\":2154470400000,\"t\":%d,".formatted(task)
                            + "\"y\":-8.76,\"x\":121.625,\"u\":5}]");
            assertThat(sent.status()).as(sent.text()).isEqualTo(200);
            long pin = client.get("/api/v1/pins")
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(one -> one.get("taskId").asLong() == task)
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .asLong();
            assertThat(client.post("/api/v1/pins/%d/accept".formatted(pin), "").status())
                    .isEqualTo(200);
            long later = days.task(depot, "2038-04-12", "Kios Nyeberang", -8.82, 121.62, "");

            assertThat(quality(client, open)).isEqualTo("other-island");
            assertThat(quality(client, later)).isEqualTo("other-island");
        }
    }

    /** Two of the places stand side by side: both have their signs, and their words stand on different sides of them. */
    private static void marked(Browser laptop) {
        laptop.await(page -> laptop.all(".leaflet-marker-icon.cut-off").size() == 3);
        assertThat(laptop.<List<String>>await(page -> {
                    List<String> words = laptop.all(".cut-off-word").stream()
                            .map(word -> word.getText())
                            .filter(word -> !word.isEmpty())
                            .toList();
                    return words.size() == 3 ? words : null;
                }))
                .contains("terpisah dari gudang", "jauh dari jalan");
        assertThat(
                        laptop.run(
                                "const boxes = (selector) => [...document.querySelectorAll(selector)].map((node) => node.getBoundingClientRect());"
                                        + "const [words, signs] = ['.cut-off-word', '.leaflet-marker-icon'].map(boxes);"
                                        + "const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;"
                                        + "return words.some((word, i) => [...words.slice(i + 1), ...signs].some((other) => meet(word, other)))"))
                .as("whether a word stands on anything")
                .isEqualTo(false);
        assertThat(laptop.all("#list li.cut-off")).hasSize(3);
    }

    private static String quality(Client client, long task) {
        return client.get("/api/v1/tasks/" + task)
                .json()
                .get("place")
                .get("quality")
                .asString();
    }
}
