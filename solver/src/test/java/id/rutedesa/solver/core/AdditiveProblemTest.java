package id.rutedesa.solver.core;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the arc kernel takes over, it says what the walk says. */
class AdditiveProblemTest {
    private static final int TASKS = 12;
    private static final CostRates RATES = new CostRates(5_000, 0, 3_000, 0);

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 50));
    }

    /** A random day without battery, wage, pickups and load-dependent times. */
    private static RoutingProblem additive(long seed) {
        RoutingProblem day = Tiny.random(seed, TASKS, 2);
        TravelMatrix old = day.shifts().get(0).vehicle().type().matrix();
        int places = old.places();
        int[] sec = new int[places * places];
        int[] metres = new int[places * places];
        for (int cell = 0; cell < sec.length; cell++) {
            sec[cell] = old.rideSec(cell / places, cell % places);
            metres[cell] = old.distanceM(cell / places, cell % places);
        }
        TravelMatrix matrix = TravelMatrix.of(places, sec, metres, new int[sec.length]);
        var capacity = day.shifts().get(0).vehicle().type().capacity();
        VehicleType type = new VehicleType("motor", matrix, capacity, Optional.empty(), RATES);
        List<Shift> shifts = IntStream.range(0, 2)
                .mapToObj(i -> new Shift(
                        "s" + i,
                        new Vehicle("v" + i, type),
                        0,
                        0,
                        600 * i,
                        20_000,
                        Optional.empty(),
                        0,
                        Optional.empty()))
                .toList();
        List<Task> tasks = day.tasks().stream()
                .map(Job.class::cast)
                .map(job -> (Task) Job.delivery(job.id(), job.visit(), job.load(), job.priority()))
                .toList();
        return new RoutingProblem(shifts, tasks);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void costAndFeasibilityOfAnyRouteAreThoseOfTheWalk(long seed) {
        CompiledProblem problem = new CompiledProblem(additive(seed));
        assertThat(problem.isAdditive()).isTrue();
        ArcKernel arcs = new ArcKernel(problem.additiveProblem());
        RouteWalk walk = new RouteWalk(problem);
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int shift = random.nextInt(2);
            int[] visits = random.ints(0, TASKS)
                    .distinct()
                    .limit(1 + random.nextInt(5))
                    .toArray();
            RouteState state = arcs.newState();
            state.route = shift;
            state.setVisits(visits, 0, visits.length);
            arcs.refresh(state);
            walk.walk(shift, visits, visits.length);

            assertThat(state.feasible).as("seed %d", seed).isEqualTo(walk.feasible());
            if (state.feasible) {
                assertThat(state.cost).as("seed %d", seed).isEqualTo(walk.priceMilliIdr());
            }
        }
    }

    @Test
    void aDayWithBatteriesIsWalked() {
        assertThat(new CompiledProblem(Tiny.random(1, 5, 1)).isAdditive()).isFalse();
    }
}
