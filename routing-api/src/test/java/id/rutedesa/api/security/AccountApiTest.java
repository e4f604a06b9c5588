package id.rutedesa.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Accounts, tokens, grants and the log of changes, over the API. */
@SecuredApiTest
@Import(Village.class)
class AccountApiTest {
    private static final String PASSWORD = "ikan kering dua karung";

    @Autowired
    Village village;

    private final Client client;
    private String[] admin = {};

    AccountApiTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void oneAdmin() {
        village.exists(31);
        admin = village.bearer(31, "admin");
    }

    @Test
    void anAdminInvitesChangesAndCloses() {
        var invited = client.post(
                "/api/v1/accounts",
                "{\"login\":\"Ana\",\"name\":\"Koordinator pagi\",\"roles\":[\"coordinator\"]}",
                admin);
        assertThat(invited.status()).as(invited.text()).isEqualTo(201);
        assertThat(invited.json().get("link").asString()).matches("/pasang/31-[0-9a-z]{32}");
        JsonNode account = invited.json().get("account");
        assertThat(account.get("login").asString()).isEqualTo("ana");
        assertThat(account.get("ready").asBoolean()).isFalse();
        String path = invited.header("Location");

        var taken = client.post("/api/v1/accounts", "{\"login\":\"ana\",\"name\":\"Lain\"}", admin);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("/login", "twice");
        var operator = client.post(
                "/api/v1/accounts", "{\"login\":\"x y\",\"name\":\"Lain\",\"roles\":[\"operator\"]}", admin);
        assertThat(operator.json().get("issues").findValuesAsString("pointer")).contains("/login", "/roles");

        village.account(31, "kepala31", PASSWORD, "admin");
        String closed = "{\"name\":\"Koordinator pagi\",\"roles\":[\"analyst\"],\"active\":false}";
        var changed = client.put(
                path,
                closed,
                "Authorization",
                admin[1],
                "If-Match",
                client.get(path, admin).header("ETag"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().get("active").asBoolean()).isFalse();
        assertThat(client.delete(path, admin).status()).isEqualTo(204);

        JsonNode log = client.get("/api/v1/audit?limit=200", admin).json().get("items");
        assertThat(log.toString())
                .contains("\"action\":\"create\",\"thing\":\"account\"")
                .contains("\"active\":{\"is\":false,\"was\":true}")
                .contains("\"actor\":\"token:")
                .doesNotContain("argon2", PASSWORD);
    }

    @Test
    void theLastAdminStays() {
        village.exists(32);
        village.account(32, "satu32", PASSWORD, "admin");
        String[] token = village.bearer(32, "admin");
        String path = "/api/v1/accounts/"
                + client.get("/api/v1/accounts", token)
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asLong();

        assertThat(client.delete(path, token).status()).isEqualTo(409);
        assertThat(client.put(path, "{\"name\":\"Satu\",\"roles\":[\"coordinator\"]}", token)
                        .status())
                .isEqualTo(409);
        assertThat(client.get(path, token).json().get("roles").get(0).asString())
                .isEqualTo("admin");
    }

    @Test
    void aTokenIsShownOnceAndRevokedAtOnce() {
        var made = client.post(
                "/api/v1/tokens", "{\"name\":\"Lembar\",\"role\":\"analyst\",\"canWrite\":false,\"days\":30}", admin);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String text = made.json().get("text").asString();
        String[] analyst = {"Authorization", "Bearer " + text};
        assertThat(client.get("/api/v1/depots", analyst).status()).isEqualTo(200);

        JsonNode listed = client.get("/api/v1/tokens", admin).json().get("items");
        JsonNode own = listed.get(listed.size() - 1);
        assertThat(own.has("text")).isFalse();
        assertThat(own.get("lastUsedAt").asString()).endsWith("+08:00");
        assertThat(client.delete("/api/v1/tokens/" + own.get("id").asLong(), admin)
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/depots", analyst).status()).isEqualTo(401);
    }

    @Test
    void theLogTellsLocalTimes() {
        village.exists(1200);
        String[] own = village.bearer(1200, "admin");
        var made = client.post("/api/v1/tokens", "{\"name\":\"Jam\",\"role\":\"analyst\",\"days\":30}", own);
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        var log = client.get("/api/v1/audit", own);
        JsonNode newest = log.json().at("/items/0");
        assertThat(newest.get("thing").asString()).isEqualTo("api_token");
        assertThat(newest.at("/changes/expires_at/is").asString())
                .as("as the token itself tells it")
                .isEqualTo(made.json().get("expiresAt").asString());
        assertThat(log.text()).contains("+08:00").doesNotContain("+00:00");
    }

    @Test
    void aTextThatLooksLikeATimeDoesNotHideTheLog() {
        village.exists(1303);
        String[] own = village.bearer(1303, "admin");
        String noTime = "2040-01-03T25:00:00+08:00";
        var made = client.post("/api/v1/tokens", "{\"name\":\"%s\",\"role\":\"analyst\"}".formatted(noTime), own);
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        var log = client.get("/api/v1/audit", own);
        assertThat(log.status()).isEqualTo(200);
        assertThat(log.text()).contains(noTime);
    }

    @Test
    void aProvinceAnalystSeesFiguresOfWhoGrantedThemUntilItEnds() {
        String[] operator = village.bearer(0, "operator");
        village.exists(33);
        village.account(0, "analis.provinsi", PASSWORD, "province-analyst");
        String[] granting = village.bearer(33, "admin");
        String depot = client.post("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}", granting)
                .json()
                .get("id")
                .asString();
        assertThat(client.post(
                                "/api/v1/tasks",
                                ("{\"depotId\":%s,\"date\":\"2027-05-01\",\"recipient\":\"Rahasia\",\"lat\":-8.8,"
                                                + "\"lon\":121.61,\"loadKg\":12.5}")
                                        .formatted(depot),
                                granting)
                        .status())
                .isEqualTo(201);
        String[] analyst = session("analis.provinsi");
        String figures = "/api/v1/province/figures?from=2027-05-01&to=2027-05-31";
        assertThat(client.get(figures, analyst).json().get("items")).isEmpty();

        assertThat(client.put("/api/v1/grants/Analis.Provinsi", "{}", granting).status())
                .isEqualTo(200);
        var seen = client.get(figures, analyst);
        assertThat(seen.json().get("items")).hasSize(1);
        assertThat(seen.json().get("items").get(0).get("kg").asDouble()).isEqualTo(12.5);
        assertThat(seen.text()).doesNotContain("Rahasia");
        assertThat(client.get("/api/v1/depots", analyst).status()).isEqualTo(403);
        assertThat(client.get(figures, granting).status()).isEqualTo(403);

        assertThat(client.delete("/api/v1/grants/analis.provinsi", granting).status())
                .isEqualTo(204);
        assertThat(client.get(figures, analyst).json().get("items")).isEmpty();
        assertThat(client.put("/api/v1/grants/nobody", "{}", granting).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/operator/bumdes", operator).text()).contains("\"bumdesId\":33,");
    }

    @Test
    void anOperatorAddsABumdesAndItsFirstAdmin() {
        String[] operator = village.bearer(0, "operator");
        var added = client.post("/api/v1/operator/bumdes", "{\"name\":\"BUMDes Baru\"}", operator);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        long id = added.json().get("bumdes").get("bumdesId").asLong();
        assertThat(added.json().get("link").asString()).startsWith("/pasang/" + id + "-");
        assertThat(client.get(added.json().get("link").asString()).text()).contains("Buat akun pertama");
        assertThat(client.get("/api/v1/depots", operator).status()).isEqualTo(403);
        assertThat(client.get("/api/v1/operator/bumdes", admin).status()).isEqualTo(403);
    }

    private String[] session(String login) {
        var answer =
                client.post("/api/v1/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("RUTEDESA="))
                .findFirst()
                .orElseThrow();
        return new String[] {"Cookie", cookie.substring(0, cookie.indexOf(';'))};
    }

    @Test
    void answersCarryHeadersThatKeepBrowsersSafe() {
        var answer = client.get("/api/v1/me", admin);
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var nobody = client.get("/api/v1/me");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(nobody.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(nobody.json().get("code").asString()).isEqualTo("not-signed-in");
        assertThat(client.get("/api/v1/me", "Accept-Language", "en")
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("Not signed in");
    }
}
