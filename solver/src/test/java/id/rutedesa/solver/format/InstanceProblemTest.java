package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.TimeWindow;
import org.junit.jupiter.api.Test;

class InstanceProblemTest {

    private static Instance parse(String text) {
        return InstanceFile.parse("tiny.txt", text);
    }

    @Test
    void tenthsOfALengthAreMetresAndSeconds() {
        RoutingProblem problem = InstanceProblem.of(parse(TinyFiles.SOLOMON));

        assertThat(problem.shifts()).hasSize(2);
        assertThat(problem.shifts().get(0).latestEndSec()).isEqualTo(240);
        var matrix = problem.shifts().get(0).vehicle().type().matrix();
        assertThat(matrix.distanceM(0, 3)).isEqualTo(14);
        assertThat(matrix.rideSec(3, 1)).isEqualTo(36);
        Job first = (Job) problem.tasks().get(0);
        assertThat(first.visit().windows()).containsExactly(new TimeWindow(40, 60));
        assertThat(first.visit().serviceSec()).isEqualTo(20);
        assertThat(first.load().massG()).isEqualTo(4);
    }

    @Test
    void multiTripVehiclesReloadAndGoodsAreReleased() {
        RoutingProblem problem = InstanceProblem.of(parse(TinyFiles.MULTI_TRIP));

        assertThat(problem.shifts()).hasSize(1);
        assertThat(problem.shifts().get(0).reload()).isPresent();
        assertThat(((Job) problem.tasks().get(0)).releaseSec()).isEqualTo(40);
    }

    @Test
    void aFreeFleetHasRoomButNoMoreVehiclesThanTasks() {
        assertThat(InstanceProblem.of(parse(TinyFiles.CVRP)).shifts()).hasSize(3);
    }

    @Test
    void whatTheModelLacksIsSaid() {
        assertThatThrownBy(() -> InstanceProblem.of(parse(TinyFiles.LI_LIM)))
                .hasMessage("Instance tiny needs what the model lacks: shipments.");
        assertThatThrownBy(() -> InstanceProblem.of(parse(TinyFiles.ELECTRIC)))
                .hasMessage("Instance tiny needs what the model lacks: charge stations.");
    }

    @Test
    void whatIsNotWholeIsRoundedToTheSafeSide() {
        InstanceTicks ticks = new InstanceTicks(parse(TinyFiles.ELECTRIC
                .replace("1.0 1.0 5.0 0.0 100.0 1.0", "1.0 1.0 4.9999 0.0001 99.9999 1.0001")
                .replace("/10.0/", "/9.9999/")));

        // √2 = 1.41421…, in thousandths
        assertThat(ticks.length(0, 3)).isEqualTo(1_415);
        assertThat(ticks.opens(3)).isEqualTo(1);
        assertThat(ticks.closes(3)).isEqualTo(99_999);
        assertThat(ticks.service(3)).isEqualTo(1_001);
        assertThat(ticks.load(3)).isEqualTo(5_000);
        assertThat(ticks.capacity()).isEqualTo(9_999);
    }

    @Test
    void wholeLengthsStayAsTheyAre() {
        assertThat(new InstanceTicks(parse(TinyFiles.CVRP)).lengths())
                .containsExactly(0, 5, 10, 1, 5, 0, 5, 4, 10, 5, 0, 9, 1, 4, 9, 0);
        assertThat(new InstanceTicks(parse(TinyFiles.LI_LIM)).load(2)).isEqualTo(-7);
    }
}
