package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for every day, on seeded days that use every rule of the model at random. */
class ManyRulesTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(150));

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verifyAcceptsThePlan(long seed) {
        RoutingProblem day = RandomDays.ofManyRules(seed, 14, 3);

        RandomDays.solved(day, SolveRequest.of(STEPS), seed);
    }

    @Test
    void theDaysUseWhatTheyAreNamedAfter() {
        Set<String> kinds = new HashSet<>();
        int served = 0;
        for (long seed = 0; seed < 80; seed++) {
            RoutingProblem day = RandomDays.ofManyRules(seed, 14, 3);
            Plan plan = RandomDays.solved(day, SolveRequest.of(STEPS), seed);
            plan.routes().forEach(route -> route.stops()
                    .forEach(stop -> kinds.add(stop.kind().name())));
            plan.unassigned().forEach(task -> task.reasons()
                    .forEach(reason -> kinds.add(reason.code().name())));
            kinds.add(plan.cost().latenessMilliIdr() > 0 ? "lateness" : "");
            kinds.add(plan.cost().overtimeMilliIdr() > 0 ? "overtime" : "");
            served += day.tasks().size() - plan.unassigned().size();
        }

        assertThat(kinds)
                .contains("RELOAD", "BREAK", "SWAP", "CARRIED_SWAP", "STATION", "lateness", "overtime")
                .contains("SKILL_MISSING", "OTHER_SHIFT_ONLY", "WINDOW_MISSED");
        assertThat(served).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void locksHold(long seed) {
        RoutingProblem day = RandomDays.ofManyRules(seed, 12, 3);
        Plan before = RandomDays.solved(day, SolveRequest.of(STEPS), seed);
        RoutingProblem locked = RandomDays.locked(day, RandomDays.orders(before), new Random(seed));

        Plan after = RandomDays.solved(locked, SolveRequest.of(STEPS), seed);

        // The locks come from a plan that keeps all rules, so that none of them may be given up.
        for (var shift : locked.shifts()) {
            List<String> first = shift.rules().lock().firstTasks();
            List<String> order = RandomDays.order(after, shift.id());
            assertThat(order.stream().distinct().limit(first.size()))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(first);
        }
    }

    /** The prefixes alone are out of order; what comes behind them makes their riders leave when the order holds. */
    @Test
    void noLockIsGivenUpWhereTheKnownRoutesKeepIt() {
        RoutingProblem day = RandomDays.ofManyRules(22, 12, 3);
        List<RouteOrder> known = List.of(
                new RouteOrder("s0", List.of("t5", "t1", "t11", "t6")),
                new RouteOrder("s1", List.of("t2", "t12", "t12", "t3")),
                new RouteOrder("s2", List.of("t9", "t8")));
        List<Shift> shifts = new ArrayList<>(day.shifts());
        lock(shifts, 0, "t5", "t1", "t11");
        lock(shifts, 1, "t2");
        lock(shifts, 2, "t9", "t8");
        RoutingProblem locked = new RoutingProblem(shifts, day.tasks(), day.sparePacks(), day.groups(), day.fairness());
        assertThat(new RouteSolver().check(locked, known).brokenRules()).isEmpty();

        Plan plan = RandomDays.solved(locked, SolveRequest.of(STEPS).from(known), 22);

        assertThat(RandomDays.orders(plan))
                .extracting(order -> order.taskIds().get(0))
                .containsExactly("t5", "t2", "t9");
    }

    private static void lock(List<Shift> shifts, int shift, String... first) {
        Shift free = shifts.get(shift);
        shifts.set(shift, free.with(free.rules().withLock(RouteLock.first(first))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void insertOnlyMovesNobody(long seed) {
        RoutingProblem day = RandomDays.ofManyRules(seed, 12, 3);
        RoutingProblem morning = RandomDays.firstTasks(day, 9);
        List<RouteOrder> known = RandomDays.orders(RandomDays.solved(morning, SolveRequest.of(STEPS), seed));

        Plan plan = RandomDays.solved(day, SolveRequest.of(STEPS).from(known).insertOnly(), seed);

        List<RouteOrder> after = RandomDays.orders(plan);
        for (RouteOrder order : known) {
            assertThat(after).as("seed %d", seed).anySatisfy(route -> {
                assertThat(route.shiftId()).isEqualTo(order.shiftId());
                List<String> old = new ArrayList<>(route.taskIds());
                old.retainAll(order.taskIds());
                old.removeIf(id -> RandomDays.isDivided(day, id)); // more pieces of it may have come
                assertThat(old)
                        .isEqualTo(order.taskIds().stream()
                                .filter(id -> !RandomDays.isDivided(day, id))
                                .toList());
            });
        }
    }

    /** Check mode and verify share no code; they must agree on which orders can be ridden. */
    @ParameterizedTest
    @MethodSource("seeds")
    void checkModeFindsFaultsExactlyWhereVerifyDoes(long seed) {
        RoutingProblem day = RandomDays.ofManyRules(seed, 12, 3);
        Plan plan = RandomDays.solved(day, SolveRequest.of(STEPS), seed);
        Random random = new Random(seed);
        List<RouteOrder> orders = RandomDays.orders(plan);
        PlanCheck same = new RouteSolver().check(day, orders);
        assertThat(same.brokenRules()).as("seed %d", seed).isEmpty();
        assertThat(same.plan().routes()).isEqualTo(plan.routes());
        assertThat(same.plan().cost()).isEqualTo(plan.cost());
        for (int round = 0; round < 5; round++) {
            List<RouteOrder> shuffled = orders.stream()
                    .map(order -> {
                        List<String> ids = new ArrayList<>(order.taskIds());
                        Collections.shuffle(ids, random);
                        return new RouteOrder(order.shiftId(), ids);
                    })
                    .toList();
            PlanCheck check = new RouteSolver().check(day, shuffled);
            assertThat(RandomDays.orders(check.plan())).isEqualTo(shuffled);
            List<Violation> faults = PlanVerifier.verify(day, check.plan());
            assertThat(check.brokenRules().isEmpty())
                    .as("seed %d: %s, verify says %s", seed, check.brokenRules(), faults)
                    .isEqualTo(faults.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void improvementsGetBetterAndEndWithThePlan(long seed) {
        RoutingProblem day = RandomDays.ofManyRules(seed, 10, 2);
        List<Integer> unassigned = new ArrayList<>();

        Plan plan = RandomDays.solved(
                day, SolveRequest.of(STEPS).telling(better -> unassigned.add(better.unassigned())), seed);

        assertThat(unassigned).as("seed %d", seed).isNotEmpty();
        assertThat(unassigned.get(unassigned.size() - 1))
                .isEqualTo(plan.unassigned().size());
    }
}
