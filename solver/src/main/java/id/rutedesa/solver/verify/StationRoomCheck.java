package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That stations with few sockets or packs have one for each bike that comes. A bike holds its socket from when it must be
 * plugged in at the latest, for the charge with which it leaves, until it leaves.
 */
final class StationRoomCheck {
    private static final String CODE = "station-full";

    private final RoutingProblem problem;
    private final List<Violation> violations;

    /** One bike at a station; of a swap it is the time at which the pack is taken, and no end. */
    private record Stay(long fromSec, long untilSec) {}

    StationRoomCheck(RoutingProblem problem, List<Violation> violations) {
        this.problem = problem;
        this.violations = violations;
    }

    void check(Plan plan) {
        Map<String, List<Stay>> staysById = new LinkedHashMap<>();
        Map<String, Integer> roomById = new HashMap<>();
        for (Shift shift : problem.shifts()) {
            for (Station station : shift.rules().stations()) {
                List<Stay> stays = staysById.computeIfAbsent(station.id(), id -> new ArrayList<>());
                roomById.put(station.id(), station.room());
                plan.routes().stream()
                        .filter(route -> route.shiftId().equals(shift.id()))
                        .forEach(route -> stays.addAll(stays(shift, route, station)));
            }
        }
        staysById.forEach((id, stays) -> check(id, roomById.getOrDefault(id, 0), stays));
    }

    private void check(String id, int room, List<Stay> stays) {
        for (Stay one : stays) {
            long there = stays.stream()
                    .filter(other -> other.fromSec() <= one.fromSec() && one.fromSec() < other.untilSec())
                    .count();
            if (there > room) {
                violations.add(new Violation(
                        CODE,
                        id,
                        "At %d s it has %d sockets or packs for %d bikes.".formatted(one.fromSec(), room, there)));
                return;
            }
        }
    }

    private static List<Stay> stays(Shift shift, Route route, Station station) {
        int usableJ = shift.vehicle()
                .type()
                .battery()
                .map(battery -> battery.usableJ())
                .orElse(0);
        List<Stay> stays = new ArrayList<>();
        for (Stop stop : route.stops()) {
            boolean here = stop.kind() == StopKind.STATION
                    && stop.stationId().orElse("").equals(station.id());
            if (here) {
                boolean swaps = station.charger().isEmpty();
                stays.add(new Stay(
                        pluggedBySec(station, stop, usableJ), swaps ? Long.MAX_VALUE : (long) stop.departureSec()));
            }
        }
        return stays;
    }

    /** The last second from which it can be plugged in and charged before it leaves, found by halving. */
    private static long pluggedBySec(Station station, Stop stop, int usableJ) {
        if (station.charger().isEmpty()) {
            return stop.departureSec() - (long) station.stopSec();
        }
        Station.Charger charger = station.charger().get();
        double needed = StationCheck.neededSec(
                charger,
                usableJ,
                stop.arrivalChargeJ().orElse(0),
                stop.departureChargeJ().orElse(0));
        long low = stop.arrivalSec();
        long high = stop.departureSec() - (long) station.stopSec();
        while (low < high) {
            long middle = (low + high + 1) / 2;
            boolean enough = Blackouts.poweredSec(charger.blackouts(), middle + station.stopSec(), stop.departureSec())
                    >= needed - 1e-6;
            low = enough ? middle : low;
            high = enough ? high : middle - 1;
        }
        return low;
    }
}
