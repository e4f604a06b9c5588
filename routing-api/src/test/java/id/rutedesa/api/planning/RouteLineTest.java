package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.planning.GuidedRoute.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines and heights for a phone. One thousandth of a degree of latitude is 111 m. */
class RouteLineTest {
    private static final RouteLine LINE = new RouteLine(List.of(
            new Point(-8.000, 121.0, Double.NaN),
            new Point(-8.000, 121.0, 100),
            new Point(-8.001, 121.00001, 110),
            new Point(-8.002, 121.0, 140)));

    @Test
    void pointsWithinTheToleranceAreLeftOut() {
        // −8 and 121 in steps of 1e-5 are −800000 and 12100000; 200 steps south is −200. By hand after Google's format.
        assertThat(LINE.encoded(5)).isEqualTo("~nyo@_yoaVnK?");
        assertThat(LINE.encoded(0.5)).isEqualTo("~nyo@_yoaVfEAfE@");
    }

    @Test
    void heightsStandAtEvenDistances() {
        // 222 m give three heights: at 0 m, 111 m and 222 m.
        assertThat(LINE.heights()).containsExactly(100, 110, 140);
    }

    @Test
    void oneUnknownHeightInTheMiddleMeansNoProfile() {
        assertThat(new RouteLine(List.of(
                                new Point(-8, 121, 1), new Point(-8.01, 121, Double.NaN), new Point(-8.02, 121, 3)))
                        .heights())
                .isEmpty();
    }
}
