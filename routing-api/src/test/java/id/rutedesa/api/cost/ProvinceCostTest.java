package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.page.AccessibilityCheck;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.security.Village;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * 44 BUMDes with 5 bikes and 26 days: 5,720 expected bike-days. 31 granted the analyst and sent a month of 117 each: 3,627. Beside what is
 * the same on both, a day of 40 km costs on petrol Rp10.000 + 4.000 + 1.000; electric, with a kWh at Rp1.250 and wear of Rp4.000,
 * 1,02 × 5.250 + 1.200 + 100 = Rp6.655 in 22 BUMDes and 4 × 5.250 + 1.300 = Rp22.300 in 9.
 */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceCostTest {
    private static final int FIRST = 801;
    private static final int GRANTED = 31;
    private static final int DEARER = 9;
    private static final int ALL = 44;
    private static final int CHEAPER_AT_HOME = FIRST + ALL;
    private static final int DEARER_AT_HOME = CHEAPER_AT_HOME + 1;
    private static final String PASSWORD = "kopi pahit tanpa gula";
    private static final String WISH = RiddenMonths.PERIOD
            + "&electricity=1000&wall-to-battery=80&pack-price=4000000&pack-cycles=1000&pack-energy=1000&electric-upkeep=30"
            + "&electric-tax=30000&petrol-pump=10000&petrol-reach-flat=40&petrol-reach-hilly=40&petrol-upkeep=100&petrol-tax=300000&riding-days=300";
    private static final String COSTS = "/api/v1/province/costs?" + WISH;

    @Autowired
    Village village;

    @Autowired
    RiddenMonths months;

    private final int port;
    private final Client client;
    private String cheaperMonth = "";
    private String dearerMonth = "";

    ProvinceCostTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    /** 31 with five riders each send a signed month of 117 bike-days; the other 13 rode as much, and granted nothing. */
    @BeforeAll
    void aProvince() {
        village.exists(FIRST);
        village.exists(CHEAPER_AT_HOME);
        months.ridden(CHEAPER_AT_HOME, 117, RiddenMonths.USUAL_WH);
        village.exists(DEARER_AT_HOME);
        months.ridden(DEARER_AT_HOME, 117, 4_000);
        village.account(0, "analis.biaya", PASSWORD, "province-analyst");
        for (int n = 0; n < ALL; n++) {
            village.exists(FIRST + n);
            months.ridden(FIRST + n, n < GRANTED ? 0 : 117, RiddenMonths.USUAL_WH);
            if (n < GRANTED) {
                assertThat(client.put("/api/v1/grants/analis.biaya", "{}", village.bearer(FIRST + n, "admin"))
                                .status())
                        .isEqualTo(200);
            }
        }
        cheaperMonth = signedMonth(CHEAPER_AT_HOME);
        dearerMonth = signedMonth(DEARER_AT_HOME);
        assertThat(send()).as("BUMDes that were changed").isEqualTo(GRANTED);
    }

    private String signedMonth(int bumdes) {
        return client.get("/api/v1/costs/summaries/2026-06", village.bearer(bumdes, "analyst"))
                .text();
    }

    /** Takes in the signed month of every BUMDes that granted it; how many of them it changed. */
    private int send() {
        int changed = 0;
        for (int n = 0; n < GRANTED; n++) {
            var taken = client.post(
                    "/api/v1/costs/summaries",
                    n < DEARER ? dearerMonth : cheaperMonth,
                    village.bearer(FIRST + n, "admin"));
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
            changed += taken.json().get("changed").asBoolean() ? 1 : 0;
        }
        return changed;
    }

    @Test
    void theGovernorsPageIsHonest() {
        String[] analyst = session();
        var answer = client.get(COSTS, analyst);
        JsonNode costs = answer.json();

        assertThat(costs.at("/coverage/text").asString()).isEqualTo("31 dari 44, 63 %");
        assertThat(costs.at("/coverage/bikeDays").asLong()).isEqualTo(3_627);
        assertThat(costs.at("/coverage/expectedBikeDays").asLong()).isEqualTo(5_720);
        assertThat(costs.get("items")).hasSize(GRANTED);
        assertThat(costs.get("cheaperCount").asInt()).isEqualTo(GRANTED - DEARER);
        assertThat(costs.get("dearerCount").asInt()).isEqualTo(DEARER);
        for (JsonNode bumdes : costs.get("dearer")) {
            assertThat(bumdes.get("largestLine").asString()).isEqualTo("batteryWear");
            assertThat(bumdes.at("/firstLines/batteryWearIdr").asLong()).isEqualTo(117 * 16_000);
            assertThat(bumdes.get("differenceIdr").asLong()).isEqualTo(117 * (22_300 - 15_000));
        }
        assertTotalsAreTheSumsOfTheirParts(costs);
        assertThat(answer.text()).doesNotContain("NAMA", "0812", "BUMDes 832", "BUMDes 844");

        assertThat(send()).as("sent again").isZero();
        assertThat(client.get(COSTS, analyst).text()).as("imported again").isEqualTo(answer.text());
    }

    @Test
    void theFileHasThoseWhoGrantedItAndNobodyElse() {
        List<String> lines = client.get("/api/v1/province/costs/file?" + WISH, session())
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(GRANTED + 1);
        assertThat(String.join("\n", lines)).doesNotContain("NAMA", "0812", "BUMDes 832", "BUMDes 844");
        assertThat(lines.get(1)).endsWith(",keausan baterai");
        assertThat(client.get("/api/v1/province/costs/file?format=xlsx&" + RiddenMonths.PERIOD, session())
                        .text())
                .startsWith("PK");
    }

    @Test
    void theGovernorsPageInABrowser() {
        try (Browser laptop = Browser.laptop()) {
            signIn(laptop, "analis.biaya");
            laptop.awaitText("h1", "Biaya pengantaran BUMDes");
            laptop.go("http://127.0.0.1:%d/provinsi?%s".formatted(port, WISH));
            assertThat(laptop.awaitText(".sum", "31 dari 44, 63 %"))
                    .contains("22 lebih hemat, 9 lebih mahal", "3627 dari 5720");
            assertThat(laptop.all("table").get(0).getText()).contains("BUMDes 801", "Keausan baterai");
            assertThat(laptop.all("header nav a")).isEmpty();
            laptop.picture("provinsi");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();

            laptop.await(".reports summary").click();
            laptop.await(".reports input").sendKeys("Juni");
            laptop.press(".reports button", "Simpan laporan ini");
            laptop.awaitText(".reports ul", "Juni");
            laptop.go("http://127.0.0.1:%d/provinsi".formatted(port));
            laptop.await(".reports summary").click();
            laptop.await(".reports ul a").click();
            laptop.awaitText(".sum", "31 dari 44, 63 %");
            assertThat(laptop.await("input[name=petrol-upkeep]").getAttribute("value"))
                    .isEqualTo("100");
            laptop.await(".reports summary").click();
            laptop.await(".reports ul button").click();
            laptop.awaitText(".reports", "Belum ada.");
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    @Test
    void theGovernorsPageOnAPhoneAndInEnglish() {
        try (Browser phone = Browser.phone()) {
            signIn(phone, "analis.biaya");
            phone.awaitText("h1", "Biaya pengantaran BUMDes");
            phone.go("http://127.0.0.1:%d/provinsi?lang=en&%s".formatted(port, WISH));
            assertThat(phone.awaitText(".sum", "31 of 44, 63 %")).contains("22 cheaper, 9 dearer");
            phone.picture("provinsi-hp");
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
            assertThat(phone.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    /** 24 days are too many to be named below their bars: the table names them. */
    @Test
    void aMonthOfABumdesInABrowser() {
        village.account(CHEAPER_AT_HOME, "analis.desa", PASSWORD, "analyst");
        try (Browser phone = Browser.phone()) {
            signIn(phone, "analis.desa");
            phone.await("header nav");
            phone.go("http://127.0.0.1:%d/biaya?%s".formatted(port, RiddenMonths.PERIOD));
            phone.awaitText(".sum", "117 dari 130, 90 %");
            assertThat(phone.all("tbody tr")).hasSize(24);
            assertThat(phone.all(".names")).isEmpty();
            assertThat(phone.all("main").get(0).getText()).doesNotContain("null", "undefined");
            assertThat(AccessibilityCheck.of(phone)).isEmpty();
        }
    }

    private void signIn(Browser browser, String login) {
        browser.go("http://127.0.0.1:%d/masuk".formatted(port));
        browser.await("input[name=login]").sendKeys(login);
        browser.await("input[name=password]").sendKeys(PASSWORD);
        browser.await("button[type=submit]").click();
    }

    @Test
    void aPageOfABumdesIsNoReportOfTheProvince() {
        String[] province = village.bearer(0, "province-analyst");
        var refused = client.post("/api/v1/costs/reports", "{\"name\":\"x\",\"address\":\"/biaya\"}", province);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        String own = "{\"name\":\"x\",\"address\":\"/provinsi\"}";
        assertThat(client.post("/api/v1/costs/reports", own, village.bearer(FIRST, "analyst"))
                        .status())
                .isEqualTo(422);
        assertThat(client.get("/api/v1/costs?" + RiddenMonths.PERIOD, province).status())
                .isEqualTo(403);
    }

    /** What a BUMDes sees of itself is what the province sees of it. */
    @Test
    void eachRowIsTheComparisonOfTheBumdesItself() {
        JsonNode own = client.get("/api/v1/costs/comparison?" + WISH, village.bearer(FIRST, "analyst"))
                .json();
        JsonNode row = client.get(COSTS, session()).json().get("items").get(0);
        assertThat(row.get("differenceIdr")).isEqualTo(own.get("differenceIdr"));
        assertThat(row.get("plannedIdr")).isEqualTo(own.at("/planned/totalIdr"));
        assertThat(row.get("firstLines")).isEqualTo(own.at("/wheels/0/lines"));
    }

    private static void assertTotalsAreTheSumsOfTheirParts(JsonNode costs) {
        for (String amount : List.of("/firstIdr", "/secondIdr", "/differenceIdr", "/plannedIdr", "/bikeDays")) {
            assertThat(costs.get("items")
                            .valueStream()
                            .mapToLong(row -> row.at(amount).asLong())
                            .sum())
                    .isEqualTo(costs.at("/total" + amount).asLong());
        }
        for (String side : List.of("first", "second")) {
            assertThat(costs.at("/total/%sLines".formatted(side))
                            .valueStream()
                            .mapToLong(JsonNode::asLong)
                            .sum())
                    .isEqualTo(costs.at("/total/%sIdr".formatted(side)).asLong());
        }
    }

    private String[] session() {
        var answer = client.post(
                "/api/v1/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted("analis.biaya", PASSWORD));
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        String cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("RUTEDESA="))
                .findFirst()
                .orElseThrow();
        return new String[] {"Cookie", cookie.substring(0, cookie.indexOf(';'))};
    }
}
