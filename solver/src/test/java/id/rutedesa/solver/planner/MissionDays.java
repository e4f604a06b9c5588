package id.rutedesa.solver.planner;

import id.rutedesa.solver.SharedFiles;
import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Days of electric motorbikes between real villages: coordinates from the shared data, roads a third longer than the crow
 * flies, made-up hills of up to 900 m. Several trips, windows, energy by load and climb, spare packs, and a pick-up for hire
 * that takes what no bike can.
 */
final class MissionDays {
    private static final int HOUR = 3_600;
    private static final double EARTH_M = 6_371_000;
    private static final double ROAD_PER_CROW = 1.35;

    private record Place(double lat, double lon) {
        double metresTo(Place other) {
            double x = Math.toRadians(other.lon - lon) * Math.cos(Math.toRadians(lat));
            return EARTH_M * Math.hypot(x, Math.toRadians(other.lat - lat));
        }

        /** A smooth landscape, the same for every day. */
        double heightM() {
            return 450 + 300 * Math.sin(lat * 60) * Math.cos(lon * 45) + 150 * Math.sin(lon * 130 + lat * 90);
        }
    }

    private MissionDays() {}

    /** Day 0 to 9: around ten villages of the province, 60 to 240 deliveries. */
    static RoutingProblem day(int number) throws IOException {
        Random random = new Random(number);
        List<Place> villages = villages();
        Place hub = villages.get(random.nextInt(villages.size()));
        int tasks = 60 + 20 * number;
        List<Place> near = nearest(villages, hub, 1 + tasks / 2);
        List<Place> places = new ArrayList<>(near);
        TravelMatrix matrix = matrix(places);
        return new RoutingProblem(shifts(matrix, tasks / 10), tasks(near.size(), tasks, random), List.of(packs(tasks)));
    }

    /** A day of a whole district: stops around the forty villages that are nearest to one of them. */
    static RoutingProblem district(int tasks, int bikes) throws IOException {
        Random random = new Random(tasks);
        List<Place> villages = villages();
        Place hub = villages.get(random.nextInt(villages.size()));
        List<Place> near = nearest(villages, hub, 41);
        List<Place> places = new ArrayList<>(List.of(hub));
        for (int t = 0; t < tasks; t++) {
            Place village = near.get(1 + t % 40);
            places.add(new Place(
                    village.lat + 0.006 * random.nextGaussian(), village.lon + 0.006 * random.nextGaussian()));
        }
        return new RoutingProblem(
                shifts(matrix(places), bikes),
                tasks(places.size(), tasks, random),
                List.of(new SparePacks("packs", bikes, 120, 440, 0)));
    }

    /** The hub itself is the first. */
    private static List<Place> nearest(List<Place> villages, Place hub, int count) {
        return villages.stream()
                .sorted(Comparator.comparingDouble(hub::metresTo))
                .limit(count)
                .toList();
    }

    private static List<Place> villages() throws IOException {
        List<Place> villages = new ArrayList<>();
        List<String> lines = Files.readAllLines(SharedFiles.require("places/villages.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            villages.add(new Place(Double.parseDouble(cells[4]), Double.parseDouble(cells[5])));
        }
        return villages;
    }

    private static TravelMatrix matrix(List<Place> places) {
        int count = places.size();
        int[] metres = new int[count * count];
        int[][] sec = new int[2][count * count];
        int[][] joules = new int[2][count * count];
        for (int cell = 0; cell < metres.length; cell++) {
            Place from = places.get(cell / count);
            Place to = places.get(cell % count);
            double roadM = ROAD_PER_CROW * from.metresTo(to);
            double climbM = to.heightM() - from.heightM();
            metres[cell] = (int) roadM;
            for (int level = 0; level < 2; level++) {
                int massKg = 190 + 40 * level;
                sec[level][cell] = (int) (roadM / (9 - level) + Math.max(0, climbM));
                double wheelJ = roadM * (60 + 0.15 * massKg) + 9.81 * massKg * climbM * (climbM > 0 ? 1.25 : 0.3);
                joules[level][cell] = (int) wheelJ;
            }
        }
        return TravelMatrix.of(count, new int[] {0, 40_000}, sec, metres, joules);
    }

    private static List<Shift> shifts(TravelMatrix matrix, int bikes) {
        VehicleType bike = new VehicleType(
                "bike",
                matrix,
                new Load(40_000, 100_000),
                Optional.of(new Battery(11_988_000, 2_397_600)),
                new CostRates(10_000_000, 14_196_000, 96_000, 1_444_700));
        VehicleType pickUp = new VehicleType(
                "pick-up",
                matrix,
                new Load(800_000, 3_000_000),
                Optional.empty(),
                new CostRates(400_000_000, 20_000_000, 3_000_000, 0));
        List<Shift> shifts = new ArrayList<>();
        for (int b = 0; b < bikes; b++) {
            shifts.add(shift("bike " + b, bike, 11_988_000, Optional.of("packs")));
        }
        for (int p = 0; p < 3; p++) {
            shifts.add(shift("pick-up " + p, pickUp, 0, Optional.empty()));
        }
        return shifts;
    }

    private static Shift shift(String id, VehicleType type, int chargeJ, Optional<String> packs) {
        return new Shift(
                id, new Vehicle(id, type), 0, 0, 7 * HOUR, 16 * HOUR, Optional.of(new Reload(600)), chargeJ, packs);
    }

    private static SparePacks packs(int tasks) {
        return new SparePacks("packs", tasks / 20, 120, 440, 0);
    }

    private static List<Task> tasks(int places, int count, Random random) {
        List<Task> tasks = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            int openSec = (8 + random.nextInt(5)) * HOUR;
            List<TimeWindow> windows =
                    List.of(random.nextBoolean() ? new TimeWindow(openSec, openSec + 2 * HOUR) : TimeWindow.ALWAYS);
            Visit visit = new Visit(1 + random.nextInt(places - 1), windows, 180 + random.nextInt(300));
            Load load = new Load(2_000 + random.nextInt(13_000), 5_000 + random.nextInt(25_000));
            tasks.add(
                    random.nextInt(5) == 0
                            ? Job.pickup("t" + t, visit, load, random.nextInt(3))
                            : Job.delivery("t" + t, visit, load, random.nextInt(3)));
        }
        return tasks;
    }
}
