package id.rutedesa.api.planning;

import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.solver.model.Attendance;
import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftLimits;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rest of a shift that has begun: from where the rider is, with what is on board and in the battery. */
final class ShiftUnderWay {
    private static final int JOULES_PER_WH = 3_600;
    private static final int DEPOT = 0;

    private ShiftUnderWay() {}

    static Shift of(Shift whole, RouteSoFar begun, int place, Instant origin) {
        int from = DayProblem.seconds(origin, begun.freeAt());
        long chargeJ = begun.lastStop().chargeWh() * JOULES_PER_WH;
        long usableJ = whole.vehicle().type().battery().map(Battery::usableJ).orElse(whole.startChargeJ());
        ShiftRules rest = rest(whole.rules(), begun);
        ShiftRules rules = begun.onTheRoad()
                ? rest.underWayWith(
                        begun.onBoard().stream().map(String::valueOf).toArray(String[]::new))
                : rest;
        int latest = Math.max(from, whole.latestEndSec());
        return new Shift(
                whole.id(),
                begun.onTheRoad() ? withLessRoom(whole.vehicle(), begun) : whole.vehicle(),
                place,
                whole.endPlace(),
                from,
                latest,
                whole.reload().map(reload -> new Reload(reload.loadingSec(), OptionalInt.of(DEPOT))),
                (int) Math.min(chargeJ, usableJ),
                whole.sparePacksId(),
                rules.overtime()
                                .filter(overtime -> overtime.untilSec() < latest)
                                .isPresent()
                        ? new ShiftRules(
                                rules.skills(),
                                rules.limits(),
                                rules.breaks(),
                                Optional.empty(),
                                rules.lock(),
                                rules.onBoard(),
                                rules.stations(),
                                rules.attendance())
                        : rules);
    }

    /** What is left of the limits, and the breaks that were not taken yet and can still be. */
    private static ShiftRules rest(ShiftRules whole, RouteSoFar begun) {
        List<StopDocument> done = begun.soFar().stops();
        int stops = (int) done.stream().filter(stop -> stop.taskId() != null).count();
        int metres = begun.soFar().legs().stream()
                .mapToInt(PlanDocument.LegDocument::metres)
                .sum();
        Duration atWork = Duration.between(done.get(0).arrival().toInstant(), begun.freeAt());
        Set<String> taken = new HashSet<>();
        for (StopDocument stop : done) {
            if (stop.breakName() != null) {
                taken.add(stop.breakName());
                atWork = atWork.minus(Duration.between(stop.arrival(), stop.departure()));
            }
        }
        ShiftLimits most = whole.limits();
        return new ShiftRules(
                whole.skills(),
                new ShiftLimits(
                        left(most.stops(), stops),
                        left(most.distanceM(), metres),
                        left(most.dutySec(), Math.toIntExact(atWork.toSeconds()))),
                whole.breaks().stream()
                        .filter(pause -> !taken.contains(pause.id()))
                        .toList(),
                whole.overtime(),
                RouteLock.NONE,
                Optional.empty(),
                whole.stations(),
                new Attendance(
                        Attendance.NONE.latestStartSec(), whole.attendance().earliestEndSec()));
    }

    private static int left(int most, int used) {
        return most == Integer.MAX_VALUE ? most : Math.max(0, most - used);
    }

    /** What was picked up takes its room until the end: on the safe side for a rider who comes by the depot. */
    private static Vehicle withLessRoom(Vehicle vehicle, RouteSoFar begun) {
        VehicleType type = vehicle.type();
        Load room = new Load(
                Math.max(0, type.capacity().massG() - begun.pickedUpG()),
                Math.max(0, type.capacity().volumeMl() - begun.pickedUpMl()));
        return new Vehicle(
                vehicle.id(),
                new VehicleType(type.id(), type.matrix(), room, type.battery(), type.rates(), type.longestItemMm()));
    }
}
