package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.planning.DayUnderWay.GroupSoFar;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.PlaceQuality;
import id.rutedesa.api.task.InGroup;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.api.task.TaskLife;
import id.rutedesa.api.task.TaskNeeds;
import id.rutedesa.api.task.TaskStatus;
import id.rutedesa.solver.model.TaskGroup;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Groups by their names, and what is left of them when riders have done some of their tasks. */
class TaskGroupsOfDayTest {
    private static final LocalDate DATE = LocalDate.of(2037, 1, 19);
    private static final InGroup FEAST = new InGroup(InGroup.Kind.TOGETHER, "hajatan", 0);
    private static final InGroup EGGS = new InGroup(InGroup.Kind.APART, "telur", 0);

    private static Task task(long id, InGroup... groups) {
        TaskNeeds needs =
                new TaskNeeds(List.of(), null, 0, Duration.ZERO, Duration.ZERO, 0, null, null, List.of(groups), null);
        return new Task(
                id,
                1,
                DATE,
                TaskKind.DELIVERY,
                "Kios",
                null,
                null,
                -8.8,
                121.6,
                0,
                0,
                Duration.ZERO,
                List.of(),
                3,
                null,
                new PlaceOnRoad(PlaceQuality.ON_ROAD, 0),
                null,
                null,
                new TaskLife(null, null, null, TaskStatus.OPEN, 0, DATE, null),
                needs,
                1);
    }

    private static TaskGroupsOfDay day(List<GroupSoFar> soFar, Task... tasks) {
        Depot depot = new Depot(1, "Gudang", -8.8, 121.62, PlaceQuality.ON_ROAD, 0, 1);
        DayUnderWay underWay = new DayUnderWay(false, List.of(), List.of(), List.of(), soFar);
        return new TaskGroupsOfDay(new DayInput(
                depot,
                DATE,
                List.of(),
                List.of(tasks),
                List.of(),
                List.of(),
                MorningPacks.ALL_FULL,
                List.of(),
                underWay,
                null));
    }

    private static InGroup number(int number) {
        return new InGroup(InGroup.Kind.IN_ORDER, "urut", number);
    }

    @Test
    void tasksOfOneNameAndKindAreAGroupAndOneAloneIsNone() {
        InGroup alone = new InGroup(InGroup.Kind.APART, "hajatan", 0);

        assertThat(day(List.of(), task(1, FEAST), task(2, FEAST, alone), task(3, EGGS))
                        .groups())
                .containsExactly(TaskGroup.together("1", "2"));
    }

    @Test
    void tasksAreInTheOrderOfTheirNumbersAndEqualOnesInNone() {
        assertThat(day(List.of(), task(1, number(9)), task(2, number(2)), task(3, number(5)))
                        .groups())
                .containsExactly(TaskGroup.inOrder("2", "3", "1"));
        assertThat(day(List.of(), task(1, number(2)), task(2, number(1)), task(3, number(1)))
                        .groups())
                .containsExactlyInAnyOrder(TaskGroup.inOrder("2", "1"), TaskGroup.inOrder("3", "1"));
    }

    @Test
    void whoHasDoneATaskDoesTheOthersOrNoneOfThem() {
        Set<Long> riders = Set.of(7L, 8L, 9L);
        TaskGroupsOfDay day = day(List.of(new GroupSoFar(7, FEAST), new GroupSoFar(8, EGGS)));

        assertThat(day.ridersLeft(task(1, FEAST), riders)).contains(Set.of(7L));
        assertThat(day.ridersLeft(task(1, EGGS), riders)).contains(Set.of(7L, 9L));
        assertThat(day.ridersLeft(task(1, number(1)), riders)).isEmpty();
        assertThat(day.ridersLeft(task(1), riders)).isEmpty();
    }

    @Test
    void aRiderWhoIsOutBindsNobody() {
        TaskGroupsOfDay day = day(List.of(new GroupSoFar(7, FEAST), new GroupSoFar(7, EGGS)));

        assertThat(day.ridersLeft(task(1, FEAST, EGGS), Set.of(8L, 9L))).isEmpty();
    }
}
