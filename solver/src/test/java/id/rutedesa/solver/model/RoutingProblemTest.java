package id.rutedesa.solver.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingProblemTest {
    private static final VehicleType TYPE = new VehicleType(
            "motor",
            TravelMatrix.of(2, new int[4], new int[4], new int[4]),
            new Load(40_000, 90_000),
            Optional.of(new Battery(4_000_000, 800_000)),
            new CostRates(0, 0, 0, 0));

    private static Shift shift(int startPlace, int startChargeJ) {
        return new Shift(
                "s",
                new Vehicle("v", TYPE),
                startPlace,
                0,
                0,
                36_000,
                Optional.empty(),
                startChargeJ,
                Optional.empty());
    }

    private static Task task(String id, int place) {
        return Job.delivery(id, Visit.at(place, 300), new Load(5_000, 10_000), 0);
    }

    @Test
    void aTaskIdUsedTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoutingProblem(List.of(shift(0, 0)), List.of(task("a", 1), task("a", 1))))
                .withMessageContaining("a is used twice");
    }

    @Test
    void aPlaceOutsideTheMatrixIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoutingProblem(List.of(shift(0, 0)), List.of(task("a", 2))))
                .withMessageContaining("place 2 of a matrix of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoutingProblem(List.of(shift(2, 0)), List.of()))
                .withMessageContaining("place 2 of a matrix of 2");
    }

    @Test
    void moreChargeThanThePackHoldsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shift(0, 4_000_001))
                .withMessageContaining("0 to 4000000");
    }

    @Test
    void aWindowThatClosesBeforeItOpensIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeWindow(10, 9))
                .withMessageContaining("[10, 9]");
    }

    @Test
    void overlappingWindowsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Visit(1, List.of(new TimeWindow(0, 10), new TimeWindow(10, 20)), 0))
                .withMessageContaining("in order and apart");
    }

    @Test
    void aReleaseOfAPickupIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Job("a", Activity.PICKUP, Visit.at(1, 0), Load.NONE, 0, 60))
                .withMessageContaining("release");
    }
}
