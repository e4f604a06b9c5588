package id.rutedesa.api.rider;

import id.rutedesa.api.Client;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.planning.MeasuredFleet;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.planning.SpreadTasks;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Measures how long reading a rider's day takes at a steady rate, with a year of published days in the database, against a
 * server with the sample region and the demo account that runs already. Arguments: its port (8080), requests per second
 * (200), seconds (60). The year is made once; that takes some minutes. Several ports, with commas between them, are servers on
 * one database that are measured in turn, twice each: two programs side by side.
 *
 * <p>Requests are due at fixed instants and timed from there: one that waits behind a slow one is slow, too.
 */
public final class RiderDayBenchmark {
    private static final String DEPOT = "Gudang setahun";
    private static final int DAYS = 365;
    /** Links are for days to come, and not for far ones. */
    private static final int DAYS_AHEAD = 20;

    private static final LocalDate FIRST = LocalDate.now(LocalTimeZone.WITA).plusDays(1 + DAYS_AHEAD - DAYS);
    private static final int DAYS_AT_ONCE = 30;
    private static final int TASKS = 60;
    private static final int RIDERS = 5;
    private static final int LINKS = 100;
    private static final int WARM_UP_SECONDS = 20;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(1);
    private final List<Integer> ports;
    private final Client client;
    private final int rate;
    private final int seconds;

    private RiderDayBenchmark(List<Integer> ports, int rate, int seconds) {
        this.ports = List.copyOf(ports);
        client = new Client(ports.get(0));
        this.rate = rate;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) {
        String ports = arguments.length > 0 ? arguments[0] : "8080";
        new RiderDayBenchmark(
                        Stream.of(ports.split(",")).map(Integer::valueOf).toList(),
                        arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200,
                        arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60)
                .run();
    }

    private void run() {
        List<String> routes = routes(depot());
        System.out.printf("%d riders' days of %d tasks on %d dates%n", routes.size(), TASKS, DAYS);
        List<String> links = routes.subList(routes.size() - LINKS, routes.size()).stream()
                .map(this::link)
                .toList();
        for (int turn = 0; turn < (ports.size() > 1 ? 2 : 1); turn++) {
            for (int port : ports) {
                Client server = new Client(port);
                measure(
                        "day on the rider's phone, port " + port,
                        () -> server.request(
                                "/kurir/api/day", "X-Rider-Link", links.get(random.nextInt(links.size()))));
                measure(
                        "route by the API, port " + port,
                        () -> server.request(routes.get(random.nextInt(routes.size()))));
            }
        }
    }

    private String link(String route) {
        return client.post(route + "/link", "").json().get("address").asString().replaceFirst(".*#", "");
    }

    private long depot() {
        MeasuredFleet fleet = new MeasuredFleet(client);
        long known = fleet.find(DEPOT);
        return known < 0 ? fleet.make(DEPOT, RIDERS) : known;
    }

    /** Addresses of all published routes; plans the days that are not there yet. */
    private List<String> routes(long depotId) {
        List<String> routes = new ArrayList<>();
        for (int from = 0; from < DAYS; from += DAYS_AT_ONCE) {
            List<Client.Answer> started = new ArrayList<>();
            for (int day = from; day < Math.min(DAYS, from + DAYS_AT_ONCE); day++) {
                LocalDate date = FIRST.plusDays(day);
                Optional<JsonNode> known = client.get("/api/v1/plans?date=" + date)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(plan -> plan.get("depotId").asLong() == depotId)
                        .findFirst();
                known.ifPresentOrElse(
                        plan -> routes.addAll(routes(
                                client.get("/api/v1/plans/" + plan.get("id").asLong())
                                        .json())),
                        () -> started.add(start(depotId, date)));
            }
            started.forEach(plan -> routes.addAll(routes(new PlannedDays(client).published(plan))));
        }
        return routes;
    }

    private Client.Answer start(long depotId, LocalDate date) {
        new MeasuredFleet(client)
                .created(
                        "/api/v1/tasks",
                        SpreadTasks.of(depotId, date, TASKS, date.toEpochDay()).toString());
        return new PlannedDays(client).start(depotId, date.toString());
    }

    private static List<String> routes(JsonNode plan) {
        return plan.get("routes")
                .valueStream()
                .map(route -> "/api/v1/riders/%d/routes/%s"
                        .formatted(
                                route.get("riderId").asLong(), plan.get("date").asString()))
                .toList();
    }

    private void measure(String name, Supplier<HttpRequest.Builder> next) {
        send(WARM_UP_SECONDS, next);
        Sent sent = send(seconds, next);
        long[] nanos = sent.nanos();
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-37s %d requests/s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms, %d of %d refused%n",
                name,
                rate,
                millis(nanos, 0.50),
                millis(nanos, 0.95),
                millis(nanos, 0.99),
                millis(nanos, 1),
                sent.refused(),
                nanos.length);
    }

    private record Sent(long[] nanos, int refused) {}

    private Sent send(int forSeconds, Supplier<HttpRequest.Builder> next) {
        long[] nanos = new long[rate * forSeconds];
        AtomicInteger refused = new AtomicInteger();
        CompletableFuture<?>[] answers = new CompletableFuture<?>[nanos.length];
        long startNanos = System.nanoTime();
        for (int i = 0; i < nanos.length; i++) {
            long dueNanos = startNanos + i * SECOND_NANOS / rate;
            while (dueNanos - System.nanoTime() > 0) {
                LockSupport.parkNanos(dueNanos - System.nanoTime());
            }
            int number = i;
            HttpRequest request =
                    next.get().timeout(Duration.ofSeconds(30)).GET().build();
            answers[i] = http.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, failure) -> {
                nanos[number] = System.nanoTime() - dueNanos;
                if (failure != null || answer.statusCode() != 200) {
                    refused.incrementAndGet();
                }
            });
        }
        CompletableFuture.allOf(answers).exceptionally(failure -> null).join();
        return new Sent(nanos, refused.get());
    }

    /** The time within which the share of the requests was answered. */
    private static double millis(long[] sortedNanos, double share) {
        return sortedNanos[(int) Math.ceil(share * sortedNanos.length) - 1] / 1e6;
    }
}
