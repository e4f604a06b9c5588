package id.rutedesa.api.vroom;

import id.rutedesa.solver.model.Attendance;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftLimits;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a request's vehicles as shifts. */
final class VroomVehicles {
    private static final Set<String> KEYS = Set.of(
            "id",
            "profile",
            "description",
            "start",
            "start_index",
            "end",
            "end_index",
            "capacity",
            "costs",
            "skills",
            "time_window",
            "breaks",
            "speed_factor",
            "max_tasks",
            "max_travel_time",
            "max_distance",
            "steps");
    private static final Set<String> COSTS = Set.of("fixed", "per_hour", "per_km");
    private static final Set<String> BREAK = Set.of("id", "time_windows", "service", "description");
    /** A hundredth of VROOM's unit for each of the matrix's metres; a unit is a Rupiah here. */
    private static final long PRICE_MILLI_IDR_PER_KM = 1_000L * 1_000 / VroomTables.PRICE_PARTS;

    private static final int HOUR = 3_600;
    private static final int KM = 1_000;
    private static final int DIMENSIONS = 2;

    private final VroomPlaces places;
    private final long originSec;
    private int loads;
    private final List<int[]> ends = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final Map<String, VroomProblem.VehicleNames> names = new LinkedHashMap<>();
    private final Map<String, Long> breakIds = new LinkedHashMap<>();

    VroomVehicles(VroomPlaces places, long originSec, int loads) {
        this.places = places;
        this.originSec = originSec;
        this.loads = loads;
    }

    /** The places of a vehicle, before any table is made. */
    void readPlaces(VroomNode node) {
        boolean starts = node.has("start") || node.has("start_index");
        boolean ended = node.has("end") || node.has("end_index");
        if (!starts) {
            throw node.wrong("start", "is missing: every vehicle must start somewhere");
        }
        int start = places.read(node, "start", "start_index");
        ends.add(new int[] {start, ended ? places.read(node, "end", "end_index") : Shift.OPEN_END});
    }

    void readAll(List<VroomNode> nodes, VroomMatrices matrices) {
        nodes.forEach(node -> loads = Math.max(loads, node.numbers("capacity").size()));
        for (int i = 0; i < nodes.size(); i++) {
            read(nodes.get(i).knowing(KEYS), ends.get(i), matrices.of(nodes.get(i)));
        }
    }

    private void read(VroomNode node, int[] fromTo, VroomTables tables) {
        String id = "vehicle " + node.id("id");
        VroomNode costs = node.has("costs") ? node.object("costs").knowing(COSTS) : null;
        long fixed = costs == null ? 0 : costs.number("fixed", 0);
        long perHour = costs == null ? HOUR : costs.number("per_hour", HOUR);
        long perKm = costs == null ? 0 : costs.number("per_km", 0);
        double speed = node.decimal("speed_factor", 1);
        if (speed <= 0 || speed > 5) {
            throw node.wrong("speed_factor", "must be above 0 and at most 5");
        }
        CostRates rates = new CostRates(Math.min(CostRates.LIMIT, fixed * 1_000), 0, PRICE_MILLI_IDR_PER_KM, 0);
        VehicleType type = new VehicleType(
                id,
                tables.priced(speed, (double) perHour, (double) perKm),
                load(node, "capacity", node.numbers("capacity"), node.has("capacity") ? 0 : Load.LIMIT),
                Optional.empty(),
                rates);
        TimeWindow hours = node.has("time_window")
                ? window(node, "time_window", node.window("time_window"), originSec)
                : TimeWindow.ALWAYS;
        ShiftRules rules = new ShiftRules(
                node.numbers("skills").stream().map(String::valueOf).collect(Collectors.toSet()),
                limits(node, perHour, perKm),
                breaks(node),
                Optional.empty(),
                RouteLock.NONE,
                Optional.empty(),
                List.of(),
                Attendance.NONE);
        if (names.put(
                        id,
                        new VroomProblem.VehicleNames(
                                node.id("id"), node.text("description", ""), tables, speed, fixed))
                != null) {
            throw node.wrong("id", "is used twice");
        }
        shifts.add(new Shift(
                id,
                new Vehicle(id, type),
                fromTo[0],
                fromTo[1],
                hours.openSec(),
                hours.closeSec(),
                Optional.empty(),
                0,
                Optional.empty(),
                rules));
    }

    /** A limit on travel is one on its price, where the price is of time or of length alone. */
    private static ShiftLimits limits(VroomNode node, long perHour, long perKm) {
        long price = Integer.MAX_VALUE;
        if (node.has("max_travel_time")) {
            if (perKm > 0 || perHour == 0) {
                throw node.wrong("max_travel_time", "is supported where travel is priced by the hour alone");
            }
            price = node.number("max_travel_time", 0) * perHour * VroomTables.PRICE_PARTS / HOUR;
        }
        if (node.has("max_distance")) {
            if (perHour > 0 || perKm == 0) {
                throw node.wrong("max_distance", "is supported where travel is priced by the kilometre alone");
            }
            price = node.number("max_distance", 0) * perKm * VroomTables.PRICE_PARTS / KM;
        }
        if (node.has("max_tasks")) {
            node.warn("max_tasks", "counts places: tasks one after the other at one place are one");
        }
        return new ShiftLimits(
                node.small("max_tasks", Integer.MAX_VALUE, Integer.MAX_VALUE),
                (int) Math.min(Integer.MAX_VALUE, price),
                Integer.MAX_VALUE);
    }

    private List<Break> breaks(VroomNode node) {
        List<Break> breaks = new ArrayList<>();
        for (VroomNode pause : node.objects("breaks")) {
            pause.knowing(BREAK);
            String id = "break " + pause.id("id");
            breakIds.put(id, pause.id("id"));
            List<TimeWindow> windows = pause.windows("time_windows").stream()
                    .map(window -> window(pause, "time_windows", window, originSec))
                    .toList();
            breaks.add(new Break(
                    id,
                    windows.isEmpty() ? List.of(TimeWindow.ALWAYS) : windows,
                    pause.small("service", 0, TimeWindow.LATEST_SEC),
                    OptionalInt.empty()));
        }
        return breaks;
    }

    static TimeWindow window(VroomNode node, String key, long[] window, long originSec) {
        long open = Math.max(0, window[0] - originSec);
        long close = window[1] - originSec;
        if (close < 0 || open > TimeWindow.LATEST_SEC) {
            throw node.wrong(key, "lies too far from the other times of this request");
        }
        return new TimeWindow((int) open, (int) Math.min(close, TimeWindow.LATEST_SEC));
    }

    /** Two numbers at most: the solver knows mass and volume. */
    static Load load(VroomNode node, String key, List<Long> amounts, int otherwise) {
        if (amounts.size() > DIMENSIONS) {
            throw node.wrong(key, "may hold two numbers at most");
        }
        int[] load = {otherwise, otherwise};
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i) > Load.LIMIT) {
                throw node.wrong(key, "must be at most " + Load.LIMIT);
            }
            load[i] = amounts.get(i).intValue();
        }
        return new Load(load[0], load[1]);
    }

    List<Shift> shifts() {
        return shifts;
    }

    Map<String, VroomProblem.VehicleNames> names() {
        return names;
    }

    Map<String, Long> breakIds() {
        return breakIds;
    }

    int loads() {
        return loads;
    }
}
