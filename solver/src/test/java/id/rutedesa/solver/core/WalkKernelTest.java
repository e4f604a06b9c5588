package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.RandomDays;
import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Overtime;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prices that insertions are found by against the whole walk, where fees are as high as they may be. */
class WalkKernelTest {
    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 40));
    }

    private static final class Kernel {
        final CompiledProblem problem;
        final SearchProblem arrays;
        final WalkKernel kernel;

        Kernel(RoutingProblem day) {
            problem = new CompiledProblem(day);
            arrays = problem.searchProblem(Set.of());
            kernel = new WalkKernel(arrays, problem);
        }

        RouteState route(int shift, int... visits) {
            RouteState state = kernel.newState();
            state.route = shift;
            state.setVisits(visits, 0, visits.length);
            kernel.refresh(state);
            return state;
        }
    }

    /** A swap, an hour of overtime and an hour of lateness at ten million Rupiah each. */
    private static RoutingProblem dear(boolean swap, boolean overtime, boolean late) {
        Shift shift = Tiny.swapping(Tiny.reloading(Tiny.shift("s", 40_000, swap ? 60_000 : 100_000), 0), "packs");
        ShiftRules rules =
                overtime ? ShiftRules.NONE.withOvertime(new Overtime(4_000, CostRates.LIMIT)) : ShiftRules.NONE;
        shift = new Shift(
                shift.id(),
                shift.vehicle(),
                0,
                0,
                0,
                overtime ? 400 : 4_000,
                shift.reload(),
                shift.startChargeJ(),
                shift.sparePacksId(),
                rules);
        TimeWindow window = late ? new TimeWindow(0, 50) : TimeWindow.ALWAYS;
        Visit far = new Visit(4, List.of(window), 60, 0, new Lateness(2_000, CostRates.LIMIT));
        return new RoutingProblem(
                List.of(shift),
                List.of(Tiny.task(2, 1_000), Job.delivery("far", far, new Load(1_000, 0), 0)),
                List.of(new SparePacks("packs", 1, 0, 0, CostRates.LIMIT)));
    }

    @Test
    void anInsertionThatCostsAFortuneIsStillFound() {
        for (int kind = 0; kind < 3; kind++) {
            Kernel k = new Kernel(dear(kind == 0, kind == 1, kind == 2));
            RouteState state = k.route(0, 0);
            RouteState with = k.route(0, 0, 1);
            assertThat(with.feasible).as("kind %d", kind).isTrue();
            assertThat(with.cost - state.cost).isGreaterThan(SearchProblem.NO_WAY);

            k.kernel.standOn(shift -> state);
            k.kernel.scan(1, state, SearchProblem.NO_WAY);

            assertThat(k.kernel.bestDelta).as("kind %d", kind).isLessThan(SearchProblem.NO_WAY);
            assertThat(k.kernel.mostWorth(1)).isEqualTo(SearchProblem.NO_WAY);
        }
    }

    /** The bound is compared with routes of all lengths that keep every rule. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noRouteIsDearerThanTheDearest(long seed) {
        Random random = new Random(seed);
        CompiledProblem problem = new CompiledProblem(withDearFees(RandomDays.ofManyRules(seed, 8, 3), random));
        DearestRoute dearest = new DearestRoute(problem);
        RouteWalk walk = new RouteWalk(problem);
        int[] visits = new int[problem.visits()];
        for (int round = 0; round < 300; round++) {
            int shift = random.nextInt(problem.shiftCount());
            int count = 0;
            for (int task = 0; task < problem.taskCount(); task++) {
                if (problem.partner(problem.firstVisit(task)) < 0 && random.nextInt(3) == 0) {
                    visits[count++] = problem.firstVisit(task);
                }
            }
            for (int i = count - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = visits[i];
                visits[i] = visits[j];
                visits[j] = swapped;
            }
            walk.walk(shift, visits, count);
            if (walk.feasible()) {
                assertThat(walk.priceMilliIdr()).as("seed %d", seed).isLessThanOrEqualTo(dearest.milliIdr(shift));
            }
        }
    }

    private static RoutingProblem withDearFees(RoutingProblem day, Random random) {
        SparePacks packs = day.sparePacks().get(0);
        List<Shift> shifts = day.shifts().stream()
                .map(shift -> shift.with(shift.rules()
                        .withOvertime(new Overtime(shift.latestEndSec() + 3_000, random.nextLong(CostRates.LIMIT)))))
                .toList();
        return new RoutingProblem(
                shifts,
                day.tasks(),
                List.of(new SparePacks(
                        packs.id(),
                        packs.packs(),
                        packs.swapSec(),
                        packs.chargeW(),
                        CostRates.LIMIT,
                        packs.charging())),
                day.groups());
    }
}
