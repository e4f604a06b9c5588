package id.rutedesa.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What is long is sent compressed to whoever takes it so, with a version or without. */
@ApiTest
class CompressedAnswersTest {
    private final Client client;

    CompressedAnswersTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest request = client.request(path, headers)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private String plan(String date) {
        PlannedDays days = new PlannedDays(client);
        long depot = days.depot();
        days.rider(depot);
        for (int i = 0; i < 6; i++) {
            days.task(depot, date, "Kios " + i, -8.8, 121.60 + i * 0.005, "");
        }
        return "/api/v1/plans/"
                + days.planned(days.start(depot, date)).get("id").asLong();
    }

    @Test
    void aPlanIsCompressedAndItsVersionComesBackEitherWay() throws Exception {
        String path = plan("2039-01-03");
        HttpResponse<byte[]> plain = send("GET", path);
        HttpResponse<byte[]> packed = send("GET", path, "Accept-Encoding", "br, gzip");

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readTree(unpacked(packed.body()))).isEqualTo(json.readTree(plain.body()));
        String tag = header(packed, "ETag");
        assertThat(tag)
                .as("another tag for other bytes")
                .isEqualTo(header(plain, "ETag").replaceFirst("\"$", "-gzip\""));

        assertThat(send("GET", path, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(send("POST", path + "/publish", "Accept-Encoding", "gzip", "If-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("POST", path + "/start", "If-Match", tag).statusCode())
                .as("seen before it was published")
                .isEqualTo(412);
        assertThat(send("POST", path + "/start", "If-Match", header(send("GET", path), "ETag"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRequestSentAgainIsAnsweredCompressedToo() throws Exception {
        String path = plan("2039-01-04");
        String key = "kompres" + path;
        HttpResponse<byte[]> first = send("POST", path + "/publish", "Accept-Encoding", "gzip", "Idempotency-Key", key);
        HttpResponse<byte[]> again = send("POST", path + "/publish", "Accept-Encoding", "gzip", "Idempotency-Key", key);
        HttpResponse<byte[]> plain = send("POST", path + "/publish", "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(header(again, "ETag")).isEqualTo(header(first, "ETag"));
        byte[] told = header(first, "Content-Encoding").equals("gzip") ? unpacked(first.body()) : first.body();
        byte[] toldAgain = header(again, "Content-Encoding").equals("gzip") ? unpacked(again.body()) : again.body();
        assertThat(toldAgain).isEqualTo(told).isEqualTo(plain.body());
    }

    @Test
    void whoDoesNotTakeItSoGetsItPlain() throws Exception {
        String path = plan("2039-01-05");
        assertThat(header(send("GET", path, "Accept-Encoding", "gzip;q=0, deflate"), "Content-Encoding"))
                .isEmpty();
        HttpResponse<byte[]> small = send("GET", "/api/v1/vehicle-types/1", "Accept-Encoding", "gzip");
        assertThat(header(small, "Content-Encoding"))
                .as("too short to gain by it")
                .isEmpty();
        assertThat(header(small, "ETag")).doesNotContain("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/shell.js", "/page/board/board.css", "/webjars/leaflet/1.9.4/dist/leaflet.js"})
    void scriptsAndStylesAreCompressedAndSentOnce(String path) throws Exception {
        HttpResponse<byte[]> packed = send("GET", path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = send("GET", path);

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        HttpResponse<byte[]> again =
                send("GET", path, "Accept-Encoding", "gzip", "If-None-Match", header(packed, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
