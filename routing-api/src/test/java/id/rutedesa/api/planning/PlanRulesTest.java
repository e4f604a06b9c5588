package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.security.Village;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whatever a task, a rider or a vehicle type asks for over the API, a day's plan obeys, or says why it cannot. */
@ApiTest
@Import(Village.class)
class PlanRulesTest {
    private static final long BUMDES = 84;
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    /** A Friday. */
    private static final LocalDate FRIDAY = LocalDate.of(2029, 3, 2);

    @Autowired
    Village village;

    private final int port;
    private Client client;
    private PlannedDays days;
    private String name = "";
    private long depotId;
    private String date = FRIDAY.toString();

    PlanRulesTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    /** Each test has a depot of its own at node 3, with its own riders. */
    @BeforeEach
    void ownDepot() {
        village.exists(BUMDES);
        client = new Client(port, village.bearer(BUMDES, "admin"));
        days = new PlannedDays(client);
        name = "Uji " + NUMBERS.incrementAndGet();
        depotId = days.created("/api/v1/depots", "{\"name\":\"%s\",\"lat\":-8.8,\"lon\":121.62}".formatted(name));
    }

    private long type(String more) {
        return days.created(
                "/api/v1/vehicle-types",
                "{\"code\":\"uji-%d\",\"name\":\"Uji\",\"source\":\"uji\",\"asOf\":\"2026-01-01\"%s}"
                        .formatted(NUMBERS.incrementAndGet(), more));
    }

    private long rider(String more) {
        return rider(type(",\"batteryWh\":3700,\"maxLoadKg\":40"), more);
    }

    private long rider(long typeId, String more) {
        int number = NUMBERS.incrementAndGet();
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor %d\"}".formatted(depotId, typeId, number));
        return days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir %d\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"%s}"
                        .formatted(depotId, vehicle, number, more));
    }

    private long west(String more) {
        return days.task(depotId, date, "Barat", -8.8, 121.60, more);
    }

    private long south(String more) {
        return days.task(depotId, date, "Selatan", -8.82, 121.62, more);
    }

    private JsonNode plan() {
        JsonNode plan = days.planned(days.start(depotId, date));
        assertThat(plan.get("state").asString()).as(plan.toString()).isEqualTo("planned");
        return plan;
    }

    private static Stream<JsonNode> stops(JsonNode plan) {
        return plan.get("routes").valueStream().flatMap(route -> route.get("stops")
                .valueStream());
    }

    private static List<JsonNode> visits(JsonNode plan, long task) {
        return stops(plan)
                .filter(stop -> stop.has("taskId") && stop.get("taskId").asLong() == task)
                .toList();
    }

    private static long riderOf(JsonNode plan, long task) {
        return plan.get("routes")
                .valueStream()
                .filter(route -> route.get("stops")
                        .valueStream()
                        .anyMatch(
                                stop -> stop.has("taskId") && stop.get("taskId").asLong() == task))
                .map(route -> route.get("riderId").asLong())
                .findFirst()
                .orElse(0L);
    }

    private static String codeOf(JsonNode plan, long task) {
        return plan.get("unassigned")
                .valueStream()
                .filter(left -> left.get("taskId").asLong() == task)
                .map(left -> left.get("code").asString())
                .findFirst()
                .orElse("assigned");
    }

    private String window(String from, String to) {
        return ",\"windows\":[{\"from\":\"%1$sT%2$s:00+08:00\",\"to\":\"%1$sT%3$s:00+08:00\"}]"
                .formatted(date, from, to);
    }

    @Test
    void skillsRidersAndLongItemsGoWhereTheyFit() {
        long cold = rider(type(",\"batteryWh\":3700,\"longestItemM\":1.2"), ",\"skills\":[\"Boks Dingin\"]");
        long plain = rider(type(",\"batteryWh\":3700,\"longestItemM\":2.5"), "");
        long away = rider("");
        client.post("/api/v1/rider-days", "{\"riderId\":%d,\"date\":\"%s\"}".formatted(away, date));
        long fish = west(",\"skills\":[\"boks dingin\"]");
        long letter = west(",\"riderId\":" + plain);
        long pipe = west(",\"longestItemM\":2.4");
        long welding = south(",\"skills\":[\"las\"]");
        long ladder = south(",\"longestItemM\":2.6");
        long waiting = south(",\"riderId\":" + away);

        JsonNode plan = plan();

        assertThat(riderOf(plan, fish)).isEqualTo(cold);
        assertThat(riderOf(plan, letter)).isEqualTo(plain);
        assertThat(riderOf(plan, pipe)).isEqualTo(plain);
        assertThat(codeOf(plan, welding)).isEqualTo("skill-missing");
        assertThat(codeOf(plan, ladder)).isEqualTo("item-too-long");
        assertThat(codeOf(plan, waiting)).isEqualTo("rider-away");
        JsonNode task = client.get("/api/v1/tasks/" + pipe).json();
        assertThat(task.get("longestItemM").asDouble()).isEqualTo(2.4);
    }

    @Test
    void aShipmentIsPickedUpBeforeItIsDeliveredByTheSameRider() {
        rider("");
        rider("");
        long parcel = south(
                ",\"kind\":\"shipment\",\"from\":{\"name\":\"Mama Ina\",\"phone\":\"0812\",\"lat\":-8.8,\"lon\":121.60,"
                        + "\"serviceTime\":\"PT3M\"" + window("09:00", "10:00") + "}");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        List<JsonNode> both = visits(plan, parcel);
        assertThat(both).extracting(stop -> stop.get("activity").asString()).containsExactly("pickup", "delivery");
        assertThat(both).extracting(stop -> stop.get("recipient").asString()).containsExactly("Mama Ina", "Selatan");
        assertThat(both.get(0).get("phone").asString()).isEqualTo("0812");
        assertThat(both.get(0).get("lon").asDouble()).isEqualTo(121.60);
        assertThat(both.get(0).get("loadKg").asDouble()).isEqualTo(5);
        assertThat(both.get(1).get("loadKg").asDouble()).isEqualTo(0);
        assertThat(both.get(0).get("serviceStart").asString())
                .startsWith(date + "T09:")
                .endsWith("+08:00");
    }

    @Test
    void goodsThatMayBeDividedGoOverTripsAndRiders() {
        rider("");
        rider("");
        long rice = days.created(
                "/api/v1/tasks",
                ("{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Kios\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":100,"
                                + "\"leastPiece\":{\"loadKg\":20}}")
                        .formatted(depotId, date));

        JsonNode plan = plan();

        List<JsonNode> handed = visits(plan, rice);
        assertThat(plan.get("unassigned")).isEmpty();
        assertThat(handed).hasSizeGreaterThanOrEqualTo(3);
        assertThat(handed.stream()
                        .mapToDouble(stop -> stop.get("handedKg").asDouble())
                        .sum())
                .isEqualTo(100);
        assertThat(handed.stream().mapToInt(stop -> stop.get("pieces").asInt()).sum())
                .isEqualTo(5);
        assertThat(stops(plan))
                .allSatisfy(stop -> assertThat(stop.get("loadKg").asDouble()).isLessThanOrEqualTo(40));
    }

    @Test
    void aBreakIsTakenOnItsDayOnly() {
        rider(",\"breaks\":[{\"name\":\"salat jumat\",\"weekdays\":[\"friday\"],\"from\":\"11:30\",\"to\":\"12:00\","
                + "\"duration\":\"PT1H\"}]");
        west(window("11:00", "11:20"));
        south(window("13:00", "13:30"));

        JsonNode friday = plan();
        JsonNode prayer = stops(friday)
                .filter(stop -> stop.get("kind").asString().equals("break"))
                .findFirst()
                .orElseThrow();

        assertThat(prayer.get("breakName").asString()).isEqualTo("salat jumat");
        OffsetDateTime departure = OffsetDateTime.parse(prayer.get("departure").asString());
        assertThat(departure.minusHours(1)).isBetween(date + "T11:30:00+08:00", date + "T12:00:00+08:00");
        date = FRIDAY.plusDays(1).toString();
        west("");
        assertThat(stops(plan())).noneMatch(stop -> stop.get("kind").asString().equals("break"));
    }

    @Test
    void overtimeLatenessAndSetupArePricedAndTimed() {
        rider(",\"overtimeUntil\":\"16:00\",\"overtimeIdrPerHour\":12000,\"wageIdrPerHour\":10000");
        long late = west(window("08:00", "08:01") + ",\"latenessAtMost\":\"PT1H\",\"latenessIdrPerHour\":6000");
        long evening = south(window("15:00", "15:30") + ",\"setupTime\":\"PT4M\",\"serviceTime\":\"PT5M\"");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        JsonNode cost = plan.get("cost");
        OffsetDateTime back =
                OffsetDateTime.parse(plan.get("routes").get(0).get("arrival").asString());
        long afterSec = back.toEpochSecond()
                - OffsetDateTime.parse(date + "T15:00:00+08:00").toEpochSecond();
        assertThat(afterSec).isPositive();
        assertThat(cost.get("overtime").asDouble()).isCloseTo(12_000 * afterSec / 3600.0, within(1));
        OffsetDateTime started = OffsetDateTime.parse(
                visits(plan, late).get(0).get("serviceStart").asString());
        long lateSec = started.toEpochSecond()
                - OffsetDateTime.parse(date + "T08:01:00+08:00").toEpochSecond();
        assertThat(cost.get("lateness").asDouble()).isCloseTo(6_000 * lateSec / 3600.0, within(1));
        JsonNode served = visits(plan, evening).get(0);
        assertThat(OffsetDateTime.parse(served.get("departure").asString()))
                .isEqualTo(OffsetDateTime.parse(served.get("serviceStart").asString())
                        .plusMinutes(9));
        assertThat(Stream.of("fixed", "wage", "distance", "energy", "swaps", "overtime", "lateness")
                        .mapToLong(part -> cost.get(part).asLong())
                        .sum())
                .isEqualTo(cost.get("total").asLong());
    }

    @Test
    void aRiderBeginsInTimeAndIsPaidUntilTheEndOfDuty() {
        rider(",\"startsBy\":\"08:30\",\"onDutyUntil\":\"13:00\",\"wageIdrPerHour\":10000");
        west(window("10:00", "11:00"));

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        JsonNode start = stops(plan).findFirst().orElseThrow();
        assertThat(start.get("arrival").asString()).isEqualTo(date + "T08:30:00+08:00");
        assertThat(OffsetDateTime.parse(plan.get("routes").get(0).get("arrival").asString()))
                .isBefore(date + "T13:00:00+08:00");
        assertThat(plan.get("cost").get("wage").asLong()).isEqualTo(45_000);
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    @Test
    void limitsHoldAndTheFixIsInWords() {
        rider(",\"mostStops\":1,\"mostKm\":100,\"mostDuty\":\"PT6H\"");
        west("");
        south("");

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).hasSize(1);
        JsonNode left = plan.get("unassigned").get(0);
        assertThat(left.get("code").asString()).isEqualTo("too-many-stops");
        assertThat(left.get("message").asString()).contains("singgah di 1 tempat lagi");
    }

    @Test
    void aDayEndsWhereItIsSaid() {
        long other =
                days.created("/api/v1/depots", "{\"name\":\"%s barat\",\"lat\":-8.8,\"lon\":121.60}".formatted(name));
        long openEnd = rider(",\"openEnd\":true");
        long elsewhere = rider(",\"endDepotId\":" + other);
        long first = south(",\"riderId\":" + openEnd);
        south(",\"riderId\":" + elsewhere);

        JsonNode plan = plan();

        assertThat(plan.get("unassigned")).isEmpty();
        for (JsonNode route : plan.get("routes")) {
            JsonNode end = route.get("stops").get(route.get("stops").size() - 1);
            boolean open = route.get("riderId").asLong() == openEnd;
            JsonNode expected = open ? visits(plan, first).get(0) : null;
            assertThat(end.get("lon").asDouble())
                    .isEqualTo(expected == null ? 121.60 : expected.get("lon").asDouble());
            assertThat(end.get("lat").asDouble())
                    .isEqualTo(expected == null ? -8.8 : expected.get("lat").asDouble());
        }
    }

    @Test
    void aHiredVehicleIsTheWayOutWhereBikesCannotAndCostsItsHire() {
        rider("");
        long pickup = rider(
                type(",\"batteryWh\":0,\"hireIdr\":250000,\"upkeepIdrPerKm\":3000,\"maxLoadKg\":800,"
                        + "\"topSpeedKmh\":60"),
                ",\"wageIdrPerHour\":0");
        west("");
        JsonNode without = plan();
        assertThat(without.get("cost").get("fixed").asLong()).isZero();

        date = FRIDAY.plusDays(2).toString();
        long mill = days.created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Bengkel\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":300}"
                        .formatted(depotId, date));
        JsonNode with = plan();

        assertThat(riderOf(with, mill)).isEqualTo(pickup);
        assertThat(with.get("cost").get("fixed").asLong()).isEqualTo(250_000);
        JsonNode route = with.get("routes").get(0);
        assertThat(with.get("cost").get("distance").asLong())
                .isEqualTo(Math.round(3.0 * route.get("metres").asInt()));
        assertThat(route.get("energyWh").asLong()).isZero();
        assertThat(client.get("/api/v1/depots/%d/packs?date=%s".formatted(depotId, date))
                        .json()
                        .get("items"))
                .as("packs to charge: the bike's, none of the hired vehicle")
                .hasSize(1);
    }

    @Test
    void whatDoesNotGoTogetherIsNamed() {
        var task = client.post(
                "/api/v1/tasks",
                ("{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"K\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":5,"
                                + "\"from\":{\"name\":\"A\",\"lat\":-8.8,\"lon\":121.6},\"skills\":[\"\",7],"
                                + "\"leastPiece\":{\"loadKg\":6},\"longestItemM\":90}")
                        .formatted(depotId, date));
        assertThat(task.status()).isEqualTo(422);
        assertThat(task.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/from", "/skills/0", "/skills/1", "/leastPiece", "/longestItemM");
        var shipment = client.post(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"kind\":\"shipment\",\"recipient\":\"K\",\"lat\":-8.8,\"lon\":121.6}"
                        .formatted(depotId, date));
        assertThat(shipment.json().get("issues").findValuesAsString("pointer")).containsExactly("/from");
        var rider = client.post(
                "/api/v1/riders",
                ("{\"depotId\":%d,\"name\":\"X\",\"openEnd\":true,\"endDepotId\":1,\"overtimeUntil\":\"12:00\",\"mostStops\":0,"
                                + "\"startsBy\":\"07:59\",\"onDutyUntil\":\"16:01\","
                                + "\"breaks\":[{\"name\":\"a\",\"from\":\"12:00\",\"to\":\"11:00\"},{\"name\":\"a\"}]}")
                        .formatted(depotId));
        assertThat(rider.json().get("issues").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/endDepotId",
                        "/overtimeUntil",
                        "/startsBy",
                        "/onDutyUntil",
                        "/mostStops",
                        "/breaks/0/to",
                        "/breaks/1/name");
    }
}
