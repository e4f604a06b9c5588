package id.rutedesa.solver.model;

/**
 * A rider may come back after the end of the shift, at a price on top of the wage.
 *
 * @param untilSec the rider is back no later; at or after the end of the shift
 * @param milliIdrPerHour for each hour between the end of the shift and the return, thousandths of a Rupiah
 */
public record Overtime(int untilSec, long milliIdrPerHour) {
    public Overtime {
        if (untilSec < 0 || untilSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException("Overtime ends at %d s.".formatted(untilSec));
        }
        CostRates.requireRate(milliIdrPerHour);
    }
}
