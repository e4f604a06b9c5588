package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.plan.ReasonCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which shifts may serve which tasks, whatever else they do. */
public final class Fitness {
    private final RoutingProblem problem;
    private final HandOvers handOvers;
    private final Set<String> leftBehind;
    private final Map<String, String> goodsByPiece;
    /** By task: the shifts that may serve it. */
    private final BitSet[] fits;
    /** By shift: what a closed route still serves, tasks and the goods of which pieces are. */
    private final List<Set<String>> openGoods = new ArrayList<>();
    /** Which shift has a task's goods on board or begins with it. */
    private final Map<String, String> holderByTask = new HashMap<>();

    Fitness(RoutingProblem problem, HandOvers handOvers, Set<String> leftBehind, Map<String, String> goodsByPiece) {
        this.problem = problem;
        this.handOvers = handOvers;
        this.leftBehind = leftBehind;
        this.goodsByPiece = goodsByPiece;
        for (Shift shift : problem.shifts()) {
            shift.rules().lock().firstTasks().forEach(task -> holderByTask.put(task, shift.id()));
            shift.rules().onBoard().ifPresent(ids -> ids.forEach(task -> holderByTask.put(task, shift.id())));
        }
        for (Shift shift : problem.shifts()) {
            openGoods.add(goods(shift.rules().lock().firstTasks()));
        }
        fits = new BitSet[problem.tasks().size()];
        for (int task = 0; task < fits.length; task++) {
            fits[task] = new BitSet();
            for (int shift = 0; shift < problem.shifts().size(); shift++) {
                fits[task].set(shift, obstacle(task, shift).isEmpty());
            }
        }
    }

    boolean fits(int task, int shift) {
        return fits[task].get(shift);
    }

    /** What stands between the task and the shift; empty where nothing does. */
    public Optional<ReasonCode> obstacle(int taskIndex, int shiftIndex) {
        Task task = problem.tasks().get(taskIndex);
        Shift shift = problem.shifts().get(shiftIndex);
        Requirements needs = task.requirements();
        if (leftBehind.contains(task.id())) {
            return Optional.of(ReasonCode.LOCK_CANNOT_BE_KEPT);
        }
        String holder = holderByTask.getOrDefault(task.id(), shift.id());
        if (!holder.equals(shift.id())
                || (!needs.shiftIds().isEmpty() && !needs.shiftIds().contains(shift.id()))) {
            return Optional.of(ReasonCode.OTHER_SHIFT_ONLY);
        }
        if (!shift.rules().skills().containsAll(needs.skills())) {
            return Optional.of(ReasonCode.SKILL_MISSING);
        }
        if (needs.longestItemMm() > shift.vehicle().type().longestItemMm()) {
            return Optional.of(ReasonCode.ITEM_TOO_LONG);
        }
        if (!handOvers.meets(taskIndex, shift)) {
            return Optional.of(ReasonCode.HUB_ELSEWHERE);
        }
        boolean closed = shift.rules().lock().closed()
                && !openGoods.get(shiftIndex).contains(goodsByPiece.getOrDefault(task.id(), task.id()));
        return closed ? Optional.of(ReasonCode.ROUTE_LOCKED) : Optional.empty();
    }

    private Set<String> goods(List<String> taskIds) {
        return taskIds.stream().map(id -> goodsByPiece.getOrDefault(id, id)).collect(Collectors.toSet());
    }

    /** The amount that goes with an obstacle's code: millimetres too long, skills missing, otherwise 0. */
    public long shortage(ReasonCode code, int taskIndex, int shiftIndex) {
        Requirements needs = problem.tasks().get(taskIndex).requirements();
        Shift shift = problem.shifts().get(shiftIndex);
        return switch (code) {
            case ITEM_TOO_LONG ->
                (long) needs.longestItemMm() - shift.vehicle().type().longestItemMm();
            case SKILL_MISSING ->
                needs.skills().stream()
                        .filter(skill -> !shift.rules().skills().contains(skill))
                        .count();
            default -> 0;
        };
    }
}
