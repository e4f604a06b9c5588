package id.rutedesa.api.rider;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.planning.RideGuide;
import id.rutedesa.api.rider.ReportRepository.Arrival;
import id.rutedesa.api.rider.ReportRepository.Way;
import id.rutedesa.api.rider.RideRecords.Part;
import id.rutedesa.api.rider.RideRecords.TrackPoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reports change: tasks, pins, roads; and what phones send beside them. Each test has a day of its own. */
@ApiTest
class ReportEffectsTest {
    private static final AtomicInteger DAYS = new AtomicInteger();
    /** 2027-12-01T09:20+08:00. */
    private static final long AT_MILLIS = 1_827_624_000_000L;

    private static final long NEIGHBOUR = 4713;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BumdesWork work;

    @Autowired
    BumdesRegistry registry;

    @Autowired
    CurrentBumdes current;

    @Autowired
    RiderReports intake;

    @Autowired
    RideGuide guide;

    private final Client client;
    private final PlannedDays days;
    private LocalDate date = LocalDate.EPOCH;
    private SignedReports reports = new SignedReports(new Client(0), 0, LocalDate.EPOCH);

    ReportEffectsTest(@LocalServerPort int port) {
        client = new Client(port);
        days = new PlannedDays(client);
    }

    @BeforeEach
    void oneDay() {
        date = LocalDate.of(2027, 12, 1).plusDays(2L * DAYS.getAndIncrement());
        days.onceOn(date);
        reports = new SignedReports(client, days.anyRider(), date);
    }

    private long task(String recipient) {
        return client.get("/api/v1/tasks?date=" + date)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("recipient").asString().startsWith(recipient))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    private void report(int seq, String kind, long task, String more) {
        var answer = reports.send("[{\"s\":\"hp\",\"q\":%d,\"k\":\"%s\",\"a\":%d,\"t\":%d%s}]"
                .formatted(seq, kind, AT_MILLIS, task, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String status(long task) {
        return client.get("/api/v1/tasks/" + task).json().get("status").asString();
    }

    @Test
    void theLastWordOfThePhoneDecidesWhatBecameOfATaskNotTheLastToArrive() {
        long barat = task("Kios Barat");
        report(3, "delivered", barat, "");
        report(2, "failed", barat, ",\"r\":\"nobody-home\"");

        assertThat(status(barat)).isEqualTo("done");
        long selatan = task("Kios Selatan");
        report(4, "failed", selatan, ",\"r\":\"refused\"");
        assertThat(status(selatan)).isEqualTo("failed");
    }

    @Test
    void goodsThatGoInPiecesAreDoneOnceTheLastPieceIs() {
        LocalDate divided = LocalDate.of(2037, 10, 5);
        long rice = days.created(
                "/api/v1/tasks",
                ("{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Gudang beras\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":100,"
                                + "\"leastPiece\":{\"loadKg\":20}}")
                        .formatted(days.depot(), divided));
        JsonNode plan = days.published(days.start(days.depot(), divided.toString()));
        int visits = (int) plan.get("routes")
                .get(0)
                .get("stops")
                .valueStream()
                .filter(stop -> stop.path("taskId").asLong() == rice)
                .count();
        assertThat(visits).isGreaterThan(2);
        reports = new SignedReports(client, days.anyRider(), divided);
        for (int visit = 0; visit < visits - 1; visit++) {
            report(visit + 1, "delivered", rice, ",\"i\":" + visit);
        }
        report(visits, "delivered", rice, ",\"i\":0");

        assertThat(status(rice)).isEqualTo("open");
        report(visits + 1, "delivered", rice, ",\"i\":" + (visits - 1));
        assertThat(status(rice)).isEqualTo("done");
    }

    /** 100 kg for Rp250.000 in pieces of at least 20 kg: each visit brings its part, in whole thousands, and the last the rest. */
    @Test
    void goodsThatGoInPiecesArePaidOnceWhateverBecomesOfEachPiece() {
        LocalDate divided = LocalDate.of(2037, 10, 6);
        String ofDay = "/api/v1/cash?date=" + divided;
        long rice = days.created(
                "/api/v1/tasks",
                ("{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Gudang beras\",\"lat\":-8.8,\"lon\":121.6,\"loadKg\":100,"
                                + "\"leastPiece\":{\"loadKg\":20},\"codIdr\":250000,\"producer\":\"Tani Maju\"}")
                        .formatted(days.depot(), divided));
        days.published(days.start(days.depot(), divided.toString()));
        long rider = days.anyRider();
        List<Long> asked = guide.halts(rider, divided).orElseThrow().stream()
                .filter(halt -> Long.valueOf(rice).equals(halt.taskId()))
                .map(halt -> Objects.requireNonNull(halt.codMilliIdr()) / 1_000)
                .toList();
        assertThat(asked).hasSizeGreaterThan(2).allSatisfy(cod -> assertThat(cod % 1_000)
                .isZero());
        assertThat(asked.stream().mapToLong(Long::longValue).sum()).isEqualTo(250_000);
        assertThat(client.get(ofDay).json().get("expectedIdr").asLong()).isZero();

        reports = new SignedReports(client, rider, divided);
        report(1, "delivered", rice, ",\"i\":0,\"c\":" + asked.get(0));
        report(2, "delivered", rice, ",\"i\":1,\"c\":7000");
        for (int visit = 2; visit < asked.size(); visit++) {
            report(visit + 1, "failed", rice, ",\"i\":%d,\"r\":\"refused\"".formatted(visit));
        }

        assertThat(status(rice)).isEqualTo("failed");
        JsonNode cash = client.get(ofDay).json();
        long handed = asked.get(0) + asked.get(1);
        assertThat(cash.get("expectedIdr").asLong()).isEqualTo(handed);
        JsonNode ofRider = cash.get("riders").get(0);
        assertThat(ofRider.get("expectedIdr").asLong()).isEqualTo(handed);
        assertThat(ofRider.get("reportedIdr").asLong()).isEqualTo(asked.get(0) + 7_000);
        assertThat(ofRider.get("tasks")).hasSize(1);
        assertThat(cash.at("/owed/0/owedIdr").asLong()).isEqualTo(handed);

        for (int visit = 2; visit < asked.size(); visit++) {
            report(10 + visit, "delivered", rice, ",\"i\":" + visit);
        }
        assertThat(client.get(ofDay).json().get("expectedIdr").asLong()).isEqualTo(250_000);
    }

    @Test
    void whereAShipmentIsPickedUpSaysNothingAboutItsRecipientsPin() {
        long shipment = days.task(
                days.depot(),
                date.toString(),
                "Kios Kiriman " + date,
                -8.8,
                121.61,
                ",\"kind\":\"shipment\",\"from\":{\"name\":\"Ibu Maria\",\"lat\":-8.82,\"lon\":121.62}");
        int before = pins("").size();
        report(1, "picked-up", shipment, ",\"y\":-8.82,\"x\":121.62,\"u\":5");

        assertThat(pins("")).hasSize(before);
        assertThat(status(shipment)).isEqualTo("open");
    }

    @Test
    void aPhoneWhoseClockBeganIn1970AgainIsHeard() {
        var answer = reports.send(
                "[{\"s\":\"hp\",\"q\":1,\"k\":\"delivered\",\"a\":86400000,\"t\":%d}]".formatted(task("Kios Barat")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(status(task("Kios Barat"))).isEqualTo("done");
        assertThat(reports.recorded().get(0).get("phoneTime").asString()).startsWith("1970-01-02T08:00");
    }

    @Test
    void aReportAboutATaskThatWasDeletedIsKept() {
        report(1, "arrived", 999_999, "");

        assertThat(reports.recorded()).hasSize(1);
    }

    @Test
    void aHandOverFarFromThePinProposesAPinThatTheNextDayTakes() {
        String recipient = "Kios Pindah " + date;
        long near = days.task(days.depot(), date.toString(), recipient + " dekat", -8.8, 121.61, "");
        long vague = days.task(days.depot(), date.toString(), recipient + " kabur", -8.8, 121.61, "");
        long moved = days.task(days.depot(), date.toString(), recipient, -8.8, 121.61, "");
        long tomorrow = days.task(days.depot(), date.plusDays(1).toString(), recipient, -8.8, 121.61, "");
        // 0.0008 degrees of longitude are 88 m here, 0.002 are 220 m.
        report(1, "delivered", near, ",\"y\":-8.8,\"x\":121.6108,\"u\":5");
        report(2, "delivered", vague, ",\"y\":-8.8,\"x\":121.612,\"u\":31");
        report(3, "delivered", moved, ",\"y\":-8.8,\"x\":121.612,\"u\":30");

        List<JsonNode> proposed = pins("").stream()
                .filter(pin -> pin.get("recipient").asString().startsWith(recipient))
                .toList();
        assertThat(proposed).hasSize(1);
        assertThat(proposed.get(0).get("metres").asInt()).isEqualTo(220);
        String pin = "/api/v1/pins/" + proposed.get(0).get("id").asLong();
        assertThat(client.post(pin + "/accept", "").status()).isEqualTo(200);
        assertThat(client.post(pin + "/reject", "").status()).isEqualTo(409);

        assertThat(client.get("/api/v1/tasks/" + tomorrow).json().get("lon").asDouble())
                .isEqualTo(121.612);
        assertThat(client.get("/api/v1/tasks/" + moved).json().get("lon").asDouble())
                .isEqualTo(121.61);
        long later = days.task(days.depot(), date.plusDays(1).toString(), recipient, -8.8, 121.61, "");
        assertThat(client.get("/api/v1/tasks/" + later).json().get("lon").asDouble())
                .isEqualTo(121.612);
        assertThat(pins("?past=true")).anySatisfy(one -> {
            assertThat(one.get("recipient").asString()).isEqualTo(recipient);
            assertThat(one.get("oldLon").asDouble()).isEqualTo(121.61);
        });
        assertThat(pins("")).noneMatch(left -> left.get("recipient").asString().startsWith(recipient));
    }

    /**
     * The first pin lies at the trunk road 1.1 km west of the depot, the second, where goods were really handed over, at the village road
     * 2.2 km south of it.
     */
    @Test
    void theNextDaysPlanRidesToTheAcceptedPin() {
        String recipient = "Kios Pindah " + date;
        long moved = days.task(days.depot(), date.toString(), recipient, -8.8, 121.61, "");
        LocalDate next = date.plusDays(1);
        days.task(days.depot(), next.toString(), recipient, -8.8, 121.61, "");
        days.published(days.start(days.depot(), next.toString()));
        assertThat(metresTo(recipient, next)).isBetween(1_050, 1_150);
        report(1, "delivered", moved, ",\"y\":-8.82,\"x\":121.62,\"u\":8");
        long pin = pins("").get(0).get("id").asLong();
        assertThat(client.post("/api/v1/pins/%d/accept".formatted(pin), "").status())
                .isEqualTo(200);

        days.published(days.start(days.depot(), next.toString()));
        assertThat(metresTo(recipient, next)).isBetween(2_150, 2_300);
    }

    /** Metres of the ride to that recipient on the rider's route of the day. */
    private int metresTo(String recipient, LocalDate day) {
        JsonNode route = client.get("/api/v1/riders/%d/routes/%s".formatted(reports.riderId(), day))
                .json();
        int stop = route.get("stops")
                .valueStream()
                .map(one -> one.path("recipient").asString(""))
                .toList()
                .indexOf(recipient);
        return route.get("legs").get(stop - 1).get("metres").asInt();
    }

    /** Those of this test's day: others propose pins in the same BUMDes. */
    private List<JsonNode> pins(String query) {
        return client.get("/api/v1/pins" + query)
                .json()
                .get("items")
                .valueStream()
                .filter(pin -> pin.get("recipient").asString().startsWith("Kios Pindah " + date))
                .toList();
    }

    @Test
    void anAcceptedLandslideClosesTheRoadAtOnceAndFinishedStopsStay() {
        report(1, "delivered", task("Kios Selatan"), "");
        Instant received = Instant.parse("2027-12-01T02:05:00Z");
        current.as(
                1,
                () -> intake.record(
                        reports.riderId(),
                        date,
                        JsonMapper.shared()
                                .readTree(
                                        "[{\"session\":\"hp\",\"seq\":2,\"kind\":\"road\",\"at\":%d,\"problem\":\"landslide\",\"before\":1,\"lat\":-8.8,\"lon\":121.605,\"accuracy\":12}]"
                                                .formatted(AT_MILLIS)),
                        new Arrival(Way.TEXT, received, null)));
        JsonNode landslide = roadReports().get(0);
        assertThat(landslide.get("phoneTime").asString()).isEqualTo("2027-12-01T09:20:00+08:00");
        assertThat(landslide.get("serverTime").asString()).isEqualTo("2027-12-01T10:05:00+08:00");

        Instant asked = Instant.now();
        var accepted = client.post("/api/v1/road-reports/" + landslide.get("id").asLong() + "/accept", "");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        try {
            JsonNode plan = days.planned(days.start(days.depot(), date.toString()));
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(15));
            assertThat(plan.get("unassigned").findValuesAsString("code")).contains("unreachable");
            assertThat(status(task("Kios Selatan"))).isEqualTo("done");
            assertThat(reports.recorded()).hasSize(2);
            assertThat(roadReports()).isEmpty();
        } finally {
            client.delete("/api/v1/closures/" + accepted.json().get("closureId").asLong());
        }
    }

    @Test
    void aRoadReportWithoutAPositionAsksWhere() {
        reports.send("[{\"s\":\"hp\",\"q\":1,\"k\":\"road\",\"a\":%d,\"o\":\"flood\",\"e\":2}]".formatted(AT_MILLIS));
        String path = "/api/v1/road-reports/" + roadReports().get(0).get("id").asLong();

        assertThat(client.post(path + "/accept", "").status()).isEqualTo(422);
        assertThat(client.post(path + "/accept", "{\"lat\":-8.9,\"lon\":121.9}").status())
                .isEqualTo(422);
        assertThat(client.post(path + "/reject", "").json().get("state").asString())
                .isEqualTo("rejected");
        assertThat(client.post(path + "/reject", "").status()).isEqualTo(409);
    }

    private List<JsonNode> roadReports() {
        return client.get("/api/v1/road-reports")
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void photosAndTracksNeedALinkAndAreKeptOnce() {
        LocalDate soon = LocalDate.now(LocalTimeZone.WITA).plusDays(2);
        days.onceOn(soon);
        long riderId = days.anyRider();
        String link = client.post("/api/v1/riders/%d/routes/%s/link".formatted(riderId, soon), "")
                .json()
                .get("address")
                .asString()
                .replaceFirst(".*#", "");
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};

        assertThat(photo(link, jpeg)).isEqualTo(200);
        assertThat(photo(link, jpeg)).isEqualTo(200);
        assertThat(photo("1-" + "a".repeat(32), jpeg)).isEqualTo(401);
        assertThat(photo(link, new byte[] {1, 2, 3, 4, 5})).isEqualTo(400);
        assertThat(photo(link, new byte[RideRecordController.MOST_PHOTO_BYTES + 1]))
                .isEqualTo(413);
        assertThat(client.get("/api/v1/riders/%d/reports/%s/hp/1/photo".formatted(riderId, soon))
                        .header("Content-Type"))
                .isEqualTo("image/jpeg");
        var track =
                client.put("/kurir/api/tracks/hp/1", "[{\"at\":1,\"lat\":-8.8,\"lon\":121.6}]", "X-Rider-Link", link);
        assertThat(track.json().get("kept").asInt()).isEqualTo(1);
    }

    private int photo(String link, byte[] bytes) {
        return client.send(client.request("/kurir/api/photos/hp/1", "X-Rider-Link", link)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofByteArray(bytes)))
                .status();
    }

    @Test
    void theTimerDeletesTracksAndPhotosOfEveryBumdesAfterTheirTime() {
        Instant then = Instant.now();
        Part part = new Part("lama", 1);
        long neighbour = riderOfAnotherBumdes();
        keep(then, reports.riderId(), part);
        work.writeAs(NEIGHBOUR, () -> keep(then, neighbour, part));

        expiry(then.plus(Duration.ofDays(30))).deleteOld();
        assertThat(left(reports.riderId(), part)).isEqualTo("track photo");
        expiry(then.plus(Duration.ofDays(30)).plusSeconds(1)).deleteOld();
        assertThat(left(reports.riderId(), part)).isEqualTo(" photo");
        assertThat(work.readAs(NEIGHBOUR, () -> left(neighbour, part))).isEqualTo(" photo");
        expiry(then.plus(Duration.ofDays(90)).plusSeconds(1)).deleteOld();
        assertThat(left(reports.riderId(), part)).isEqualTo(" ");
        assertThat(work.readAs(NEIGHBOUR, () -> left(neighbour, part))).isEqualTo(" ");
    }

    private long riderOfAnotherBumdes() {
        registry.ensure(NEIGHBOUR, "BUMDes Tetangga", BumdesRegistry.Kind.REAL);
        return work.writeAs(NEIGHBOUR, () -> jdbc.sql("""
                        WITH hub AS (INSERT INTO depot (name, lat, lon, place_quality)
                            VALUES ('Gudang ' || gen_random_uuid(), -8.8, 121.6, 'ON_ROAD') RETURNING id)
                        INSERT INTO rider (depot_id, name, starts_at, ends_at, wage_milli_idr_per_hour)
                            SELECT id, 'Kurir Tetangga', '08:00', '16:00', 0 FROM hub RETURNING id""").query(Long.class).single());
    }

    private int keep(Instant now, long riderId, Part part) {
        records(now).keepTrack(riderId, date, part, List.of(new TrackPoint(1, -8.8, 121.6)));
        records(now).keepPhoto(riderId, date, part, new byte[] {1});
        return part.seq();
    }

    private String left(long riderId, Part part) {
        RideRecords all = records(Instant.now());
        return (all.track(riderId, date).isEmpty() ? "" : "track") + " "
                + (all.photo(riderId, date, part).isPresent() ? "photo" : "");
    }

    /** Kios Barat lies at 121.60; the third point is 44 m before it, the second a kilometre. Nobody reported an arrival. */
    @Test
    void aRecordedRideTellsWhenItsGoalWasReached() {
        date = LocalDate.of(2040, 7, 3);
        days.onceOn(date);
        reports = new SignedReports(client, days.anyRider(), date);
        long start = date.atTime(8, 0).toInstant(LocalTimeZone.WITA).toEpochMilli();
        String sent = "[{\"s\":\"rekam\",\"q\":1,\"k\":\"loaded\",\"a\":%d,\"p\":0},"
                + "{\"s\":\"rekam\",\"q\":2,\"k\":\"delivered\",\"a\":%d,\"t\":%d}]";
        reports.send(sent.formatted(start, start + 900_000, task("Kios Barat")));
        Part part = new Part("rekam", 1);
        keep(Instant.now(), reports.riderId(), part, start + 300_000, 121.62, 121.61);
        assertThat(legsLearned()).isZero();

        keep(Instant.now(), reports.riderId(), new Part("rekam", 2), start + 600_000, 121.6004, 121.6);
        assertThat(legsLearned()).isEqualTo(1);
    }

    private int legsLearned() {
        try {
            return client.post("/api/v1/calibration", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(date, date))
                    .json()
                    .get("legs")
                    .asInt();
        } finally {
            client.delete("/api/v1/calibration");
        }
    }

    /** A piece of a ride along the trunk road, a point a minute. */
    private void keep(Instant now, long riderId, Part part, long fromMillis, double... lons) {
        List<TrackPoint> points = new ArrayList<>();
        for (double lon : lons) {
            points.add(new TrackPoint(fromMillis + 60_000L * points.size(), -8.8, lon));
        }
        current.as(1, () -> {
            records(now).keepTrack(riderId, date, part, points);
            return true;
        });
    }

    private RecordExpiry expiry(Instant now) {
        return new RecordExpiry(records(now), registry, work);
    }

    private RideRecords records(Instant now) {
        RiderSettings settings = new RiderSettings(Duration.ofHours(6), null, Duration.ofDays(30), Duration.ofDays(90));
        return new RideRecords(jdbc, work, settings, Clock.fixed(now, ZoneOffset.UTC));
    }
}
