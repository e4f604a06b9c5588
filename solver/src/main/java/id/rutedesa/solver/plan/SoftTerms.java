package id.rutedesa.solver.plan;

/**
 * What decides between plans beside the cost of their routes, and is paid by nobody; thousandths of a Rupiah.
 *
 * @param prizesMilliIdr prizes of the tasks that were left out
 * @param timeMilliIdr for riders' hours of duty above the mean
 * @param climbMilliIdr for what they climb above the mean
 * @param payMilliIdr for their pay above the mean
 */
public record SoftTerms(long prizesMilliIdr, long timeMilliIdr, long climbMilliIdr, long payMilliIdr) {
    /** Nothing. */
    public static final SoftTerms NONE = new SoftTerms(0, 0, 0, 0);

    /** Prizes alone. */
    public static SoftTerms ofPrizes(long milliIdr) {
        return new SoftTerms(milliIdr, 0, 0, 0);
    }

    /** The sum of all. */
    public long totalMilliIdr() {
        return prizesMilliIdr + timeMilliIdr + climbMilliIdr + payMilliIdr;
    }
}
