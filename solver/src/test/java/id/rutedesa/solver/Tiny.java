package id.rutedesa.solver;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The smallest day: places on a line, one kilometre, 100 s and 10,000 J apart.
 *
 * <pre>
 *   4 --- 3 --- depot 0 --- 1 --- 2
 *  -2    -1         0       1     2   (kilometres)
 * </pre>
 *
 * Rates: 1,000 fixed, 3,600 an hour (1 a second), 10 a kilometre, 360 a kWh (1 per 10,000 J), all thousandths.
 */
public final class Tiny {
    private static final int[] KILOMETRE = {0, 1, 2, -1, -2};
    static final CostRates RATES = new CostRates(1_000, 3_600, 10, 360);

    private Tiny() {}

    static TravelMatrix matrix() {
        int[] sec = new int[25];
        int[] metres = new int[25];
        int[] joules = new int[25];
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 5; to++) {
                int km = Math.abs(KILOMETRE[from] - KILOMETRE[to]);
                sec[from * 5 + to] = 100 * km;
                metres[from * 5 + to] = 1_000 * km;
                joules[from * 5 + to] = 10_000 * km;
            }
        }
        return TravelMatrix.of(5, sec, metres, joules);
    }

    public static Shift shift(String id, int capacityG, int chargeJ) {
        return shift(id, capacityG, chargeJ, 10_000);
    }

    static Shift shift(String id, int capacityG, int chargeJ, int latestEndSec) {
        VehicleType type = new VehicleType(
                "motor", matrix(), new Load(capacityG, 100_000), Optional.of(new Battery(100_000, 20_000)), RATES);
        return new Shift(
                id, new Vehicle("v-" + id, type), 0, 0, 0, latestEndSec, Optional.empty(), chargeJ, Optional.empty());
    }

    /** The same shift with several trips; each loading takes so long. */
    public static Shift reloading(Shift shift, int loadingSec) {
        return new Shift(
                shift.id(),
                shift.vehicle(),
                shift.startPlace(),
                shift.endPlace(),
                shift.earliestStartSec(),
                shift.latestEndSec(),
                Optional.of(new Reload(loadingSec)),
                shift.startChargeJ(),
                shift.sparePacksId());
    }

    /** The same shift, which may take packs of this pool when it reloads. */
    public static Shift swapping(Shift shift, String sparePacksId) {
        return new Shift(
                shift.id(),
                shift.vehicle(),
                shift.startPlace(),
                shift.endPlace(),
                shift.earliestStartSec(),
                shift.latestEndSec(),
                shift.reload(),
                shift.startChargeJ(),
                Optional.of(sparePacksId),
                shift.rules());
    }

    public static Task task(int place, int massG) {
        return task(place, massG, TimeWindow.ALWAYS);
    }

    static Task task(int place, int massG, TimeWindow window) {
        return Job.delivery("t" + place, new Visit(place, List.of(window), 60), new Load(massG, 1_000), 0);
    }

    /** One bike of 40 kg with a full pack, four deliveries of 10 kg. */
    public static RoutingProblem tiny() {
        return new RoutingProblem(
                List.of(shift("s", 40_000, 100_000)),
                List.of(task(1, 10_000), task(2, 10_000), task(3, 10_000), task(4, 10_000)));
    }

    /** A day on a random map with climbs that depend on the load, windows, pickups and small packs. */
    public static RoutingProblem random(long seed, int tasks, int bikes) {
        Random random = new Random(seed);
        int places = tasks + 1;
        TravelMatrix matrix = randomMatrix(random, places);
        VehicleType type = new VehicleType(
                "motor", matrix, new Load(40_000, 90_000), Optional.of(new Battery(4_000_000, 800_000)), RATES);
        List<Shift> shifts = new ArrayList<>();
        for (int b = 0; b < bikes; b++) {
            shifts.add(new Shift(
                    "s" + b,
                    new Vehicle("v" + b, type),
                    0,
                    0,
                    600 * (b % 10),
                    20_000,
                    Optional.empty(),
                    3_000_000 + 100_000 * (b % 10),
                    Optional.empty()));
        }
        List<Task> list = new ArrayList<>();
        for (int t = 1; t < places; t++) {
            int open = random.nextInt(9_000);
            Visit visit = new Visit(t, List.of(new TimeWindow(open, open + 4_000)), random.nextInt(600));
            Load load = new Load(random.nextInt(12_000), random.nextInt(30_000));
            int priority = random.nextInt(3);
            list.add(
                    random.nextInt(4) == 0
                            ? Job.pickup("t" + t, visit, load, priority)
                            : Job.delivery("t" + t, visit, load, priority));
        }
        return new RoutingProblem(shifts, list);
    }

    private static TravelMatrix randomMatrix(Random random, int places) {
        double[] x = random.doubles(places, 0, 8_000).toArray();
        double[] y = random.doubles(places, 0, 8_000).toArray();
        double[] height = random.doubles(places, 0, 300).toArray();
        int[][] sec = new int[2][places * places];
        int[] metres = new int[places * places];
        int[][] joules = new int[2][places * places];
        for (int cell = 0; cell < metres.length; cell++) {
            int from = cell / places;
            int to = cell % places;
            metres[cell] = (int) Math.hypot(x[from] - x[to], y[from] - y[to]);
            for (int level = 0; level < 2; level++) {
                sec[level][cell] = metres[cell] / (8 - level);
                double climbJ = 12 * (170 + 40 * level) * (height[to] - height[from]);
                joules[level][cell] = (int) Math.max(metres[cell] * 3, metres[cell] * 75 + climbJ);
            }
        }
        return TravelMatrix.of(places, new int[] {0, 40_000}, sec, metres, joules);
    }
}
