package id.rutedesa.api.planning;

import id.rutedesa.api.Client;
import tools.jackson.databind.JsonNode;

/** A depot on the sample region with riders of its own, for measurements against a server that runs. */
public final class MeasuredFleet {
    private final Client client;

    public MeasuredFleet(Client client) {
        this.client = client;
    }

    /** The depot of that name, or -1 where there is none yet. */
    public long find(String name) {
        for (JsonNode depot : client.get("/api/v1/depots").json().get("items")) {
            if (depot.get("name").asString().equals(name)) {
                return depot.get("id").asLong();
            }
        }
        return -1;
    }

    /** A new depot with riders, each with a motorbike of the catalogue. */
    public long make(String name, int riders) {
        long depotId =
                created("/api/v1/depots", "{\"name\":\"%s\",\"lat\":-8.71682,\"lon\":121.76347}".formatted(name));
        long type = client.get("/api/v1/vehicle-types")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        for (int i = 1; i <= riders; i++) {
            long bike = created(
                    "/api/v1/vehicles",
                    "{\"depotId\":%d,\"vehicleTypeId\":%d,\"name\":\"Motor %d %s\"}".formatted(depotId, type, i, name));
            created(
                    "/api/v1/riders",
                    "{\"depotId\":%d,\"vehicleId\":%d,\"name\":\"Kurir %d %s\",\"startsAt\":\"06:00\",\"endsAt\":\"20:00\"}"
                            .formatted(depotId, bike, i, name));
        }
        return depotId;
    }

    /** Number of the row that the request makes. */
    public long created(String path, String json) {
        Client.Answer answer = client.post(path, json);
        if (answer.status() != 201) {
            throw new IllegalStateException(path + ": " + answer.text());
        }
        return answer.json().path("id").asLong();
    }
}
