package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.security.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * May: an ojek for Rp300,000 and a pick-up for Rp700,000, no bikes. June: tokens of Rp100,000 for 62.5 kWh and Rp60,000 without
 * kWh, wages of Rp500,000, fees of Rp200,000 taken in; five bikes, seven bike-days of 130, 14 tasks.
 */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
class BeforeNowTest {
    private static final long BUMDES = 862;
    private static final String BOTH =
            "/api/v1/costs/before-now?before-from=2026-05-01&before-to=2026-05-31&" + RiddenMonths.PERIOD;

    @Autowired
    RiddenMonths months;

    private final Client client;
    private String[] analyst = {};

    BeforeNowTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void receipts() {
        analyst = months.sevenBikeDays(BUMDES);
        String csv = """
                nomor,tanggal,jenis,jumlah_rp,liter_atau_kwh,kendaraan,odometer_km,catatan
                K-1,2026-05-04,ojek,300000,,,,
                K-2,2026-05-20,sewa pikap,700000,,,,
                K-3,2026-06-02,listrik,100000,"62,5",Motor 1,1000,token
                K-4,2026-06-20,listrik,60000,,Motor 1,1280,token
                K-5,2026-06-30,upah,500000,,,,
                K-6,2026-06-30,ongkir,200000,,,,
                K-7,2026-07-01,bensin,20000,"1,5",,,
                """;
        var taken = client.send(client.request("/api/v1/imports/receipts", analyst)
                .header("Content-Type", "text/csv")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(csv)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    private static JsonNode kind(JsonNode span, String name) {
        return span.at("/paid/kinds")
                .valueStream()
                .filter(kind -> kind.get("kind").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothPeriodsByHand() {
        JsonNode both = client.get(BOTH + "&electric-price=24000000&years-of-use=8&interest=5", analyst)
                .json();
        JsonNode before = both.get("before");
        assertThat(before.get("cashIdr").asLong()).isEqualTo(1_000_000);
        assertThat(before.get("cashPerDayIdr").asLong()).isEqualTo(32_258); // over 31 days
        assertThat(before.get("wornIdr").asLong()).isZero();

        JsonNode now = both.get("now");
        assertThat(now.at("/paid/paidIdr").asLong()).isEqualTo(660_000);
        assertThat(now.at("/paid/takenInIdr").asLong()).isEqualTo(200_000);
        assertThat(now.get("cashPerDayIdr").asLong()).isEqualTo(15_333); // 460,000 over 30 days
        assertThat(both.get("differencePerDayIdr").asLong()).isEqualTo(15_333 - 32_258);
        assertThat(now.get("bikeDays").asLong()).isEqualTo(7);
        assertThat(now.get("idleBikeDays").asLong()).isEqualTo(123);
        assertThat(now.get("perVisitIdr").asLong()).isEqualTo(47_143); // 660,000 ÷ 14
        // 120 million ÷ 8 + 120 million × 5 % ÷ 2 = 18 million a year, 30 of 365 days
        assertThat(now.get("wornIdr").asLong()).isEqualTo(1_479_452);
        assertThat(now.get("publicIdr").asLong()).isEqualTo(460_000 + 1_479_452);
        assertThat(now.at("/paid/odometerKm").asLong()).isEqualTo(280);
        JsonNode token = kind(now, "electricity");
        assertThat(token.get("amountIdr").asLong()).isEqualTo(160_000);
        assertThat(token.get("perUnitIdr").asDouble())
                .as("of the token whose kWh are known, local tax included")
                .isEqualTo(1_600);
    }

    @Test
    void aFileHasBothPeriodsSideBySide() {
        String wish = "&electric-price=24000000&years-of-use=8&interest=5";
        String ask = BOTH.replace("before-now?", "before-now/file?") + wish;
        assertThat(client.get(ask, analyst).text().lines())
                .startsWith("pos,satuan,dulu,sekarang", "Dibayar,Rp,1000000,660000", "Ongkir diterima,Rp,0,200000")
                .contains(
                        "Kas BUMDes: dibayar dikurangi diterima,Rp,1000000,460000",
                        "Motor menyusut dan bunga,Rp,0,1479452",
                        "Hari motor menganggur,hari,0,123",
                        "Jarak menurut odometer,km,,280",
                        "Ojek,Rp,300000,",
                        "Listrik (token),Rp,,160000");
        assertThat(client.get(ask + "&lang=en", analyst).text().lines())
                .startsWith("item,unit,before,now", "Paid,Rp,1000000,660000")
                .contains("Idle bike-days,days,0,123", "Motorbike taxi,Rp,300000,");
        assertThat(client.get(ask + "&format=xlsx", analyst).text()).startsWith("PK");
    }

    @Test
    void wagesByOtherRules() {
        JsonNode wages = client.get("/api/v1/costs/wages?" + RiddenMonths.PERIOD, analyst)
                .json();
        assertThat(wages.get("wageIdr").asLong()).isEqualTo(560_002); // 7 × 80,000.333
        assertThat(wages.get("perDayIdr").asLong()).isEqualTo(80_000);
        assertThat(wages.get("trips").asLong()).isEqualTo(7);
        assertThat(wages.get("perVisitIdr").asLong()).isEqualTo(40_000);
        assertThat(wages.get("perFeePercent").asDouble()).isEqualTo(280.0);
        assertThat(wages.get("hours").asDouble()).isEqualTo(28.0); // 7 × 80.000,333 ÷ 20.000
        assertThat(wages.get("perHourIdr").asLong()).isEqualTo(20_000);
        assertThat(wages.at("/coverage/text").asString()).isEqualTo("1 dari 1, 5 %");
    }

    /** Seven days at 90,000, seven trips at 60,000, 14 tasks at 45,000, half of 200,000 in fees; planned were 560,002. */
    @Test
    void wagesAtRatesOfOnesOwn() {
        String ask = "/api/v1/costs/wages?" + RiddenMonths.PERIOD;
        JsonNode schemes = client.get(ask + "&per-day=90000&per-trip=60000&per-visit=45000&per-fee=50", analyst)
                .json()
                .get("schemes");
        assertThat(schemes.findValuesAsString("rule")).containsExactly("per-day", "per-trip", "per-visit", "per-fee");
        assertThat(schemes.findValuesAsString("wageIdr")).containsExactly("630000", "420000", "630000", "100000");
        assertThat(schemes.findValuesAsString("differenceIdr")).containsExactly("69998", "-140002", "69998", "-460002");
        assertThat(client.get(ask, analyst).json().get("schemes")).isEmpty();
        var wrong = client.get(ask + "&per-fee=101", analyst);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/issues/0/pointer").asString()).isEqualTo("?per-fee");
    }

    @Test
    void receiptsTwiceChangeNothingAndDatesAreChecked() {
        receipts();
        assertThat(client.get(BOTH, analyst).json().at("/now/paid/paidIdr").asLong())
                .isEqualTo(660_000);
        var wrong = client.get("/api/v1/costs/before-now?before-from=kemarin&" + RiddenMonths.PERIOD, analyst);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("issues").findValuesAsString("pointer"))
                .containsExactly("?before-from", "?before-to");
    }
}
