package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.Station;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.TimeWindow;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where riders may take energy on a day, as the solver takes it. */
final class StationsOfDay {
    /** The nearest to the depot: each is a row and a column of every matrix. */
    private static final int MOST = 20;

    /** A swap takes one to three minutes, plugging in and out as long (medium confidence). */
    private static final int STOP_SEC = 120;

    private final DayInput day;
    private final DayPlaces places;
    private final List<Station> near;

    StationsOfDay(DayInput day, DayPlaces places) {
        this.day = day;
        this.places = places;
        near = near(day);
    }

    /** Those that have a place in the matrix. */
    static List<Station> near(DayInput day) {
        double shrink = Math.cos(Math.toRadians(day.depot().lat()));
        return day.stations().stream()
                .filter(station -> day.shifts().stream().map(RiderShift::type).anyMatch(station::serves))
                .sorted(Comparator.comparingDouble((Station station) -> Math.hypot(
                                station.lat() - day.depot().lat(),
                                (station.lon() - day.depot().lon()) * shrink))
                        .thenComparing(Station::id))
                .limit(MOST)
                .toList();
    }

    /** The station of a stop. */
    Station station(String id) {
        return day.stations().stream()
                .filter(station -> Long.toString(station.id()).equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("The plan speaks of a station that the day does not have: " + id));
    }

    /** Those of a rider's vehicle, at its prices. */
    List<id.rutedesa.solver.model.Station> of(RiderShift shift) {
        return near.stream()
                .filter(station -> station.serves(shift.type()))
                .map(station -> of(station, shift))
                .toList();
    }

    private id.rutedesa.solver.model.Station of(Station station, RiderShift shift) {
        return new id.rutedesa.solver.model.Station(
                Long.toString(station.id()),
                places.ofStation(station.id()),
                List.of(open(station)),
                STOP_SEC,
                orNothing(station.swapMilliIdr()),
                station.kind() == Station.Kind.SWAP ? Optional.empty() : Optional.of(charger(station, shift)),
                room(station));
    }

    /** Riders share what a station says it has. */
    private static int room(Station station) {
        Integer room = station.kind() == Station.Kind.SWAP ? station.packs() : station.sockets();
        return room == null ? id.rutedesa.solver.model.Station.FOR_ALL : room;
    }

    private static TimeWindow open(Station station) {
        LocalTime opens = station.opensAt();
        LocalTime closes = station.closesAt();
        return opens == null || closes == null
                ? TimeWindow.ALWAYS
                : new TimeWindow(opens.toSecondOfDay(), closes.toSecondOfDay());
    }

    /** Paid is what the wall gives; the battery takes less of it and wears by what it gives later. */
    private static id.rutedesa.solver.model.Station.Charger charger(Station station, RiderShift shift) {
        Integer wallW = station.chargeW();
        VehicleType type = shift.type();
        double efficiency = shift.chargingEfficiency();
        return new id.rutedesa.solver.model.Station.Charger(
                Math.max(1, (int) Math.floor((wallW == null ? 0 : wallW) * efficiency)),
                ChargeCurve.STRAIGHT,
                List.of(),
                Math.round(orNothing(station.energyMilliIdrPerKwh()) / efficiency) + type.wearMilliIdrPerKwh());
    }

    private static long orNothing(@Nullable Long milliIdr) {
        return milliIdr == null ? 0 : milliIdr;
    }
}
