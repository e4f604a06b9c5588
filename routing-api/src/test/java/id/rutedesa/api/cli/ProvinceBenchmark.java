package id.rutedesa.api.cli;

import id.rutedesa.api.Client;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.planning.MeasuredFleet;
import id.rutedesa.api.planning.SpreadTasks;
import id.rutedesa.api.security.ApiTokens;
import id.rutedesa.api.security.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Measures a night in which many BUMDes plan at once, against a server with the sample region and the demo account that runs
 * already, alone or with others on its database. Arguments: its port, its data directory, how many BUMDes, stops of each,
 * seconds of each search. All plans are queued at the first server, and timed until the last one is there.
 */
public final class ProvinceBenchmark {
    private static final LocalDate DATE = LocalDate.of(2033, 1, 3);
    private static final int STOPS_OF_A_RIDER = 15;
    private static final Set<String> OVER = Set.of("planned", "failed", "cancelled");

    private final int port;
    private final int stops;
    private final int seconds;

    private ProvinceBenchmark(int port, int stops, int seconds) {
        this.port = port;
        this.stops = stops;
        this.seconds = seconds;
    }

    /** A BUMDes whose tasks are there and wait to be planned. */
    private record Village(Client client, long depotId) {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        Path data = Path.of(arguments[1]);
        int bumdes = Integer.parseInt(arguments[2]);
        ProvinceBenchmark benchmark =
                new ProvinceBenchmark(port, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        List<Village> villages = new ArrayList<>();
        try (JoinedDatabase database = JoinedDatabase.of(data)) {
            for (int i = 1; i <= bumdes; i++) {
                villages.add(benchmark.village(database, i));
            }
        }
        benchmark.plan(villages);
    }

    private Village village(JoinedDatabase database, int number) {
        long bumdes = new Client(port)
                .post("/api/v1/operator/bumdes", "{\"name\":\"BUMDes ukur %d\"}".formatted(number))
                .json()
                .get("bumdes")
                .get("bumdesId")
                .asLong();
        CurrentBumdes current = new CurrentBumdes();
        ApiTokens tokens = new ApiTokens(
                JdbcClient.create(database.source()),
                BumdesWork.over(database.source(), current),
                current,
                Clock.systemUTC());
        String token = current.as(
                        bumdes,
                        "ukur",
                        () -> tokens.issue(new ApiTokens.Wish("ukur", Role.COORDINATOR, true, Duration.ofDays(1))))
                .text();
        Client client = new Client(port, "Authorization", "Bearer " + token);
        MeasuredFleet fleet = new MeasuredFleet(client);
        long depotId = fleet.make("Gudang", (stops + STOPS_OF_A_RIDER - 1) / STOPS_OF_A_RIDER);
        fleet.created(
                "/api/v1/tasks", SpreadTasks.of(depotId, DATE, stops, number).toString());
        return new Village(client, depotId);
    }

    private void plan(List<Village> villages) {
        List<String> plans = new ArrayList<>();
        long startNanos = System.nanoTime();
        for (Village village : villages) {
            plans.add(village.client()
                    .post(
                            "/api/v1/plans",
                            "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT%dS\"}"
                                    .formatted(village.depotId(), DATE, seconds))
                    .header("Location"));
        }
        double queuedSeconds = (System.nanoTime() - startNanos) / 1e9;
        int failed = 0;
        int left = 0;
        for (int i = 0; i < plans.size(); i++) {
            JsonNode plan = awaitEnd(villages.get(i).client(), plans.get(i));
            failed += plan.get("state").asString().equals("planned") ? 0 : 1;
            left += plan.path("unassigned").size();
        }
        double tookSeconds = (System.nanoTime() - startNanos) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d BUMDes of %d stops, %d s each: queued in %.1f s, all planned after %.1f s, %.0f plans an hour; "
                        + "%d failed, %d tasks left behind%n",
                plans.size(),
                stops,
                seconds,
                queuedSeconds,
                tookSeconds,
                plans.size() * 3600 / tookSeconds,
                failed,
                left);
    }

    private static JsonNode awaitEnd(Client client, String plan) {
        JsonNode now = client.get(plan).json();
        while (!OVER.contains(now.get("state").asString())) {
            LockSupport.parkNanos(200_000_000);
            now = client.get(plan).json();
        }
        return now;
    }
}
