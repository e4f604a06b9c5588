package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of the model in combinations that no other test has: days on which everything may happen at once. */
class EveryRuleTogetherTest {
    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 30));
    }

    private static SolveRequest steps(long seed, int steps) {
        return SolveRequest.of(new SolveSettings(Duration.ofSeconds(30), seed, OptionalLong.of(steps)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planCheckAndVerifyAgree(long seed) {
        RoutingProblem day = RandomDays.ofEverything(seed, 9);
        Plan plan = RandomDays.solved(day, steps(seed, 80), seed);
        List<RouteOrder> orders = RandomDays.orders(plan);

        PlanCheck same = new RouteSolver().check(day, orders);

        assertThat(same.plan().routes()).as("seed %d", seed).isEqualTo(plan.routes());
        boolean locksHold = plan.unassigned().stream()
                .flatMap(left -> left.reasons().stream())
                .noneMatch(reason -> reason.code() == ReasonCode.LOCK_CANNOT_BE_KEPT);
        assertThat(same.brokenRules().isEmpty()).as("seed %d", seed).isEqualTo(locksHold);
        Random random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            List<RouteOrder> changed = changed(orders, random);
            PlanCheck check = new RouteSolver().check(day, changed);
            List<Violation> faults = PlanVerifier.verify(day, check.plan());
            assertThat(check.brokenRules().isEmpty())
                    .as("seed %d: %s, verify says %s", seed, check.brokenRules(), faults)
                    .isEqualTo(faults.isEmpty());
            assertThat(RandomDays.orders(check.plan())).isEqualTo(changed);
        }
    }

    /** Of plans that were made as if there were sockets and packs for everybody some cannot be ridden. */
    @Test
    void stationsAreFullOnSomeOfThoseDays() {
        List<ReasonCode> codes = new ArrayList<>();
        for (long seed = 0; seed < 40; seed++) {
            RoutingProblem day = RandomDays.ofEverything(seed, 9);
            Plan plan = RandomDays.solved(RandomDays.withRoomForAll(day), steps(seed, 40), seed);
            new RouteSolver().check(day, RandomDays.orders(plan)).brokenRules().forEach(rule -> codes.add(rule.code()));
        }

        assertThat(codes.stream().filter(ReasonCode.STATION_FULL::equals)).hasSizeGreaterThan(2);
    }

    /** Two visits of each route change places, or all of them. */
    private static List<RouteOrder> changed(List<RouteOrder> orders, Random random) {
        return orders.stream()
                .map(order -> {
                    List<String> ids = new ArrayList<>(order.taskIds());
                    if (random.nextInt(3) > 0) {
                        Collections.swap(ids, random.nextInt(ids.size()), random.nextInt(ids.size()));
                    } else {
                        Collections.shuffle(ids, random);
                    }
                    return new RouteOrder(order.shiftId(), ids);
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void insertOnlyKeepsTheOrderOfEveryRoute(long seed) {
        RoutingProblem day = RandomDays.ofEverything(seed, 9);
        Plan plan = RandomDays.solved(day, steps(seed, 40), seed);

        Plan again = RandomDays.solved(
                day, steps(seed, 20).from(RandomDays.orders(plan)).insertOnly(), seed);

        for (RouteOrder order : RandomDays.orders(plan)) {
            List<String> now = RandomDays.order(again, order.shiftId());
            assertThat(now).as("seed %d", seed).containsSubsequence(order.taskIds());
        }
        assertThat(again.unassigned().size())
                .isLessThanOrEqualTo(plan.unassigned().size());
    }
}
