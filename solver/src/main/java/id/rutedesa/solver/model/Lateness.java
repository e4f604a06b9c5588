package id.rutedesa.solver.model;

/**
 * By how much service may start after a time window has closed, and what that costs.
 *
 * @param atMostSec seconds after the close at which service may still start; 0 where a window is kept to the second
 * @param milliIdrPerHour price of an hour of lateness, thousandths of a Rupiah
 */
public record Lateness(int atMostSec, long milliIdrPerHour) {
    /** No lateness at all. */
    public static final Lateness NONE = new Lateness(0, 0);

    public Lateness {
        if (atMostSec < 0 || atMostSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException("Lateness is 0 s or more, not %d s.".formatted(atMostSec));
        }
        CostRates.requireRate(milliIdrPerHour);
    }
}
