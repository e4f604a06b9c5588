package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.Stop;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where breaks are put, against all ways to put two breaks into a short route. */
class BreakPlacerTest {
    private static final int VISITS = 5;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 300));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherGapsEndEarlier(long seed) {
        RoutingProblem day = day(seed);
        long earliestSec = earliestEndSec(day);

        RouteWalk walk = new RouteWalk(new CompiledProblem(day));
        walk.walk(0, IntStream.range(0, VISITS).toArray(), VISITS);

        assertThat(walk.feasible()).as("seed %d", seed).isEqualTo(earliestSec != Long.MAX_VALUE);
        if (walk.feasible()) {
            List<Stop> stops = new RouteWriter(new CompiledProblem(day))
                    .route(0, IntStream.range(0, VISITS).toArray())
                    .stops();
            assertThat(stops.get(stops.size() - 1).arrivalSec())
                    .as("seed %d", seed)
                    .isEqualTo((int) earliestSec);
        }
    }

    /** The comparison says something only where breaks are on the way, and where some can and some cannot be kept. */
    @Test
    void theSeedsHoldBothKinds() {
        long kept = LongStream.range(0, 300)
                .filter(seed -> earliestEndSec(day(seed)) != Long.MAX_VALUE)
                .count();

        assertThat(kept).isBetween(50L, 250L);
    }

    private static RoutingProblem day(long seed) {
        Random random = new Random(seed);
        RoutingProblem plain = Tiny.random(seed, VISITS, 1);
        Shift shift = plain.shifts().get(0);
        VehicleType type = shift.vehicle().type();
        VehicleType endless =
                new VehicleType(type.id(), type.matrix(), type.capacity(), Optional.empty(), type.rates());
        int mealSec = 1_000 + random.nextInt(3_000);
        Break meal = Break.anywhere("meal", new TimeWindow(mealSec, mealSec + 1_500), 400);
        Break prayer = new Break(
                "prayer",
                List.of(new TimeWindow(mealSec + 1_000, mealSec + 2_500), new TimeWindow(9_000, 9_500)),
                500,
                OptionalInt.of(1 + random.nextInt(VISITS)));
        Shift with = new Shift(
                "s",
                new Vehicle("v", endless),
                0,
                0,
                0,
                20_000,
                Optional.empty(),
                0,
                Optional.empty(),
                ShiftRules.NONE.withBreaks(meal, prayer));
        return new RoutingProblem(
                List.of(with),
                plain.tasks().stream()
                        .map(task -> (Job) task)
                        .map(job -> (Task) Job.delivery(
                                job.id(),
                                new Visit(
                                        job.visit().place(),
                                        List.of(new TimeWindow(
                                                0, 700 * job.visit().place() + random.nextInt(1_500))),
                                        300),
                                Load.NONE,
                                0))
                        .toList());
    }

    /** Every pair of gaps, before the first visit to after the last, or at home; a plain simulation. */
    private static long earliestEndSec(RoutingProblem day) {
        long earliestSec = Long.MAX_VALUE;
        for (int meal = 0; meal <= VISITS + 1; meal++) {
            for (int prayer = meal; prayer <= VISITS + 1; prayer++) {
                earliestSec = Math.min(earliestSec, endSec(day, meal, prayer));
            }
        }
        return earliestSec;
    }

    /** A gap of {@code VISITS + 1} is after the return. */
    private static long endSec(RoutingProblem day, int meal, int prayer) {
        Shift shift = day.shifts().get(0);
        TravelMatrix matrix = shift.vehicle().type().matrix();
        List<Break> breaks = shift.rules().breaks();
        long clock = 0;
        int place = 0;
        for (int gap = 0; gap <= VISITS; gap++) {
            for (int b = 0; b < 2; b++) {
                if ((b == 0 ? meal : prayer) == gap) {
                    Break pause = breaks.get(b);
                    int where = pause.place().orElse(place);
                    long startSec = start(pause.windows(), clock + matrix.rideSec(place, where, 0));
                    if (startSec < 0) {
                        return Long.MAX_VALUE;
                    }
                    clock = startSec + pause.durationSec();
                    place = where;
                }
            }
            Job job = gap < VISITS ? (Job) day.tasks().get(gap) : null;
            int next = job == null ? 0 : job.visit().place();
            clock += matrix.rideSec(place, next, 0);
            if (job != null) {
                long startSec = start(job.visit().windows(), clock);
                if (startSec < 0) {
                    return Long.MAX_VALUE;
                }
                clock = startSec + job.visit().serviceSec();
            }
            place = next;
        }
        boolean atHome = true;
        for (int b = 0; b < 2; b++) {
            List<TimeWindow> windows = breaks.get(b).windows();
            boolean home = (b == 0 ? meal : prayer) > VISITS;
            atHome &= !home || clock <= windows.get(windows.size() - 1).closeSec();
        }
        return atHome && clock <= shift.latestEndSec() ? clock : Long.MAX_VALUE;
    }

    private static long start(List<TimeWindow> windows, long clock) {
        return windows.stream()
                .filter(window -> clock <= window.closeSec())
                .mapToLong(window -> Math.max(clock, window.openSec()))
                .findFirst()
                .orElse(-1);
    }
}
