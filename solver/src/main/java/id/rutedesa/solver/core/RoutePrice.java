package id.rutedesa.solver.core;

import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Overtime;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.plan.CostBreakdown;

/**
 * What a ridden route costs by part, in thousandths of a Rupiah: each part is rounded once for the route, half up, lateness
 * once a visit. Not thread-safe.
 */
final class RoutePrice {
    private static final int JOULES_PER_KWH = 3_600_000;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int METRES_PER_KM = 1_000;

    private long fixedMilliIdr;
    private long wageMilliIdr;
    private long overtimeMilliIdr;
    private long distanceMilliIdr;
    private long energyMilliIdr;
    private long swapMilliIdr;
    private long latenessMilliIdr;

    void clear() {
        fixedMilliIdr = 0;
        wageMilliIdr = 0;
        overtimeMilliIdr = 0;
        distanceMilliIdr = 0;
        energyMilliIdr = 0;
        swapMilliIdr = 0;
        latenessMilliIdr = 0;
    }

    void addLateness(int lateSec, long milliIdrPerHour) {
        latenessMilliIdr += priced(lateSec, milliIdrPerHour, SECONDS_PER_HOUR);
    }

    void payTime(Shift shift, int dutySec, int endSec) {
        CostRates rates = shift.vehicle().type().rates();
        Overtime overtime = shift.rules().overtime().orElse(null);
        fixedMilliIdr = rates.fixedMilliIdr();
        wageMilliIdr = priced(dutySec, rates.wageMilliIdrPerHour(), SECONDS_PER_HOUR);
        overtimeMilliIdr = overtime == null
                ? 0
                : priced(Math.max(0, endSec - shift.latestEndSec()), overtime.milliIdrPerHour(), SECONDS_PER_HOUR);
    }

    void payRide(CostRates rates, long distanceM, long drawnJ, long feesMilliIdr) {
        distanceMilliIdr = distanceMilliIdr(distanceM, rates);
        energyMilliIdr = energyMilliIdr(drawnJ, rates.energyMilliIdrPerKwh());
        swapMilliIdr = feesMilliIdr;
    }

    /** What the rider is paid. */
    long payMilliIdr() {
        return wageMilliIdr + overtimeMilliIdr;
    }

    long totalMilliIdr() {
        return fixedMilliIdr
                + wageMilliIdr
                + overtimeMilliIdr
                + distanceMilliIdr
                + energyMilliIdr
                + swapMilliIdr
                + latenessMilliIdr;
    }

    CostBreakdown byPart() {
        return new CostBreakdown(
                fixedMilliIdr,
                wageMilliIdr,
                overtimeMilliIdr,
                distanceMilliIdr,
                energyMilliIdr,
                swapMilliIdr,
                latenessMilliIdr);
    }

    /** What so many metres cost. */
    static long distanceMilliIdr(long metres, CostRates rates) {
        return priced(metres, rates.distanceMilliIdrPerKm(), METRES_PER_KM);
    }

    /** What so much energy costs. */
    static long energyMilliIdr(long joules, long milliIdrPerKwh) {
        return priced(joules, milliIdrPerKwh, JOULES_PER_KWH);
    }

    /** What so long costs. */
    static long timeMilliIdr(long seconds, long milliIdrPerHour) {
        return priced(seconds, milliIdrPerHour, SECONDS_PER_HOUR);
    }

    private static long priced(long amount, long rate, int unit) {
        return (amount * rate + unit / 2) / unit;
    }
}
