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
 * 44 BUMDes with 5 bikes and 26 days: 5,720 expected bike-days. 31 granted the analyst and rode 117 each: 3,627. On petrol
 * 40 km cost Rp10.389,610 + Rp6.480; electric Rp7.560 in 22 BUMDes and Rp21.160, mostly energy, in 9.
 */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvinceCostTest {
    private static final int FIRST = 801;
    private static final int GRANTED = 31;
    private static final int DEARER = 9;
    private static final int ALL = 44;
    private static final String PASSWORD = "kopi pahit tanpa gula";
    private static final String COSTS = "/api/v1/province/costs?" + RiddenMonths.PERIOD;

    @Autowired
    Village village;

    @Autowired
    RiddenMonths months;

    private final int port;
    private final Client client;

    ProvinceCostTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
    }

    @BeforeAll
    void aProvince() {
        village.exists(FIRST);
        village.account(0, "analis.biaya", PASSWORD, "province-analyst");
        for (int n = 0; n < ALL; n++) {
            village.exists(FIRST + n);
            months.ridden(FIRST + n, 117, 1_160_000, n < DEARER ? 20_000_000 : 6_400_000);
            if (n < GRANTED) {
                assertThat(client.put("/api/v1/grants/analis.biaya", "{}", village.bearer(FIRST + n, "admin"))
                                .status())
                        .isEqualTo(200);
            }
        }
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
            assertThat(bumdes.get("largestPart").asString()).isEqualTo("energy");
            // 117 × (21,160 − 16,869.610) = 501,975.6
            assertThat(bumdes.get("differenceIdr").asLong()).isBetween(501_974L, 501_977L);
        }
        assertTotalsAreTheSumsOfTheirParts(costs);
        assertThat(answer.text()).doesNotContain("NAMA", "0812", "BUMDes 832", "BUMDes 844");

        months.ridden(FIRST, 117, 1_160_000, 20_000_000);
        assertThat(client.get(COSTS, analyst).text()).as("imported again").isEqualTo(answer.text());
    }

    @Test
    void theFileHasThoseWhoGrantedItAndNobodyElse() {
        List<String> lines = client.get("/api/v1/province/costs/file?" + RiddenMonths.PERIOD, session())
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(GRANTED + 1);
        assertThat(String.join("\n", lines)).doesNotContain("NAMA", "0812", "BUMDes 832", "BUMDes 844");
        assertThat(lines.get(1)).endsWith(",energy");
        assertThat(client.get("/api/v1/province/costs/file?format=xlsx&" + RiddenMonths.PERIOD, session())
                        .text())
                .startsWith("PK");
    }

    @Test
    void theGovernorsPageInABrowser() {
        try (Browser laptop = Browser.laptop()) {
            laptop.go("http://127.0.0.1:%d/masuk".formatted(port));
            laptop.await("input[name=login]").sendKeys("analis.biaya");
            laptop.await("input[name=password]").sendKeys(PASSWORD);
            laptop.await("button[type=submit]").click();
            laptop.awaitText("h1", "Biaya pengantaran BUMDes");
            laptop.go("http://127.0.0.1:%d/provinsi?%s".formatted(port, RiddenMonths.PERIOD));
            assertThat(laptop.awaitText(".sum", "31 dari 44, 63 %"))
                    .contains("22 lebih hemat, 9 lebih mahal", "3627 dari 5720");
            assertThat(laptop.all("table").get(0).getText()).contains("BUMDes 801", "Energi");
            assertThat(laptop.all("header nav a")).isEmpty();
            laptop.picture("provinsi");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            assertThat(laptop.complaints()).isEmpty();
        }
    }

    private static void assertTotalsAreTheSumsOfTheirParts(JsonNode costs) {
        long electricIdr = 0;
        long petrolIdr = 0;
        long differenceIdr = 0;
        for (JsonNode bumdes : costs.get("items")) {
            electricIdr += bumdes.at("/costs/totalIdr").asLong();
            petrolIdr += bumdes.get("petrolIdr").asLong();
            differenceIdr += bumdes.get("differenceIdr").asLong();
        }
        assertThat(costs.at("/total/totalIdr").asLong()).isEqualTo(electricIdr);
        assertThat(costs.get("petrolIdr").asLong()).isEqualTo(petrolIdr);
        assertThat(costs.get("differenceIdr").asLong()).isEqualTo(differenceIdr);
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
