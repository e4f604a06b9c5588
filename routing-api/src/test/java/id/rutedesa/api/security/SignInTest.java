package id.rutedesa.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.SecuredApiTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Signing in with a cookie, as a browser does, and by one-time links. */
@SecuredApiTest
@Import(Village.class)
class SignInTest {
    private static final String PASSWORD = "sapi merah makan jagung";
    private static final AtomicInteger LOGINS = new AtomicInteger();

    @Autowired
    Village village;

    @Autowired
    SetupLinks links;

    @Autowired
    id.rutedesa.api.config.BumdesWork work;

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String login = "";

    SignInTest(@LocalServerPort int port) {
        origin = "http://127.0.0.1:" + port;
    }

    @BeforeEach
    void oneAccount() {
        village.exists(21);
        login = "koordinator" + LOGINS.incrementAndGet();
        village.account(21, login, PASSWORD, "coordinator");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }

    private static HttpRequest.BodyPublisher form(String... pairs) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&")
                    .append(pairs[i])
                    .append('=')
                    .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.BodyPublishers.ofString(body.toString());
    }

    private HttpResponse<String> post(String path, String... pairs) throws Exception {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(pairs)));
    }

    private static String csrf(String page) {
        Matcher hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(hidden.find()).as(page).isTrue();
        return hidden.group(1);
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        String page = send(to("/masuk")).body();
        return post(
                "/masuk",
                "login",
                " " + login.toUpperCase(java.util.Locale.ROOT),
                "password",
                password,
                "_csrf",
                csrf(page));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void aPageSendsWhoIsNotSignedInToTheForm() throws Exception {
        HttpResponse<String> page = send(to("/").header("Accept", "text/html,*/*"));
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).hasValue("/masuk");
        HttpResponse<String> form = send(to("/masuk"));
        assertThat(form.body()).contains("Nama masuk");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(send(to("/masuk").header("Accept-Language", "en")).body()).contains("Sign in");
    }

    @Test
    void whoSignsInWorksByCookieAndOnlyFromOurOwnPages() throws Exception {
        HttpResponse<String> signedIn = signIn(PASSWORD);
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        assertThat(String.join(" ", signedIn.headers().allValues("Set-Cookie")))
                .contains("RUTEDESA=", "HttpOnly", "SameSite=Lax");
        assertThat(JsonMapper.shared()
                        .readTree(send(to("/api/v1/me")).body())
                        .get("actor")
                        .asString())
                .isEqualTo("akun:" + login);

        String depot = "{\"name\":\"Gudang %s\",\"lat\":-8.8,\"lon\":121.62}".formatted(login);
        HttpRequest.Builder foreign = to("/api/v1/depots")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(depot));
        HttpResponse<String> refused = send(foreign);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("forbidden", "Muat ulang");
        HttpResponse<String> made = send(foreign.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        send(to("/keluar").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).POST(form()));
        assertThat(send(to("/api/v1/me")).statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionNumberChangesWithSigningIn() throws Exception {
        signIn(PASSWORD);
        String first = cookie("RUTEDESA");
        signIn(PASSWORD);
        assertThat(cookie("RUTEDESA")).isNotBlank().isNotEqualTo(first);
    }

    @Test
    void theFormCannotBeSentFromElsewhere() throws Exception {
        assertThat(post("/masuk", "login", login, "password", PASSWORD).statusCode())
                .isEqualTo(403);
    }

    @Test
    void tenWrongTriesAndEvenTheRightPasswordWaits() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("salah sekali " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> late = signIn(PASSWORD);
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 90L);
        assertThat(late.body()).contains("Terlalu sering salah");
    }

    @Test
    void aClosedAccountAndANewPasswordEndSessionsAtOnce() throws Exception {
        signIn(PASSWORD);
        assertThat(send(to("/api/v1/me")).statusCode()).isEqualTo(200);

        String link = links.forPasswordOf(login).orElseThrow();
        HttpResponse<String> page = send(to("/pasang/" + link));
        assertThat(page.body()).contains("Pilih kata sandi");
        HttpResponse<String> weak = post("/pasang/" + link, "password", login + "123", "_csrf", csrf(page.body()));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("terlalu mudah");
        HttpClient other =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String otherPage = other.send(to("/pasang/" + link).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        HttpResponse<String> chosen = other.send(
                to("/pasang/" + link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(form("password", "kambing hitam di bukit", "_csrf", csrf(otherPage)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(send(to("/api/v1/me")).statusCode()).as("the old session").isEqualTo(401);
        assertThat(send(to("/pasang/" + link)).statusCode()).as("used").isEqualTo(404);
        assertThat(signIn(PASSWORD).statusCode()).isEqualTo(401);
        assertThat(signIn("kambing hitam di bukit").statusCode()).isEqualTo(303);
    }

    @Test
    void theFirstLinkMakesTheFirstAccountAndAnEarlierOneEnds() throws Exception {
        village.exists(22);
        var roles = java.util.EnumSet.of(Role.ADMIN, Role.OPERATOR);
        String first = work.writeAs(22, () -> links.forFirstAccount(roles));
        String second = work.writeAs(22, () -> links.forFirstAccount(roles));
        assertThat(send(to("/pasang/" + first)).statusCode()).isEqualTo(404);

        String page = send(to("/pasang/" + second)).body();
        String admin = "kepala." + login;
        HttpResponse<String> made =
                post("/pasang/" + second, "login", admin, "name", "", "password", PASSWORD, "_csrf", csrf(page));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var me = JsonMapper.shared().readTree(send(to("/api/v1/me")).body());
        assertThat(me.get("bumdesId").asLong()).isEqualTo(22);
        assertThat(me.get("roles").toString()).isEqualTo("[\"admin\",\"operator\"]");
    }

    @Test
    void programsMaySignInByJson() throws Exception {
        HttpResponse<String> wrong = send(to("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"login\":\"%s\",\"password\":\"bukan ini dia\"}".formatted(login))));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("not-signed-in");
        HttpResponse<String> right = send(to("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, PASSWORD))));
        assertThat(right.statusCode()).isEqualTo(204);
        assertThat(send(to("/api/v1/depots")).statusCode()).isEqualTo(200);
    }
}
