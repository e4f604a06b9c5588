package id.rutedesa.solver.planner;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.core.CompiledProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayPlannerTest {
    @Test
    void everyScoreEqualsTheScoreFromScratch() {
        CompiledProblem problem = new CompiledProblem(Tiny.random(11, 15, 2));

        int[][] routes = new DayPlanner(problem, 1)
                .checkingEverything()
                .plan(Duration.ofMinutes(1), OptionalInt.of(100), () -> false);

        assertThat(Arrays.stream(routes).flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, 15).toArray());
    }
}
