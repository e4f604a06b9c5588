package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What happens during a day, on the tiny region: a depot of its own with two riders, three places to the west, two east. */
@ApiTest
class PlanEventTest {
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Client client;
    private final PlannedDays days;
    private String date = "";
    private long depotId;
    private long first;
    private long second;
    private String path = "";

    PlanEventTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    /** A published plan; the riders carry 12 kg at most, so that both have to ride. */
    @BeforeEach
    void aDayWithTheRiders() {
        String name = "Gudang Kejadian " + NAMES.incrementAndGet();
        depotId = days.created("/api/v1/depots", "{\"name\":\"%s\",\"lat\":-8.8,\"lon\":121.62}".formatted(name));
        first = rider(name + " Kurir 1");
        second = rider(name + " Kurir 2");
        date = LocalDate.of(2030, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
        for (int i = 0; i < 3; i++) {
            task("Barat " + i, 121.60 + i * 0.005, window("08:30", "09:10"));
        }
        for (int i = 0; i < 2; i++) {
            task("Timur " + i, 121.635 + i * 0.005, window("08:30", "09:10"));
        }
        task("Selatan", -8.82, 121.62, window("10:00", "12:00"));
        JsonNode plan = days.published(days.start(depotId, date));
        assertThat(plan.get("unassigned")).as(plan.toString()).isEmpty();
        path = "/api/v1/plans/" + plan.get("id").asLong();
    }

    private long rider(String name) {
        JsonNode type = client.get("/api/v1/vehicle-types").json().get("items").get(0);
        long vehicle = days.created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor %s\"}"
                        .formatted(depotId, type.get("id").asLong(), name));
        return days.created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"%s\",\"startsAt\":\"08:00\",\"endsAt\":\"15:00\"}"
                        .formatted(depotId, vehicle, name));
    }

    private long task(String recipient, double lon, String more) {
        return task(recipient, -8.8, lon, more);
    }

    private long task(String recipient, double lat, double lon, String more) {
        return days.task(depotId, date, recipient, lat, lon, more);
    }

    private String window(String from, String to) {
        return ",\"windows\":[{\"from\":\"%sT%s:00+08:00\",\"to\":\"%sT%s:00+08:00\"}]".formatted(date, from, date, to);
    }

    /** The plan that riders have. */
    private JsonNode inForce() {
        return client.get(path).json();
    }

    /** Tells the event and answers the proposal, whole. */
    private JsonNode proposal(String event) {
        var told = client.post(path + "/events?wait=30", event);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        JsonNode version = client.get(told.header("Location")).json();
        assertThat(version.get("state").asString()).as(version.toString()).isEqualTo("proposed");
        return version;
    }

    private String at(String time) {
        return "\"at\":\"%sT%s:00+08:00\"".formatted(date, time);
    }

    private static JsonNode routeOf(JsonNode plan, long rider) {
        for (JsonNode route : plan.get("routes")) {
            if (route.get("riderId").asLong() == rider) {
                return route;
            }
        }
        throw new AssertionError("no route of %d in %s".formatted(rider, plan));
    }

    private static List<String> recipients(JsonNode plan) {
        List<String> all = new ArrayList<>();
        plan.get("routes").forEach(route -> all.addAll(route.get("stops").findValuesAsString("recipient")));
        return all;
    }

    private static OffsetDateTime time(JsonNode stop, String key) {
        return OffsetDateTime.parse(stop.get(key).asString());
    }

    /** Each stop follows the one before by the ride between them. */
    private static void requireTimesFollow(JsonNode plan) {
        for (JsonNode route : plan.get("routes")) {
            for (int i = 1; i < route.get("stops").size(); i++) {
                JsonNode stop = route.get("stops").get(i);
                OffsetDateTime left = time(route.get("stops").get(i - 1), "departure");
                var ride = java.time.Duration.parse(
                        route.get("legs").get(i - 1).get("rideTime").asString());
                assertThat(java.time.Duration.between(left.plus(ride), time(stop, "arrival"))
                                .abs()
                                .toSeconds())
                        .as("stop %d of %s", i, route)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aNewTaskIsPutInAndWhatHasBegunComesBackAsItWas() {
        JsonNode before = inForce();
        JsonNode route = before.get("routes").get(0);
        long rider = route.get("riderId").asLong();
        OffsetDateTime midway = time(route.get("stops").get(1), "arrival");

        JsonNode after = proposal("{\"type\":\"new-task\",\"mode\":\"insert-only\",\"at\":\"%s\",\"task\":%s}"
                .formatted(
                        midway,
                        "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Susulan\",\"lat\":-8.81,\"lon\":121.62,\"loadKg\":2}"
                                .formatted(depotId, date)));

        assertThat(after.get("cause").asString()).isEqualTo("event");
        assertThat(recipients(after)).contains("Susulan").hasSize(7);
        assertThat(after.get("unassigned")).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(routeOf(after, rider).get("stops").get(i))
                    .isEqualTo(route.get("stops").get(i));
        }
        assertThat(routeOf(after, rider).get("legs").get(0))
                .isEqualTo(route.get("legs").get(0));
        requireTimesFollow(after);
        JsonNode cost = after.get("cost");
        long parts = cost.get("fixed").asLong()
                + cost.get("wage").asLong()
                + cost.get("distance").asLong()
                + cost.get("energy").asLong()
                + cost.get("swaps").asLong();
        assertThat(parts).isEqualTo(cost.get("total").asLong());

        assertThat(recipients(inForce())).as("only proposed").doesNotContain("Susulan");
        assertThat(client.post(path + "/versions/2/take", "").status()).isEqualTo(200);
        assertThat(recipients(inForce())).contains("Susulan");
        JsonNode told = client.get(path + "/events").json().get("items").get(0);
        assertThat(told.get("type").asString()).isEqualTo("new-task");
        assertThat(told.get("version").asInt()).isEqualTo(2);
        var next = client.post(path + "/events", "{\"type\":\"blackout\"}");
        assertThat(next.status()).as("taken, but riders do not have it").isEqualTo(409);
    }

    @Test
    void aCancelledTaskIsGoneAtOnceWhateverBecomesOfTheProposal() {
        JsonNode before = inForce();
        long task = 0;
        for (JsonNode route : before.get("routes")) {
            for (JsonNode stop : route.get("stops")) {
                if (stop.path("recipient").asString("").equals("Selatan")) {
                    task = stop.get("taskId").asLong();
                }
            }
        }

        JsonNode after = proposal("{\"type\":\"cancellation\",\"taskId\":%d,%s}".formatted(task, at("08:00")));

        assertThat(recipients(after)).hasSize(5).doesNotContain("Selatan");
        assertThat(after.get("unassigned")).isEmpty();
        assertThat(client.get("/api/v1/tasks/" + task).json().get("status").asString())
                .isEqualTo("cancelled");
        requireTimesFollow(after);
    }

    @Test
    void whatABrokenMotorbikeCarriesIsFetchedByTheOtherRider() {
        JsonNode before = inForce();
        JsonNode route = before.get("routes").get(0);
        long broken = route.get("riderId").asLong();
        long other = broken == first ? second : first;
        JsonNode last = route.get("stops").get(1);
        List<String> had = route.get("stops").findValuesAsString("recipient");
        assertThat(had).as(before.toString()).hasSizeGreaterThan(1);

        JsonNode after = proposal("{\"type\":\"bike-out\",\"riderId\":%d,\"at\":\"%s\"}"
                .formatted(broken, last.get("departure").asString()));

        assertThat(routeOf(after, broken).get("stops").findValuesAsString("recipient"))
                .hasSizeLessThan(had.size())
                .startsWith(had.get(0));
        JsonNode relief = routeOf(after, other);
        List<JsonNode> fetched = new ArrayList<>();
        for (JsonNode stop : relief.get("stops")) {
            if (stop.path("activity").asString("").equals("pickup")) {
                fetched.add(stop);
            }
        }
        assertThat(fetched).as(after.toString()).isNotEmpty();
        assertThat(time(fetched.get(0), "serviceStart"))
                .as("not before the motorbike stood still")
                .isAfterOrEqualTo(time(last, "departure"));
        requireTimesFollow(after);

        // Another event, told before anybody decided, makes a proposal that knows both.
        JsonNode both = proposal("{\"type\":\"blackout\",\"at\":\"%s\"}"
                .formatted(last.get("departure").asString()));
        assertThat(both.get("version").asInt()).isEqualTo(after.get("version").asInt() + 1);
        assertThat(routeOf(both, broken).get("stops"))
                .isEqualTo(routeOf(after, broken).get("stops"));
    }

    @Test
    void aLateRiderLeavesLaterAndAnAbsentOneNotAtAll() {
        JsonNode late = proposal(
                "{\"type\":\"rider-late\",\"riderId\":%d,\"late\":\"PT20M\",%s}".formatted(first, at("07:00")));
        late.get("routes").forEach(route -> {
            if (route.get("riderId").asLong() == first) {
                assertThat(time(route, "departure")).isAfterOrEqualTo(OffsetDateTime.parse(date + "T08:20:00+08:00"));
            }
        });

        JsonNode absent = proposal("{\"type\":\"rider-absent\",\"riderId\":%d,%s}".formatted(first, at("07:10")));

        assertThat(absent.get("routes").findValuesAsString("riderId")).containsExactly(Long.toString(second));
        assertThat(recipients(absent).size() + absent.get("unassigned").size()).isEqualTo(6);
    }

    @Test
    void aFailedDeliveryMayBeTriedAgainByTheRiderWhoHasTheGoods() {
        JsonNode route = inForce().get("routes").get(0);
        long rider = route.get("riderId").asLong();
        JsonNode tried = route.get("stops").get(1);
        // Its window closes at 09:10: the second try has to come by then.
        JsonNode after = proposal("{\"type\":\"failed-delivery\",\"taskId\":%d,\"retry\":true,\"at\":\"%s\"}"
                .formatted(tried.get("taskId").asLong(), tried.get("arrival").asString()));

        List<String> now = routeOf(after, rider).get("stops").findValuesAsString("taskId");
        assertThat(now.stream().filter(tried.get("taskId").asString()::equals)).hasSize(2);
        requireTimesFollow(after);
        var history = client.get(
                "/api/v1/tasks/%d/history".formatted(tried.get("taskId").asLong()));
        assertThat(history.json().findValuesAsString("status")).containsExactly("open", "failed", "open");
    }

    @Test
    void behindAClosedRoadATaskStaysBehindAndTheOthersAreRiddenAsBefore() {
        JsonNode before = inForce();
        var closure = client.post(
                "/api/v1/closures",
                ("{\"reason\":\"landslide\",\"from\":\"%sT06:00:00+08:00\",\"until\":\"%sT23:00:00+08:00\","
                                + "\"place\":{\"kind\":\"point\",\"points\":[{\"lat\":-8.81,\"lon\":121.62}],\"radiusM\":100}}")
                        .formatted(date, date));
        assertThat(closure.status()).as(closure.text()).isEqualTo(201);
        try {
            JsonNode after = proposal("{\"type\":\"road-closed\",\"note\":\"longsor\",%s}".formatted(at("07:00")));

            assertThat(recipients(after)).hasSize(5).doesNotContain("Selatan");
            JsonNode left = after.get("unassigned");
            assertThat(left.findValuesAsString("recipient")).contains("Selatan");
            assertThat(left.get(0).get("reasons").findValuesAsString("code")).containsOnly("unreachable");
            requireTimesFollow(after);
            assertThat(recipients(inForce())).as("only proposed").containsAll(recipients(before));
            JsonNode told = client.get(path + "/events").json().get("items").get(0);
            assertThat(told.get("note").asString()).isEqualTo("longsor");
        } finally {
            client.delete(closure.header("Location"));
        }
    }

    @Test
    void eventsAreCheckedAndNeedAPlanThatRidersHave() {
        assertThat(client.post(path + "/events", "{\"type\":\"bike-out\"}").text())
                .contains("/riderId");
        assertThat(client.post(path + "/events", "{\"type\":\"gempa\"}").status())
                .isEqualTo(422);
        assertThat(client.post(path + "/events", "{\"type\":\"rider-absent\",\"riderId\":999999}")
                        .status())
                .isEqualTo(404);
        assertThat(client.post("/api/v1/plans/999999/events", "{\"type\":\"blackout\"}")
                        .status())
                .isEqualTo(404);
        JsonNode unpublished = days.planned(days.start(depotId, date));
        assertThat(client.post(
                                "/api/v1/plans/%d/events"
                                        .formatted(unpublished.get("id").asLong()),
                                "{\"type\":\"blackout\"}")
                        .status())
                .isEqualTo(409);
    }
}
