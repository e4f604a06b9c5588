package id.rutedesa.solver.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A problem of a public benchmark in the numbers of its file. All vehicles are equal, start and end at the depot, and
 * ride a unit of length in {@code 1 / speed} units of time.
 *
 * @param name as the file calls it
 * @param objective what its published values are the least of
 * @param metric how lengths follow from coordinates
 * @param costFactor published values count so many to a unit of length
 * @param vehicles how many there are; empty for any number
 * @param capacity what each carries at once
 * @param speed units of length per unit of time
 * @param places the depot first, then tasks and stations in the order of the file
 * @param shipments in an instance that has any, every task is one half of one
 * @param reloads whether a vehicle may come back to the depot to load again
 * @param battery empty where the range is not limited
 * @param lengths empty where lengths follow from coordinates
 */
public record Instance(
        String name,
        Objective objective,
        Metric metric,
        int costFactor,
        OptionalInt vehicles,
        double capacity,
        double speed,
        List<InstancePlace> places,
        List<InstanceShipment> shipments,
        boolean reloads,
        Optional<InstanceBattery> battery,
        Optional<LengthTable> lengths) {
    /** More places than this are refused: their matrix would not fit a small machine. */
    public static final int MOST_PLACES = 20_001;

    public Instance {
        places = List.copyOf(places);
        shipments = List.copyOf(shipments);
        if (places.isEmpty() || places.get(0).kind() != InstancePlace.Kind.DEPOT) {
            throw new IllegalArgumentException("The first place of instance %s must be its depot.".formatted(name));
        }
    }

    public InstancePlace depot() {
        return places.get(0);
    }

    /** Length of the leg between two places, by their indices. */
    public double length(int from, int to) {
        if (lengths.isPresent()) {
            return lengths.get().length(from, to);
        }
        InstancePlace a = places.get(from);
        InstancePlace b = places.get(to);
        return metric.length(a.x() - b.x(), a.y() - b.y());
    }

    /** Whether any window, release or end of day can bind. */
    public boolean timed() {
        return depot().closes() < Double.POSITIVE_INFINITY;
    }
}
