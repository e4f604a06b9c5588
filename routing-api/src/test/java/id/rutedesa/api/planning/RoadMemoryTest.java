package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.planning.GuidedRoute.Point;
import id.rutedesa.api.planning.RoadMemory.Question;
import id.rutedesa.api.planning.RouteRoads.Way;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.ClosedStretches;
import id.rutedesa.osm.graph.RoadClosure;
import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.graph.VehicleClass;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.Season;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of the roads' answers, for how long, and how much of it. */
@ApiTest
class RoadMemoryTest {
    private static final Snap.LatLon DEPOT = new Snap.LatLon(-8.8, 121.62);
    private static final Snap.LatLon WEST = new Snap.LatLon(-8.8, 121.60);
    private static final Snap.LatLon SOUTH = new Snap.LatLon(-8.82, 121.62);
    private static final Instant MORNING = Instant.parse("2037-04-01T00:00:00Z");

    private static final Question ASKED = new Question(
            720,
            "a1",
            List.of(DEPOT, WEST, DEPOT),
            BikeProfile.standard(),
            Season.DRY,
            SpeedFactors.NONE,
            VehicleClass.MOTORBIKE,
            ClosedStretches.NONE);

    @Autowired
    RegionService region;

    private static RoadMemory memory(long mostPoints) {
        return new RoadMemory(mostPoints, new SimpleMeterRegistry());
    }

    /** An answer of that many points: one of them is the ride home from the one place. */
    private RouteRoads answer(int points) {
        Snap depot = region.network().snap(DEPOT.lat(), DEPOT.lon(), region.snapSettings());
        RouteLine line = new RouteLine(Collections.nCopies(points - 1, new Point(-8.8, 121.62, 5)));
        return new RouteRoads(
                List.of(Optional.of(new Way(1, line, List.of())), Optional.empty()),
                region.network().home(List.of(depot), depot, BikeProfile.standard(), MatrixSettings.standard()));
    }

    private static RouteRoads refuse() {
        throw new AssertionError("The answer was to be kept.");
    }

    private ClosedStretches closedSouth() {
        return region.network()
                .withClosures(List.of(closure("1", MORNING, Optional.empty())))
                .closed(MatrixSettings.standard());
    }

    private static RoadClosure closure(String id, Instant from, Optional<Instant> until) {
        return new RoadClosure(
                id, new RoadClosure.Circle(-8.81, 121.62, 200), EnumSet.of(VehicleClass.MOTORBIKE), from, until);
    }

    /** The question with one part of it changed, for each part. */
    private List<Question> others() {
        return List.of(
                with(721, "a1", ASKED.places(), ASKED.bike(), Season.DRY, SpeedFactors.NONE, ClosedStretches.NONE),
                with(720, "b2", ASKED.places(), ASKED.bike(), Season.DRY, SpeedFactors.NONE, ClosedStretches.NONE),
                with(
                        720,
                        "a1",
                        List.of(DEPOT, WEST, SOUTH, DEPOT),
                        ASKED.bike(),
                        Season.DRY,
                        SpeedFactors.NONE,
                        ClosedStretches.NONE),
                with(
                        720,
                        "a1",
                        List.of(WEST, DEPOT, DEPOT),
                        ASKED.bike(),
                        Season.DRY,
                        SpeedFactors.NONE,
                        ClosedStretches.NONE),
                with(
                        720,
                        "a1",
                        ASKED.places(),
                        ASKED.bike().withConsumption(0, 1.2),
                        Season.DRY,
                        SpeedFactors.NONE,
                        ClosedStretches.NONE),
                with(720, "a1", ASKED.places(), ASKED.bike(), Season.WET, SpeedFactors.NONE, ClosedStretches.NONE),
                with(
                        720,
                        "a1",
                        ASKED.places(),
                        ASKED.bike(),
                        Season.DRY,
                        new SpeedFactors(Map.of(RoadGroup.TRUNK, 0.9)),
                        ClosedStretches.NONE),
                with(720, "a1", ASKED.places(), ASKED.bike(), Season.DRY, SpeedFactors.NONE, closedSouth()),
                new Question(
                        720,
                        "a1",
                        ASKED.places(),
                        ASKED.bike(),
                        Season.DRY,
                        SpeedFactors.NONE,
                        VehicleClass.THREE_WHEELER,
                        ClosedStretches.NONE));
    }

    private static Question with(
            long bumdesId,
            String region,
            List<Snap.LatLon> places,
            BikeProfile bike,
            Season season,
            SpeedFactors speeds,
            ClosedStretches closed) {
        return new Question(bumdesId, region, places, bike, season, speeds, VehicleClass.MOTORBIKE, closed);
    }

    @Test
    void eachPartOfTheQuestionAsksForAnAnswerOfItsOwn() {
        RoadMemory memory = memory(1_000_000);
        RouteRoads first = memory.of(ASKED, () -> answer(3));
        for (Question other : others()) {
            RouteRoads fresh = answer(4);
            assertThat(memory.of(other, () -> fresh)).as("%s", other).isSameAs(fresh);
        }
        assertThat(memory.of(ASKED, RoadMemoryTest::refuse)).isSameAs(first);
    }

    @Test
    void onlyAClosureThatAppliesToTheDayMakesAnotherQuestion() {
        MatrixSettings day = MatrixSettings.standard().during(MORNING, MORNING.plus(Duration.ofDays(1)));
        Question open = question(List.of(), day);

        assertThat(question(List.of(closure("1", MORNING.plus(Duration.ofHours(3)), Optional.empty())), day))
                .isNotEqualTo(open);
        assertThat(question(List.of(closure("1", MORNING.plus(Duration.ofDays(1)), Optional.empty())), day))
                .as("from tomorrow on")
                .isEqualTo(open);
        assertThat(question(List.of(closure("1", MORNING.minusSeconds(99), Optional.of(MORNING))), day))
                .as("until this morning")
                .isEqualTo(open);
        assertThat(question(List.of(closure("1", MORNING, Optional.empty())), day))
                .as("the same stretch, closed by another row")
                .isEqualTo(question(List.of(closure("2", MORNING, Optional.empty())), day));
    }

    private Question question(List<RoadClosure> closures, MatrixSettings day) {
        RoadNetwork roads = region.network().withClosures(closures);
        return new Question(720, roads, ASKED.places(), ASKED.bike(), day);
    }

    /** Against a list in which the one used last stands last. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverMoreThanTheBoundAndTheOneUnusedForLongestGoes(long seed) {
        int most = 100;
        Random random = new Random(seed);
        RoadMemory memory = memory(most);
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Integer number = random.nextInt(30);
            int points = number == 29 ? most + 1 : 2 + number;
            boolean[] searched = {false};
            memory.of(numbered(number), () -> {
                searched[0] = true;
                return answer(points);
            });

            assertThat(searched[0]).as("seed %d, step %d", seed, i).isEqualTo(!expected.remove(number));
            if (points <= most) {
                expected.add(number);
            }
            while (points(expected) > most) {
                expected.remove(0);
            }
            assertThat(memory.points()).as("seed %d, step %d", seed, i).isEqualTo(points(expected));
        }
    }

    private static int points(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> 2 + number).sum();
    }

    private static Question numbered(int number) {
        return with(number, "a1", ASKED.places(), ASKED.bike(), Season.DRY, SpeedFactors.NONE, ClosedStretches.NONE);
    }

    @Test
    void withoutRoomEachAnswerIsSearched() {
        RoadMemory memory = memory(0);
        RouteRoads second = answer(3);

        memory.of(ASKED, () -> answer(3));
        assertThat(memory.of(ASKED, () -> second)).isSameAs(second);
        assertThat(memory.points()).isZero();
    }
}
