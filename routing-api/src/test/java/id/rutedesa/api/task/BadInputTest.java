package id.rutedesa.api.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.BumdesWork;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of bad input is refused whole, with a code and a pointer, and leaves the database as it was. */
@ApiTest
class BadInputTest {
    private static final String TASK = "\"date\":\"2026-11-26\",\"recipient\":\"Kios\",\"lat\":-8.8,\"lon\":121.61";

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    private final Client client;
    private long depotId;

    BadInputTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void oneDepot() {
        var depots = client.get("/api/v1/depots").json().get("items");
        depotId = depots.isEmpty()
                ? client.post("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}")
                        .json()
                        .get("id")
                        .asLong()
                : depots.get(0).get("id").asLong();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown key          | {TASK,\"color\":1}                                    | unknown-key@/color",
                "two unknown keys     | {TASK,\"a/b\":1,\"c~d\":1}                            | unknown-key@/a~1b unknown-key@/c~0d",
                "wrong type           | {TASK,\"loadKg\":\"12\"}                              | wrong-type@/loadKg",
                "negative load        | {TASK,\"loadKg\":-1}                                  | out-of-range@/loadKg",
                "huge load            | {TASK,\"loadKg\":1e300}                               | out-of-range@/loadKg",
                "date in wrong format | {DEPOT,\"date\":\"26-11-2026\",\"recipient\":\"K\",\"lat\":-8.8,\"lon\":121.6} | wrong-format@/date",
                "day that is not      | {DEPOT,\"date\":\"2026-02-30\",\"recipient\":\"K\",\"lat\":-8.8,\"lon\":121.6} | wrong-format@/date",
                "latitude out         | {DEPOT,\"date\":\"2026-11-26\",\"recipient\":\"K\",\"lat\":-98,\"lon\":121.6} | out-of-range@/lat",
                "window closes first  | {TASK,\"windows\":[{\"from\":\"2026-11-26T10:00:00+08:00\",\"to\":\"2026-11-26T09:00:00+08:00\"}]} | closes-before-opens@/windows/0/to",
                "window without zone  | {TASK,\"windows\":[{\"from\":\"2026-11-26T10:00:00\",\"to\":\"2026-11-26T11:00:00+08:00\"}]} | wrong-format@/windows/0/from",
                "window of other day  | {TASK,\"windows\":[{\"from\":\"2026-11-25T23:59:00+08:00\",\"to\":\"2026-11-26T11:00:00+08:00\"}]} | not-on-date@/windows/0/from",
                "windows no array     | {TASK,\"windows\":{}}                                 | wrong-type@/windows",
                "priority a fraction  | {TASK,\"priority\":2.5}                               | wrong-type@/priority",
                "unknown kind         | {TASK,\"kind\":\"teleport\"}                          | unknown-value@/kind",
                "negative service     | {TASK,\"serviceTime\":\"-PT5M\"}                      | out-of-range@/serviceTime",
                "unknown depot        | {TASK,\"depotId\":999999}                             | unknown-reference@/depotId",
                "everything missing   | {DEPOT,\"lat\":null}                                        | missing@/date missing@/lat missing@/lon missing@/recipient",
                "second of two wrong  | [{TASK},{TASK,\"loadKg\":-1}]                         | out-of-range@/1/loadKg",
                "no object            | [5]                                                   | wrong-type@/0",
                "empty list           | []                                                    | empty@",
                "text of blanks       | {DEPOT,\"date\":\"2026-11-26\",\"recipient\":\"  \",\"lat\":-8.8,\"lon\":121.6} | wrong-length@/recipient",
            })
    void isRefusedWholeWithCodeAndPointer(String name, String body, String issues) {
        String before = rows();

        var answer = client.post(
                "/api/v1/tasks",
                body.replace("TASK", TASK + ",\"depotId\":" + depotId)
                        .replace("DEPOT", "\"depotId\":" + depotId)
                        .replace("\"depotId\":" + depotId + ",\"depotId\"", "\"depotId\""));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(issuesOf(answer)).isEqualTo(issues == null ? "" : issues);
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cut off       | {\"a\":",
                "key twice     | {\"lat\":1,\"lat\":2}",
                "two values    | {} {}",
                "not a number  | {\"lat\":NaN}",
                "beyond powers | {\"loadKg\":1e99999999999}",
                "plain words   | kirim ke Moni",
            })
    void unparseableIs400(String name, String body) {
        String before = rows();

        var answer = client.post("/api/v1/tasks", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("malformed-request");
        assertThat(rows()).isEqualTo(before);
    }

    /** Rounded digit by digit it would keep a processor busy for a minute, or for hours. */
    @ParameterizedTest
    @ValueSource(strings = {"1e-400", "1e-9999999", "1e-99999999", "1e-999999999"})
    void aNumberNextToNothingIsNothing(String kg) {
        var answer = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> client.post("/api/v1/tasks", "{%s,\"depotId\":%d,\"loadKg\":%s}".formatted(TASK, depotId, kg)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("loadKg").asDouble()).isZero();
        client.delete(answer.header("Location"));
    }

    @Test
    void aPriceNextToNothingIsAnsweredAtOnce() {
        var answer = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> client.get("/api/v1/costs/comparison?from=2040-01-01&to=2040-01-31&petrol-pump=1e-99999999"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aDepotInTheSeaIsOffNetwork() {
        String before = rows();

        var answer = client.post("/api/v1/depots", "{\"name\":\"Laut\",\"lat\":-8.95,\"lon\":121.62}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isEqualTo("off-network");
        assertThat(issuesOf(answer)).isEqualTo("off-network@/lat");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aNameTwiceIsAConflictAndSavesNothing() {
        String name = client.get("/api/v1/depots/" + depotId).json().get("name").asString();
        String before = rows();

        var answer = client.post("/api/v1/depots", "{\"name\":\"%s\",\"lat\":-8.8,\"lon\":121.62}".formatted(name));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void otherRefusalsAreProblemDetailsToo() {
        assertProblem(client.get("/api/v1/tasks/987654321"), 404, "not-found");
        assertProblem(client.get("/api/v1/tasks/seven"), 404, "not-found");
        assertProblem(client.get("/api/v1/nowhere"), 404, "not-found");
        assertProblem(client.delete("/api/v1/tasks"), 405, "method-not-allowed");
        assertProblem(client.get("/api/v1/tasks?date=26-11-2026"), 422, "invalid-problem");
        assertProblem(client.get("/api/v1/tasks"), 400, "malformed-request");
        assertProblem(
                client.send(client.request("/api/v1/tasks", "Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString("a,b"))),
                415,
                "unsupported-media-type");
        assertProblem(client.post("/api/v1/tasks", " ".repeat(8 * 1024 * 1024 + 1)), 413, "too-large");
        assertProblem(
                client.post("/api/v1/tasks", "[" + "{},".repeat(TaskController.MAX_TASKS) + "{}]"), 413, "too-large");
    }

    @Test
    void anAddressThatCouldMeanTwoThingsIsRefusedLikeEverythingElse() {
        for (String address : new String[] {"/api//v1/tasks", "/api/v1/tasks;x=1", "/api/v1/depots/%2e%2e/tasks"}) {
            assertProblem(client.get(address), 400, "malformed-request");
        }
    }

    @Test
    void answersAreJsonForBrowsersTooAndNeverXml() {
        String path = "/api/v1/depots";
        assertThat(client.get(path, "Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                        .header("Content-Type"))
                .isEqualTo("application/json");
        assertProblem(client.get(path, "Accept", "application/xml"), 406, "not-acceptable");
        assertProblem(client.get(path + "/999999", "Accept", "application/xml"), 404, "not-found");
    }

    @Test
    void speaksBahasaUnlessEnglishIsPreferred() {
        assertThat(client.get("/api/v1/tasks/987654321").json().get("title").asString())
                .isEqualTo("Tidak ditemukan");
        assertThat(client.get("/api/v1/tasks/987654321", "Accept-Language", "en-GB,id;q=0.5")
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("Not found");
        assertThat(client.get("/api/v1/tasks/987654321", "Accept-Language", "nl")
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("Tidak ditemukan");
    }

    private static void assertProblem(Client.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + code);
    }

    private static String issuesOf(Client.Answer answer) {
        return StreamSupport.stream(answer.json().get("issues").spliterator(), false)
                .map(issue -> issue.get("code").asString() + "@"
                        + issue.get("pointer").asString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private String rows() {
        return work.read(
                () -> jdbc.sql("SELECT (SELECT count(*) FROM depot) || ' ' || (SELECT count(*) FROM task) || ' ' || "
                                + "(SELECT coalesce(sum(version), 0) FROM task)")
                        .query(String.class)
                        .single());
    }
}
