package id.rutedesa.solver;

import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.plan.RouteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goods that may be divided, as jobs of one piece each. The pieces of a task are equal to the gram and add up to it exactly;
 * how many there are is chosen so that they fill the most common vehicle best. Grams that cannot be shared evenly are spread, so
 * that pieces in a row are never a gram more than they must be; orders take pieces in the order of the shifts, so that the same
 * orders always mean the same grams.
 */
final class Pieces {
    /** More pieces make the search slow for little. */
    private static final int MOST_PIECES = 16;
    /** Where fewer are too large for the most common vehicle. */
    private static final int MOST_OF_MUCH = 400;

    private final RoutingProblem whole;
    private final RoutingProblem pieced;
    private final Map<String, List<String>> piecesByTask = new HashMap<>();
    private final Map<String, String> taskByPiece = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    /** By shift: what it serves in order, in pieces. */
    private final Map<String, List<String>> orderByShift = new HashMap<>();

    /**
     * Divides the goods of a problem.
     *
     * @param orders what the shifts serve, where that is known: a lock of a task there holds the pieces that the order begins with
     */
    Pieces(RoutingProblem problem, List<RouteOrder> orders) {
        whole = problem;
        problem.tasks().forEach(task -> ids.add(task.id()));
        List<Task> tasks = new ArrayList<>();
        for (Task task : problem.tasks()) {
            if (task instanceof Job job && job.leastPiece().isPresent()) {
                tasks.addAll(divided(job, job.leastPiece().get()));
            } else {
                tasks.add(task);
            }
        }
        pieced(orders).forEach(order -> orderByShift.put(order.shiftId(), order.taskIds()));
        pieced = piecesByTask.isEmpty()
                ? problem
                : new RoutingProblem(
                        problem.shifts().stream().map(this::renamed).toList(),
                        tasks,
                        problem.sparePacks(),
                        problem.groups().stream()
                                .flatMap(group ->
                                        Members.of(group, id -> piecesByTask.getOrDefault(id, List.of(id))).stream())
                                .toList(),
                        problem.fairness());
    }

    /** The problem in which every piece is a job. */
    RoutingProblem problem() {
        return pieced;
    }

    boolean isDivided(String taskId) {
        return piecesByTask.containsKey(taskId);
    }

    private List<Task> divided(Job job, Load least) {
        int count = count(job.load(), least);
        List<Task> pieces = new ArrayList<>();
        List<String> pieceIds = new ArrayList<>();
        for (int piece = 0; piece < count; piece++) {
            String id = pieceId(job.id(), piece);
            pieceIds.add(id);
            taskByPiece.put(id, job.id());
            Load load = new Load(
                    part(job.load().massG(), count, piece), part(job.load().volumeMl(), count, piece));
            pieces.add(new Job(
                    id, job.activity(), job.visit(), load, job.priority(), job.releaseSec(), job.requirements()));
        }
        piecesByTask.put(job.id(), pieceIds);
        return pieces;
    }

    private String pieceId(String taskId, int piece) {
        String id = taskId + "/" + (piece + 1);
        while (!ids.add(id)) {
            id += "/";
        }
        return id;
    }

    private static int part(int total, int count, int piece) {
        return (int) ((piece + 1L) * total / count - (long) piece * total / count);
    }

    /** Of all numbers of pieces that are large enough, the one that fills a vehicle best; the larger of equals. */
    private int count(Load load, Load least) {
        double vehicles = vehiclesFilled(load);
        int most = vehicles > MOST_PIECES && vehicles <= MOST_OF_MUCH ? (int) Math.ceil(vehicles) : MOST_PIECES;
        most = least.massG() > 0 ? Math.min(most, load.massG() / least.massG()) : most;
        most = least.volumeMl() > 0 ? Math.min(most, load.volumeMl() / least.volumeMl()) : most;
        int best = Math.max(1, most);
        double fullest = 0;
        for (int count = 1; count <= most; count++) {
            double share = vehicles / count;
            double filled = share > 1 ? 0 : Math.floor(1 / share + 1e-9) * share;
            if (filled >= fullest) {
                fullest = filled;
                best = count;
            }
        }
        return best;
    }

    /** How many of the most common vehicles the load fills. */
    private double vehiclesFilled(Load load) {
        Map<VehicleType, Integer> shiftsByType = new LinkedHashMap<>();
        whole.shifts().forEach(shift -> shiftsByType.merge(shift.vehicle().type(), 1, Integer::sum));
        return shiftsByType.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(common -> common.getKey().capacity())
                .map(room -> Math.max(share(load.massG(), room.massG()), share(load.volumeMl(), room.volumeMl())))
                .orElse(1.0);
    }

    private static double share(int load, int room) {
        if (load == 0) {
            return 0;
        }
        return room == 0 ? Double.MAX_VALUE : (double) load / room;
    }

    private Shift renamed(Shift shift) {
        ShiftRules rules = shift.rules();
        Optional<Set<String>> onBoard = rules.onBoard().map(carried -> {
            Set<String> pieces = new HashSet<>();
            carried.forEach(id -> pieces.addAll(piecesByTask.getOrDefault(id, List.of(id))));
            return pieces;
        });
        return shift.with(new ShiftRules(
                rules.skills(),
                rules.limits(),
                rules.breaks(),
                rules.overtime(),
                new RouteLock(
                        locked(shift.id(), rules.lock().firstTasks()),
                        rules.lock().closed()),
                onBoard,
                rules.stations(),
                rules.attendance()));
    }

    /**
     * The pieces that a shift's order begins with, as far as it keeps the lock; of each other task one piece, which no order takes
     * first.
     */
    private List<String> locked(String shiftId, List<String> taskIds) {
        List<String> order = orderByShift.getOrDefault(shiftId, List.of());
        List<String> begins = new ArrayList<>(
                order.stream().takeWhile(id -> taskIds.contains(taskOf(id))).toList());
        Set<String> known =
                new LinkedHashSet<>(begins.stream().map(this::taskOf).toList());
        if (!List.copyOf(known).equals(taskIds.stream().filter(known::contains).toList())) {
            begins.clear();
            known.clear();
        }
        List<String> locked = new ArrayList<>();
        for (int i = 0; i < taskIds.size(); i++) {
            if (!known.contains(taskIds.get(i))) {
                List<String> pieces = piecesByTask.getOrDefault(taskIds.get(i), List.of(taskIds.get(i)));
                locked.add(pieces.get(pieces.size() - 1));
            }
            while (!begins.isEmpty() && taskIds.indexOf(taskOf(begins.get(0))) <= i) {
                locked.add(begins.remove(0));
            }
        }
        return locked;
    }

    /**
     * Orders of tasks as orders of pieces, in the order of the shifts: a task that is named again is its next piece, as long as
     * there is one.
     */
    List<RouteOrder> pieced(List<RouteOrder> orders) {
        List<String> shiftIds = whole.shifts().stream().map(Shift::id).toList();
        Map<String, Integer> used = new HashMap<>();
        return orders.stream()
                .sorted(Comparator.comparingInt(order -> shiftIds.indexOf(order.shiftId())))
                .map(order -> new RouteOrder(
                        order.shiftId(),
                        order.taskIds().stream()
                                .flatMap(id -> piece(id, used.merge(id, 1, Integer::sum) - 1))
                                .toList()))
                .toList();
    }

    private Stream<String> piece(String taskId, int number) {
        List<String> pieces = piecesByTask.get(taskId);
        return pieces == null ? Stream.of(taskId) : pieces.stream().skip(number).limit(1);
    }

    /** With the ids of all other pieces of the goods that these are pieces of. */
    Set<String> withOtherPieces(Set<String> taskIds) {
        Set<String> all = new HashSet<>();
        taskIds.forEach(id -> all.addAll(piecesByTask.getOrDefault(taskOf(id), List.of(id))));
        return all;
    }

    /** Whether any goods are divided. */
    boolean areAny() {
        return !piecesByTask.isEmpty();
    }

    /** Orders of pieces as orders of tasks. */
    List<RouteOrder> whole(List<RouteOrder> orders) {
        return orders.stream()
                .map(order -> new RouteOrder(
                        order.shiftId(),
                        order.taskIds().stream().map(this::taskOf).toList()))
                .toList();
    }

    /** The goods that each piece is of. */
    Map<String, String> taskByPiece() {
        return Map.copyOf(taskByPiece);
    }

    String taskOf(String pieceId) {
        return taskByPiece.getOrDefault(pieceId, pieceId);
    }
}
