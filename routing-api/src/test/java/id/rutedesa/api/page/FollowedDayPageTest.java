package id.rutedesa.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.rider.SignedReports;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What riders tell during the day stands on the board, in a real browser. */
@ApiTest
class FollowedDayPageTest {
    private static final LocalDate DATE = LocalDate.of(2038, 4, 15);

    private final int port;
    private final Client client;
    private final PlannedDays days;
    private final Browser laptop = Browser.laptop();

    FollowedDayPageTest(@LocalServerPort int port) {
        this.port = port;
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private JsonNode low() {
        return client.get("/api/v1/low-batteries?date=" + DATE).json().get("items");
    }

    private void battery(SignedReports reports, int seq, int percent) {
        long at = DATE.atTime(10, seq).toEpochSecond(ZoneOffset.ofHours(8)) * 1_000;
        assertThat(reports.send("[{\"s\":\"baca\",\"q\":%d,\"k\":\"battery\",\"a\":%d,\"b\":%d,\"p\":1}]"
                                .formatted(seq, at, percent))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBatteryUnderPlanAndWhatIsGivenBackStandOnTheBoard() {
        days.onceOn(DATE);
        SignedReports reports = new SignedReports(client, days.anyRider(), DATE);
        battery(reports, 1, 99);
        assertThat(low()).as("at least what is planned at the next stop").isEmpty();
        battery(reports, 2, 30);
        assertThat(low()).hasSize(1);
        assertThat(low().get(0).get("plannedPercent").asInt()).isBetween(80, 99);
        long task = client.get("/api/v1/tasks?date=" + DATE)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("recipient").asString().equals("Kios Selatan"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        long at = DATE.atTime(10, 5).toEpochSecond(ZoneOffset.ofHours(8)) * 1_000;
        reports.send("[{\"s\":\"baca\",\"q\":3,\"k\":\"returned\",\"a\":%d,\"l\":[%d]}]".formatted(at, task));

        laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, DATE));
        laptop.awaitText("#low", "Baterai di bawah rencana: Kurir Uji");
        laptop.awaitText("details .low", "baterai 30 % dibaca 10.02, rencana");
        laptop.awaitText("li.returned[data-task='%d']".formatted(task), "dikembalikan kurir karena baterai");
        laptop.picture("papan-baterai");
        assertThat(AccessibilityCheck.of(laptop)).isEmpty();
        assertThat(laptop.complaints()).isEmpty();
        battery(reports, 4, 99);
        assertThat(low()).as("the last reading counts").isEmpty();
    }

    @Test
    void whatIsDoneAndLateStandsThereThoughNobodySaidThatRidersLeft() {
        LocalDate past = LocalDate.of(2026, 1, 12);
        days.onceOn(past);
        laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, past));
        laptop.await("details li[data-task]");
        assertThat(laptop.all("#progress, li.due"))
                .as("nobody is known to have left")
                .isEmpty();
        long task = client.get("/api/v1/tasks?date=" + past)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("recipient").asString().equals("Kios Selatan"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        long at = past.atTime(10, 5).toEpochSecond(ZoneOffset.ofHours(8)) * 1_000;
        new SignedReports(client, days.anyRider(), past)
                .send("[{\"s\":\"mulai\",\"q\":1,\"k\":\"delivered\",\"a\":%d,\"t\":%d}]".formatted(at, task));

        laptop.go("http://127.0.0.1:%d/?date=%s".formatted(port, past));
        laptop.awaitText("#progress", "1 dari 3 selesai");
        laptop.awaitText("li.done[data-task='%d']".formatted(task), "selesai");
        laptop.awaitText("li.due", "terlambat");
        assertThat(laptop.complaints()).isEmpty();
    }
}
