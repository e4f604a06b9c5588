package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Makes days on the tiny region over the API: a depot at node 3 with one rider, places to its west, east and south. */
public final class PlannedDays {
    private static final String DEPOT = "Gudang";
    private static final String RIDER = "Kurir Uji";

    private final Client client;

    public PlannedDays(Client client) {
        this.client = client;
    }

    /** Two tasks that can be done and one off the roads, published; nothing where that date has a plan already. */
    public void onceOn(LocalDate date) {
        if (!client.get("/api/v1/plans?date=" + date).json().get("items").isEmpty()) {
            return;
        }
        long depotId = depot();
        rider(depotId);
        task(depotId, date.toString(), "Kios Barat dengan nama yang panjang sekali di ujung kampung", -8.8, 121.60, "");
        task(depotId, date.toString(), "Kios Selatan", -8.82, 121.62, "");
        task(depotId, date.toString(), "Kebun Jauh", -8.84, 121.62, "");
        assertThat(published(start(depotId, date.toString())).get("state").asString())
                .isEqualTo("published");
    }

    /** The plan behind the answer once riders see it. */
    public JsonNode published(Client.Answer started) {
        JsonNode plan = planned(started);
        assertThat(plan.get("state").asString()).as(plan.toString()).isEqualTo("planned");
        var answer =
                client.post("/api/v1/plans/%d/publish".formatted(plan.get("id").asLong()), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return client.get("/api/v1/plans/" + plan.get("id").asLong()).json();
    }

    /** A rider at the shared depot. */
    public long anyRider() {
        return rider(depot());
    }

    /** Plans a date with one task and answers what stayed behind. */
    public JsonNode unassignedAfterPlanning(LocalDate date, String recipient, double lat, double lon) {
        long depotId = depot();
        rider(depotId);
        task(depotId, date.toString(), recipient, lat, lon, "");
        return planned(start(depotId, date.toString())).get("unassigned");
    }

    /** The shared depot, whatever others there are. */
    public long depot() {
        for (JsonNode depot : client.get("/api/v1/depots").json().get("items")) {
            if (depot.get("name").asString().equals(DEPOT)) {
                return depot.get("id").asLong();
            }
        }
        return created("/api/v1/depots", "{\"name\":\"%s\",\"lat\":-8.8,\"lon\":121.62}".formatted(DEPOT));
    }

    /** The depot's one rider, with a motorbike of the catalogue. */
    public long rider(long depotId) {
        for (JsonNode rider : client.get("/api/v1/riders").json().get("items")) {
            if (rider.get("name").asString().equals(RIDER)) {
                return rider.get("id").asLong();
            }
        }
        return newRider(depotId, RIDER, "08:00", "15:00", "");
    }

    /**
     * One more rider, with a motorbike of the catalogue that bears the same name.
     *
     * @param more further keys of the rider, each behind a comma
     */
    public long newRider(long depotId, String name, String startsAt, String endsAt, String more) {
        JsonNode types = client.get("/api/v1/vehicle-types").json().get("items");
        long vehicle = created(
                "/api/v1/vehicles",
                "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"%s\"}"
                        .formatted(depotId, types.get(0).get("id").asLong(), name.replace("Kurir", "Motor")));
        return created(
                "/api/v1/riders",
                "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"%s\",\"startsAt\":\"%s\",\"endsAt\":\"%s\"%s}"
                        .formatted(depotId, vehicle, name, startsAt, endsAt, more));
    }

    public long task(long depotId, String date, String recipient, double lat, double lon, String more) {
        return created(
                "/api/v1/tasks",
                "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"%s\",\"lat\":%s,\"lon\":%s,\"loadKg\":5%s}"
                        .formatted(depotId, date, recipient, lat, lon, more));
    }

    /** The number of a row that the request makes. */
    public long created(String path, String json) {
        var answer = client.post(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    public Client.Answer start(long depotId, String date) {
        return client.post(
                "/api/v1/plans", "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT1S\"}".formatted(depotId, date));
    }

    /** As {@link #planned}, for tests of other packages. */
    public JsonNode solved(Client.Answer started) {
        return planned(started);
    }

    /** The plan behind the answer once it is no longer being solved. */
    public JsonNode planned(Client.Answer started) {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String path = started.header("Location");
        Instant latest = Instant.now().plusSeconds(60);
        JsonNode plan = client.get(path).json();
        while (plan.get("state").asString().equals("solving") && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(50_000_000);
            plan = client.get(path).json();
        }
        return plan;
    }
}
