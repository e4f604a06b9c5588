package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.security.Village;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** June of a BUMDes that stands alone (7 bike-days, Rp647.925), carried to where the province looks. */
@SecuredApiTest
@Import({Village.class, RiddenMonths.class})
class MonthlySummaryTest {
    private static final long ALONE = 867;
    private static final long STRANGER = 868;
    private static final long FIRST_PLACE = 870;
    private static final long THERE = 1300;
    private static final long OWNER = 1380;
    private static final JsonMapper CARRIED = JsonMapper.shared();
    private static final String SUMMARIES = "/api/v1/costs/summaries";
    private static final String JUNE = SUMMARIES + "/2026-06";

    @Autowired
    Village village;

    @Autowired
    RiddenMonths months;

    @Autowired
    BumdesWork work;

    @Autowired
    JdbcClient jdbc;

    private final Client client;

    MonthlySummaryTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void theirMonths() {
        months.sevenBikeDays(ALONE);
        village.exists(STRANGER);
        months.ridden(STRANGER, 2, RiddenMonths.USUAL_WH);
    }

    private String file(long bumdes) {
        var answer = client.get(JUNE, village.bearer(bumdes, "analyst"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    /** A BUMDes on the other server, with nothing of its own. */
    private String[] place(int number) {
        village.exists(FIRST_PLACE + number);
        return village.bearer(FIRST_PLACE + number, "admin");
    }

    private Client.Answer take(String file, String[] admin) {
        return client.post(SUMMARIES, file, admin);
    }

    private JsonNode costs(String[] caller, String group) {
        return client.get("/api/v1/costs?" + RiddenMonths.PERIOD + "&group=" + group, caller)
                .json();
    }

    @Test
    void aMonthIsCarriedOnceAndCountsAsAtHome() {
        String[] there = place(0);
        String file = file(ALONE);
        assertThat(file).doesNotContain("NAMA", "0812");

        var first = take(file, there);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().get("changed").asBoolean()).isTrue();
        assertThat(first.json().get("days").asInt()).isEqualTo(2);
        JsonNode taken = costs(there, "day");
        JsonNode home = costs(village.bearer(ALONE, "analyst"), "day");
        assertThat(taken.get("items")).isEqualTo(home.get("items"));
        assertThat(taken.get("total")).isEqualTo(home.get("total"));
        assertThat(costs(there, "rider").at("/total/totalIdr").asLong()).isEqualTo(647_925);
        assertThat(costs(there, "village").at("/total/totalIdr").asLong()).isEqualTo(647_925);

        assertThat(take(file, there).json().get("changed").asBoolean()).isFalse();
        assertThat(costs(there, "day")).isEqualTo(taken);
    }

    /** Rp1 of tax, Rp2 of lost value and Rp1 of interest of each route's fixed Rp5.000. */
    @Test
    void whatOwningCostsIsCarried() {
        work.writeAs(STRANGER, () -> jdbc.sql(
                        "UPDATE plan_route SET document = jsonb_set(document, '{cost}', document -> 'cost' || "
                                + "'{\"taxMilliIdr\": 1000, \"depreciationMilliIdr\": 2000, \"financeMilliIdr\": 1000}')")
                .update());
        String[] there = place(4);
        assertThat(take(file(STRANGER), there).status()).isEqualTo(200);
        JsonNode taken = costs(there, "day");
        JsonNode home = costs(village.bearer(STRANGER, "analyst"), "day");
        assertThat(taken.get("items")).isEqualTo(home.get("items"));
        assertThat(taken.at("/total/parts/taxIdr").asLong()).isEqualTo(2);
        assertThat(taken.at("/total/parts/depreciationIdr").asLong()).isEqualTo(4);
        assertThat(taken.at("/total/parts/financeIdr").asLong()).isEqualTo(2);
        assertThat(taken.at("/total/parts/fixedIdr").asLong()).isEqualTo(9_993);
        assertThat(taken.at("/total/totalIdr").asLong()).isEqualTo(185_121);
    }

    /** Both days on petrol that the BUMDes owns: Rp2 of lost value and Rp1 of interest each are no cash, there as at home. */
    @Test
    void whatIsNoCashIsCarried() {
        village.exists(OWNER);
        village.exists(OWNER + 1);
        months.ridden(OWNER, 2, RiddenMonths.USUAL_WH);
        work.writeAs(OWNER, () -> jdbc.sql(
                        "UPDATE plan_route SET document = document || jsonb_build_object('rates', '{\"electric\": false}'::jsonb, "
                                + "'cost', document -> 'cost' || '{\"depreciationMilliIdr\": 2000, \"financeMilliIdr\": 1000}')")
                .update());
        String[] there = village.bearer(OWNER + 1, "admin");
        assertThat(take(file(OWNER), there).status()).isEqualTo(200);
        String[] home = village.bearer(OWNER, "analyst");
        assertThat(client.get("/api/v1/costs/comparison?" + RiddenMonths.PERIOD, there)
                        .json()
                        .get("wheels"))
                .isEqualTo(client.get("/api/v1/costs/comparison?" + RiddenMonths.PERIOD, home)
                        .json()
                        .get("wheels"));
        assertThat(other(home, "public") - other(home, "cash")).isEqualTo(6);
        assertThat(other(there, "public") - other(there, "cash")).isEqualTo(6);
    }

    private long other(String[] who, String view) {
        return client.get("/api/v1/costs/comparison?view=" + view + "&" + RiddenMonths.PERIOD, who)
                .json()
                .at("/wheels/0/lines/otherIdr")
                .asLong();
    }

    @Test
    void otherWheelsCountCarriedDaysToo() {
        String[] there = place(1);
        take(file(ALONE), there);
        String ask = RiddenMonths.PERIOD + "&petrol-pump=10000";
        JsonNode home = client.get("/api/v1/costs/comparison?" + ask, village.bearer(ALONE, "analyst"))
                .json();
        JsonNode taken = client.get("/api/v1/costs/comparison?" + ask, there).json();
        assertThat(taken.get("wheels")).isEqualTo(home.get("wheels"));
        JsonNode scenario = client.get("/api/v1/costs?group=vehicle&scenario=petrol-pump&" + ask, there)
                .json()
                .at("/scenarios/0");
        assertThat(scenario.get("totalIdr").asLong())
                .isEqualTo(taken.get("wheels")
                        .valueStream()
                        .filter(each -> each.get("wheels").asString().equals("petrol-pump"))
                        .findFirst()
                        .orElseThrow()
                        .get("totalIdr")
                        .asLong());
    }

    @Test
    void aForgedOrAlteredFileIsRefusedAndNothingIsKept() {
        String[] there = place(2);
        String file = file(ALONE);
        var altered = take(file.replaceFirst("\"routes\":5", "\"routes\":6"), there);
        assertThat(altered.status()).isEqualTo(422);
        assertThat(altered.json().at("/issues/0/code").asString()).isEqualTo("not-signed");
        String strangersKey = file(STRANGER).replaceFirst("(?s).*\"publicKey\":\"([^\"]+)\".*", "$1");
        assertThat(take(file.replaceFirst("(\"publicKey\":\")[^\"]+", "$1" + strangersKey), there)
                        .json()
                        .at("/issues/0/pointer")
                        .asString())
                .isEqualTo("/signature");
        assertThat(take(file.replaceFirst("\\{\"summary\":\\{", "{\"summary\":{\"bonus\":1,"), there)
                        .status())
                .isEqualTo(400);
        assertThat(take("[]", there).status()).isEqualTo(400);
        assertThat(costs(there, "day").get("items")).isEmpty();
    }

    @Test
    void onlyTheServerOfTheFirstFileIsTaken() {
        String[] there = place(3);
        assertThat(take(file(ALONE), there).status()).isEqualTo(200);
        var stranger = take(file(STRANGER), there);
        assertThat(stranger.json().at("/issues/0/code").asString()).isEqualTo("another-sender");
        assertThat(costs(there, "day").at("/total/routes").asLong()).isEqualTo(7);

        assertThat(client.delete(SUMMARIES + "/sender", there).status()).isEqualTo(204);
        assertThat(client.delete(SUMMARIES + "/sender", there).status()).isEqualTo(404);
        assertThat(take("{}", village.bearer(FIRST_PLACE + 3, "coordinator")).status())
                .as("who may count costs may take them in")
                .isEqualTo(403);
    }

    @Test
    void itIsWrittenInLocalTimeAndFilesInAnotherZoneAreTakenByTheirInstant() {
        OffsetDateTime written = OffsetDateTime.parse(
                CARRIED.readTree(file(ALONE)).at("/summary/writtenAt").asString());
        assertThat(written.getOffset()).isEqualTo(ZoneOffset.ofHours(8));

        village.exists(THERE);
        String[] there = village.bearer(THERE, "admin");
        KeyPair keys = SummarySigning.newPair();
        var first = take(signed(keys, "2026-07-02T01:00:00Z"), there);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(take(signed(keys, "2026-07-02T09:00:00+08:00"), there)
                        .json()
                        .get("changed")
                        .asBoolean())
                .as("the same instant, written otherwise")
                .isFalse();
        var older = take(signed(keys, "2026-07-02T08:59:59+08:00"), there);
        assertThat(older.status()).isEqualTo(422);
        assertThat(older.json().at("/issues/0/code").asString()).isEqualTo("older-than-known");
        var moved = take(signed(keys, "2026-07-03T01:00:00Z").replace("01:00:00Z", "09:00:00+08:00"), there);
        assertThat(moved.json().at("/issues/0/code").asString()).isEqualTo("not-signed");
        assertThat(take(signed(keys, "2026-07-03T09:00:00+08:00"), there)
                        .json()
                        .get("changed")
                        .asBoolean())
                .isTrue();
    }

    /** A month without a day, as a server with these keys writes it. */
    private static String signed(KeyPair keys, String writtenAt) {
        String summary = """
                {"format":"rutedesa-summary-2","bumdes":"Sendiri","month":"2026-06","writtenAt":"%s","days":[]}""".formatted(writtenAt);
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"summary\":%s,\"publicKey\":\"%s\",\"signature\":\"%s\"}"
                .formatted(
                        summary,
                        base64.encodeToString(keys.getPublic().getEncoded()),
                        SummarySigning.sign(
                                base64.encodeToString(keys.getPrivate().getEncoded()),
                                summary.getBytes(StandardCharsets.UTF_8)));
    }
}
