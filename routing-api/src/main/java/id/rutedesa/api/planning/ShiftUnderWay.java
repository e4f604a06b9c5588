package id.rutedesa.api.planning;

import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import java.time.Instant;
import java.util.OptionalInt;

/** The rest of a shift that has begun: from where the rider is, with what is on board and in the battery. */
final class ShiftUnderWay {
    private static final int JOULES_PER_WH = 3_600;
    private static final int DEPOT = 0;

    private ShiftUnderWay() {}

    static Shift of(Shift whole, RouteSoFar begun, int place, Instant origin) {
        int from = DayProblem.seconds(origin, begun.freeAt());
        long chargeJ = begun.lastStop().chargeWh() * JOULES_PER_WH;
        long usableJ = whole.vehicle().type().battery().map(Battery::usableJ).orElse(whole.startChargeJ());
        ShiftRules rules = begun.onTheRoad()
                ? ShiftRules.NONE.underWayWith(
                        begun.onBoard().stream().map(String::valueOf).toArray(String[]::new))
                : ShiftRules.NONE;
        return new Shift(
                whole.id(),
                begun.onTheRoad() ? withLessRoom(whole.vehicle(), begun) : whole.vehicle(),
                place,
                whole.endPlace(),
                from,
                Math.max(from, whole.latestEndSec()),
                whole.reload().map(reload -> new Reload(reload.loadingSec(), OptionalInt.of(DEPOT))),
                (int) Math.min(chargeJ, usableJ),
                whole.sparePacksId(),
                rules);
    }

    /** What was picked up takes its room until the end: on the safe side for a rider who comes by the depot. */
    private static Vehicle withLessRoom(Vehicle vehicle, RouteSoFar begun) {
        VehicleType type = vehicle.type();
        Load room = new Load(
                Math.max(0, type.capacity().massG() - begun.pickedUpG()),
                Math.max(0, type.capacity().volumeMl() - begun.pickedUpMl()));
        return new Vehicle(vehicle.id(), new VehicleType(type.id(), type.matrix(), room, type.battery(), type.rates()));
    }
}
