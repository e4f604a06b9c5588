package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.TimeWindow;

/** How long a stop at a station lasts and what it costs. */
final class StationStops {
    private StationStops() {}

    /** When a stop begins for a bike that comes then; -1 where the station opens no more. */
    static int startSec(Station station, long arrivalSec) {
        for (TimeWindow window : station.open()) {
            if (arrivalSec <= window.closeSec()) {
                return (int) Math.max(arrivalSec, window.openSec());
            }
        }
        return -1;
    }

    /**
     * Until when a stop that could begin then may be put off without being late: not at all where power fails at times, because
     * it could take longer then.
     */
    static int beginsBySec(Station station, int clockSec) {
        int close = -1;
        for (TimeWindow window : station.open()) {
            close = close < clockSec ? window.closeSec() : close;
        }
        boolean even =
                station.charger().map(charger -> charger.blackouts().isEmpty()).orElse(true);
        return even ? close : Math.min(close, clockSec);
    }

    /** When the bike leaves that began then with one charge and is to leave with another; joules. */
    static long doneSec(Station station, int usableJ, long startSec, int fromJ, int toJ) {
        long pluggedSec = startSec + station.stopSec();
        if (station.charger().isEmpty()) {
            return pluggedSec;
        }
        Station.Charger charger = station.charger().get();
        long needSec = charger.curve().chargeSec(usableJ, fromJ, toJ, charger.powerW());
        return TimeWindow.endOfWorkSec(charger.blackouts(), pluggedSec, needSec);
    }

    /** When the bike must be at its socket at the latest to leave then so charged; joules. */
    static long pluggedBySec(Station station, int usableJ, long doneSec, int fromJ, int toJ) {
        long chargesSec = station.charger()
                .map(charger -> TimeWindow.beginOfWorkSec(
                        charger.blackouts(), doneSec, charger.curve().chargeSec(usableJ, fromJ, toJ, charger.powerW())))
                .orElse(doneSec);
        return chargesSec - station.stopSec();
    }

    /** What such a stop costs, thousandths of a Rupiah. */
    static long milliIdr(Station station, int fromJ, int toJ) {
        return station.feeMilliIdr()
                + station.charger()
                        .map(charger ->
                                RoutePrice.energyMilliIdr(Math.max(0, (long) toJ - fromJ), charger.milliIdrPerKwh()))
                        .orElse(0L);
    }
}
