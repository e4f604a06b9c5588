package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.model.RoutingProblem;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RouteRepairTest {
    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 20));
    }

    private final int[] asked = new int[1];

    private static int[] everything(CompiledProblem problem) {
        int[] visits = new int[problem.visits()];
        Arrays.setAll(visits, visit -> visit);
        return visits;
    }

    /** A hundred tasks are for several riders. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whereTimeIsOverTheFirstTasksOfARouteStay(long seed) {
        RoutingProblem day = Tiny.random(seed, 100, 1);
        CompiledProblem problem = new CompiledProblem(day);
        RouteWalk walk = new RouteWalk(problem);

        int[] quick = new RouteRepair(problem, () -> asked[0]++ > 100).repaired(0, everything(problem));

        assertThat(asked[0]).as("seed %d: asked and told no once", seed).isEqualTo(1);
        walk.walk(0, quick, quick.length);
        assertThat(walk.feasible()).as("seed %d", seed).isTrue();
        assertThat(quick).isEqualTo(Arrays.copyOf(everything(problem), quick.length));
        int[] careful = new RouteRepair(problem, () -> true).repaired(0, everything(problem));
        assertThat(careful).hasSizeGreaterThan(quick.length);
    }

    /** What can be ridden stays whole, whatever the time. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whereTimeIsOverARouteThatKeepsEveryRuleStays(long seed) {
        CompiledProblem problem = new CompiledProblem(Tiny.random(seed, 100, 1));
        int[] careful = new RouteRepair(problem, () -> true).repaired(0, everything(problem));

        assertThat(new RouteRepair(problem, () -> false).repaired(0, careful))
                .as("seed %d", seed)
                .isEqualTo(careful);
    }
}
