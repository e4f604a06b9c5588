package id.rutedesa.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dashboard and alerts ask for nothing that the server does not tell, and show all that it tells of its own. */
@ApiTest
class WatchedMetersTest {
    private static final Path OPS = Path.of("ops");
    private static final Path PAGE = Path.of("docs/operations.md");
    private static final LocalDate DATE = LocalDate.of(2034, 3, 6);
    /** Labels that Prometheus adds, and the one whose values a healthy server does not show. */
    private static final Set<String> NOT_ASKED = Set.of("job", "instance", "status");
    /** Made by Prometheus itself. */
    private static final String UP = "up";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private Scrape scrape() {
        return new Scrape(client.get("/actuator/prometheus").text());
    }

    /** After a day was planned, published and read. */
    private Scrape scrapeOfADay() {
        PlannedDays days = new PlannedDays(client);
        days.onceOn(DATE);
        String route = "/api/v1/riders/%d/routes/%s".formatted(days.anyRider(), DATE);
        assertThat(client.get(route).status()).isEqualTo(200);
        return scrape();
    }

    private static JsonNode dashboard() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(OPS.resolve("dashboard.json")));
    }

    private static List<String> queriesOfTheDashboard() throws IOException {
        Stream<String> panels = dashboard().get("panels").valueStream().flatMap(panel -> panel.path("targets")
                .valueStream()
                .map(target -> target.get("expr").asString()));
        Stream<String> variables = dashboard()
                .get("templating")
                .get("list")
                .valueStream()
                .map(variable -> variable.path("definition").asString(""))
                .map(definition -> definition.replaceAll("label_values\\((.*), \\w+\\)", "$1"));
        return Stream.concat(panels, variables).toList();
    }

    private static List<Map<?, ?>> rules() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource(OPS.resolve("alerts.yaml")));
        return listed(yaml.getObject(), "groups").stream()
                .flatMap(group -> listed(group, "rules").stream())
                .toList();
    }

    private static List<Map<?, ?>> listed(@org.jspecify.annotations.Nullable Map<?, ?> map, String key) {
        assertThat(map).isNotNull();
        return ((List<?>) map.get(key))
                .stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList();
    }

    private static List<MeterSelector> selectors(Stream<String> queries) {
        return queries.flatMap(query -> MeterSelector.in(query).stream())
                .filter(selector -> !selector.name().equals(UP))
                .map(selector -> selector.without(NOT_ASKED))
                .distinct()
                .toList();
    }

    @Test
    void aQueryIsReadAsPrometheusReadsIt() {
        assertThat(
                        MeterSelector.in(
                                "topk(2, sum by (le, job) (rate(a_sum{uri=~\"/x/\\\\{id}/.*\", le=\"0.1\"}[5m])) / 2e9) "
                                        + "and max without (job) (b:c) > 1.5 unless predict_linear(d[$__rate_interval], 7 * 86400) < 0"))
                .containsExactly(
                        new MeterSelector(
                                "a_sum",
                                List.of(
                                        new MeterSelector.Label("uri", "=~", "/x/\\{id}/.*"),
                                        new MeterSelector.Label("le", "=", "0.1"))),
                        new MeterSelector("b:c", List.of()),
                        new MeterSelector("d", List.of()));
    }

    @Test
    void whatTheDashboardAndTheAlertsAskForIsInTheScrape() throws IOException {
        Stream<String> alerts = rules().stream().map(rule -> String.valueOf(rule.get("expr")));
        List<MeterSelector> asked = selectors(Stream.concat(queriesOfTheDashboard().stream(), alerts));
        Scrape scrape = scrapeOfADay();

        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(asked.stream().filter(selector -> !scrape.has(selector))).isEmpty();
    }

    @Test
    void everyMeterOfOurOwnIsOnTheDashboardAndExplained() throws IOException {
        Set<String> shown = meters(selectors(queriesOfTheDashboard().stream()).stream()
                .map(MeterSelector::name)
                .filter(name -> name.startsWith("routing_")));
        String page = Files.readString(PAGE);

        Set<String> told = meters(scrape().names().stream().filter(name -> name.startsWith("routing_")));

        assertThat(shown).isEqualTo(told);
        assertThat(told).allSatisfy(meter -> assertThat(page).contains("| `%s` |".formatted(meter)));
    }

    /** Names without what the kind of meter puts behind them. */
    private static Set<String> meters(Stream<String> names) {
        return names.map(name -> name.replaceAll("_(sum|count|max)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyAlertIsExplainedAndTried() throws IOException {
        String page = Files.readString(PAGE);
        String trials = Files.readString(OPS.resolve("alerts-test.yaml"));

        assertThat(rules()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            String alert = String.valueOf(rule.get("alert"));
            assertThat(page).contains("### " + alert + "\n");
            assertThat(String.valueOf(rule.get("annotations")))
                    .contains("operations.md#" + alert.toLowerCase(java.util.Locale.ROOT));
            assertThat(trials).contains("alertname: " + alert + "\n");
        });
        assertThat(page.lines().filter(line -> line.startsWith("### RuteDesa"))).hasSameSizeAs(rules());
    }
}
