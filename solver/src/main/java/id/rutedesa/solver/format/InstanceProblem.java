package id.rutedesa.solver.format;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An instance as a problem of the solver: a tick of length is a metre and a second, and costs a thousandth of a Rupiah;
 * a unit of demand is a gram. Places keep their indices; a task's id is its place's.
 */
public final class InstanceProblem {
    private InstanceProblem() {}

    /** What of the instance the model does not hold; empty where it holds everything. */
    public static Optional<String> missing(Instance instance) {
        if (!instance.shipments().isEmpty()) {
            return Optional.of("shipments");
        }
        if (instance.battery().isPresent()) {
            return Optional.of("charge stations");
        }
        if (instance.objective() != Objective.DISTANCE) {
            return Optional.of("fewest vehicles first");
        }
        return Optional.empty();
    }

    /**
     * The instance as a problem.
     *
     * @throws IllegalArgumentException where something is {@link #missing}
     */
    public static RoutingProblem of(Instance instance) {
        Optional<String> missing = missing(instance);
        if (missing.isPresent()) {
            throw new IllegalArgumentException(
                    "Instance %s needs what the model lacks: %s.".formatted(instance.name(), missing.get()));
        }
        InstanceTicks ticks = new InstanceTicks(instance);
        int[] lengths = ticks.lengths();
        int places = instance.places().size();
        VehicleType type = new VehicleType(
                "vehicle",
                TravelMatrix.of(places, lengths, lengths, new int[lengths.length]),
                new Load(ticks.capacity(), 0),
                Optional.empty(),
                new CostRates(0, 0, 1_000, 0));
        List<Shift> shifts = IntStream.rangeClosed(1, ticks.vehicles())
                .mapToObj(number -> shift("v" + number, type, instance, ticks))
                .toList();
        List<Task> tasks = new ArrayList<>();
        for (int place = 1; place < places; place++) {
            tasks.add(task(place, instance, ticks));
        }
        return new RoutingProblem(shifts, tasks);
    }

    private static Shift shift(String id, VehicleType type, Instance instance, InstanceTicks ticks) {
        Optional<Reload> reload = instance.reloads() ? Optional.of(new Reload(0)) : Optional.empty();
        return new Shift(id, new Vehicle(id, type), 0, 0, ticks.opens(0), ticks.closes(0), reload, 0, Optional.empty());
    }

    private static Task task(int place, Instance instance, InstanceTicks ticks) {
        Visit visit = new Visit(
                place, List.of(new TimeWindow(ticks.opens(place), ticks.closes(place))), ticks.service(place));
        return new Job(
                instance.places().get(place).id(),
                Activity.DELIVERY,
                visit,
                new Load(ticks.load(place), 0),
                0,
                ticks.release(place));
    }
}
