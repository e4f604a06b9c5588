package id.rutedesa.api.fleet;

/**
 * What it counts against a plan that one rider has more than the mean of all; nobody pays it.
 *
 * @param timeMilliIdrPerHour for each hour of duty above the mean, thousandths of a Rupiah
 * @param payPercent hundredths of a Rupiah for each Rupiah of pay above the mean
 */
public record Fairness(long timeMilliIdrPerHour, int payPercent) {
    /** It does not matter. */
    public static final Fairness NONE = new Fairness(0, 0);
}
