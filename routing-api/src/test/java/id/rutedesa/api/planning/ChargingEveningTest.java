package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.SecuredApiTest;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.security.Village;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** From the packs of an evening over the night's schedule to the plan of the next day. */
@SecuredApiTest
@Import(Village.class)
class ChargingEveningTest {
    private static final long BUMDES = 501;
    private static final LocalDate DATE = LocalDate.of(2029, 3, 5);
    private static final LocalDate LOSSES = LocalDate.of(2029, 3, 20);
    private static final String HUB = """
            {"hubW":1000,"efficiency":0.88,"startsAt":"18:00","endsAt":"06:00",
             "sockets":[{"name":"Colokan 1","wallW":500},{"name":"Colokan 2","wallW":500}]}""";

    @Autowired
    Village village;

    @Autowired
    ChargingEvening evening;

    @Autowired
    DayInputs inputs;

    @Autowired
    CurrentBumdes current;

    private final int port;
    private Client client = new Client(0);
    private PlannedDays days = new PlannedDays(client);
    private long depot;
    private String base = "";

    ChargingEveningTest(@LocalServerPort int port) {
        this.port = port;
    }

    /** One rider with a motorbike, two motorbikes more and three spares: six packs of 1.47 kWh, 0.90 of it usable. */
    @BeforeEach
    void sixPacks() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "coordinator"));
        days = new PlannedDays(client);
        depot = days.depot();
        base = "/api/v1/depots/" + depot;
        if (client.get("/api/v1/vehicles").json().get("items").isEmpty()) {
            long type = days.created(
                    "/api/v1/vehicle-types",
                    "{\"code\":\"uji-1470\",\"name\":\"Motor 1,47 kWh\",\"batteryWh\":1470,\"source\":\"uji\","
                            + "\"asOf\":\"2026-01-01\"}");
            for (int i = 1; i <= 3; i++) {
                long vehicle = days.created(
                        "/api/v1/vehicles",
                        "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor %d\"}".formatted(depot, type, i));
                days.created(
                        "/api/v1/riders",
                        "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir %d\",\"startsAt\":\"08:00\",\"endsAt\":\"%s\"}"
                                .formatted(depot, vehicle, i, i == 1 ? "15:00" : "08:01"));
            }
            assertThat(client.put(base + "/spare-packs/" + type, "{\"packs\":3}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private List<JsonNode> packs(LocalDate date) {
        return client.get(base + "/packs?date=" + date)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private void allEmptyOn(LocalDate date) {
        String levels = packs(date).stream()
                .map(pack -> "{\"packId\":%d,\"stateOfCharge\":0}"
                        .formatted(pack.get("id").asLong()))
                .toList()
                .toString();
        var answer = client.put(base + "/pack-levels/%s/evening".formatted(date), "{\"levels\":%s}".formatted(levels));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().findValuesAsString("evening")).hasSize(6).containsOnly("0.0");
    }

    private void hubAndOutage(LocalDate date) {
        var hub = client.put(base + "/charging-hub", HUB);
        assertThat(hub.status()).as(hub.text()).isEqualTo(200);
        var outage = client.put(
                base + "/outages/" + date,
                "{\"outages\":[{\"from\":\"%sT18:00:00+08:00\",\"to\":\"%sT22:00:00+08:00\"}]}".formatted(date, date));
        assertThat(outage.status()).as(outage.text()).isEqualTo(200);
    }

    private JsonNode firstStopOfThePlan(LocalDate date) {
        days.task(depot, date.toString(), "Kios Barat", -8.8, 121.60, "");
        JsonNode plan = days.planned(days.start(depot, date.toString()));
        assertThat(plan.get("state").asString()).as(plan.toString()).isEqualTo("planned");
        return plan.get("routes").get(0).get("stops").get(0);
    }

    @Test
    void sixEmptyPacksOnTwoChargersThroughAnOutage() {
        allEmptyOn(DATE);
        hubAndOutage(DATE);

        JsonNode schedule = client.get(base + "/charging/" + DATE).json();

        // 1,323 Wh at 440 W take 10,825 s: from 22.00 on each charger fills two packs until 04.00.50 and has 7,150 s
        // left
        // for a third: 3,146,000 J of 4,762,800 J.
        assertThat(schedule.get("turns")).hasSize(6);
        assertThat(schedule.get("turns").get(0).get("to").asString()).isEqualTo("2029-03-06T01:00:25+08:00");
        assertThat(schedule.get("turns").get(4).get("from").asString()).isEqualTo("2029-03-06T04:00:50+08:00");
        assertThat(schedule.get("morning").findValuesAsString("stateOfCharge"))
                .containsExactly("1.0", "1.0", "1.0", "1.0", "0.66", "0.66");
        JsonNode morning =
                client.get(base + "/mornings/" + DATE.plusDays(1)).json().get("items");
        assertThat(morning.findValuesAsString("source")).containsOnly("schedule");
        assertThat(morning.findValuesAsString("stateOfCharge"))
                .as("motorbikes that ride come first")
                .containsExactly("1.0", "1.0", "1.0", "1.0", "0.66", "0.66");
        MorningPacks start = current.as(BUMDES, () -> evening.packsOn(depot, DATE.plusDays(1)));
        assertThat(start.bikePermille()).isEmpty();
        long type = packs(DATE).get(5).get("vehicleTypeId").asLong();
        assertThat(start.sparesNotFullJ(type, 3, 4_762_800)).containsExactly(3_143_448, 3_143_448);
        assertThat(start.sparesNotFullJ(type, 1, 4_762_800)).containsExactly(3_143_448);
        assertThat(firstStopOfThePlan(DATE.plusDays(1)).get("stateOfCharge").asDouble())
                .isEqualTo(1.0);
    }

    @Test
    void thePlanStartsFromWhatWasReallyCharged() {
        LocalDate date = DATE.plusDays(20);
        allEmptyOn(date);
        hubAndOutage(date);
        long first = packs(date).get(0).get("id").asLong();
        var read = client.put(
                base + "/pack-levels/%s/morning".formatted(date.plusDays(1)),
                "{\"levels\":[{\"packId\":%d,\"stateOfCharge\":0.5}]}".formatted(first));
        assertThat(read.status()).as(read.text()).isEqualTo(200);

        JsonNode stop = firstStopOfThePlan(date.plusDays(1));

        assertThat(stop.get("stateOfCharge").asDouble()).isEqualTo(0.5);
        assertThat(stop.get("chargeWh").asInt()).as("half of 1,323 Wh").isBetween(661, 662);
        JsonNode morning =
                client.get(base + "/mornings/" + date.plusDays(1)).json().get("items");
        assertThat(morning.get(0).get("source").asString()).isEqualTo("roll-call");
        assertThat(morning.get(1).get("source").asString()).isEqualTo("schedule");
    }

    @Test
    void packsThatNobodyReadAreTakenAsFull() {
        LocalDate date = DATE.plusDays(40);

        JsonNode morning = client.get(base + "/mornings/" + date).json().get("items");

        assertThat(morning.findValuesAsString("source")).hasSize(6).containsOnly("assumed-full");
        assertThat(client.get(base + "/charging/" + date).json().get("turns")).isEmpty();
    }

    @Test
    void wrongLevelsHubsAndOutagesAreRefusedWithTheirPlace() {
        var levels = client.put(
                base + "/pack-levels/%s/evening".formatted(DATE),
                "{\"levels\":[{\"packId\":999999,\"stateOfCharge\":0.5}]}");
        assertThat(levels.status()).isEqualTo(422);
        assertThat(levels.json().get("issues").findValuesAsString("pointer")).containsExactly("/levels/0/packId");
        assertThat(client.put(base + "/pack-levels/%s/noon".formatted(DATE), "{\"levels\":[]}")
                        .status())
                .isEqualTo(422);
        var hub = client.put(
                base + "/charging-hub",
                "{\"hubW\":1000,\"sockets\":[{\"name\":\"A\",\"wallW\":0},{\"name\":\"A\",\"wallW\":5}]}");
        assertThat(hub.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/sockets/0/wallW", "/sockets");
        var outage = client.put(
                base + "/outages/" + DATE,
                "{\"outages\":[{\"from\":\"2029-03-09T18:00:00+08:00\",\"to\":\"2029-03-09T17:00:00+08:00\"}]}");
        assertThat(outage.json().get("issues").findValuesAsString("code")).containsExactly("closes-before-opens");
        var stale = client.put(base + "/charging-hub", HUB, "If-Match", "\"4711\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(client.get("/api/v1/depots/999999/packs?date=" + DATE).status())
                .isEqualTo(404);
    }

    /** Rp1,445 a kWh at the meter: measured at 80 % they are 1,806.25 a kWh in the battery, usually 1,642.045. */
    @Test
    void aPlanPaysForWhatTheHubLoses() {
        days.task(depot, LOSSES.toString(), "Kios Barat", -8.8, 121.60, "");
        assertThat(wearless(0.88)).isEqualTo(1_642_045);
        assertThat(wearless(0.80)).isEqualTo(1_806_250);
        assertThat(wearless(0.88)).isEqualTo(1_642_045);
    }

    private long wearless(double efficiency) {
        var hub = client.put(base + "/charging-hub", HUB.replace("0.88", Double.toString(efficiency)));
        assertThat(hub.status()).as(hub.text()).isEqualTo(200);
        RiderShift shift =
                current.as(BUMDES, () -> inputs.of(depot, LOSSES)).shifts().get(0);
        assertThat(DayRates.document(shift).wallToBatteryMilliPercent()).isEqualTo(Math.round(efficiency * 100_000));
        return DayRates.of(shift).searched().energyMilliIdrPerKwh()
                - DayRates.of(shift).wearMilliIdrPerKwhDrawn();
    }

    @Test
    void sparesKeepTheirNamesWhileTheirNumberChanges() {
        JsonNode last = packs(DATE).get(5);
        assertThat(last.get("name").asString()).isEqualTo("Cadangan 3");
        long type = last.get("vehicleTypeId").asLong();
        JsonNode first = packs(DATE).get(3);
        var renamed = client.put("/api/v1/packs/" + first.get("id").asLong(), "{\"name\":\"B7\"}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);

        client.put(base + "/spare-packs/" + type, "{\"packs\":4,\"chargeW\":10}");
        assertThat(packs(DATE).stream().skip(3).map(pack -> pack.get("name").asString()))
                .containsExactly("B7", "Cadangan 2", "Cadangan 3", "Cadangan 1");
        client.put(base + "/spare-packs/" + type, "{\"packs\":3,\"chargeW\":0}");
        assertThat(packs(DATE).stream().skip(3).map(pack -> pack.get("name").asString()))
                .containsExactly("B7", "Cadangan 2", "Cadangan 3");
        client.put("/api/v1/packs/" + first.get("id").asLong(), "{\"name\":\"Cadangan 1\"}");
        var ofABike = client.put("/api/v1/packs/" + packs(DATE).get(0).get("id").asLong(), "{\"name\":\"X\"}");
        assertThat(ofABike.status()).isEqualTo(409);
    }
}
