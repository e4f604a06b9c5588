package id.rutedesa.api.vroom;

import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.plan.UnassignedTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a plan in VROOM's form; what VROOM does not say stands under {@code rutedesa}. */
final class VroomAnswer {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MILLI = 1_000;

    private final VroomProblem asked;
    private final List<BrokenRule> broken;
    private final Map<String, Task> taskById = new HashMap<>();
    private final Map<String, Shift> shiftById = new HashMap<>();
    private final Sums total = new Sums();

    /** What is added up for a route, and for all of them. */
    private static final class Sums {
        long cost;
        long setup;
        long service;
        long duration;
        long waiting;
        long priority;
        long distance;
        final long[] delivery = new long[2];
        final long[] pickup = new long[2];
    }

    VroomAnswer(VroomProblem asked, List<BrokenRule> broken) {
        this.asked = asked;
        this.broken = broken;
        asked.problem().tasks().forEach(task -> taskById.put(task.id(), task));
        asked.problem().shifts().forEach(shift -> shiftById.put(shift.id(), shift));
    }

    ObjectNode write(Plan plan, long solvingMillis) {
        ObjectNode answer = JSON.createObjectNode().put("code", 0);
        ArrayNode routes = JSON.createArrayNode();
        plan.routes().forEach(route -> routes.add(route(route)));
        ObjectNode summary = answer.putObject("summary");
        summary.put("cost", total.cost).put("routes", plan.routes().size());
        summary.put("unassigned", stepsOf(plan.unassigned()));
        sums(summary, total);
        violations(summary.putArray("violations"), broken);
        summary.putObject("computing_times").put("loading", 0).put("solving", solvingMillis);
        ArrayNode unassigned = answer.putArray("unassigned");
        plan.unassigned().forEach(task -> unassigned(unassigned, task));
        answer.set("routes", routes);
        extras(answer.putObject("rutedesa"), plan);
        return answer;
    }

    private int stepsOf(List<UnassignedTask> tasks) {
        return tasks.stream()
                .mapToInt(task -> names(task.taskId()).shipment() ? 2 : 1)
                .sum();
    }

    private VroomProblem.TaskNames names(String taskId) {
        return named(asked.tasks(), taskId);
    }

    /** What the request says of an id of the plan. */
    private static <T> T named(Map<String, T> byId, String id) {
        T known = byId.get(id);
        if (known == null) {
            throw new IllegalStateException("The plan speaks of what nobody asked for: " + id);
        }
        return known;
    }

    private ObjectNode route(Route route) {
        VroomProblem.VehicleNames vehicle = named(asked.vehicles(), route.shiftId());
        Sums sums = new Sums();
        sums.cost = Math.round((double) route.cost().totalMilliIdr() / MILLI);
        ObjectNode node = JSON.createObjectNode().put("vehicle", vehicle.id());
        ArrayNode steps = JSON.createArrayNode();
        long travelSec = 0;
        for (int i = 0; i < route.stops().size(); i++) {
            Stop stop = route.stops().get(i);
            if (i > 0) {
                Stop before = route.stops().get(i - 1);
                travelSec += route.legs().get(i - 1).rideSec();
                sums.distance += vehicle.tables().metres(before.place(), stop.place());
            }
            int from = i == 0 ? -1 : route.stops().get(i - 1).place();
            boolean open = stop.kind() == StopKind.END
                    && named(shiftById, route.shiftId()).endPlace() == Shift.OPEN_END;
            if (!open) {
                steps.add(step(route, stop, from, travelSec, sums));
            }
        }
        sums.duration = travelSec;
        node.put("cost", sums.cost);
        if (!vehicle.description().isEmpty()) {
            node.put("description", vehicle.description());
        }
        sums(node, sums);
        violations(
                node.putArray("violations"),
                broken.stream()
                        .filter(rule -> rule.shiftId().equals(route.shiftId()))
                        .toList());
        node.set("steps", steps);
        addToTotal(sums);
        return node;
    }

    private ObjectNode step(Route route, Stop stop, int from, long travelSec, Sums sums) {
        ObjectNode node = JSON.createObjectNode();
        long setup = 0;
        long service = 0;
        long waiting = 0;
        if (stop.kind() == StopKind.VISIT) {
            PlannedVisit visit = stop.visits().get(0);
            VroomProblem.TaskNames names = names(visit.taskId());
            boolean second = names.shipment() && visit.activity() == Activity.DELIVERY;
            String type = names.shipment() ? BodyReader.word(visit.activity()) : "job";
            node.put("type", type).put("id", second ? names.secondId() : names.firstId());
            String description = second ? names.secondDescription() : names.firstDescription();
            if (description != null && !description.isEmpty()) {
                node.put("description", description);
            }
            Visit wanted = wanted(visit);
            setup = from == stop.place() ? 0 : wanted.setupSec();
            service = wanted.serviceSec();
            waiting = (long) visit.serviceStartSec() - stop.arrivalSec();
            count(visit, sums);
            sums.priority += second ? 0 : names.priority();
        } else if (stop.kind() == StopKind.BREAK) {
            String id = stop.breakId().orElse("");
            node.put("type", "break").put("id", asked.breakIds().getOrDefault(id, 0L));
            service = named(shiftById, route.shiftId()).rules().breaks().stream()
                    .filter(pause -> pause.id().equals(id))
                    .mapToInt(Break::durationSec)
                    .sum();
            waiting = (long) stop.departureSec() - stop.arrivalSec() - service;
        } else {
            node.put("type", BodyReader.word(stop.kind()));
        }
        place(node, stop.place());
        node.put("setup", setup).put("service", service).put("waiting_time", waiting);
        node.set("load", load(stop.loadAfter()));
        node.put("arrival", asked.originSec() + stop.arrivalSec()).put("duration", travelSec);
        violations(node.putArray("violations"), brokenAt(stop));
        sums.setup += setup;
        sums.service += service;
        sums.waiting += waiting;
        return node;
    }

    private List<BrokenRule> brokenAt(Stop stop) {
        return broken.stream()
                .filter(rule ->
                        stop.visits().stream().anyMatch(visit -> rule.taskId().equals(Optional.of(visit.taskId()))))
                .toList();
    }

    private Visit wanted(PlannedVisit visit) {
        Task task = named(taskById, visit.taskId());
        if (task instanceof Shipment shipment) {
            return visit.activity() == Activity.PICKUP ? shipment.pickup() : shipment.delivery();
        }
        return ((Job) task).visit();
    }

    private static void count(PlannedVisit visit, Sums sums) {
        long[] into = visit.activity() == Activity.PICKUP ? sums.pickup : sums.delivery;
        into[0] += visit.load().massG();
        into[1] += visit.load().volumeMl();
    }

    private void place(ObjectNode node, int place) {
        VroomPlaces.Place where = asked.places().place(place);
        if (where.lon() != null && where.lat() != null) {
            node.putArray("location").add(where.lon()).add(where.lat());
        }
        if (where.index() != null) {
            node.put("location_index", where.index());
        }
    }

    private ArrayNode load(Load load) {
        ArrayNode node = JSON.createArrayNode();
        int[] parts = {load.massG(), load.volumeMl()};
        for (int i = 0; i < asked.loads(); i++) {
            node.add(parts[i]);
        }
        return node;
    }

    private void sums(ObjectNode node, Sums sums) {
        ArrayNode delivery = node.putArray("delivery");
        ArrayNode pickup = node.putArray("pickup");
        for (int i = 0; i < asked.loads(); i++) {
            delivery.add(sums.delivery[i]);
            pickup.add(sums.pickup[i]);
        }
        node.put("setup", sums.setup).put("service", sums.service).put("duration", sums.duration);
        node.put("waiting_time", sums.waiting).put("priority", sums.priority).put("distance", sums.distance);
    }

    private void addToTotal(Sums sums) {
        total.cost += sums.cost;
        total.setup += sums.setup;
        total.service += sums.service;
        total.duration += sums.duration;
        total.waiting += sums.waiting;
        total.priority += sums.priority;
        total.distance += sums.distance;
        for (int i = 0; i < total.delivery.length; i++) {
            total.delivery[i] += sums.delivery[i];
            total.pickup[i] += sums.pickup[i];
        }
    }

    private static void violations(ArrayNode node, List<BrokenRule> rules) {
        for (BrokenRule rule : rules) {
            ObjectNode violation = node.addObject().put("cause", cause(rule.code()));
            if (rule.code() == ReasonCode.WINDOW_MISSED || rule.code() == ReasonCode.SHIFT_TOO_SHORT) {
                violation.put("duration", rule.amount());
            }
        }
    }

    private static String cause(ReasonCode code) {
        return switch (code) {
            case WINDOW_MISSED, SHIFT_TOO_SHORT -> "delay";
            case TOO_HEAVY, TOO_BULKY, NO_MASS_LEFT, NO_VOLUME_LEFT -> "load";
            case TOO_MANY_STOPS -> "max_tasks";
            case SKILL_MISSING -> "skills";
            case PAIR_BROKEN -> "precedence";
            case BREAK_MISSED -> "missing_break";
            case TOO_FAR -> "max_travel_time";
            default -> BodyReader.word(code);
        };
    }

    private void unassigned(ArrayNode list, UnassignedTask task) {
        VroomProblem.TaskNames names = names(task.taskId());
        ObjectNode first = list.addObject().put("id", names.firstId());
        place(first, names.firstPlace());
        first.put("type", names.shipment() ? "pickup" : "job");
        if (names.shipment()) {
            ObjectNode second = list.addObject().put("id", names.secondId());
            place(second, names.secondPlace());
            second.put("type", "delivery");
        }
    }

    /** Warnings, and why tasks stay behind: a code for each vehicle, proven. */
    private void extras(ObjectNode node, Plan plan) {
        ArrayNode warnings = node.putArray("warnings");
        asked.warnings().forEach(warnings::add);
        ArrayNode reasons = node.putArray("unassigned");
        for (UnassignedTask task : plan.unassigned()) {
            ObjectNode why = reasons.addObject().put("id", names(task.taskId()).firstId());
            ArrayNode byVehicle = why.putArray("reasons");
            task.reasons().forEach(reason -> byVehicle
                    .addObject()
                    .put("vehicle", vehicleId(reason.shiftId()))
                    .put("code", BodyReader.word(reason.code()))
                    .put("amount", reason.shortage()));
            task.fix().ifPresent(fix -> why.putObject("fix")
                    .put("vehicle", vehicleId(fix.shiftId()))
                    .put("code", BodyReader.word(fix.code()))
                    .put("amount", fix.amount()));
        }
    }

    private long vehicleId(String shiftId) {
        return named(asked.vehicles(), shiftId).id();
    }
}
