package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.page.AccessibilityCheck;
import id.rutedesa.api.page.Browser;
import id.rutedesa.api.security.Village;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * Days whose batteries do not last without a stop at a station, on the tiny region: the way from the depot to the western end
 * and back takes some 108 Wh, the pack gives 86.4 Wh before its reserve, and a station stands half-way.
 */
@ApiTest
@Import(Village.class)
class PlanStationTest {
    private static final String DATE = "2037-01-19";
    private static final long FIRST_BUMDES = 1161;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    Village village;

    private final int port;
    private Client client;
    private PlannedDays days;
    private long depotId;
    private long riderId;
    private String type = "";

    PlanStationTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    /** A village of its own for each test: stations are everybody's in it. */
    @BeforeEach
    void ownVillage() {
        int number = NUMBERS.getAndIncrement();
        village.exists(FIRST_BUMDES + number);
        client = new Client(port, village.bearer(FIRST_BUMDES + number, "admin"));
        days = new PlannedDays(client);
        depotId = days.created("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}");
        type = "kecil-" + number;
        long typeId = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"%s\",\"name\":\"Kecil\",\"source\":\"uji\",\"asOf\":\"2026-01-01\",\"maxLoadKg\":40,\"batteryWh\":120,\"usableShare\":0.9,\"reserveShare\":0.2,\"wearIdrPerKwh\":4619}"
                        .formatted(type));
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor\"}".formatted(depotId, typeId));
        riderId = days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\",\"wageIdrPerHour\":12000}"
                        .formatted(depotId, vehicle));
    }

    private void station(String kind, String more) {
        days.created(
                "/api/v1/stations",
                "{\"code\":\"uji\",\"name\":\"Warung Moni\",\"kind\":\"%s\",\"lat\":-8.8,\"lon\":121.61,\"source\":\"uji\",\"asOf\":\"2026-11-01\",%s}"
                        .formatted(kind, more));
    }

    private JsonNode plan() {
        days.task(depotId, DATE, "Kios Barat", -8.8, 121.6, "");
        return days.planned(days.start(depotId, DATE));
    }

    private static JsonNode stop(JsonNode plan, String kind) {
        return plan.at("/routes/0/stops")
                .valueStream()
                .filter(stop -> stop.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plan.toString()));
    }

    private static Duration stay(JsonNode stop) {
        return Duration.between(
                OffsetDateTime.parse(stop.get("arrival").asString()),
                OffsetDateTime.parse(stop.get("departure").asString()));
    }

    @Test
    void withoutAStationTheTaskIsLeftForItsBattery() {
        JsonNode left = plan().get("unassigned").get(0);

        assertThat(left.get("code").asString()).isEqualTo("battery-too-small");
    }

    @Test
    void aPackIsSwappedOnTheWayAndPaid() {
        station("swap", "\"swapIdr\":9000,\"vehicleType\":\"%s\"".formatted(type));

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        JsonNode stop = stop(plan, "station-swap");
        assertThat(stop.get("stationName").asString()).isEqualTo("Warung Moni");
        assertThat(stop.get("chargeWh").asInt()).isEqualTo(108);
        assertThat(stay(stop)).isEqualTo(Duration.ofMinutes(2));
        assertThat(plan.at("/routes/0/cost/swaps").asLong()).isEqualTo(9_000);
    }

    @Test
    void onlyWhatIsMissingIsChargedAtThePriceOfTheStation() {
        station("charge", "\"chargeW\":1000,\"energyIdrPerKwh\":2640,\"opensAt\":\"07:00\",\"closesAt\":\"17:00\"");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        JsonNode stops = plan.at("/routes/0/stops");
        JsonNode stop = stop(plan, "station-charge");
        int at = stops.valueStream().toList().indexOf(stop);
        double gainedWh = stop.get("chargeWh").asDouble()
                - (stops.get(at - 1).get("chargeWh").asDouble()
                        - plan.at("/routes/0/legs/%d/energyWh".formatted(at - 1))
                                .asDouble());
        assertThat(gainedWh).isBetween(1.0, 20.0);
        // 1,000 W at the wall are 880 W in the battery; two minutes to plug in and out.
        assertThat((double) stay(stop).toSeconds()).isCloseTo(120 + gainedWh * 3_600 / 880, within(9.0));
        // Rp2,640 at the wall are Rp3,000 in the battery, and Rp4,619 wear: Rp7.619 a Wh.
        assertThat(plan.at("/routes/0/cost/swaps").asDouble()).isCloseTo(gainedWh * 7.619, within(16.0));
        assertThat(stops.get(stops.size() - 1).get("stateOfCharge").asDouble()).isGreaterThanOrEqualTo(0.2);
    }

    /** A second rider like the first, and one task at the western end for each of them alone. */
    private JsonNode planOfTwo() {
        JsonNode first = client.get("/api/v1/riders/" + riderId).json();
        JsonNode bike = client.get("/api/v1/vehicles/" + first.get("vehicleId").asLong())
                .json();
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor Dua\"}"
                        .formatted(depotId, bike.get("vehicleTypeId").asLong()));
        long second = days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir Dua\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\",\"wageIdrPerHour\":12000}"
                        .formatted(depotId, vehicle));
        days.task(depotId, DATE, "Kios Satu", -8.8, 121.6, ",\"riderId\":" + riderId);
        days.task(depotId, DATE, "Kios Dua", -8.8, 121.6, ",\"riderId\":" + second);
        String longer = "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT3S\"}".formatted(depotId, DATE);
        return days.planned(client.post("/api/v1/plans", longer));
    }

    @Test
    void oneSocketIsNotForTwoRidersAtATime() {
        station("charge", "\"sockets\":1,\"chargeW\":1000,\"energyIdrPerKwh\":2640");

        JsonNode plan = planOfTwo();

        assertThat(plan.get("unassigned")).hasSize(1);
        JsonNode left = plan.at("/unassigned/0");
        assertThat(left.get("code").asString()).isEqualTo("station-full");
        assertThat(left.at("/fix/stationName").asString()).isEqualTo("Warung Moni");
        assertThat(left.at("/fix/amount").asInt()).isEqualTo(1);
        OffsetDateTime at = OffsetDateTime.parse(left.at("/fix/at").asString());
        assertThat(at).isBetween(DATE + "T08:00:00+08:00", DATE + "T09:00:00+08:00");
        String clock = at.toLocalTime().toString();
        String rider = left.at("/fix/rider").asString();
        assertThat(left.get("message").asString())
                .isEqualTo("Bisa diantar %s bila di Warung Moni ada tempat untuk 1 motor lagi pukul %s."
                        .formatted(rider, clock.substring(0, 5).replace(':', '.')));
        String path = "/api/v1/plans/" + plan.get("id").asLong();
        JsonNode english = client.get(path, "Accept-Language", "en").json();
        assertThat(english.at("/unassigned/0/message").asString())
                .isEqualTo("%s can do it with room for 1 more at Warung Moni at %s."
                        .formatted(rider, clock.substring(0, 5)));

        String both = "{\"routes\":[{\"riderId\":%d,\"taskIds\":[%d]},{\"riderId\":%d,\"taskIds\":[%d]}]}"
                .formatted(
                        plan.at("/routes/0/riderId").asLong(),
                        stop(plan, "visit").get("taskId").asLong(),
                        left.at("/fix/riderId").asLong(),
                        left.get("taskId").asLong());
        JsonNode check = client.post(path + "/check", both).json();
        assertThat(check.get("broken")).as(check.toString()).singleElement().satisfies(broken -> {
            assertThat(broken.get("code").asString()).isEqualTo("station-full");
            assertThat(broken.get("stationName").asString()).isEqualTo("Warung Moni");
            assertThat(broken.get("message").asString())
                    .startsWith("Warung Moni sudah penuh untuk Kurir")
                    .endsWith(": kurang 1 tempat.");
        });
    }

    @Test
    void twoSocketsAre() {
        station("charge", "\"sockets\":2,\"chargeW\":1000,\"energyIdrPerKwh\":2640");
        assertThat(planOfTwo().get("unassigned")).isEmpty();
    }

    @Test
    void aSwapStationGivesNoMorePacksThanItSays() {
        station("swap", "\"swapIdr\":9000,\"packs\":1");

        JsonNode plan = planOfTwo();

        assertThat(plan.get("unassigned")).hasSize(1);
        assertThat(plan.at("/unassigned/0/code").asString()).isEqualTo("station-full");
    }

    @Test
    void packsOfAnotherBrandDoNotFit() {
        long other = days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"%s-lain\",\"name\":\"Lain\",\"source\":\"uji\",\"asOf\":\"2026-01-01\",\"maxLoadKg\":40,\"batteryWh\":1440}"
                        .formatted(type));
        assertThat(other).isPositive();
        station("swap", "\"swapIdr\":9000,\"vehicleType\":\"%s-lain\"".formatted(type));

        assertThat(plan().get("unassigned")).hasSize(1);
        var unknown = client.post(
                "/api/v1/stations",
                "{\"code\":\"x\",\"name\":\"X\",\"kind\":\"swap\",\"lat\":-8.8,\"lon\":121.61,\"source\":\"uji\",\"asOf\":\"2026-11-01\",\"swapIdr\":1,\"vehicleType\":\"tidak-ada\"}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/issues/0/pointer").asString()).isEqualTo("/vehicleType");
    }

    @Test
    void theBoardAndTheRiderAreToldWhereAndHowFar() {
        station("charge", "\"chargeW\":1000,\"energyIdrPerKwh\":2640");
        JsonNode plan = days.published(days.start(depotIdWithTask(), DATE));
        String text = client.get("/api/v1/riders/%d/routes/%s/messages".formatted(riderId, DATE))
                .text();
        assertThat(text).contains("Isi baterai di Warung Moni");
        assertThat(client.get("/api/v1/plans/%d/file?format=csv"
                                .formatted(plan.get("id").asLong()))
                        .text())
                .contains("isi baterai di stasiun,Warung Moni");

        try (Browser laptop = Browser.laptop()) {
            village.account(
                    FIRST_BUMDES + NUMBERS.get() - 1, "koordinator-stasiun", "rahasia-sekali-99", "coordinator");
            laptop.go("http://127.0.0.1:%d/masuk".formatted(port));
            laptop.await("input[name=login]").sendKeys("koordinator-stasiun");
            laptop.await("input[name=password]").sendKeys("rahasia-sekali-99");
            laptop.await("button[type=submit]").click();
            laptop.await("header nav");
            laptop.complaints();
            laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, DATE));
            assertThat(laptop.awaitText("#list", "Isi baterai di Warung Moni")).contains("↯");
            laptop.picture("singgah-stasiun");
            assertThat(AccessibilityCheck.of(laptop)).isEmpty();
            laptop.go("http://127.0.0.1:%d/cetak?date=%s".formatted(port, DATE));
            assertThat(laptop.awaitText(".sheet table", "Isi baterai di Warung Moni"))
                    .contains("Berangkat dari gudang", "Kembali di gudang");
            assertThat(laptop.complaints()).isEqualTo(List.of());
        }
    }

    private long depotIdWithTask() {
        days.task(depotId, DATE, "Kios Barat", -8.8, 121.6, "");
        return depotId;
    }
}
