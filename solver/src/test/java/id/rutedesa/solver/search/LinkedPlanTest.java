package id.rutedesa.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinkedPlanTest {
    private static final int ROUNDS = 300;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 20));
    }

    /** A plan that ruin and recreate changes; what a round leaves out stays out. */
    private static final class Rounds {
        final LinkedPlan plan;
        private final LinkedRuin ruin;
        private final LinkedRecreate recreate;
        private int[] shelf = {};

        Rounds(SearchProblem problem, long seed) {
            FastRandom random = new FastRandom(seed);
            plan = new LinkedPlan(problem);
            ruin = new LinkedRuin(plan, new Neighbours(problem), random);
            recreate = new LinkedRecreate(plan, random);
            plan.load(new int[problem.routeCount][0]);
            int[] all = new int[problem.taskCount];
            Arrays.setAll(all, task -> task);
            recreate.insertAll(all, all.length, Double.MAX_VALUE);
            keep();
        }

        void change() {
            change(Double.MAX_VALUE);
        }

        boolean change(double tooDear) {
            ruin.strings(shelf, shelf.length, 10, 10);
            return recreate.insertAll(ruin.absent, ruin.absentCount, tooDear);
        }

        long cost() {
            return plan.cost + recreate.leftCost;
        }

        void keep() {
            shelf = Arrays.copyOf(recreate.left, recreate.leftCount);
            plan.begin();
        }
    }

    private static List<int[]> arrays(LinkedPlan plan) {
        return List.of(
                plan.next.clone(),
                plan.previous.clone(),
                plan.route.clone(),
                plan.leg.clone(),
                plan.legSec.clone(),
                plan.departureSec.clone(),
                plan.latestSec.clone(),
                plan.free.clone(),
                plan.size.clone(),
                new int[] {plan.activeCount, (int) plan.cost});
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takingAChangeBackRestoresEveryArray(long seed) {
        Rounds rounds = new Rounds(RandomProblems.withWindows(seed), seed);
        List<int[]> before = arrays(rounds.plan);
        for (int round = 0; round < ROUNDS; round++) {
            rounds.change();
            rounds.plan.rollback();
            List<int[]> after = arrays(rounds.plan);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i)).as("seed %d, array %d", seed, i).isEqualTo(before.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aChangedPlanIsTheSameAsOneBuiltAnew(long seed) {
        SearchProblem problem = RandomProblems.withWindows(seed);
        Rounds rounds = new Rounds(problem, seed);
        for (int round = 0; round < ROUNDS; round++) {
            rounds.change();
            rounds.keep();
            LinkedPlan anew = new LinkedPlan(problem);
            anew.load(routes(rounds.plan));
            assertThat(rounds.plan.cost).as("seed %d", seed).isEqualTo(anew.cost);
            assertThat(rounds.plan.activeCount).isEqualTo(anew.activeCount);
            assertThat(rounds.plan.free).isEqualTo(anew.free);
            for (int visit = 0; visit < problem.visitCount; visit++) {
                if (rounds.plan.route[visit] >= 0) {
                    assertThat(rounds.plan.departureSec[visit]).isEqualTo(anew.departureSec[visit]);
                    assertThat(rounds.plan.latestSec[visit]).isEqualTo(anew.latestSec[visit]);
                }
            }
        }
    }

    /** An insertion makes no plan cheaper but for one unit, by which legs are cut off. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aChangeIsDroppedWhereItWouldCostTooMuch(long seed) {
        int droppedEarly = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Rounds whole = new Rounds(RandomProblems.withWindows(seed), seed + round);
            Rounds bounded = new Rounds(RandomProblems.withWindows(seed), seed + round);
            double tooDear = whole.cost() + 1.0;
            whole.change();
            boolean kept = bounded.change(tooDear);
            assertThat(whole.cost()).as("seed %d, round %d", seed, round).satisfies(cost -> {
                if (kept) {
                    assertThat((double) cost).isLessThan(tooDear);
                } else {
                    assertThat((double) cost).isGreaterThanOrEqualTo(tooDear - bounded.ruin.absentCount);
                }
            });
            droppedEarly += bounded.cost() < whole.cost() ? 1 : 0;
        }
        assertThat(droppedEarly).isPositive();
    }

    private static int[][] routes(LinkedPlan plan) {
        int[][] routes = new int[plan.problem.routeCount][];
        for (int r = 0; r < routes.length; r++) {
            int[] visits = new int[plan.size[r]];
            int node = plan.start(r);
            for (int i = 0; i < visits.length; i++) {
                node = plan.next[node];
                visits[i] = node;
            }
            routes[r] = visits;
        }
        return routes;
    }
}
