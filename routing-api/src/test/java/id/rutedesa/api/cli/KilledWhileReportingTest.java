package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.rider.SignedReports;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server killed while a phone sends its reports; what its log may say about people. */
class KilledWhileReportingTest {
    private static final LocalDate DATE = LocalDate.now(LocalTimeZone.WITA).plusDays(2);
    private static final int TEXTS = 40;
    private static final int IN_EACH = 5;

    /** Of a rider and of somebody who gets a parcel: what no log may hold. */
    private static final List<String> PERSONAL =
            List.of("Kurir Rahasia", "081234500001", "Mama Rahasia", "081234500002", "Rumah biru");

    @TempDir
    Path directory;

    private static long rider(Client client) {
        PlannedDays days = new PlannedDays(client);
        long depot = days.depot();
        long rider =
                days.newRider(depot, PERSONAL.get(0), "08:00", "16:00", ",\"phone\":\"%s\"".formatted(PERSONAL.get(1)));
        String more = ",\"phone\":\"%s\",\"address\":\"%s\"".formatted(PERSONAL.get(3), PERSONAL.get(4));
        days.task(depot, DATE.toString(), PERSONAL.get(2), -8.8, 121.61, more);
        days.published(days.start(depot, DATE.toString()));
        return rider;
    }

    private static String text(SignedReports phone, int number) {
        return phone.text(IntStream.range(0, IN_EACH)
                .mapToObj(i -> "{\"s\":\"hp\",\"q\":%d,\"k\":\"battery\",\"a\":1825030800000,\"b\":%d,\"p\":0}"
                        .formatted(number * IN_EACH + i + 1, 50))
                .toList()
                .toString());
    }

    private static boolean send(Client client, String text) {
        Map<String, Object> body = Map.of("bumdes", 1, "sentAt", System.currentTimeMillis(), "text", text);
        return client.post("/kurir/api/reports", JsonMapper.shared().writeValueAsString(body))
                        .status()
                == 200;
    }

    @Test
    void everyReportArrivesOnceAndTheLogNamesNobody() throws Exception {
        Path data = directory.resolve("data");
        List<String> secrets = new ArrayList<>(PERSONAL);
        ServerProcess server = ServerProcess.start(data, directory.resolve("first.log"));
        try {
            Client client = server.client();
            long rider = rider(client);
            SignedReports phone = new SignedReports(client, rider, DATE);
            String link = client.post("/api/v1/riders/%d/routes/%s/link".formatted(rider, DATE), "")
                    .json()
                    .get("address")
                    .asString()
                    .replaceFirst(".*#", "");
            secrets.add(link);
            assertThat(client.get("/kurir/api/day", "X-Rider-Link", link).status())
                    .isEqualTo(200);
            List<String> texts =
                    IntStream.range(0, TEXTS).mapToObj(n -> text(phone, n)).toList();
            AtomicInteger answered = new AtomicInteger();
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                for (String text : texts) {
                    answered.addAndGet(send(client, text) ? 1 : 0);
                }
            });
            while (answered.get() < TEXTS / 4) {
                LockSupport.parkNanos(1_000_000);
            }
            server.kill();
            sending.handle((nothing, cut) -> true).join();
            String firstLog = server.log();

            server = ServerProcess.start(data, directory.resolve("second.log"));
            SignedReports again = new SignedReports(server.client(), rider, DATE);
            assertThat(again.recorded().size())
                    .as("what was answered is kept")
                    .isGreaterThanOrEqualTo(answered.get() * IN_EACH);
            assertThat(answered.get()).as("killed in the middle").isLessThan(TEXTS);
            Client second = server.client();
            assertThat(texts).allMatch(text -> send(second, text));
            assertThat(again.recorded())
                    .extracting((JsonNode one) -> one.get("seq").asInt())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, TEXTS * IN_EACH).boxed().toList());
            assertThat(firstLog + server.log()).doesNotContain(secrets);
        } finally {
            server.close();
        }
    }
}
