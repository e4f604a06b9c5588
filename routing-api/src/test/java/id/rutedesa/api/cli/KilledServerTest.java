package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A server killed while it solves, saves, imports and publishes, and started again on the same data. Twice here;
 * {@code -Dkills=30} repeats it more often.
 */
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int ROWS = 40;
    private static final int MOST_WRITES = 50;
    private static final LocalDate FIRST_DAY = LocalDate.of(2029, 1, 1);

    @TempDir
    Path directory;

    private final Random random = new Random(20261125);

    /** What was asked for in one round, and what of it was answered before the kill. */
    private static final class Round {
        private final LocalDate date;
        private final List<String> tasks = new ArrayList<>();
        private String solving = "";
        private String published = "";
        private boolean publishAnswered;
        private boolean importAnswered;
        private JsonNode before;

        Round(LocalDate date) {
            this.date = date;
        }

        LocalDate importDate() {
            return date.plusYears(2);
        }
    }

    @Test
    void nothingThatWasAnsweredIsLostAndSolvesGoOn() throws Exception {
        Path data = directory.resolve("data");
        List<Round> rounds = new ArrayList<>();
        ServerProcess server = ServerProcess.start(data, directory.resolve("0.log"));
        try {
            PlannedDays days = new PlannedDays(server.client());
            long depot = days.depot();
            long rider = days.newRider(depot, "Kurir Uji", "08:00", "16:00", "");
            for (int kill = 1; kill <= KILLS; kill++) {
                Round round = new Round(FIRST_DAY.plusDays(2L * kill));
                begin(server.client(), depot, round);
                CompletableFuture<Void> writing = CompletableFuture.allOf(
                        CompletableFuture.runAsync(write(server.client(), depot, round)),
                        CompletableFuture.runAsync(publish(server.client(), round)),
                        CompletableFuture.runAsync(bringIn(server.client(), round)));
                LockSupport.parkNanos(random.nextInt(300) * 1_000_000L);
                server.kill();
                writing.handle((nothing, cut) -> true).join();

                server = ServerProcess.start(data, directory.resolve(kill + ".log"));
                check(server.client(), rider, round);
                rounds.add(round);
            }
            for (Round round : rounds) {
                check(server.client(), rider, round);
            }
        } finally {
            server.close();
        }
    }

    private static String task(long depot, LocalDate date, String recipient, double lon) {
        return "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"%s\",\"lat\":-8.8,\"lon\":%s,\"loadKg\":3}"
                .formatted(depot, date, recipient, lon);
    }

    /** A plan that waits to be published, and a plan that is being solved and has saved a best plan. */
    private static void begin(Client client, long depot, Round round) {
        PlannedDays days = new PlannedDays(client);
        for (int i = 0; i < 5; i++) {
            days.created("/api/v1/tasks", task(depot, round.date, "Kios " + i, 121.60 + i * 0.01));
        }
        var planned = client.post("/api/v1/plans?wait=60", plan(depot, round, "PT1S"));
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        round.published = planned.header("Location");
        round.solving = client.post("/api/v1/plans", plan(depot, round, "PT8S")).header("Location");
        await(() -> client.get(round.solving + "/progress").json().has("bestCost"));
        round.before = client.get(round.solving + "/progress").json();
    }

    private static String plan(long depot, Round round, String limit) {
        return "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"%s\"}".formatted(depot, round.date, limit);
    }

    private static Runnable write(Client client, long depot, Round round) {
        return () -> {
            for (int i = 0; i < MOST_WRITES; i++) {
                var answer = client.post("/api/v1/tasks", task(depot, round.date.plusDays(1), "Susulan", 121.61));
                if (answer.status() == 201) {
                    round.tasks.add(answer.header("Location"));
                }
            }
        };
    }

    private static Runnable publish(Client client, Round round) {
        return () -> round.publishAnswered =
                client.post(round.published + "/publish", "").status() == 200;
    }

    private static Runnable bringIn(Client client, Round round) {
        StringBuilder file = new StringBuilder("nomor,tanggal,penerima,lintang,bujur\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("N-%d,%s,Kios,-8.8,121.61%n".formatted(i, round.importDate()));
        }
        return () ->
                round.importAnswered = client.send(client.request("/api/v1/imports/tasks", "Content-Type", "text/csv")
                                        .POST(BodyPublishers.ofString(file.toString())))
                                .status()
                        == 200;
    }

    private static void check(Client client, long rider, Round round) {
        for (String task : round.tasks) {
            assertThat(client.get(task).status()).as("answered: %s", task).isEqualTo(200);
        }
        int imported = client.get("/api/v1/tasks?date=" + round.importDate())
                .json()
                .get("items")
                .size();
        assertThat(imported)
                .as("a file is all there or not at all")
                .isIn(round.importAnswered ? List.of(ROWS) : List.of(0, ROWS));
        boolean published =
                client.get(round.published).json().get("state").asString().equals("published");
        int route = client.get("/api/v1/riders/%d/routes/%s".formatted(rider, round.date))
                .status();
        assertThat(route).as("published whole or not at all").isEqualTo(published ? 200 : 404);
        assertThat(published || !round.publishAnswered)
                .as("publishing was answered")
                .isTrue();

        JsonNode now = client.get(round.solving + "/progress").json();
        assertThat(now.get("bestCost").asLong())
                .as("the saved plan is still there: %s, then %s", round.before, now)
                .isLessThanOrEqualTo(round.before.get("bestCost").asLong());
        assertThat(now.get("secondsLeft").asInt())
                .as("the time spent is remembered")
                .isLessThanOrEqualTo(round.before.get("secondsLeft").asInt());
        await(() -> client.get(round.solving).json().get("state").asString().equals("planned"));
        JsonNode versions = client.get(round.solving + "/versions").json().get("items");
        assertThat(versions.findValuesAsString("state")).containsExactly("taken");
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(latest);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
