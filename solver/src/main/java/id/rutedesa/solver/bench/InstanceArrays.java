package id.rutedesa.solver.bench;

import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceTicks;
import id.rutedesa.solver.format.Objective;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** An instance of one trip per vehicle, without batteries, as arrays of the search. */
final class InstanceArrays {
    /** Above the cost of any day's routes together. */
    private static final long UNASSIGNED = 1_000_000_000_000L;
    /** Price of a vehicle where their number comes first: above any detour, below {@link SearchProblem#NO_WAY}. */
    static final long VEHICLE = 100_000_000;

    private InstanceArrays() {}

    /** Visit {@code v} is place {@code v + 1} of the instance; lengths and times count ticks. */
    static SearchProblem of(Instance instance) {
        InstanceTicks ticks = new InstanceTicks(instance);
        int visits = instance.places().size() - 1;
        int routes = ticks.vehicles();
        int[] lengths = ticks.lengths();
        long[] fixed = new long[routes];
        Arrays.fill(fixed, instance.objective() == Objective.VEHICLES_THEN_DISTANCE ? VEHICLE : 0);
        int[] first = firstVisits(instance);
        long[] unassigned = new long[first.length];
        Arrays.fill(unassigned, UNASSIGNED);
        SearchProblem.Builder builder = new SearchProblem.Builder()
                .tasks(
                        first,
                        secondVisits(instance),
                        IntStream.of(first).map(visit -> ticks.load(visit + 1)).toArray(),
                        unassigned)
                .visits(
                        perVisit(visits, visit -> visit + 1),
                        perVisit(visits, visit -> ticks.opens(visit + 1)),
                        perVisit(visits, visit -> ticks.closes(visit + 1)),
                        perVisit(visits, visit -> ticks.service(visit + 1)))
                .routes(
                        new int[routes],
                        new int[routes],
                        filled(routes, ticks.opens(0)),
                        filled(routes, ticks.closes(0)))
                .vehicles(filled(routes, ticks.capacity()), fixed, new int[routes], new int[routes])
                .matrices(visits + 1, new int[][] {lengths}, new int[][] {lengths});
        return (instance.timed() ? builder : builder.untimed()).build();
    }

    private static int[] firstVisits(Instance instance) {
        return instance.shipments().isEmpty()
                ? perVisit(instance.places().size() - 1, visit -> visit)
                : instance.shipments().stream()
                        .mapToInt(shipment -> shipment.pickup() - 1)
                        .toArray();
    }

    private static int[] secondVisits(Instance instance) {
        return instance.shipments().isEmpty()
                ? filled(instance.places().size() - 1, -1)
                : instance.shipments().stream()
                        .mapToInt(shipment -> shipment.delivery() - 1)
                        .toArray();
    }

    private static int[] perVisit(int visits, IntUnaryOperator value) {
        return IntStream.range(0, visits).map(value).toArray();
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }
}
