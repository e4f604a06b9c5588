package id.rutedesa.api.vroom;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one route of an answer back as it states itself, right or wrong. */
final class VroomRoute {
    private static final int MILLI = 1_000;

    private final VroomProblem asked;
    private final Map<String, Task> taskByStep;
    private final Shift shift;
    private final List<VroomNode> steps;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();

    VroomRoute(VroomProblem asked, Map<String, Task> taskByStep, Shift shift, VroomNode route) {
        this.asked = asked;
        this.taskByStep = taskByStep;
        this.shift = shift;
        steps = route.objects("steps");
        if (steps.isEmpty()) {
            throw route.wrong("steps", "is missing or empty");
        }
    }

    Route read() {
        for (int i = 0; i < steps.size(); i++) {
            stops.add(stop(i));
            if (i > 0) {
                legs.add(leg(i - 1, rideSec(i - 1)));
            }
        }
        Stop last = stops.get(stops.size() - 1);
        if (last.kind() != StopKind.END) {
            // VROOM writes no end for a vehicle without one: its day is over where the last task is.
            stops.add(stop(StopKind.END, last.place(), last.departureSec(), last.departureSec(), Load.NONE));
            legs.add(leg(stops.size() - 2, 0));
        }
        long metres = legs.stream().mapToLong(Leg::distanceM).sum();
        CostRates rates = shift.vehicle().type().rates();
        CostBreakdown cost =
                new CostBreakdown(rates.fixedMilliIdr(), 0, 0, metres * rates.distanceMilliIdrPerKm() / MILLI, 0, 0, 0);
        return new Route(shift.id(), stops, legs, cost);
    }

    private Stop stop(int i) {
        VroomNode step = steps.get(i);
        int startSec = arrivalSec(step) + step.small("waiting_time", 0, TimeWindow.LATEST_SEC);
        int endSec = startSec
                + step.small("setup", 0, VroomReader.LONGEST_STAY_SEC)
                + step.small("service", 0, VroomReader.LONGEST_STAY_SEC);
        int departureSec = i + 1 < steps.size() ? arrivalSec(steps.get(i + 1)) - rideSec(i) : endSec;
        Load load = VroomVehicles.load(step, "load", step.numbers("load"), 0);
        String type = step.text("type", "");
        return switch (type) {
            case "start" -> stop(StopKind.START, place(step, shift.startPlace()), arrivalSec(step), departureSec, load);
            case "end" -> stop(StopKind.END, place(step, shift.endPlace()), arrivalSec(step), departureSec, load);
            case "break" -> {
                int before = i == 0 ? shift.startPlace() : stops.get(i - 1).place();
                Optional<String> id = Optional.of("break " + step.id("id"));
                yield stop(StopKind.BREAK, place(step, before), arrivalSec(step), departureSec, List.of(), load, id);
            }
            case "job", "pickup", "delivery" -> {
                List<PlannedVisit> visits = List.of(visit(step, type, startSec, endSec));
                yield stop(
                        StopKind.VISIT,
                        place(step, -1),
                        arrivalSec(step),
                        departureSec,
                        visits,
                        load,
                        Optional.empty());
            }
            default -> throw step.wrong("type", "is none of start, job, pickup, delivery, break, end");
        };
    }

    private static Stop stop(StopKind kind, int place, int arrivalSec, int departureSec, Load load) {
        return stop(kind, place, arrivalSec, departureSec, List.of(), load, Optional.empty());
    }

    /** Of a vehicle without a battery: VROOM knows none. */
    private static Stop stop(
            StopKind kind,
            int place,
            int arrivalSec,
            int departureSec,
            List<PlannedVisit> visits,
            Load load,
            Optional<String> breakId) {
        OptionalInt none = OptionalInt.empty();
        return new Stop(kind, place, arrivalSec, departureSec, visits, load, none, none, breakId, Optional.empty());
    }

    private PlannedVisit visit(VroomNode step, String type, int startSec, int endSec) {
        Task task = taskByStep.get(type + " " + step.id("id"));
        if (task == null) {
            throw step.wrong("id", "is no " + type + " of the problem");
        }
        Activity activity =
                task instanceof Job job ? job.activity() : type.equals("pickup") ? Activity.PICKUP : Activity.DELIVERY;
        return new PlannedVisit(task.id(), activity, startSec, endSec, task.load(), 1);
    }

    /** Where a step says that it is; {@code otherwise} where it does not say so. */
    private int place(VroomNode step, int otherwise) {
        if (otherwise >= 0 && !step.has("location") && !step.has("location_index")) {
            return otherwise;
        }
        return asked.places()
                .find(step, "location", "location_index")
                .orElseThrow(() -> step.wrong("location", "is no place of the problem"));
    }

    private int arrivalSec(VroomNode step) {
        long sec = step.id("arrival") - asked.originSec();
        if (Math.abs(sec) > TimeWindow.LATEST_SEC) {
            throw step.wrong("arrival", "lies too far from the times of the problem");
        }
        return (int) sec;
    }

    /** From one step to the next: what the sum of travel grows by. */
    private int rideSec(int from) {
        VroomNode next = steps.get(from + 1);
        int until = next.small("duration", 0, TimeWindow.LATEST_SEC);
        return until - steps.get(from).small("duration", 0, TimeWindow.LATEST_SEC);
    }

    private Leg leg(int from, int rideSec) {
        TravelMatrix matrix = shift.vehicle().type().matrix();
        int a = stops.get(from).place();
        int b = stops.get(from + 1).place();
        int metres = matrix.reachable(a, b) ? matrix.distanceM(a, b) : 0;
        return new Leg(a, b, rideSec, metres, stops.get(from).loadAfter().massG(), 0);
    }
}
