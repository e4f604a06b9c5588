package id.rutedesa.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.security.Village;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of tokens and links only hashes are kept, also where the request that made one had a key. */
@SecuredApiTest
@Import(Village.class)
class ShownOnceTest {
    private static final long BUMDES = 1301;

    @Autowired
    Village village;

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    private final Client client;
    private final String key = UUID.randomUUID().toString();

    ShownOnceTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void bumdes() {
        village.exists(BUMDES);
    }

    private Client.Answer post(String path, String body, String[] caller) {
        return client.post(
                path,
                body,
                Stream.of(List.of(caller), List.of("Idempotency-Key", key))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private List<String> kept(long bumdesId) {
        return work.readAs(bumdesId, () -> jdbc.sql("SELECT body || headers FROM idempotent_answer WHERE key = ?")
                .param(key)
                .query(String.class)
                .list());
    }

    private void isDoneOnceAndNotKept(long bumdesId, String role, String path, String body, String secret) {
        String[] caller = village.bearer(bumdesId, role);
        var first = post(path, body, caller);
        assertThat(first.status()).as(first.text()).isBetween(200, 201);
        assertThat(first.text()).contains(secret);
        assertThat(kept(bumdesId)).hasSize(1).noneMatch(row -> row.contains(secret));

        var again = post(path, body, caller);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("code").asString()).isEqualTo("shown-once");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(post(path, body.replace("uji-", "lain-"), caller).status()).isIn(409, 422);
    }

    @Test
    void aToken() {
        isDoneOnceAndNotKept(
                BUMDES,
                "admin",
                "/api/v1/tokens",
                "{\"name\":\"uji-%s\",\"role\":\"analyst\"}".formatted(key),
                "rutedesa_");
        assertThat(client.get("/api/v1/tokens", village.bearer(BUMDES, "admin"))
                        .json()
                        .findValuesAsString("name"))
                .as("made once")
                .containsOnlyOnce("uji-" + key);
    }

    @Test
    void anInvitation() {
        isDoneOnceAndNotKept(
                BUMDES,
                "admin",
                "/api/v1/accounts",
                "{\"login\":\"uji-%s\",\"name\":\"Uji\",\"roles\":[\"analyst\"]}".formatted(key),
                "/pasang/");
    }

    @Test
    void anAnalystsLink() {
        isDoneOnceAndNotKept(
                CurrentBumdes.INSTALLATION,
                "operator",
                "/api/v1/operator/analysts",
                "{\"login\":\"uji-%s\",\"name\":\"Uji\"}".formatted(key),
                "/pasang/");
    }

    @Test
    void theLinkOfABumdes() {
        isDoneOnceAndNotKept(
                CurrentBumdes.INSTALLATION,
                "operator",
                "/api/v1/operator/bumdes/%d/link".formatted(BUMDES),
                "",
                "/pasang/");
    }

    @Test
    void aSessionIsNeverAnsweredFromMemory() {
        var wrong = post("/api/v1/session", "{\"login\":\"tidak.ada\",\"password\":\"salah sekali\"}", new String[0]);
        assertThat(wrong.status()).isEqualTo(401);
        String login = "uji-" + key;
        village.account(BUMDES, login, "empat kata yang biasa", "analyst");
        String body = "{\"login\":\"%s\",\"password\":\"empat kata yang biasa\"}".formatted(login);
        for (int i = 0; i < 2; i++) {
            var in = post("/api/v1/session", body, new String[0]);
            assertThat(in.status()).isEqualTo(204);
            assertThat(in.response().headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("RUTEDESA="));
        }
    }
}
