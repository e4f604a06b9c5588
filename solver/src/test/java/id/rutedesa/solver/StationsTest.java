package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Energy on the way, on {@link Tiny}'s line: a full pack holds 100,000 J, 20,000 of them reserve; a kilometre takes 100 s and
 * 10,000 J.
 */
class StationsTest {
    private static final SolveSettings SETTINGS = new SolveSettings(Duration.ofSeconds(20), 1, OptionalLong.of(300));

    private static RoutingProblem day(int chargeJ, Task task, Station... stations) {
        Shift shift = Tiny.shift("s", 40_000, chargeJ);
        return new RoutingProblem(List.of(shift.with(ShiftRules.NONE.withStations(stations))), List.of(task));
    }

    private static Plan solve(RoutingProblem problem) {
        Plan plan = new RouteSolver().solve(problem, SETTINGS).plan();
        assertThat(PlanVerifier.verify(problem, plan)).isEmpty();
        return plan;
    }

    private static List<Stop> stations(Plan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == StopKind.STATION)
                .toList();
    }

    @Test
    void aPackIsSwappedWhereItWouldNotLast() {
        // To place 2 and back takes 40,000 J, of which the pack gives 30,000 before its reserve.
        RoutingProblem day = day(50_000, Tiny.task(2, 10_000), Station.swapping("tukar", 1, 40, 7_000));

        Route route = solve(day).routes().get(0);

        Stop stop = stations(solve(day)).get(0);
        assertThat(stop.stationId()).hasValue("tukar");
        assertThat(stop.place()).isEqualTo(1);
        assertThat(stop.departureSec() - stop.arrivalSec()).isEqualTo(40);
        assertThat(stop.departureChargeJ()).hasValue(100_000);
        // 400 s on the way, 60 at the task, 40 at the station: 500 s at 1 a second; 4 km at 10.
        assertThat(route.cost().wageMilliIdr()).isEqualTo(500);
        assertThat(route.cost().distanceMilliIdr()).isEqualTo(40);
        assertThat(route.cost().swapMilliIdr()).isEqualTo(7_000);
    }

    @Test
    void noMoreIsChargedThanPays() {
        // 10,000 J are missing. The next twentieth above is taken: at place 1 on the way out 40,000 J are there, 50,000
        // are needed.
        RoutingProblem day = day(50_000, Tiny.task(2, 10_000), Station.charging("isi", 1, 30, 500, 720));

        Plan plan = solve(day);

        Stop stop = stations(plan).get(0);
        int gainedJ =
                stop.departureChargeJ().orElseThrow() - stop.arrivalChargeJ().orElseThrow();
        assertThat(gainedJ).isEqualTo(10_000);
        // Plugging takes 30 s, and 10,000 J at 500 W take 20 s.
        assertThat(stop.departureSec() - stop.arrivalSec()).isEqualTo(50);
        // 720 a kWh: 2 per 10,000 J. What the hub has to give again: 50,000 − 20,000 J at 1 per 10,000 J.
        assertThat(plan.routes().get(0).cost().swapMilliIdr()).isEqualTo(2);
        assertThat(plan.routes().get(0).cost().energyMilliIdr()).isEqualTo(3);
        assertThat(plan.routes().get(0).stops().get(3).arrivalChargeJ()).hasValue(20_000);
    }

    @Test
    void aFullPackIsSlowAndABlackoutIsWaitedFor() {
        ChargeCurve curve =
                new ChargeCurve(List.of(new ChargeCurve.Piece(500, 1_000), new ChargeCurve.Piece(1_000, 500)));
        // Comes at 100 s, is plugged in at 130 s; power fails from 135 s to 200 s.
        Station.Charger charger = new Station.Charger(500, curve, List.of(new TimeWindow(135, 200)), 0);
        Station station = new Station("isi", 1, List.of(TimeWindow.ALWAYS), 30, 0, Optional.of(charger));
        // Place 2 and back to the depot take 30,000 J from place 1, where 35,000 J are left: too few for the way back
        // to place 1.
        RoutingProblem day = day(45_000, Tiny.task(2, 10_000), station);

        Stop stop = stations(solve(day)).get(0);

        assertThat(stop.arrivalSec()).isEqualTo(100);
        assertThat(stop.departureChargeJ()).hasValue(50_000);
        // 15,000 J at 500 W take 30 s: 5 s before the blackout, 25 s after it.
        assertThat(stop.departureSec()).isEqualTo(225);
        assertThat(curve.chargeSec(100_000, 45_000, 60_000, 500)).isEqualTo(10 + 40);
    }

    @Test
    void whoLacksASkillStillStopsAtStations() {
        Task cold = ((Job) Tiny.task(2, 10_000)).requiring(Requirements.skills("cold"));
        RoutingProblem day = day(50_000, cold, Station.swapping("tukar", 1, 40, 7_000));

        PlanCheck check = new RouteSolver().check(day, List.of(new RouteOrder("s", List.of("t2"))));

        assertThat(check.brokenRules()).extracting(BrokenRule::code).containsExactly(ReasonCode.SKILL_MISSING);
        assertThat(stations(check.plan())).hasSize(1);
    }

    @Test
    void whereTheStationIsClosedTheTaskIsLeft() {
        Station closed = new Station("tukar", 1, List.of(new TimeWindow(0, 50)), 40, 0, Optional.empty());
        Station late = new Station("tukar", 1, List.of(new TimeWindow(900, 1_000)), 40, 0, Optional.empty());

        assertThat(solve(day(40_000, Tiny.task(2, 10_000), closed)).unassigned())
                .hasSize(1);
        Plan waits = solve(day(40_000, Tiny.task(2, 10_000), late));
        assertThat(waits.unassigned()).isEmpty();
        assertThat(stations(waits).get(0).departureSec()).isEqualTo(940);
        assertThat(waits.routes().get(0).stops().get(0).departureSec())
                .as("waits at home")
                .isEqualTo(800);
    }

    @Test
    void nobodyStopsWithoutNeed() {
        RoutingProblem day = day(60_000, Tiny.task(2, 10_000), Station.swapping("tukar", 1, 40, 0));

        assertThat(stations(solve(day))).isEmpty();
    }

    @Test
    void theCheaperOfDepotAndStationIsTaken() {
        // Either side of the line takes 40,000 J; the pack gives 40,000 before its reserve.
        List<Task> tasks = List.of(Tiny.task(2, 10_000), Tiny.task(4, 10_000));
        Shift shift = Tiny.swapping(Tiny.reloading(Tiny.shift("s", 40_000, 60_000), 50), "packs");
        SparePacks packs = new SparePacks("packs", 1, 30, 0, 700);
        Station cheap = Station.swapping("tukar", 1, 0, 100);
        Station dear = Station.swapping("tukar", 1, 0, 9_000);

        for (Station station : List.of(cheap, dear)) {
            RoutingProblem day = new RoutingProblem(
                    List.of(shift.with(ShiftRules.NONE.withStations(station))), tasks, List.of(packs));
            Plan plan = solve(day);
            assertThat(plan.unassigned()).isEmpty();
            assertThat(stations(plan)).hasSize(station == cheap ? 1 : 0);
            assertThat(plan.cost().swapMilliIdr()).isEqualTo(station == cheap ? 100 : 700);
        }
    }

    @Test
    void verifyFindsWhatIsNotTrueOfAStop() {
        Station charger = Station.charging("isi", 1, 30, 500, 720);
        RoutingProblem day = day(50_000, Tiny.task(2, 10_000), charger);
        Plan plan = solve(day);

        assertThat(codes(day(50_000, Tiny.task(2, 10_000)), plan)).contains("station");
        assertThat(codes(day(50_000, Tiny.task(2, 10_000), Station.charging("isi", 3, 30, 500, 720)), plan))
                .contains("station");
        assertThat(codes(day(50_000, Tiny.task(2, 10_000), Station.charging("isi", 1, 30, 499, 720)), plan))
                .containsExactly("station-charge");
        assertThat(codes(day(50_000, Tiny.task(2, 10_000), Station.charging("isi", 1, 51, 50_000, 720)), plan))
                .contains("station-time");
        assertThat(codes(day(50_000, Tiny.task(2, 10_000), Station.charging("isi", 1, 30, 500, 2_000)), plan))
                .containsExactly("cost");
        assertThat(codes(day(50_000, Tiny.task(2, 10_000), Station.swapping("isi", 1, 30, 2)), plan))
                .containsExactly("station-charge");
        Station shut = new Station("isi", 1, List.of(new TimeWindow(0, 99)), 30, 0, charger.charger());
        assertThat(codes(day(50_000, Tiny.task(2, 10_000), shut), plan)).containsExactly("station-open");
    }

    private static List<String> codes(RoutingProblem day, Plan plan) {
        return PlanVerifier.verify(day, plan).stream()
                .map(Violation::code)
                .distinct()
                .toList();
    }

    @Test
    void stationsNeedABatteryAndAPlaceInTheMatrix() {
        assertThatThrownBy(() -> day(50_000, Tiny.task(2, 1), Station.swapping("x", 9, 0, 0)))
                .hasMessageContaining("Station x is at place 9");
        assertThatThrownBy(() ->
                        ShiftRules.NONE.withStations(Station.swapping("x", 1, 0, 0), Station.swapping("x", 2, 0, 0)))
                .hasMessageContaining("one id");
        assertThatThrownBy(() -> Station.charging("x", 1, 0, 0, 0)).hasMessageContaining("0 W");
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 40));
    }

    /** Two visits in a given order, two stations: every way to stop at them, each amount to the twentieth, by brute force. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theCheapestStopsAreFound(long seed) {
        BruteForce every = new BruteForce(seed);
        RouteOrder order = new RouteOrder("s", List.of("t1", "t2"));

        Plan plan = new RouteSolver().check(every.day(), List.of(order)).plan();

        long best = every.best();
        assertThat(PlanVerifier.verify(every.day(), plan).isEmpty())
                .as("seed %d", seed)
                .isEqualTo(best < Long.MAX_VALUE);
        if (best < Long.MAX_VALUE) {
            assertThat(plan.cost().totalMilliIdr()).as("seed %d", seed).isEqualTo(best);
        }
    }

    /** A ride over two visits with stations at places 3 and 4, all of it in plain arithmetic. */
    private static final class BruteForce {
        private static final int USABLE_J = 100_000;
        private static final int RESERVE_J = 10_000;
        private final TravelMatrix matrix;
        private final List<Station> stations = new ArrayList<>();
        private final int chargeJ;
        private final CostRates rates = new CostRates(0, 360_000, 5_000, 3_600_000);
        private final int[] order = {0, 1, 2, 0};
        private long best = Long.MAX_VALUE;
        private long withoutStops = Long.MAX_VALUE;

        BruteForce(long seed) {
            Random random = new Random(seed);
            int[] metres = new int[25];
            int[] sec = new int[25];
            int[] joules = new int[25];
            double[] x = random.doubles(5, 0, 1_000).toArray();
            double[] y = random.doubles(5, 0, 1_000).toArray();
            for (int cell = 0; cell < 25; cell++) {
                metres[cell] = (int) Math.hypot(x[cell / 5] - x[cell % 5], y[cell / 5] - y[cell % 5]);
                sec[cell] = metres[cell] / 8;
                joules[cell] = metres[cell] * 60 + random.nextInt(500);
            }
            matrix = TravelMatrix.of(5, sec, metres, joules);
            chargeJ = 60_000 + random.nextInt(40_000);
            stations.add(Station.swapping("tukar", 3, 60, 2_000 + random.nextInt(60_000)));
            stations.add(
                    Station.charging("isi", 4, 20, 300 + random.nextInt(1_500), 1_000_000 + random.nextInt(4_000_000)));
            ride(0, 0, 0, chargeJ, 0, 0);
        }

        /** What the cheapest ride costs; nobody stops who need not. */
        long best() {
            return withoutStops == Long.MAX_VALUE ? best : withoutStops;
        }

        RoutingProblem day() {
            VehicleType type = new VehicleType(
                    "motor", matrix, new Load(40_000, 90_000), Optional.of(new Battery(USABLE_J, RESERVE_J)), rates);
            Shift shift = new Shift(
                            "s", new Vehicle("v", type), 0, 0, 0, 50_000, Optional.empty(), chargeJ, Optional.empty())
                    .with(ShiftRules.NONE.withStations(stations.toArray(Station[]::new)));
            return new RoutingProblem(List.of(shift), List.of(Tiny.task(1, 10), Tiny.task(2, 10)));
        }

        private void ride(int done, long seconds, long metresSoFar, long charge, long fees, int stops) {
            if (charge < RESERVE_J) {
                return;
            }
            if (done == 3) {
                long usedJ = Math.max(0, chargeJ - charge);
                long cost = half(seconds * rates.wageMilliIdrPerHour(), 3_600)
                        + half(metresSoFar * rates.distanceMilliIdrPerKm(), 1_000)
                        + half(usedJ * rates.energyMilliIdrPerKwh(), 3_600_000)
                        + fees;
                best = Math.min(best, cost);
                withoutStops = stops == 0 ? cost : withoutStops;
                return;
            }
            int from = order[done];
            int to = order[done + 1];
            int service = to == 0 ? 0 : 60;
            ride(
                    done + 1,
                    seconds + matrix.rideSec(from, to, 0) + service,
                    metresSoFar + matrix.distanceM(from, to),
                    charge - matrix.energyJ(from, to, 0),
                    fees,
                    stops);
            for (Station station : stations) {
                int at = station.place();
                long arrivalJ = charge - matrix.energyJ(from, at, 0);
                if (arrivalJ < RESERVE_J) {
                    continue;
                }
                for (int level = 1; level <= 20; level++) {
                    long leftJ = USABLE_J * (long) level / 20;
                    boolean swaps = station.charger().isEmpty();
                    if (leftJ <= arrivalJ || (swaps && level < 20)) {
                        continue;
                    }
                    long gainedJ = leftJ - arrivalJ;
                    long power = swaps ? 1 : station.charger().get().powerW();
                    long chargeSec = swaps ? 0 : (gainedJ + power - 1) / power;
                    long price = swaps
                            ? station.feeMilliIdr()
                            : half(gainedJ * station.charger().get().milliIdrPerKwh(), 3_600_000);
                    ride(
                            done + 1,
                            seconds
                                    + matrix.rideSec(from, at, 0)
                                    + station.stopSec()
                                    + chargeSec
                                    + matrix.rideSec(at, to, 0)
                                    + service,
                            metresSoFar + matrix.distanceM(from, at) + matrix.distanceM(at, to),
                            leftJ - matrix.energyJ(at, to, 0),
                            fees + price,
                            stops + 1);
                }
            }
        }

        private static long half(long amount, long unit) {
            return (amount + unit / 2) / unit;
        }
    }
}
