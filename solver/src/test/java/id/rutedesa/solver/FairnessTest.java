package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Fairness;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.SoftTerms;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fairness between riders as a price: {@link Tiny}'s line costs one a second of duty, and 1,000 for each bike that is used. */
class FairnessTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(300));

    private static Plan solve(RoutingProblem day) {
        Plan plan = new RouteSolver().solve(day, STEPS).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static RoutingProblem line(String... shifts) {
        List<Shift> all = new ArrayList<>();
        for (String id : shifts) {
            all.add(Tiny.shift(id, 40_000, 100_000));
        }
        return new RoutingProblem(all, Tiny.tiny().tasks());
    }

    @Test
    void oneRiderDoesAllWhereFairnessIsFreeOrCheap() {
        assertThat(solve(line("a", "b")).routes()).hasSize(1);

        // One rider is on duty for 1,040 s, the mean is 520 s: 520 s above it at 1 a second, less than another bike.
        Plan plan = solve(line("a", "b").with(Fairness.ofTime(3_600)));

        assertThat(plan.routes()).hasSize(1);
        assertThat(plan.terms()).isEqualTo(new SoftTerms(0, 520, 0, 0));
    }

    @Test
    void twoRidersShareWhereUnevenWorkIsDear() {
        // Both sides of the line for another 1,000: at 2 a second the 520 s would count 1,040.
        Plan plan = solve(line("a", "b").with(Fairness.ofTime(7_200)));

        assertThat(plan.routes()).hasSize(2);
        assertThat(plan.terms()).isEqualTo(SoftTerms.NONE);
        assertThat(plan.routes())
                .allSatisfy(route -> assertThat(route.order().taskIds()).hasSize(2));
    }

    @Test
    void onlyTheRidersThatAreNamedAreCompared() {
        Plan plan = solve(line("a", "b").with(new Fairness(Set.of("a"), 7_200, 0, 0)));

        assertThat(plan.routes()).hasSize(1);
        assertThat(plan.terms()).isEqualTo(SoftTerms.NONE);
    }

    @Test
    void payAndClimbHaveTheirOwnPrices() {
        int[] ascent = new int[25];
        for (int cell = 0; cell < 25; cell++) {
            ascent[cell] = cell / 5 == 0 && cell % 5 != 0 ? 30 : 0; // 30 m up from the depot to anywhere
        }
        VehicleType type = new VehicleType(
                "motor",
                Tiny.matrix().withAscent(ascent),
                new Load(40_000, 100_000),
                Optional.of(new Battery(100_000, 20_000)),
                Tiny.RATES);
        List<Shift> shifts = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            shifts.add(
                    new Shift(id, new Vehicle(id, type), 0, 0, 0, 10_000, Optional.empty(), 100_000, Optional.empty()));
        }
        RoutingProblem day =
                new RoutingProblem(shifts, List.of(Tiny.task(2, 1_000))).with(new Fairness(Set.of(), 0, 9_000, 500));

        Plan plan = solve(day);

        // Of 30 m and of a wage of 460 the mean of three is a third: 20 m at 9 a metre; 306 2/3 at a half.
        assertThat(plan.terms()).isEqualTo(new SoftTerms(0, 0, 180, 153));
    }

    @Test
    void verifyFindsAPriceThatIsNotSaid() {
        RoutingProblem day = line("a", "b").with(Fairness.ofTime(3_600));
        Plan plan = solve(day);

        assertThat(PlanVerifier.verify(day, new Plan(plan.routes(), plan.unassigned(), plan.cost())))
                .extracting(Violation::code)
                .containsExactly("fairness");
    }

    @Test
    void pricesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fairness.ofTime(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fairness(Set.of(), 0, CostRates.LIMIT + 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fairness(Set.of(), 0, 0, -1));
        TravelMatrix matrix = Tiny.matrix();
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.withAscent(new int[24]));
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsBetterThanThePlan(long seed) {
        Random random = new Random(seed);
        RoutingProblem day =
                Tiny.random(seed, 5, 2).with(new Fairness(Set.of(), random.nextInt(9_000), 0, random.nextInt(2_000)));

        Plan plan = solve(day);

        assertThat(new EveryPlan.Worth(day, plan)).as("seed %d", seed).isEqualByComparingTo(new EveryPlan(day).best());
    }

    /** The dearer uneven work is, the more even the hours, and the plan says what that costs. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aHigherPriceNeverMakesHoursLessEven(long seed) {
        RoutingProblem day = Tiny.random(seed, 12, 3);

        Plan free = solve(day);
        Plan fair = solve(day.with(Fairness.ofTime(36_000)));

        assertThat(fair.unassigned()).as("seed %d", seed).hasSameSizeAs(free.unassigned());
        assertThat(secondsAboveMean(day, fair)).as("seed %d", seed).isLessThanOrEqualTo(secondsAboveMean(day, free));
    }

    private static double secondsAboveMean(RoutingProblem day, Plan plan) {
        double[] duty = day.shifts().stream()
                .mapToDouble(shift -> plan.routes().stream()
                        .filter(route -> route.shiftId().equals(shift.id()))
                        .mapToInt(FairnessTest::dutySec)
                        .sum())
                .toArray();
        double mean = java.util.Arrays.stream(duty).average().orElse(0);
        return java.util.Arrays.stream(duty).map(one -> Math.max(0, one - mean)).sum();
    }

    private static int dutySec(Route route) {
        return route.stops().get(route.stops().size() - 1).arrivalSec()
                - route.stops().get(0).arrivalSec();
    }
}
