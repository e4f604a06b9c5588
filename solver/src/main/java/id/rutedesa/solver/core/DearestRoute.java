package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Overtime;
import id.rutedesa.solver.model.Shift;

/** What a route that keeps every rule costs at most, moves included; far from exact. */
final class DearestRoute {
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int METRES_PER_KM = 1_000;
    private static final int JOULES_PER_KWH = 3_600_000;

    /** A trillion Rupiah: so that sums of many such routes are no overflow. */
    private static final double MOST = 1e15;

    private final CompiledProblem problem;
    /** Lateness and moves of all visits. */
    private final double ofVisits;

    DearestRoute(CompiledProblem problem) {
        this.problem = problem;
        double sum = 0;
        for (int visit = 0; visit < problem.visits(); visit++) {
            sum += (double) hours(problem.graceSec[visit]) * problem.latenessMilliIdrPerHour[visit]
                    + problem.moveMilliIdr();
        }
        ofVisits = sum;
    }

    /** Thousandths of a Rupiah for one route of the shift. */
    long milliIdr(int shift) {
        Shift s = problem.shift(shift);
        CostRates rates = s.vehicle().type().rates();
        long visits = problem.visits();
        long swaps = Math.min(problem.mostSwaps(shift), visits);
        boolean stations = problem.hasStations(shift);
        long legs = (2 * visits + s.rules().breaks().size() + 2) * (stations ? 2 : 1);
        long km = Math.min(
                                legs * problem.matrixOfShift[shift].longestM(),
                                s.rules().limits().distanceM())
                        / METRES_PER_KM
                + 1;
        long packJ = s.vehicle().type().battery().map(Battery::usableJ).orElse(0);
        long kwh = mostJ(shift, legs, (1 + swaps) * packJ) / JOULES_PER_KWH + 1;
        long fee = swaps == 0 ? 0 : problem.pools[problem.poolOfShift[shift]].feeMilliIdr();
        fee = Math.max(fee, problem.along.feeMilliIdr[shift]);
        long overtimeRate = s.rules().overtime().map(Overtime::milliIdrPerHour).orElse(0L);
        double most = rates.fixedMilliIdr()
                + (double) hours((long) s.backBySec() - s.earliestStartSec()) * rates.wageMilliIdrPerHour()
                + (double) hours((long) s.backBySec() - s.latestEndSec()) * overtimeRate
                + (double) km * rates.distanceMilliIdrPerKm()
                + (double) kwh * rates.energyMilliIdrPerKwh()
                + (double) swaps * fee
                + (stations ? legs / 2.0 * dearestStop(s, packJ) : 0)
                + ofVisits;
        return (long) Math.min(MOST, most);
    }

    private long mostJ(int shift, long legs, long ofPacksJ) {
        boolean paysForWork = problem.shift(shift).vehicle().type().battery().isEmpty()
                && problem.shift(shift).vehicle().type().countsEnergy();
        return paysForWork ? legs * problem.matrixOfShift[shift].largestJ() : ofPacksJ;
    }

    private static double dearestStop(Shift s, long packJ) {
        return s.rules().stations().stream()
                .mapToDouble(station -> StationStops.milliIdr(station, 0, (int) packJ))
                .max()
                .orElse(0);
    }

    private static long hours(long seconds) {
        return seconds == 0 ? 0 : seconds / SECONDS_PER_HOUR + 1;
    }
}
