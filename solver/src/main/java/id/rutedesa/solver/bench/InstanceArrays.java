package id.rutedesa.solver.bench;

import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.core.Stations;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceBattery;
import id.rutedesa.solver.format.InstancePlace.Kind;
import id.rutedesa.solver.format.InstanceTicks;
import id.rutedesa.solver.format.Objective;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** An instance as arrays of the search. */
final class InstanceArrays {
    /** Above the cost of any day's routes together. */
    private static final long UNASSIGNED = 1_000_000_000_000L;
    /** Price of a vehicle where their number comes first: above any detour, below {@link SearchProblem#NO_WAY}. */
    static final long VEHICLE = 100_000_000;

    private InstanceArrays() {}

    /** Places keep their indices, visits are the tasks' places in order; lengths and times count ticks. */
    static SearchProblem of(Instance instance) {
        InstanceTicks ticks = new InstanceTicks(instance);
        int[] place = places(instance, Kind.TASK);
        int visits = place.length;
        int places = instance.places().size();
        int routes = ticks.vehicles();
        int[] lengths = ticks.lengths();
        long[] fixed = new long[routes];
        Arrays.fill(fixed, instance.objective() == Objective.VEHICLES_THEN_DISTANCE ? VEHICLE : 0);
        int[] first = firstVisits(instance, visits);
        long[] unassigned = new long[first.length];
        Arrays.fill(unassigned, UNASSIGNED);
        SearchProblem.Builder builder = new SearchProblem.Builder()
                .tasks(
                        first,
                        secondVisits(instance, visits),
                        IntStream.of(first)
                                .map(visit -> ticks.load(place[visit]))
                                .toArray(),
                        unassigned)
                .visits(
                        place,
                        perVisit(visits, visit -> ticks.opens(place[visit])),
                        perVisit(visits, visit -> ticks.closes(place[visit])),
                        perVisit(visits, visit -> ticks.service(place[visit])))
                .routes(
                        new int[routes],
                        new int[routes],
                        filled(routes, ticks.opens(0)),
                        filled(routes, ticks.closes(0)))
                .vehicles(filled(routes, ticks.capacity()), fixed, new int[routes], new int[routes])
                .matrices(places, new int[][] {lengths}, new int[][] {lengths});
        builder.releases(perVisit(visits, visit -> ticks.release(place[visit])));
        return (instance.timed() ? builder : builder.untimed()).build();
    }

    /** The stations of an instance with batteries. */
    static Stations stations(Instance instance, SearchProblem problem) {
        InstanceBattery battery = instance.battery().orElseThrow();
        double range =
                battery.capacity() / battery.perLength() * instance.metric().ticks();
        return new Stations(
                problem,
                places(instance, Kind.STATION),
                (int) Math.min(SearchProblem.NO_WAY, Math.floor(range)),
                battery.perLength() * battery.chargeTimePerEnergy());
    }

    private static int[] places(Instance instance, Kind kind) {
        return IntStream.range(0, instance.places().size())
                .filter(place -> instance.places().get(place).kind() == kind)
                .toArray();
    }

    private static int[] firstVisits(Instance instance, int visits) {
        return instance.shipments().isEmpty()
                ? perVisit(visits, visit -> visit)
                : instance.shipments().stream()
                        .mapToInt(shipment -> shipment.pickup() - 1)
                        .toArray();
    }

    private static int[] secondVisits(Instance instance, int visits) {
        return instance.shipments().isEmpty()
                ? filled(visits, -1)
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
