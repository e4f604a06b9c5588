package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InstanceCheckTest {

    private static CheckedPlan check(String file, List<List<Integer>> routes) {
        return InstanceCheck.check(
                InstanceFile.parse("tiny.txt", file), new InstancePlan(routes, OptionalDouble.empty()));
    }

    @Test
    void cvrpCostsTheRoundedLegs() {
        // 0-3-1-0: 1 + 4 + 5; 0-2-0: 10 + 10
        assertThat(check(TinyFiles.CVRP, List.of(List.of(3, 1), List.of(2))))
                .isEqualTo(new CheckedPlan(30, 2, List.of()));
    }

    @Test
    void anOverloadedRouteIsTold() {
        // 4 + 6 + 5 = 15 of 10; 0-1-2-3-0: 5 + 5 + 9 + 1
        assertThat(check(TinyFiles.CVRP, List.of(List.of(1, 2, 3))))
                .isEqualTo(new CheckedPlan(20, 1, List.of("route 1 carries 15.0 of 10.0")));
    }

    @Test
    void tasksLeftOutOrServedTwiceAreTold() {
        assertThat(check(TinyFiles.CVRP, List.of(List.of(1), List.of(1))).faults())
                .containsExactly("task 1 is served 2 times", "task 2 is served 0 times", "task 3 is served 0 times");
    }

    @Test
    void windowsIncludeTheirEnds() {
        // at 1 at 5, until 7; at 2 at 12, which closes at 12, until 14; back at 24, which the depot just allows
        assertThat(check(TinyFiles.SOLOMON, List.of(List.of(1, 2), List.of(3))))
                .isEqualTo(new CheckedPlan(22.8, 2, List.of()));
        // at 2 at 10, until 12; at 1 at 17
        assertThat(check(TinyFiles.SOLOMON, List.of(List.of(2, 1), List.of(3))).faults())
                .containsExactly("route 1 is at 1 at 17.0, it closes at 6.0");
    }

    @Test
    void theDepotClosesAndTheFleetIsLimited() {
        String closesAt23 =
                TinyFiles.SOLOMON.replace("0   24   0", "0   23   0").replace("  2         10", "  1         10");

        assertThat(check(closesAt23, List.of(List.of(1, 2), List.of(3))).faults())
                .containsExactly(
                        "route 1 is back at 24.0, the depot closes at 23.0", "2 vehicles are used, there are 1");
    }

    @Test
    void shipmentsAreCarriedBetweenTheirHalves() {
        CheckedPlan plan = check(TinyFiles.LI_LIM, List.of(List.of(1, 2, 3, 4)));

        // 5 + 5 + √74 + √37 + 5; never more than 7 on board
        assertThat(plan.cost()).isCloseTo(29.685088, within(1e-6));
        assertThat(plan.accepted()).isTrue();
        assertThat(check(TinyFiles.LI_LIM, List.of(List.of(1, 3, 2, 4))).faults())
                .containsExactly("route 1 carries 12.0 of 10.0");
        assertThat(check(TinyFiles.LI_LIM, List.of(List.of(2, 1, 3, 4))).faults())
                .containsExactly("route 1 delivers 2 before it is picked up");
        assertThat(check(TinyFiles.LI_LIM, List.of(List.of(1, 4), List.of(3, 2)))
                        .faults())
                .containsExactly(
                        "route 1 delivers 4 before it is picked up", "route 2 delivers 2 before it is picked up");
    }

    @Test
    void aTripWaitsForItsGoods() {
        // 3 at 1.4, until 2.4, back at 3.8; the goods of 1 are there at 4: at 1 at 9, which closes at 9
        assertThat(check(TinyFiles.MULTI_TRIP, List.of(List.of(3, 0, 1, 2))))
                .isEqualTo(new CheckedPlan(228, 1, List.of()));
        // released at 4 as well: at 3 at 5.4, back at 7.8
        assertThat(check(
                                TinyFiles.MULTI_TRIP.replace("4 0\nVEHICLES_RELOAD", "4 4\nVEHICLES_RELOAD"),
                                List.of(List.of(3, 0, 1, 2)))
                        .faults())
                .containsExactly("route 1 is at 1 at 12.8, it closes at 9.0");
    }

    @Test
    void onlyAMultiTripVehicleComesBack() {
        assertThat(check(TinyFiles.SOLOMON, List.of(List.of(1, 0, 3), List.of(2)))
                        .faults())
                .contains("route 1 comes back to the depot in between");
        assertThat(check(TinyFiles.MULTI_TRIP, List.of(List.of(3, 0, 0, 1, 2))).faults())
                .contains("route 1 has a trip without a visit");
    }

    @Test
    void stationsFillUpInATimeLinearInWhatIsMissing() {
        // D0-S0: 5 of 12 used, filled in 2.5; C1 at 12.5, which closes at 12.5; back at S0 with 2; D0: 4 × 5
        assertThat(check(TinyFiles.ELECTRIC, List.of(List.of(1, 2, 1), List.of(3))))
                .isEqualTo(new CheckedPlan(22.828427, 2, List.of()));
        assertThat(check(TinyFiles.ELECTRIC.replace("12.5 1.0", "12.4 1.0"), List.of(List.of(1, 2, 1), List.of(3)))
                        .faults())
                .containsExactly("route 1 is at C1 at 12.5, it closes at 12.4");
        assertThat(check(TinyFiles.ELECTRIC, List.of(List.of(2), List.of(3))).faults())
                .containsExactly("route 1 runs out of energy on leg 2");
    }

    @Test
    void aRouteHasVisitsAtBothEnds() {
        assertThatThrownBy(() -> new InstancePlan(List.of(List.of(1, 0)), OptionalDouble.empty()))
                .hasMessage("A route begins and ends with a visit, not as [1, 0].");
    }
}
