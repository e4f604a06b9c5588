package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    /** Writes routes with what the check says they cost, and reads them back. */
    private static String written(String file, List<List<Integer>> routes) {
        Instance instance = InstanceFile.parse("tiny", file);
        double cost = InstanceCheck.check(instance, new InstancePlan(routes, OptionalDouble.empty()))
                .cost();
        String text = PlanText.of(instance, new InstancePlan(routes, OptionalDouble.empty()), cost);
        InstancePlan read = PlanFile.parse("tiny.sol", text, instance);
        assertThat(read).isEqualTo(new InstancePlan(routes, OptionalDouble.of(cost)));
        assertThat(InstanceCheck.check(instance, read).accepted()).isTrue();
        return text;
    }

    @Test
    void cvrplibCountsCustomersFromOne() {
        assertThat(written(TinyFiles.CVRP, List.of(List.of(3, 1), List.of(2))))
                .isEqualTo("Route #1: 3 1\nRoute #2: 2\nCost 30\n");
    }

    @Test
    void decimalsHaveAPointWhateverTheLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("id-ID"));
        try {
            assertThat(written(TinyFiles.SOLOMON, List.of(List.of(1, 2), List.of(3))))
                    .isEqualTo("Route #1: 1 2\nRoute #2: 3\nCost 22.8\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pickupsAndDeliveriesAreVisitsLikeOthers() {
        assertThat(written(TinyFiles.LI_LIM, List.of(List.of(1, 2, 3, 4))))
                .isEqualTo("Route #1: 1 2 3 4\nCost 29.685088\n");
    }

    @Test
    void aReturnToTheDepotIsABar() {
        assertThat(written(TinyFiles.MULTI_TRIP, List.of(List.of(3, 0, 1, 2))))
                .isEqualTo("Route #1: 3 | 1 2\nCost 228\n");
    }

    @Test
    void stationsHaveTheirNames() {
        assertThat(written(TinyFiles.ELECTRIC, List.of(List.of(1, 2, 1), List.of(3))))
                .isEqualTo("Route #1: S0 C1 S0\nRoute #2: C2\nCost 22.828427\n");
    }
}
