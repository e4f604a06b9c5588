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
            stops.add(stop(StopKind.END, last.place(), last.departureSec(), last.departureSec(), List.of(), Load.NONE));
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
        String type = step.text("type", "");
        int arrivalSec = arrivalSec(step);
        int startSec = arrivalSec + step.small("waiting_time", 0, TimeWindow.LATEST_SEC);
        int endSec = startSec
                + step.small("setup", 0, VroomReader.LONGEST_STAY_SEC)
                + step.small("service", 0, VroomReader.LONGEST_STAY_SEC);
        int departureSec = i + 1 < steps.size() ? arrivalSec(steps.get(i + 1)) - rideSec(i) : endSec;
        Load load = VroomVehicles.load(step, "load", step.numbers("load"), 0);
        return switch (type) {
            case "start" ->
                stop(StopKind.START, place(step, shift.startPlace()), arrivalSec, departureSec, List.of(), load);
            case "end" -> stop(StopKind.END, place(step, shift.endPlace()), arrivalSec, departureSec, List.of(), load);
            case "break" -> pause(step, arrivalSec, departureSec, load);
            case "job", "pickup", "delivery" -> {
                PlannedVisit visit = visit(step, type, startSec, endSec);
                yield stop(StopKind.VISIT, place(step, -1), arrivalSec, departureSec, List.of(visit), load);
            }
            default -> throw step.wrong("type", "is none of start, job, pickup, delivery, break, end");
        };
    }

    private Stop stop(
            StopKind kind, int place, int arrivalSec, int departureSec, List<PlannedVisit> visits, Load load) {
        return new Stop(
                kind,
                place,
                arrivalSec,
                departureSec,
                visits,
                load,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private Stop pause(VroomNode step, int arrivalSec, int departureSec, Load load) {
        int before = stops.isEmpty()
                ? shift.startPlace()
                : stops.get(stops.size() - 1).place();
        return new Stop(
                StopKind.BREAK,
                place(step, before),
                arrivalSec,
                departureSec,
                List.of(),
                load,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.of("break " + step.id("id")));
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
