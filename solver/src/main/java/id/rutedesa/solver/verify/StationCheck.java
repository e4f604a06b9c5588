package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.Optional;

/** Stops at stations: of the shift, where they are, while they are open, with no more charge than the time gives. */
final class StationCheck {
    private final RouteSubject subject;
    private final int usableJ;

    StationCheck(RouteSubject subject, int usableJ) {
        this.subject = subject;
        this.usableJ = usableJ;
    }

    void check() {
        for (Stop stop : subject.route().stops()) {
            boolean takes = stop.kind() == StopKind.STATION;
            Optional<Station> station = stationOf(subject, stop);
            subject.require(
                    takes == station.isPresent(), "station", "a stop at a station that the shift does not have");
            if (takes && station.isPresent()) {
                check(stop, station.get());
            }
        }
    }

    /** The station of a stop; empty where it names none of the shift's. */
    static Optional<Station> stationOf(RouteSubject subject, Stop stop) {
        return subject.shift().rules().stations().stream()
                .filter(station -> station.id().equals(stop.stationId().orElse("")))
                .findFirst();
    }

    private void check(Stop stop, Station station) {
        int fromJ = stop.arrivalChargeJ().orElse(0);
        int toJ = stop.departureChargeJ().orElse(0);
        subject.require(stop.place() == station.place(), "station", "station %s is elsewhere".formatted(station.id()));
        Optional<TimeWindow> open = station.open().stream()
                .filter(window -> stop.arrivalSec() <= window.closeSec())
                .findFirst();
        subject.require(open.isPresent(), "station-open", "station %s opens no more".formatted(station.id()));
        long beginsSec =
                Math.max(stop.arrivalSec(), open.map(TimeWindow::openSec).orElse(0));
        long pluggedSec = beginsSec + station.stopSec();
        subject.require(stop.departureSec() >= pluggedSec, "station-time", "a stop is shorter than it takes");
        if (station.charger().isEmpty()) {
            subject.require(toJ == usableJ, "station-charge", "a swapped pack holds %d J".formatted(toJ));
        } else {
            subject.require(
                    toJ >= fromJ && toJ <= usableJ,
                    "station-charge",
                    "charged from %d J to %d J".formatted(fromJ, toJ));
            double powered = Blackouts.poweredSec(station.charger().get().blackouts(), pluggedSec, stop.departureSec());
            double needed = neededSec(station.charger().get(), usableJ, fromJ, toJ);
            subject.require(
                    powered >= needed - 1e-6,
                    "station-charge",
                    "%d J in %.0f s of power, not in %.0f s".formatted(toJ - fromJ, needed, powered));
        }
    }

    /** The integral of one over the power from one charge to the other. */
    static double neededSec(Station.Charger charger, int usableJ, int fromJ, int toJ) {
        double seconds = 0;
        double lowJ = 0;
        for (ChargeCurve.Piece piece : charger.curve().pieces()) {
            double highJ = (double) usableJ * piece.untilPermille() / ChargeCurve.FULL;
            double partJ = Math.min(highJ, toJ) - Math.max(lowJ, fromJ);
            double watts = (double) charger.powerW() * piece.powerPermille() / ChargeCurve.FULL;
            seconds += Math.max(0, partJ) / watts;
            lowJ = highJ;
        }
        return seconds;
    }

    /** What all stations of the route take, thousandths of a Rupiah; each stop's energy is rounded for itself, half up. */
    static long milliIdr(RouteSubject subject) {
        return subject.route().stops().stream()
                .filter(stop -> stop.kind() == StopKind.STATION)
                .mapToLong(stop -> stationOf(subject, stop)
                        .map(station -> milliIdr(station, stop))
                        .orElse(0L))
                .sum();
    }

    private static long milliIdr(Station station, Stop stop) {
        long joules = Math.max(
                0,
                stop.departureChargeJ().orElse(0)
                        - Math.max(0, stop.arrivalChargeJ().orElse(0)));
        long rate = station.charger().map(Station.Charger::milliIdrPerKwh).orElse(0L);
        return station.feeMilliIdr() + CostCheck.price(joules, rate, CostCheck.JOULES_PER_KWH);
    }
}
