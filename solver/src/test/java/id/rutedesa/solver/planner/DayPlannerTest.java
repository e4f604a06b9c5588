package id.rutedesa.solver.planner;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.RandomDays;
import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.model.RoutingProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every score that OptaPlanner is told, against the score from scratch (FULL_ASSERT). */
class DayPlannerTest {
    private static void planCheckingEverything(RoutingProblem day, int steps) {
        planCheckingEverything(new CompiledProblem(day), steps);
    }

    private static void planCheckingEverything(CompiledProblem problem, int steps) {
        int[][] routes = new DayPlanner(problem, 1)
                .checkingEverything()
                .plan(DaySearch.fromNothing(Duration.ofMinutes(1), OptionalInt.of(steps)));

        assertThat(Arrays.stream(routes).flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, problem.visits()).toArray());
    }

    @Test
    void everyScoreEqualsTheScoreFromScratch() {
        planCheckingEverything(Tiny.random(11, 15, 2), 100);
    }

    /** Ruin and recreate does as many steps as allowed, local search a tenth, and each of its steps scores a move or more. */
    @Test
    void movesAreCounted() {
        DayPlanner planner = new DayPlanner(new CompiledProblem(Tiny.random(11, 15, 2)), 1);

        planner.plan(DaySearch.fromNothing(Duration.ofMinutes(1), OptionalInt.of(100)));
        long few = planner.moves();
        planner.plan(DaySearch.fromNothing(Duration.ofMinutes(1), OptionalInt.of(400)));

        assertThat(few).isGreaterThanOrEqualTo(100 + 10);
        assertThat(planner.moves() - few).as("of that search alone").isGreaterThanOrEqualTo(300 + 30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyScoreEqualsTheScoreFromScratchOnDaysOfManyRules(long seed) {
        planCheckingEverything(RandomDays.ofManyRules(seed, 9, 2), 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyScoreEqualsTheScoreFromScratchWhereGoodsChangeHands(long seed) {
        planCheckingEverything(RandomDays.withParts(RandomDays.ofHandOvers(seed, 8, 3)), 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void everyScoreEqualsTheScoreFromScratchWhereEverythingMayHappen(long seed) {
        planCheckingEverything(RandomDays.asSearched(RandomDays.ofEverything(seed, 6)), 60);
    }
}
