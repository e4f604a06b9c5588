package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.region.LearnedSpeeds;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.security.Village;
import id.rutedesa.api.task.TaskService;
import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.SpeedFactors;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/**
 * A rider's day whose roads are kept says at any time what a guide says that keeps nothing. On the tiny region: the depot in
 * the middle of a trunk road, tasks west and south.
 */
@ApiTest
@Import(Village.class)
class RideGuideTest {
    private static final long HERE = 720;
    private static final long THERE = 721;
    private static final long ELSEWHERE = 1_340;
    private static final LocalDate DATE = LocalDate.of(2037, 4, 6);
    private static final String CLOSED_SOUTH =
            "{\"place\":{\"kind\":\"point\",\"points\":[{\"lat\":-8.81,\"lon\":121.62}],\"radiusM\":100}}";

    @Autowired
    RideGuide guide;

    @Autowired
    PlanningService planning;

    @Autowired
    FleetService fleet;

    @Autowired
    TaskService tasks;

    @Autowired
    RegionService region;

    @Autowired
    LearnedSpeeds learned;

    @Autowired
    DividedCash cash;

    @Autowired
    BumdesWork work;

    @Autowired
    CurrentBumdes current;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Village village;

    @LocalServerPort
    private int port;

    private RideGuide forgetful;
    private Day here;
    private Day there;

    /** A BUMDes with one planned day. */
    private record Day(long bumdesId, Client client, PlannedDays days, long depotId, long riderId) {}

    @BeforeEach
    void twoBumdesOnTheSameRoads() {
        forgetful = new RideGuide(
                planning, fleet, tasks, region, new RoadMemory(0, new SimpleMeterRegistry()), cash, work, current);
        here = day(HERE);
        there = day(THERE);
    }

    private Day day(long bumdesId) {
        village.exists(bumdesId);
        Client client = new Client(port, village.bearer(bumdesId, "coordinator"));
        PlannedDays days = new PlannedDays(client);
        days.onceOn(DATE);
        long depotId = days.depot();
        return new Day(bumdesId, client, days, depotId, days.rider(depotId));
    }

    private GuidedRoute kept(Day day) {
        return asked(guide, day);
    }

    /** What is read is also what is said without any memory. */
    private GuidedRoute read(Day day) {
        GuidedRoute kept = kept(day);
        assertThat(kept).isEqualTo(asked(forgetful, day));
        return kept;
    }

    private GuidedRoute asked(RideGuide whom, Day day) {
        return current.as(day.bumdesId(), () -> whom.of(day.riderId(), DATE).orElseThrow());
    }

    private double answers(String from) {
        return meters.get("routing.route.roads").tag("from", from).counter().count();
    }

    private static boolean anyChanged(GuidedRoute route) {
        return route.legs().stream().anyMatch(GuidedRoute.Ride::changed);
    }

    private static String close(Day day) {
        var closed = day.client().post("/api/v1/closures", CLOSED_SOUTH);
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
        return closed.header("Location");
    }

    private static void open(Day day, String closure) {
        assertThat(day.client().delete(closure).status()).isEqualTo(204);
    }

    @Test
    void anUnchangedRouteIsAnsweredWithoutAskingTheRoads() {
        GuidedRoute first = read(here);
        double searched = answers("search");
        double kept = answers("memory");

        assertThat(kept(here)).isEqualTo(first);
        assertThat(kept(here)).isEqualTo(first);
        assertThat(answers("search")).isEqualTo(searched);
        assertThat(answers("memory")).isEqualTo(kept + 2);
    }

    @Test
    void aClosureCountsAtOnceForItsOwnerAloneAndSoDoesItsEnd() {
        GuidedRoute open = read(here);
        GuidedRoute openThere = read(there);
        assertThat(anyChanged(open)).isFalse();

        String closure = close(here);
        GuidedRoute closed = read(here);
        assertThat(anyChanged(closed)).isTrue();
        assertThat(closed.stops()).as("no way home from the south").anyMatch(halt -> halt.homeM() == null);
        assertThat(read(there)).isEqualTo(openThere);

        String another = close(there);
        assertThat(anyChanged(read(there))).isTrue();
        open(here, closure);
        assertThat(read(here)).isEqualTo(open);
        assertThat(anyChanged(read(there))).isTrue();
        open(there, another);
        assertThat(read(there)).isEqualTo(openThere);
    }

    @Test
    void aNewVersionIsReadOnceItIsPublished() {
        GuidedRoute before = read(here);
        here.days().task(here.depotId(), DATE.toString(), "Kios Timur", -8.8, 121.64, "");
        String plan = "/api/v1/plans/"
                + here.client()
                        .get("/api/v1/plans?date=" + DATE)
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asLong();
        var solving = here.client().post(plan + "/solve", "{}");
        assertThat(solving.status()).as(solving.text()).isEqualTo(202);
        JsonNode proposal = proposed(plan);
        assertThat(read(here)).as("a proposal is no rider's day").isEqualTo(before);

        post(plan + "/versions/" + proposal.get("version").asInt() + "/take");
        post(plan + "/publish");
        assertThat(read(here).stops()).hasSize(before.stops().size() + 1).anyMatch(halt -> "Kios Timur"
                .equals(halt.recipient()));
        assertThat(read(there).stops()).noneMatch(halt -> "Kios Timur".equals(halt.recipient()));
    }

    private JsonNode proposed(String plan) {
        Instant latest = Instant.now().plusSeconds(60);
        JsonNode proposal = here.client().get(plan).json().get("proposal");
        while (proposal.get("state").asString().equals("solving")
                && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(50_000_000);
            proposal = here.client().get(plan).json().get("proposal");
        }
        assertThat(proposal.get("state").asString()).isEqualTo("proposed");
        return proposal;
    }

    private void post(String path) {
        var answer = here.client().post(path, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** The second depot lies 2.2 km west of the first along the trunk road. */
    @Test
    void homeIsWhereTheShiftEnds() {
        village.exists(ELSEWHERE);
        Client client = new Client(port, village.bearer(ELSEWHERE, "coordinator"));
        PlannedDays days = new PlannedDays(client);
        long depotId = days.depot();
        long end = days.created("/api/v1/depots", "{\"name\":\"Gudang barat\",\"lat\":-8.8,\"lon\":121.60}");
        long riderId = days.newRider(depotId, "Kurir Uji", "08:00", "15:00", ",\"endDepotId\":" + end);
        days.task(depotId, DATE.toString(), "Kios Selatan", -8.82, 121.62, "");
        days.published(days.start(depotId, DATE.toString()));

        List<GuidedRoute.Halt> halts = current.as(
                ELSEWHERE, () -> guide.of(riderId, DATE).orElseThrow().stops());
        assertThat(halts.get(halts.size() - 1).homeM()).isZero();
        assertThat(halts.get(0).homeM()).isBetween(2_100, 2_300);
        assertThat(halts.get(1).homeM()).isGreaterThan(4_000);
    }

    @Test
    void whatWasLearnedOfSpeedsAsksTheRoadsAgain() {
        GuidedRoute before = read(here);
        double searched = answers("search");

        current.as(HERE, () -> {
            learned.keep(new SpeedFactors(Map.of(RoadGroup.VILLAGE, 0.5)), 1);
            return true;
        });
        try {
            assertThat(read(here).stops()).hasSameSizeAs(before.stops());
            assertThat(answers("search")).isEqualTo(searched + 1);
        } finally {
            current.as(HERE, () -> {
                learned.forget();
                return true;
            });
        }
        assertThat(read(here)).isEqualTo(before);
        assertThat(answers("search"))
                .as("the answer to the old speeds is still known")
                .isEqualTo(searched + 1);
    }
}
