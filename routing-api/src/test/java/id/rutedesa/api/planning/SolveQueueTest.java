package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The queue of solves on the database that all tests share, worked off by the server under test. */
@ApiTest
class SolveQueueTest {
    private static final long OTHER = 4712;
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    BumdesWork work;

    @Autowired
    BumdesRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanRepository plans;

    @Autowired
    VersionRepository versions;

    @Autowired
    SolveQueue queue;

    @Autowired
    SchedulerDatabase database;

    @Autowired
    SolveResults results;

    @Autowired
    DayInputs inputs;

    @Value("${spring.flyway.url}")
    String ownerUrl;

    @Value("${spring.flyway.user}")
    String ownerName;

    @Value("${spring.flyway.password}")
    String ownerPassword;

    private final Client client;
    private final PlannedDays days;
    private LocalDate date = LocalDate.EPOCH;
    private long depotId;

    SolveQueueTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void oneDay() {
        depotId = days.depot();
        days.rider(depotId);
        date = LocalDate.of(2028, 5, 1).plusDays(DAYS.getAndIncrement());
        days.task(depotId, date.toString(), "Kios Barat", -8.8, 121.60, "");
        days.task(depotId, date.toString(), "Kios Selatan", -8.82, 121.62, "");
    }

    private String longSolve() {
        var answer = client.post(
                "/api/v1/plans", "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT5M\"}".formatted(depotId, date));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.header("Location");
    }

    private JsonNode progress(String path) {
        return client.get(path + "/progress").json();
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("in time").isBefore(latest);
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Queues a solve of the same day for a BUMDes, as its own request would. */
    private long queued(long bumdesId, long depot, DayInput input, Duration limit) {
        return work.writeAs(bumdesId, () -> {
            StoredPlan plan = plans.insert(depot, date, SearchTime.of(limit), null, null);
            int number = versions.insert(plan.id(), null, VersionCause.FIRST, input);
            queue.add(plan.id(), number, limit);
            return plans.save(plan.in(PlanState.SOLVING)).id();
        });
    }

    private long depotOf(long bumdesId) {
        return work.writeAs(bumdesId, () -> jdbc.sql("INSERT INTO depot (name, lat, lon, place_quality) "
                        + "VALUES ('Gudang ' || gen_random_uuid(), -8.8, 121.62, 'ON_ROAD') RETURNING id")
                .query(Long.class)
                .single());
    }

    @Test
    void fiftyPlansQueuedAtOnceFinishAndNoBumdesWaitsForAnother() {
        registry.ensure(OTHER, "BUMDes Lain", BumdesRegistry.Kind.REAL);
        long otherDepot = depotOf(OTHER);
        DayInput input = inputs.of(depotId, date);
        Duration limit = Duration.ofMillis(100);
        String blocker = longSolve();
        List<Long> many = new ArrayList<>();
        List<Long> few = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(queued(CurrentBumdes.FIRST, depotId, input, limit));
        }
        for (int i = 0; i < 10; i++) {
            few.add(queued(OTHER, otherDepot, input, limit));
        }
        client.post(blocker + "/cancel", "");

        await(() -> work.readAs(CurrentBumdes.FIRST, queue::size) == 0 && work.readAs(OTHER, queue::size) == 0);

        List<Instant> ofMany = finished(CurrentBumdes.FIRST, many);
        List<Instant> ofFew = finished(OTHER, few);
        assertThat(ofMany).hasSize(40);
        assertThat(ofFew).hasSize(10);
        // In turns: the tenth of the one finishes with the tenth of the other, give or take what was in work already.
        Instant tenthOfFew = ofFew.get(9);
        assertThat(ofMany.stream().filter(at -> at.isBefore(tenthOfFew)).count())
                .isBetween(6L, 16L);
    }

    /**
     * A ticket that is held without being worked on has no heartbeat, and is taken for that of a dead process. PostgreSQL
     * may lock more rows than a LIMIT inside IN (...) says, where it takes the table for one row long.
     */
    @Test
    void aProcessHoldsNoMoreTicketsThanItWorksOn() throws SQLException {
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        JdbcClient scheduler = JdbcClient.create(database.source());
        String blocker = longSolve();
        await(() -> tickets(scheduler, "picked") == 1 && tickets(scheduler, "NOT picked") == 0);
        try (Connection owner = DriverManager.getConnection(ownerUrl, ownerName, ownerPassword);
                Statement statement = owner.createStatement()) {
            statement.execute("ANALYZE scheduler.scheduled_tasks");
        }
        DayInput input = inputs.of(depotId, date);
        List<Long> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < atOnce + 10; i++) {
                waiting.add(queued(CurrentBumdes.FIRST, depotId, input, Duration.ofMinutes(5)));
            }
            client.post(blocker + "/cancel", "");
            await(() -> progress("/api/v1/plans/" + waiting.get(0))
                    .get("versionState")
                    .asString()
                    .equals("solving"));

            Instant latest = Instant.now().plusSeconds(3);
            await(() -> {
                assertThat(tickets(scheduler, "picked")).isLessThanOrEqualTo(atOnce);
                return Instant.now().isAfter(latest);
            });
        } finally {
            waiting.forEach(id -> client.post("/api/v1/plans/%d/cancel".formatted(id), ""));
        }
        await(() -> work.readAs(CurrentBumdes.FIRST, queue::size) == 0);
    }

    private static int tickets(JdbcClient scheduler, String which) {
        return scheduler
                .sql("SELECT count(*) FROM scheduler.scheduled_tasks WHERE " + which)
                .query(Integer.class)
                .single();
    }

    /** When those plans were solved, in order. */
    private List<Instant> finished(long bumdesId, List<Long> planIds) {
        return work.readAs(
                bumdesId, () -> jdbc.sql("SELECT v.finished_at FROM plan_version v JOIN plan p ON p.id = v.plan_id "
                                + "WHERE p.id IN (:ids) AND p.state = 'planned' AND v.fence > 0 ORDER BY v.finished_at")
                        .param("ids", planIds)
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .list());
    }

    @Test
    void roadsAreClosedForTheBumdesThatClosedThem() {
        registry.ensure(OTHER, "BUMDes Lain", BumdesRegistry.Kind.REAL);
        long otherDepot = depotOf(OTHER);
        DayInput input = inputs.of(depotId, date);
        var closure = client.post("/api/v1/closures", """
                {"reason":"landslide","place":{"kind":"stretch","points":[{"lat":-8.803,"lon":121.62},
                {"lat":-8.813,"lon":121.62}]},"vehicleClasses":["motorbike"],"from":"%sT00:00:00+08:00"}""".formatted(date));
        assertThat(closure.status()).as(closure.text()).isEqualTo(201);
        try {
            long own = queued(CurrentBumdes.FIRST, depotId, input, Duration.ofSeconds(1));
            long others = queued(OTHER, otherDepot, input, Duration.ofSeconds(1));

            await(() -> work.readAs(CurrentBumdes.FIRST, queue::size) == 0 && work.readAs(OTHER, queue::size) == 0);

            // Kios Selatan lies behind the landslide.
            assertThat(unassigned(CurrentBumdes.FIRST, own)).isEqualTo(1);
            assertThat(unassigned(OTHER, others)).isZero();
        } finally {
            client.delete(closure.header("Location"));
        }
    }

    private int unassigned(long bumdesId, long planId) {
        return work.readAs(bumdesId, () -> versions.find(planId, 1)
                .orElseThrow()
                .answer()
                .unassigned()
                .size());
    }

    @Test
    void whoseClaimWasGivenToAnotherSavesNothingAndStops() {
        String path = longSolve();
        long planId = Long.parseLong(path.replaceFirst(".*/", ""));
        await(() -> "solving".equals(progress(path).path("versionState").asString("")));
        long ticket = work.read(() -> jdbc.sql("SELECT ticket FROM solve_queue WHERE plan_id = ?")
                .param(planId)
                .query(Long.class)
                .single());

        SolveClaim now = database.claim(ticket, "another process").orElseThrow();
        SolveClaim before = new SolveClaim(
                now.id(),
                now.bumdesId(),
                planId,
                now.number(),
                now.fence() - 1,
                now.timeLimit(),
                now.spent(),
                now.waited());

        assertThat(now.planId()).isEqualTo(planId);
        assertThat(work.write(() -> queue.saveProgress(before, Duration.ofSeconds(1), null)))
                .isEqualTo(SolveQueue.Saved.LOST);
        results.fail(before, PlanWords.INTERNAL);
        assertThat(client.get(path).json().get("state").asString()).isEqualTo("solving");
        assertThat(work.write(() -> queue.saveProgress(now, Duration.ofSeconds(1), null)))
                .isEqualTo(SolveQueue.Saved.GO_ON);
        // The first holder has noticed: its core is free for the next plan, which needs only a second.
        assertThat(days.planned(days.start(depotId, date.toString()))
                        .get("state")
                        .asString())
                .isEqualTo("planned");
        client.post(path + "/cancel", "");
        assertThat(client.get(path).json().get("state").asString()).isEqualTo("cancelled");
    }

    @Test
    void theBestPlanSoFarIsSavedAndTold() {
        String path = longSolve();

        await(() -> progress(path).has("bestCost"));
        JsonNode first = progress(path);
        client.post(path + "/cancel", "");

        assertThat(first.get("state").asString()).isEqualTo("solving");
        assertThat(first.get("unassigned").asInt()).isZero();
        assertThat(first.get("secondsLeft").asInt()).isBetween(200, 300);
        assertThat(first.get("routes").get(0).get("taskIds"))
                .as("every task is in a route already")
                .hasSize(client.get("/api/v1/tasks?date=" + date)
                        .json()
                        .get("items")
                        .size());
        assertThat(progress(path).has("routes")).as("after the end").isFalse();
        assertThat(progress(path).get("versionState").asString()).isEqualTo("cancelled");
        assertThat(progress(path).get("secondsLeft").asInt()).isZero();
    }

    @Test
    void everyLineOfASolveNamesItsPlanAsAField() {
        Logger root = (Logger) LoggerFactory.getLogger("id.rutedesa");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        root.addAppender(lines);
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        JsonNode plan;
        try {
            plan = days.planned(days.start(depotId, date.toString()));
        } finally {
            root.setLevel(before);
            root.detachAppender(lines);
        }
        List<ILoggingEvent> ofSolves = List.copyOf(lines.list).stream()
                .filter(line -> line.getFormattedMessage().startsWith("solve "))
                .toList();
        assertThat(ofSolves).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ofSolves).allSatisfy(line -> assertThat(line.getFormattedMessage())
                .contains("plan=" + line.getMDCPropertyMap().get(SolveWorker.LOGGED_PLAN) + " "));
        assertThat(ofSolves.stream()
                        .map(line -> line.getMDCPropertyMap().get(SolveWorker.LOGGED_PLAN))
                        .toList())
                .contains(plan.get("id").asString());
    }

    @Test
    void aFullQueueSaysWhenToComeBack() {
        DayInput input = inputs.of(depotId, date);
        List<Long> filling = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                filling.add(queued(CurrentBumdes.FIRST, depotId, input, Duration.ofMinutes(5)));
            }
            var refused = days.start(depotId, date.toString());

            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.json().get("code").asString()).isEqualTo("busy");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(2, 600);
        } finally {
            filling.forEach(id -> client.post("/api/v1/plans/%d/cancel".formatted(id), ""));
        }
        assertThat(days.planned(days.start(depotId, date.toString()))
                        .get("state")
                        .asString())
                .isEqualTo("planned");
    }

    @Test
    void listenersAreToldUntilTheEndAndMayComeBack() {
        var started = client.post(
                "/api/v1/plans", "{\"depotId\":%d,\"date\":\"%s\",\"timeLimit\":\"PT3S\"}".formatted(depotId, date));
        String path = started.header("Location") + "/progress";

        HttpResponse<String> stream = client.send(
                        client.request(path, "Accept", "text/event-stream").GET())
                .response();

        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        List<String> ids = stream.body()
                .lines()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(2).last().isEqualTo("1.end");
        assertThat(stream.body()).contains("event:progress", "\"versionState\":\"taken\"");
        var again = client.get(path, "Accept", "text/event-stream", "Last-Event-ID", ids.get(0));
        assertThat(again.text()).contains("id:1.end").doesNotContain("id:" + ids.get(0) + "\n");
        assertThat(client.get(path, "Accept", "text/event-stream", "Last-Event-ID", "1.end")
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/plans/999999/progress").status()).isEqualTo(404);
        assertThat(client.get("/actuator/prometheus").text())
                .contains(
                        "routing_queue_waiting",
                        "routing_queue_working",
                        "routing_queue_oldest_seconds",
                        "routing_queue_wait_seconds_count",
                        "routing_solve_seconds_count{outcome=\"planned\"}",
                        "routing_solve_cost_rupiah_count",
                        "routing_solve_unassigned_count");
    }
}
