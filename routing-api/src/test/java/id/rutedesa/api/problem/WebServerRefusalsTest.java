package id.rutedesa.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no controller ever sees are refused like all others. */
@ApiTest
class WebServerRefusalsTest {
    private final int port;

    WebServerRefusalsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bracket in the path      | GET /api/v1/tasks[ HTTP/1.1",
                "bracket in the query     | GET /api/v1/tasks?date=[ HTTP/1.1",
                "zero byte                | GET /api/v1/%00 HTTP/1.1",
                "no hexadecimal number    | GET /api/v1/%zz HTTP/1.1",
                "hidden slash             | GET /api/v1/a%2Fb HTTP/1.1",
                "backslash                | GET /api/v1/a\\b HTTP/1.1",
                "hidden backslash         | GET /api/v1/a%5Cb HTTP/1.1",
                "path out of the root     | GET /../../etc/passwd HTTP/1.1",
                "no method                | [] / HTTP/1.1",
            })
    void whatTheWebServerCannotReadIsAProblem(String name, String line) throws IOException {
        String answer = send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Type: application/problem+json");
        assertThat(problem(answer).get("code").asString()).isEqualTo("malformed-request");
        assertThat(problem(answer).get("type").asString()).isEqualTo("/problems/malformed-request");
        assertThat(problem(answer).get("title").asString()).isEqualTo("Permintaan tidak bisa dibaca");
    }

    @Test
    void itSpeaksEnglishWhereTheHeadersCouldBeRead() throws IOException {
        String answer =
                send("GET /api/v1/%00 HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nConnection: close\r\n\r\n");

        assertThat(problem(answer).get("title").asString()).isEqualTo("The request cannot be read");
        assertThat(answer).contains("Content-Language: en");
    }

    @Test
    void headersThatAreTooLongAndAnUnknownVersionAreProblemsToo() throws IOException {
        String large = send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(large).startsWith("HTTP/1.1 4").contains("Content-Type: application/problem+json");
        assertThat(problem(large).get("code").asString()).isEqualTo("malformed-request");

        String version = send("GET / HTTP/7.0\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(version).startsWith("HTTP/1.1 505").contains("Content-Type: application/problem+json");
        assertThat(problem(version).get("code").asString()).isEqualTo("malformed-request");
    }

    @Test
    void whatIsNoTextIsRefusedInQueriesAndForms() {
        Client client = new Client(port);
        for (Client.Answer answer : new Client.Answer[] {
            client.get("/api/v1/tasks?date=%F0"),
            client.get("/tugas?x=%F0"),
            client.send(client.request("/masuk", "Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("login=%F0&password=x")))
        }) {
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
        }
        var refused = client.get("/api/v1/tasks?date=%F0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asString()).isEqualTo("malformed-request");
    }

    @Test
    void nothingIsAtTheAddressOfErrors() {
        for (String accept : new String[] {"*/*", "text/html", "application/xml"}) {
            Client.Answer answer = new Client(port).get("/error", "Accept", accept);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.json().get("code").asString()).isEqualTo("not-found");
        }
    }

    private static JsonNode problem(String answer) {
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf("{"), answer.lastIndexOf("}") + 1));
    }

    /** As no proper client would send it. */
    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
