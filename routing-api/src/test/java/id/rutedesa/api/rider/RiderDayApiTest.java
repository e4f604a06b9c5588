package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rider's day over the API: the file, and reports that come in as text. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class RiderDayApiTest {
    private static final LocalDate DATE = LocalDate.of(2027, 11, 1);

    private final Client client;
    private long riderId;

    RiderDayApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void oneDay() {
        PlannedDays days = new PlannedDays(client);
        days.onceOn(DATE);
        riderId = days.rider(days.depot());
    }

    private Client.Answer file() {
        return client.get("/api/v1/riders/%d/routes/%s/file".formatted(riderId, DATE));
    }

    private static String arrived(String session, int seq) {
        return "[{\"s\":\"%s\",\"q\":%d,\"k\":\"arrived\",\"a\":1825030800000,\"t\":7}]".formatted(session, seq);
    }

    private SignedReports reports() {
        return new SignedReports(client, riderId, DATE);
    }

    private String text(String reports) {
        return reports().text(reports);
    }

    private Client.Answer paste(String text) {
        return reports().paste(text);
    }

    private List<JsonNode> recorded() {
        return reports().recorded();
    }

    private int countOf(String session) {
        int count = 0;
        for (JsonNode report : recorded()) {
            count += report.get("session").asString().equals(session) ? 1 : 0;
        }
        return count;
    }

    @Test
    void theFileIsOneDownloadThatNobodyCaches() {
        var answer = file();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Content-Disposition")).contains("rute-2027-11-01-%d.html".formatted(riderId));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).startsWith("<!doctype html>").endsWith("</html>\n");
        assertThat(client.get("/api/v1/riders/%d/routes/2026-01-01/file".formatted(riderId))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTextIsRecordedOnceHoweverOftenItComes() {
        String text = text(arrived("sekali", 1));

        assertThat(paste("[10:05, 1/11/2027] Kurir Uji: Laporan\n" + text + "\nselesai")
                        .json()
                        .get("recorded")
                        .asInt())
                .isEqualTo(1);
        JsonNode again = paste(text + "\n" + text).json();
        assertThat(again.get("recorded").asInt()).isZero();
        assertThat(again.get("known").asInt()).isEqualTo(2);
        assertThat(countOf("sekali")).isEqualTo(1);
    }

    @Test
    void bothClocksAreKept() {
        paste(text(arrived("jam", 1)));

        JsonNode report = recorded().stream()
                .filter(one -> one.get("session").asString().equals("jam"))
                .findFirst()
                .orElseThrow();
        assertThat(report.get("phoneTime").asString()).isEqualTo("2027-11-01T09:00:00+08:00");
        assertThat(report.get("serverTime").asString())
                .endsWith("+08:00")
                .isNotEqualTo(report.get("phoneTime").asString());
        assertThat(report.get("taskId").asLong()).isEqualTo(7);
        assertThat(report.get("way").asString()).isEqualTo("text");
    }

    @Test
    void ordersFollowThePhoneAlsoWhereTextsComeInTheWrongOrder() {
        paste(text(arrived("urut", 2)));
        paste(text(arrived("urut", 1)));

        assertThat(recorded().stream()
                        .filter(one -> one.get("session").asString().equals("urut"))
                        .map(one -> one.get("seq").asInt()))
                .containsExactly(1, 2);
    }

    @Test
    void aChangedOrCutTextIsRefusedAndTheOthersAreTaken() {
        String good = text(arrived("baik", 1));
        String changed = text(arrived("ubah", 1)).replaceFirst("RD1:(\\d+):20271101:..", "RD1:$1:20271101:AA");
        String cut = text(arrived("potong", 1));
        cut = cut.substring(0, cut.length() - 4);

        JsonNode outcome = paste(changed + "\n" + good + "\n" + cut).json();
        assertThat(outcome.get("recorded").asInt()).isEqualTo(1);
        assertThat(outcome.get("damaged").asInt()).isEqualTo(2);
        var refused = paste(changed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("issues").get(0).get("code").asString()).isEqualTo("damaged-report-text");
        assertThat(paste("Halo, sudah makan?")
                        .json()
                        .get("issues")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("no-report-text");
        assertThat(countOf("ubah") + countOf("potong")).isZero();
    }

    @Test
    void aSignatureOfAnotherDayOrRiderDoesNotCount() {
        String text = text(arrived("lain", 1));

        assertThat(paste(text.replace(":20271101:", ":20271102:")).status()).isEqualTo(422);
        assertThat(paste(text.replace("RD1:" + riderId + ":", "RD1:" + (riderId + 1) + ":"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatALinkSignsAfterItWasTakenBackIsHeldForACoordinator() {
        String before = text(arrived("sebelum", 1));
        String after = text(arrived("sesudah", 1));
        paste(before);

        client.delete("/api/v1/riders/%d/links".formatted(riderId));
        var sent = client.post(
                "/kurir/api/reports",
                JsonMapper.shared()
                        .writeValueAsString(Map.of("bumdes", 1, "sentAt", System.currentTimeMillis(), "text", after)));
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.json().get("damaged").asInt()).isZero();
        assertThat(paste(after).json().get("held").asInt()).isEqualTo(1);
        assertThat(countOf("sesudah")).isZero();
        assertThat(countOf("sebelum")).isEqualTo(1);
        JsonNode held = client.get("/api/v1/held-reports").json().get("items");
        assertThat(held).hasSize(1);
        assertThat(held.get(0).get("riderId").asLong()).isEqualTo(riderId);
        assertThat(held.get(0).get("reports").asInt()).isEqualTo(1);

        String path = "/api/v1/held-reports/" + held.get(0).get("id").asLong();
        assertThat(client.post(path + "/accept", "").json().get("recorded").asInt())
                .isEqualTo(1);
        assertThat(client.post(path + "/accept", "").status()).isEqualTo(404);
        JsonNode taken = recorded().stream()
                .filter(one -> one.get("session").asString().equals("sesudah"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.get("way").asString()).isEqualTo("link");
        assertThat(taken.get("serverTime")).isEqualTo(held.get(0).get("serverTime"));
        assertThat(paste(text(arrived("kunci baru", 1))).json().get("recorded").asInt())
                .as("a new file signs with a new key")
                .isEqualTo(1);
    }

    @Test
    void heldReportsThatNobodyKnowsOfAreDropped() {
        String stolen = text(arrived("curian", 1));
        client.delete("/api/v1/riders/%d/links".formatted(riderId));
        paste(stolen);
        long id = client.get("/api/v1/held-reports")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();

        assertThat(client.post("/api/v1/held-reports/" + id + "/reject", "").status())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/held-reports").json().get("items")).isEmpty();
        assertThat(countOf("curian")).isZero();
    }

    @Test
    void aSignedReportWithWrongKeysIsRefusedWhole() {
        var answer = paste(
                text("[{\"s\":\"salah\",\"q\":1,\"k\":\"battery\",\"a\":1825030800000,\"b\":300,\"p\":1,\"t\":7}]"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/0/percent", "/0/task");
        assertThat(countOf("salah")).isZero();
    }

    @Test
    void aLinkOpensOneRidersDayAndNothingElse() {
        LocalDate soon =
                LocalDate.now(id.rutedesa.api.config.LocalTimeZone.WITA).plusDays(3);
        new PlannedDays(client).onceOn(soon);
        var issued = client.post("/api/v1/riders/%d/routes/%s/link".formatted(riderId, soon), "");
        assertThat(issued.status()).isEqualTo(201);
        String address = issued.json().get("address").asString();
        assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/kurir/#1-[0-9a-z]{32}");
        assertThat(issued.json().get("offline").asBoolean()).isFalse();
        assertThat(issued.json().get("qr").asString()).startsWith("<svg");
        assertThat(issued.json().get("expiresAt").asString()).isEqualTo(soon + "T21:00:00+08:00");

        String link = address.replaceFirst(".*#", "");
        var day = client.get("/kurir/api/day", "X-Rider-Link", link);
        assertThat(day.json().get("day").get("riderId").asLong()).isEqualTo(riderId);
        assertThat(day.json().get("day").get("date").asString()).isEqualTo(soon.toString());
        assertThat(day.header("Cache-Control")).contains("no-store");
        assertThat(client.get("/kurir/api/file", "X-Rider-Link", link).status()).isEqualTo(200);
        var guessed = client.get("/kurir/api/day", "X-Rider-Link", "1-" + "a".repeat(32));
        assertThat(guessed.status()).isEqualTo(401);
        assertThat(guessed.json().get("code").asString()).isEqualTo("link-expired");
        assertThat(client.get("/kurir/api/day").status()).isEqualTo(401);
        assertThat(client.post("/api/v1/riders/%d/routes/2026-01-02/link".formatted(riderId), "")
                        .status())
                .isEqualTo(404);
        assertThat(client.delete("/api/v1/riders/%d/links".formatted(riderId))
                        .json()
                        .get("revoked")
                        .asInt())
                .isPositive();
        assertThat(client.get("/kurir/api/day", "X-Rider-Link", link).status()).isEqualTo(401);
    }

    /** From the issue of a link to a report with a name and a position: the log knows the riders' numbers and no more. */
    @Test
    void nothingPersonalAndNoLinkStandsInTheLog(CapturedOutput log) {
        LocalDate soon =
                LocalDate.now(id.rutedesa.api.config.LocalTimeZone.WITA).plusDays(3);
        new PlannedDays(client).onceOn(soon);
        String link = client.post("/api/v1/riders/%d/routes/%s/link".formatted(riderId, soon), "")
                .json()
                .get("address")
                .asString()
                .replaceFirst(".*#", "");
        String guess = "1-" + "b".repeat(32);
        client.get("/kurir/api/day", "X-Rider-Link", link);
        client.get("/kurir/api/day", "X-Rider-Link", guess);
        client.get("/kurir/api/file", "X-Rider-Link", link);
        client.put("/kurir/api/tracks/hp/1", "[{\"at\":1,\"lat\":-8.80917,\"lon\":121.60917}]", "X-Rider-Link", link);
        var recorded = new SignedReports(client, riderId, soon)
                .send(
                        "[{\"s\":\"catatan\",\"q\":1,\"k\":\"delivered\",\"a\":1825030800000,\"t\":7,\"w\":\"Mama Yuliana\",\"y\":-8.80917,\"x\":121.60917,\"u\":9}]");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        client.post("/kurir/api/reports", "{\"bumdes\":1,\"sentAt\":1,\"text\":\"Mama Yuliana %s\"}".formatted(link));
        LocalDate planned = LocalDate.of(2040, 7, 2);
        new PlannedDays(client).onceOn(planned);

        assertThat(log.getAll())
                .contains("solve finished plan=")
                .doesNotContain(link.substring(2), guess, "Mama Yuliana", "Kios Barat", "Kurir Uji", "80917", "60917");
    }

    /** That day the shift lasts until 19.00, and six hours more. */
    @Test
    void aLinkLastsAsLongAsThatDaysOwnShiftAndItsGrace() {
        LocalDate soon =
                LocalDate.now(id.rutedesa.api.config.LocalTimeZone.WITA).plusDays(4);
        PlannedDays days = new PlannedDays(client);
        days.onceOn(soon);
        long longer = days.created(
                "/api/v1/rider-days",
                "{\"riderId\":%d,\"date\":\"%s\",\"kind\":\"shift\",\"startsAt\":\"08:00\",\"endsAt\":\"19:00\"}"
                        .formatted(riderId, soon));
        var issued = client.post("/api/v1/riders/%d/routes/%s/link".formatted(riderId, soon), "");
        client.delete("/api/v1/rider-days/" + longer);

        assertThat(issued.json().get("expiresAt").asString()).isEqualTo(soon.plusDays(1) + "T01:00:00+08:00");
    }

    @Test
    void theRouteComesAsTextToo() {
        String path = "/api/v1/riders/%d/routes/%s".formatted(riderId, DATE);

        assertThat(client.get(path + "/messages").json().get("items").get(0).asString())
                .startsWith("*Kurir Uji, Senin 1 November 2027*");
        assertThat(client.get(path + "/sms", "Accept-Language", "en")
                        .json()
                        .get("items")
                        .get(0)
                        .asString())
                .startsWith("RD 01/11 1/")
                .contains("Load at the depot");
        assertThat(client.get(path + "/paper").text()).contains("Tanda tangan", "Kios Selatan");
        assertThat(client.get(path + "/paper?lang=en").text()).contains("Signature", "Kios Selatan");
    }
}
