package id.rutedesa.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TravelMatrixTest {
    private static final int NO_WAY = TravelMatrix.UNREACHABLE;

    /** From place 0 to place 1: 100 s and 1,000 J empty, 110 s and 1,301 J at 20 kg, 130 s and 1,500 J at 40 kg. No way back. */
    private static TravelMatrix climb() {
        return TravelMatrix.of(
                2,
                new int[] {0, 20_000, 40_000},
                new int[][] {{0, 100, NO_WAY, 0}, {0, 110, NO_WAY, 0}, {0, 130, NO_WAY, 0}},
                new int[] {0, 900, NO_WAY, 0},
                new int[][] {{0, 1_000, 0, 0}, {0, 1_301, 0, 0}, {0, 1_500, 0, 0}});
    }

    @Test
    void energyBetweenTwoLevelsIsInterpolatedAndRoundedUp() {
        assertThat(climb().energyJ(0, 1, 10_000)).isEqualTo(1_151); // 1,000 + 301 / 2 = 1,150.5
        assertThat(climb().energyJ(0, 1, 30_000)).isEqualTo(1_401); // 1,301 + 199 / 2 = 1,400.5
        assertThat(climb().energyJ(0, 1, 20_000)).isEqualTo(1_301);
    }

    @Test
    void rideTimeDependsOnTheLoad() {
        assertThat(climb().rideSec(0, 1)).isEqualTo(100);
        assertThat(climb().rideSec(0, 1, 25_000)).isEqualTo(115);
    }

    @Test
    void aboveTheLastLevelTheLastTwoAreExtended() {
        assertThat(climb().energyJ(0, 1, 60_000)).isEqualTo(1_699);
    }

    @Test
    void aPairWithoutAWayIsUnreachableAtEveryLoad() {
        assertThat(climb().reachable(1, 0)).isFalse();
        assertThat(climb().rideSec(1, 0, 15_000)).isEqualTo(NO_WAY);
        assertThat(climb().energyJ(1, 0, 15_000)).isEqualTo(NO_WAY);
        assertThat(NO_WAY + NO_WAY).isPositive();
    }

    @Test
    void aTimeWithoutALengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelMatrix.of(
                        2, new int[] {0, 100, 100, 0}, new int[] {0, 900, NO_WAY, 0}, new int[] {0, 1, 1, 0}))
                .withMessageContaining("1 to 0");
    }

    @Test
    void arraysOfAnotherSizeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TravelMatrix.of(2, new int[4], new int[3], new int[4]))
                .withMessageContaining("4 cells");
    }
}
