package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanFileTest {
    private static final Instance CVRP = InstanceFile.parse("tiny.vrp", TinyFiles.CVRP);

    @Test
    void cvrplibRoutesAndTheirCostAreRead() {
        InstancePlan plan = PlanFile.parse("tiny.sol", "Route #1: 3 1\nRoute #2: 2\nCost 30\n", CVRP);

        assertThat(plan).isEqualTo(new InstancePlan(List.of(List.of(3, 1), List.of(2)), OptionalDouble.of(30)));
        assertThat(InstanceCheck.check(CVRP, plan).accepted()).isTrue();
    }

    @Test
    void aStatedCostThatIsNotTheRoutesCostIsAFault() {
        InstancePlan plan = PlanFile.parse("tiny.sol", "Route #1: 3 1\nRoute #2: 2\nCost 29\n", CVRP);

        assertThat(InstanceCheck.check(CVRP, plan).faults()).containsExactly("the plan states 29.0, it costs 30.0");
    }

    @Test
    void sintefListsAreReadPastTheirHeading() {
        String text = """
                Instance name : tiny
                Authors       : by hand
                Solution
                Route 1 : 1 2 3 4
                """;
        Instance liLim = InstanceFile.parse("tiny.txt", TinyFiles.LI_LIM);

        assertThat(PlanFile.parse("tiny.sol", text, liLim).routes()).containsExactly(List.of(1, 2, 3, 4));
    }

    @Test
    void tripsAreCutByABarAndStationsHaveNames() {
        Instance multiTrip = InstanceFile.parse("tiny.vrp", TinyFiles.MULTI_TRIP);
        Instance electric = InstanceFile.parse("tiny.txt", TinyFiles.ELECTRIC);

        assertThat(PlanFile.parse("tiny.sol", "Route #1: 3 | 1 2", multiTrip).routes())
                .containsExactly(List.of(3, 0, 1, 2));
        assertThat(PlanFile.parse("tiny.sol", "Route 1: D0, S0, C1, S0, D0\nRoute 2: C2", electric)
                        .routes())
                .containsExactly(List.of(1, 2, 1), List.of(3));
    }

    @Test
    void anUnknownPlaceIsNamedWithItsLine() {
        assertThatThrownBy(() -> PlanFile.parse("tiny.sol", "Route #1: 3 1\nRoute #2: 9\n", CVRP))
                .hasMessage("tiny.sol, line 2: the instance has no place \"9\"");
        assertThatThrownBy(() -> PlanFile.parse("tiny.sol", "Cost 30\n", CVRP))
                .hasMessage("tiny.sol, line 1: the file has no line \"Route #1: …\"");
    }

    @Test
    void aLineThatIsCutOffIsNoEmptyRoute() {
        assertThatThrownBy(() -> PlanFile.parse("tiny.sol", "Route #1: 3 1\nRoute #\n", CVRP))
                .hasMessage("tiny.sol, line 2: a route or a cost is cut off: \"Route #\"");
        assertThatThrownBy(() -> PlanFile.parse("tiny.sol", "Route #1: 3 1\nRoute #2: 2\nCost", CVRP))
                .hasMessage("tiny.sol, line 3: a route or a cost is cut off: \"Cost\"");
    }

    @Test
    void bestKnownValuesAreReadByFile() {
        String text = """
                class,file,best_known,vehicles,objective
                cvrp,tiny.vrp,30,2,"distance, rounded integer"
                vrptw,tiny.txt,22.8,,"distance"
                """;

        assertThat(BestKnownFile.parse("BKS.csv", text).values())
                .containsExactly(
                        new BestKnown("cvrp", "tiny.vrp", 30, OptionalInt.of(2)),
                        new BestKnown("vrptw", "tiny.txt", 22.8, OptionalInt.empty()));
        assertThatThrownBy(() -> BestKnownFile.parse("BKS.csv", text.replace("22.8", "low")))
                .hasMessage("BKS.csv, line 3: best_known should be a number, found \"low\"");
    }
}
