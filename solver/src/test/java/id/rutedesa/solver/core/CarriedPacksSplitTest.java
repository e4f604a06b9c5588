package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CarriedPacks;
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
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.verify.PlanVerifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which packs the walk takes along and where it swaps them in, against all ways to ride a short order. */
class CarriedPacksSplitTest {
    private static final int VISITS = 6;
    private static final int LOADING_SEC = 100;
    private static final int DEPOT_SWAP_SEC = 40;
    private static final int RESERVE_J = 200_000;
    private static final CarriedPacks PACKS = new CarriedPacks(new Load(8_000, 9_000), 2, 60, 0);

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 400));
    }

    /** What decides between two ways to ride an order that break nothing: packs, then metres. */
    private static final class Best {
        int swaps = Integer.MAX_VALUE;
        long metres = Long.MAX_VALUE;

        void see(int otherSwaps, long otherMetres) {
            if (otherSwaps < swaps || (otherSwaps == swaps && otherMetres < metres)) {
                swaps = otherSwaps;
                metres = otherMetres;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherWayTakesFewerPacksOrIsShorter(long seed) {
        RoutingProblem day = day(seed);
        Best best = new EveryWay(day).best;

        Plan plan = new RouteSolver()
                .check(
                        day,
                        List.of(new RouteOrder(
                                "s0", day.tasks().stream().map(Task::id).toList())))
                .plan();

        boolean rideable = PlanVerifier.verify(day, plan).isEmpty();
        assertThat(rideable).as("seed %d", seed).isEqualTo(best.swaps < Integer.MAX_VALUE);
        if (rideable) {
            Route route = plan.routes().get(0);
            long metres = route.legs().stream().mapToLong(Leg::distanceM).sum();
            assertThat(count(route, StopKind.SWAP) + count(route, StopKind.CARRIED_SWAP))
                    .as("seed %d", seed)
                    .isEqualTo(best.swaps);
            assertThat(metres).as("seed %d", seed).isEqualTo(best.metres);
        }
    }

    /** The comparison above says something only where packs have to be taken along, one and two, and sometimes cannot be. */
    @Test
    void theSeedsHoldOrdersThatNeedPacksOnTheWay() {
        int[] withPacks = new int[PACKS.atMost() + 1];
        int impossible = 0;
        for (long seed = 0; seed < 400; seed++) {
            RoutingProblem day = day(seed);
            RouteWalk walk = new RouteWalk(new CompiledProblem(day));
            walk.walk(0, IntStream.range(0, VISITS).toArray(), VISITS);
            int onTheWay = walk.swaps().count() - walk.swaps().atOnce();
            withPacks[Math.min(onTheWay, PACKS.atMost())] += walk.feasible() ? 1 : 0;
            impossible += walk.feasible() ? 0 : 1;
        }

        assertThat(withPacks[0]).isGreaterThan(20);
        assertThat(withPacks[1]).isGreaterThan(20);
        assertThat(withPacks[2]).isGreaterThan(20);
        assertThat(impossible).isGreaterThan(20);
    }

    private static int usableJ(long seed) {
        return 1_100_000 + (int) (seed % 3) * 600_000;
    }

    private static int count(Route route, StopKind kind) {
        return (int) route.stops().stream().filter(stop -> stop.kind() == kind).count();
    }

    private static RoutingProblem day(long seed) {
        RoutingProblem day = Tiny.random(seed, VISITS, 1);
        Shift shift = day.shifts().get(0);
        VehicleType type = shift.vehicle().type();
        VehicleType small = new VehicleType(
                "small",
                type.matrix(),
                type.capacity(),
                Optional.of(new Battery(usableJ(seed), RESERVE_J)),
                type.rates());
        Shift packed = new Shift(
                "s0",
                new Vehicle("v0", small),
                0,
                0,
                0,
                14_000,
                Optional.of(new Reload(LOADING_SEC)),
                1_000_000,
                Optional.of("packs"));
        List<Task> tasks = day.tasks().stream().map(CarriedPacksSplitTest::wide).toList();
        SparePacks packs = new SparePacks("packs", 6, DEPOT_SWAP_SEC, 0, 0).carried(PACKS);
        return new RoutingProblem(List.of(packed), tasks, List.of(packs));
    }

    private static Task wide(Task task) {
        Job job = (Job) task;
        int openSec = job.visit().windows().get(0).openSec() / 3;
        return new Job(
                job.id(),
                job.activity(),
                new Visit(job.visit().place(), List.of(new TimeWindow(openSec, openSec + 10_000)), 60),
                job.load(),
                0,
                0);
    }

    /** Every cut into trips, every swap at the depot, every choice of stops behind which packs are swapped in. */
    private static final class EveryWay {
        private final Shift shift;
        private final TravelMatrix matrix;
        private final List<Job> jobs;
        private final int usableJ;
        final Best best = new Best();
        private long clockSec;
        private long chargeJ;
        private long metres;
        private boolean lacksCharge;

        EveryWay(RoutingProblem day) {
            shift = day.shifts().get(0);
            usableJ = shift.vehicle().type().battery().orElseThrow().usableJ();
            matrix = shift.vehicle().type().matrix();
            jobs = day.tasks().stream().map(Job.class::cast).toList();
            if (ride(0, VISITS, 0, shift.startChargeJ(), 0) && clockSec <= shift.latestEndSec()) {
                best.see(0, metres); // a return that is not needed is not made
            } else {
                go(0, 0, shift.startChargeJ(), 0, 0);
            }
        }

        private void go(int done, long fromSec, long fromJ, int swaps, long riddenM) {
            if (done == VISITS) {
                best.see(swaps, riddenM);
                return;
            }
            for (int to = done + 1; to <= VISITS; to++) {
                trip(done, to, fromSec, fromJ, swaps, riddenM);
                if (done > 0) {
                    trip(done, to, fromSec + DEPOT_SWAP_SEC, usableJ, swaps + 1, riddenM);
                }
            }
        }

        /** Packs go along only where the charge does not last without, and no more than it takes. */
        private void trip(int done, int to, long fromSec, long fromJ, int swaps, long riddenM) {
            boolean found = false;
            boolean lacks = true;
            for (int packs = 0; packs <= PACKS.atMost() && !found && lacks; packs++) {
                lacks = false;
                for (int after = 0; after < 1 << (to - done); after++) {
                    if (Integer.bitCount(after) == packs) {
                        boolean rides = ride(done, to, fromSec, fromJ, after)
                                && (to < VISITS || clockSec <= shift.latestEndSec());
                        lacks |= lacksCharge;
                        if (rides && swaps + packs <= 6) {
                            found = true;
                            go(to, clockSec, chargeJ, swaps + packs, riddenM + metres);
                        }
                    }
                }
            }
        }

        /** One trip, its packs swapped in behind visit {@code done + i} where bit {@code i} is set; false where it breaks a rule. */
        private boolean ride(int done, int to, long fromSec, long fromJ, int after) {
            Load capacity = shift.vehicle().type().capacity();
            int packs = Integer.bitCount(after);
            long massG = (long) packs * PACKS.each().massG();
            long volumeMl = (long) packs * PACKS.each().volumeMl();
            for (int i = done; i < to; i++) {
                boolean delivery = jobs.get(i).activity() == Activity.DELIVERY;
                massG += delivery ? jobs.get(i).load().massG() : 0;
                volumeMl += delivery ? jobs.get(i).load().volumeMl() : 0;
            }
            clockSec = fromSec + LOADING_SEC;
            chargeJ = fromJ;
            metres = 0;
            lacksCharge = false;
            boolean keeps = true;
            int place = 0;
            for (int i = done; i <= to; i++) {
                keeps &= massG <= capacity.massG() && volumeMl <= capacity.volumeMl();
                int next = i < to ? jobs.get(i).visit().place() : 0;
                clockSec += matrix.rideSec(place, next, (int) massG);
                metres += matrix.distanceM(place, next);
                chargeJ = Math.min(usableJ, chargeJ - matrix.energyJ(place, next, (int) massG));
                lacksCharge |= chargeJ < RESERVE_J;
                if (i < to) {
                    Job job = jobs.get(i);
                    TimeWindow window = job.visit().windows().get(0);
                    clockSec = Math.max(clockSec, window.openSec());
                    keeps &= clockSec <= window.closeSec();
                    int sign = job.activity() == Activity.DELIVERY ? -1 : 1;
                    massG += (long) sign * job.load().massG();
                    volumeMl += (long) sign * job.load().volumeMl();
                    clockSec += job.visit().serviceSec();
                    if ((after >> (i - done) & 1) == 1) {
                        chargeJ = usableJ;
                        clockSec += PACKS.swapSec();
                    }
                }
                place = next;
            }
            return keeps && !lacksCharge;
        }
    }
}
