package id.rutedesa.solver.bench;

import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceTicks;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** An instance of one trip per vehicle, without shipments and batteries, as arrays of the search. */
final class InstanceArrays {
    /** Above the cost of any day's routes together. */
    private static final long UNASSIGNED = 1_000_000_000_000L;

    private InstanceArrays() {}

    /** Task {@code t} is place {@code t + 1} of the instance; lengths and times count ticks. */
    static SearchProblem of(Instance instance) {
        InstanceTicks ticks = new InstanceTicks(instance);
        int tasks = instance.places().size() - 1;
        int routes = ticks.vehicles();
        long[] unassigned = new long[tasks];
        Arrays.fill(unassigned, UNASSIGNED);
        int[] lengths = ticks.lengths();
        SearchProblem.Builder builder = new SearchProblem.Builder()
                .tasks(
                        perTask(tasks, task -> task),
                        filled(tasks, -1),
                        perTask(tasks, task -> ticks.load(task + 1)),
                        unassigned)
                .visits(
                        perTask(tasks, task -> task + 1),
                        perTask(tasks, task -> ticks.opens(task + 1)),
                        perTask(tasks, task -> ticks.closes(task + 1)),
                        perTask(tasks, task -> ticks.service(task + 1)))
                .routes(
                        new int[routes],
                        new int[routes],
                        filled(routes, ticks.opens(0)),
                        filled(routes, ticks.closes(0)))
                .vehicles(filled(routes, ticks.capacity()), new long[routes], new int[routes], new int[routes])
                .matrices(tasks + 1, new int[][] {lengths}, new int[][] {lengths});
        return (instance.timed() ? builder : builder.untimed()).build();
    }

    private static int[] perTask(int tasks, IntUnaryOperator value) {
        return IntStream.range(0, tasks).map(value).toArray();
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }
}
