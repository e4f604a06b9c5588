package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.fleet.Vehicle;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.PlaceQuality;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.api.task.Window;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.verify.PlanVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of sixty deliveries to real villages around Kelimutu, on real roads and rebuilt heights. */
class KelimutuDayTest {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final int DELIVERIES = 60;
    private static final int BIKES = 5;
    private static final int SPARE_PACKS = 5;
    private static final PlaceOnRoad ON_ROAD = new PlaceOnRoad(PlaceQuality.ON_ROAD, 0);

    @TempDir
    Path data;

    private static Path shared(String relative) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/data").resolve(relative))) {
            folder = folder.getParent();
        }
        assumeThat(folder)
                .as("real data '%s' is not beside the project (../shared/data): skipped", relative)
                .isNotNull();
        return folder == null
                ? Path.of(relative)
                : folder.resolve("shared/data").resolve(relative);
    }

    private static Instant at(int hour, int minute) {
        return DATE.atTime(hour, minute).toInstant(LocalTimeZone.WITA);
    }

    private static List<RiderShift> shifts() {
        VehicleType type = new VehicleType(
                1,
                "polytron-fox-r",
                "Polytron Fox-R",
                3_700,
                0.90,
                0.20,
                60,
                2_000,
                100,
                70,
                40_000,
                100_000,
                1.15,
                1_444_700,
                4_619_000,
                32_000,
                "test",
                DATE,
                1);
        List<RiderShift> shifts = new ArrayList<>();
        for (int i = 1; i <= BIKES; i++) {
            Vehicle vehicle = new Vehicle(i, 1, 1, "Motor " + i, true, null, 1);
            Rider rider = new Rider(
                    i, 1, (long) i, "Kurir " + i, null, LocalTime.of(7, 0), LocalTime.of(16, 0), 14_196_000, true, 1);
            shifts.add(new RiderShift(rider, vehicle, type, at(7, 0), at(16, 0)));
        }
        return shifts;
    }

    /** Villages of the region within a kilometre of a road, in random order; loads of 1 to 6 kg, half with windows. */
    private static List<Task> tasks(RoadNetwork network) throws IOException {
        Random random = new Random(2026);
        List<String[]> villages = new ArrayList<>();
        List<String> lines = Files.readAllLines(shared("places/villages.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double lat = Double.parseDouble(cells[4]);
            double lon = Double.parseDouble(cells[5]);
            boolean near = lat > -8.877 && lat < -8.567 && lon > 121.649 && lon < 121.965;
            if (near && network.snap(lat, lon, SnapSettings.standard()).usable()) {
                villages.add(cells);
            }
        }
        Collections.shuffle(villages, random);
        List<Task> tasks = new ArrayList<>();
        for (String[] cells : villages.subList(0, DELIVERIES)) {
            int hour = 8 + random.nextInt(5);
            List<Window> windows = random.nextBoolean() ? List.of(new Window(at(hour, 0), at(hour + 2, 0))) : List.of();
            tasks.add(new Task(
                    tasks.size() + 1,
                    1,
                    DATE,
                    TaskKind.DELIVERY,
                    cells[1],
                    null,
                    null,
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]),
                    1_000 + random.nextInt(5_000),
                    5_000,
                    Duration.ofMinutes(5),
                    windows,
                    1 + random.nextInt(5),
                    null,
                    ON_ROAD,
                    null,
                    1));
        }
        return tasks;
    }

    @Test
    void sixtyDeliveriesToRealVillagesArePlannedOnRoadsThatExist() throws IOException {
        Path osm = shared("roads/kelimutu.osm.pbf");
        Path tiles = shared("elevation/reconstructed");
        Path built =
                new RegionStore(data).build(RegionSource.of("kelimutu", List.of(osm), Optional.of(tiles)), step -> {});
        try (RoadNetwork network = RoadNetwork.open(built)) {
            Plan without = planned(network, List.of());
            Plan with = planned(network, List.of(new SparePackStock(1, SPARE_PACKS, 0)));

            assertThat(DELIVERIES - without.unassigned().size()).as("delivered").isGreaterThan(DELIVERIES / 3);
            assertThat(with.unassigned())
                    .as(
                            "left behind with spare packs, of %d without",
                            without.unassigned().size())
                    .hasSizeLessThan(without.unassigned().size());
            assertThat(with.routes())
                    .anySatisfy(route -> assertThat(route.stops()).anyMatch(stop -> stop.kind() == StopKind.SWAP));
        }
    }

    private static Plan planned(RoadNetwork network, List<SparePackStock> spares) throws IOException {
        Depot detusoko = new Depot(1, "Gudang Detusoko", -8.7168, 121.7635, PlaceQuality.ON_ROAD, 0, 1);
        DayProblem day = DayProblem.of(
                new DayInput(detusoko, DATE, shifts(), tasks(network), spares),
                new DayRoads(network, SnapSettings.standard(), MatrixSettings.standard()),
                Duration.ofMinutes(10));
        SolveSettings settings = new SolveSettings(Duration.ofSeconds(12), 1, OptionalLong.of(3_000));

        Plan plan = new RouteSolver().solve(day.problem(), settings).plan();

        System.out.println(
                "KELIMUTU spares " + spares + " left " + plan.unassigned().size());
        assertThat(PlanVerifier.verify(day.problem(), plan)).isEmpty();
        assertThat(plan.routes()).hasSizeBetween(1, BIKES);
        assertThat(plan.unassigned())
                .allSatisfy(left -> assertThat(left.reasons()).hasSize(BIKES));
        for (Route route : plan.routes()) {
            route.legs().forEach(leg -> isTheRideOnTheRoad(network, day, leg));
        }
        return plan;
    }

    /** The leg's own path, walked edge by edge, has the metres of the leg and its seconds between empty and full. */
    private static void isTheRideOnTheRoad(RoadNetwork network, DayProblem day, Leg leg) {
        assertThat(leg.distanceM()).isLessThan(TravelMatrix.UNREACHABLE);
        LegGeometry road = network.leg(
                        day.places().get(leg.fromPlace()),
                        day.places().get(leg.toPlace()),
                        day.bikes().get(0),
                        MatrixSettings.standard())
                .orElseThrow();
        assertThat(leg.distanceM()).isEqualTo(road.metres());
        assertThat(leg.rideSec())
                .isBetween(road.seconds().get(0), road.seconds().get(2));
        assertThat(leg.energyJ()).isBetween(road.joules().get(0), road.joules().get(2));
    }
}
