package id.rutedesa.api.vroom;

import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.verify.PlanVerifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads an answer in VROOM's form back and puts it before the verifier, with its own times, loads and costs. */
final class VroomCheck {
    private static final int MILLI = 1_000;
    /** The matrix of prices is rounded to hundredths, so the price of a leg may be off by half of one. */
    private static final int LEG_ROUNDING_MILLI = 5;

    private final VroomProblem asked;
    private final VroomNode answer;
    private final Map<String, Task> taskByStep = new HashMap<>();
    private final Map<String, Shift> shiftById = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    VroomCheck(VroomProblem asked, JsonNode answer) {
        this.asked = asked;
        this.answer = new VroomNode(answer, "", new ArrayList<>());
        Map<String, Task> taskById = new HashMap<>();
        asked.problem().tasks().forEach(task -> taskById.put(task.id(), task));
        asked.taskIdByStep().forEach((step, id) -> taskByStep.put(step, taskById.get(id)));
        asked.problem().shifts().forEach(shift -> shiftById.put(shift.id(), shift));
    }

    /**
     * What the answer costs and breaks; times in faults count from the earliest time of the problem.
     *
     * @throws VroomInputException where it cannot be understood
     */
    CheckedPlan check() {
        if (!answer.has("routes")) {
            throw answer.wrong("routes", "is missing: this is no answer of VROOM's");
        }
        List<Route> routes = new ArrayList<>();
        CostBreakdown sum = CostBreakdown.NONE;
        long cost = 0;
        for (VroomNode node : answer.objects("routes")) {
            Route route = new VroomRoute(asked, taskByStep, shift(node), node).read();
            routes.add(route);
            sum = sum.plus(route.cost());
            cost += cost(route, node);
        }
        List<UnassignedTask> unassigned = unassigned();
        PlanVerifier.verify(asked.problem(), new Plan(routes, unassigned, sum)).stream()
                .map(wrong -> "%s, %s: %s".formatted(wrong.subject(), wrong.code(), wrong.message()))
                .distinct()
                .forEach(faults::add);
        if (answer.has("summary")) {
            long stated = answer.object("summary").number("cost", cost);
            require(stated == cost, "summary: it states a cost of %d, the routes cost %d".formatted(stated, cost));
        }
        return new CheckedPlan(cost, routes.size(), faults, unassigned.size());
    }

    private Shift shift(VroomNode route) {
        Shift shift = shiftById.get("vehicle " + route.id("vehicle"));
        if (shift == null) {
            throw route.wrong("vehicle", "is no vehicle of the problem");
        }
        return shift;
    }

    /** The cost that a route states, where it does, else the cost that it has. */
    private long cost(Route route, VroomNode node) {
        long milli = route.cost().totalMilliIdr();
        long rounded = Math.round((double) milli / MILLI);
        long stated = node.number("cost", rounded);
        long roundingMilli =
                MILLI / 2 + (long) LEG_ROUNDING_MILLI * route.legs().size();
        require(
                Math.abs(stated * MILLI - milli) <= roundingMilli,
                "%s: it states a cost of %d, it costs %d".formatted(route.shiftId(), stated, rounded));
        return stated;
    }

    private List<UnassignedTask> unassigned() {
        Map<String, UnassignedTask> leftById = new LinkedHashMap<>();
        for (VroomNode left : answer.objects("unassigned")) {
            String type = left.text("type", "job");
            Task task = taskByStep.get(type + " " + left.id("id"));
            if (task == null) {
                throw left.wrong("id", "is no " + type + " of the problem");
            }
            leftById.put(task.id(), new UnassignedTask(task.id(), task.load(), List.of(), Optional.empty()));
        }
        return List.copyOf(leftById.values());
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            faults.add(message);
        }
    }
}
