package id.rutedesa.api.vroom;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.RouteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a request in VROOM's form (docs/API.md of VROOM 1.14). */
final class VroomReader {
    private static final Set<String> KEYS = Set.of("jobs", "shipments", "vehicles", "matrices", "options");
    private static final Set<String> OPTIONS = Set.of("c", "g", "l", "t", "x");
    private static final Set<String> JOB = Set.of(
            "id",
            "description",
            "location",
            "location_index",
            "setup",
            "service",
            "delivery",
            "pickup",
            "skills",
            "priority",
            "time_windows");
    private static final Set<String> SHIPMENT = Set.of("pickup", "delivery", "amount", "skills", "priority");
    private static final Set<String> SHIPMENT_STEP =
            Set.of("id", "description", "location", "location_index", "setup", "service", "time_windows");
    private static final int MOST_SECONDS = 60;
    static final int LONGEST_STAY_SEC = 10_000_000;

    private final List<String> warnings = new ArrayList<>();
    private final VroomNode root;
    private final VroomPlaces places;
    private final Map<String, VroomProblem.TaskNames> names = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private long originSec;
    private int loads;

    VroomReader(JsonNode body) {
        root = new VroomNode(body, "", warnings).knowing(KEYS);
        places = new VroomPlaces(root.has("matrices"));
    }

    /**
     * Reads the whole request.
     *
     * @param roads tables for a request without matrices of its own
     */
    VroomProblem read(Function<VroomPlaces, VroomTables> roads) {
        List<VroomNode> vehicleNodes = root.objects("vehicles");
        if (vehicleNodes.isEmpty()) {
            throw root.wrong("vehicles", "is missing or empty");
        }
        originSec = origin(vehicleNodes);
        root.objects("jobs").forEach(this::readJob);
        root.objects("shipments").forEach(this::readShipment);
        VroomVehicles vehicles = new VroomVehicles(places, originSec, loads);
        vehicleNodes.forEach(vehicles::readPlaces);
        vehicles.readAll(vehicleNodes, new VroomMatrices(root, places, roads));
        VroomNode options = root.has("options") ? root.object("options").knowing(OPTIONS) : null;
        int seconds = options == null ? 0 : options.small("l", 0, MOST_SECONDS);
        long usualMillis = 1_000 + 10L * tasks.size();
        return new VroomProblem(
                new RoutingProblem(vehicles.shifts(), tasks),
                places,
                originSec,
                Math.max(loads, vehicles.loads()),
                names,
                vehicles.names(),
                vehicles.breakIds(),
                orders(vehicleNodes, vehicles.shifts()),
                options != null && options.flag("c"),
                seconds > 0 ? Duration.ofSeconds(seconds) : Duration.ofMillis(Math.min(10_000, usualMillis)),
                warnings);
    }

    /** The earliest time that the request names, so that times of any epoch fit. */
    private long origin(List<VroomNode> vehicleNodes) {
        List<Long> starts = new ArrayList<>();
        vehicleNodes.stream()
                .filter(node -> node.has("time_window"))
                .forEach(node -> starts.add(node.window("time_window")[0]));
        for (VroomNode job : root.objects("jobs")) {
            job.windows("time_windows").forEach(window -> starts.add(window[0]));
        }
        return starts.stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private void readJob(VroomNode node) {
        node.knowing(JOB);
        Load delivery = load(node, "delivery");
        Load pickup = load(node, "pickup");
        if (!delivery.equals(Load.NONE) && !pickup.equals(Load.NONE)) {
            throw node.wrong("pickup", "cannot stand beside a delivery in one job: give two jobs, or a shipment");
        }
        int place = places.read(node, "location", "location_index");
        String id = "job " + node.id("id");
        keep(id, node, false, node, place, node, place);
        tasks.add(new Job(
                id,
                pickup.equals(Load.NONE) ? Activity.DELIVERY : Activity.PICKUP,
                visit(node, place),
                pickup.equals(Load.NONE) ? delivery : pickup,
                node.small("priority", 0, Task.TOP_PRIORITY),
                0,
                needs(node)));
    }

    private void readShipment(VroomNode node) {
        node.knowing(SHIPMENT);
        VroomNode pickup = node.object("pickup").knowing(SHIPMENT_STEP);
        VroomNode delivery = node.object("delivery").knowing(SHIPMENT_STEP);
        int from = places.read(pickup, "location", "location_index");
        int to = places.read(delivery, "location", "location_index");
        String id = "shipment " + pickup.id("id") + " " + delivery.id("id");
        keep(id, node, true, pickup, from, delivery, to);
        tasks.add(new Shipment(
                id,
                visit(pickup, from),
                visit(delivery, to),
                load(node, "amount"),
                node.small("priority", 0, Task.TOP_PRIORITY),
                needs(node)));
    }

    private void keep(String id, VroomNode node, boolean shipment, VroomNode first, int at, VroomNode second, int to) {
        VroomProblem.TaskNames before = names.put(
                id,
                new VroomProblem.TaskNames(
                        shipment,
                        first.id("id"),
                        first.text("description", ""),
                        at,
                        second.id("id"),
                        second.text("description", ""),
                        to,
                        node.small("priority", 0, Task.TOP_PRIORITY)));
        if (before != null) {
            throw first.wrong("id", "is used twice");
        }
    }

    private Load load(VroomNode node, String key) {
        List<Long> amounts = node.numbers(key);
        loads = Math.max(loads, amounts.size());
        return VroomVehicles.load(node, key, amounts, 0);
    }

    private static Requirements needs(VroomNode node) {
        Set<String> skills =
                node.numbers("skills").stream().map(String::valueOf).collect(Collectors.toSet());
        return new Requirements(skills, Set.of(), 0);
    }

    private Visit visit(VroomNode node, int place) {
        List<TimeWindow> windows = node.windows("time_windows").stream()
                .map(window -> VroomVehicles.window(node, "time_windows", window, originSec))
                .toList();
        try {
            return new Visit(
                    place,
                    windows.isEmpty() ? List.of(TimeWindow.ALWAYS) : windows,
                    node.small("service", 0, LONGEST_STAY_SEC),
                    node.small("setup", 0, LONGEST_STAY_SEC),
                    Lateness.NONE);
        } catch (IllegalArgumentException e) {
            throw node.wrong("time_windows", "must be in order and apart");
        }
    }

    /** The tasks of each vehicle's steps; starts, ends and breaks follow from them. */
    private List<RouteOrder> orders(List<VroomNode> vehicleNodes, List<Shift> shifts) {
        Map<String, String> idByStep = VroomProblem.idByStep(names);
        List<RouteOrder> orders = new ArrayList<>();
        for (int i = 0; i < vehicleNodes.size(); i++) {
            List<String> ids = new ArrayList<>();
            for (VroomNode step : vehicleNodes.get(i).objects("steps")) {
                String type = step.text("type", "");
                if (Set.of("job", "pickup", "delivery").contains(type)) {
                    String id = idByStep.get(type + " " + step.id("id"));
                    if (id == null) {
                        throw step.wrong("id", "is no " + type + " of this request");
                    }
                    ids.add(id);
                }
            }
            if (!ids.isEmpty()) {
                orders.add(new RouteOrder(shifts.get(i).id(), ids));
            }
        }
        return orders;
    }
}
