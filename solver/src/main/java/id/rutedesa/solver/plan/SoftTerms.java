package id.rutedesa.solver.plan;

/**
 * What decides between plans beside the cost of their routes, and is paid by nobody; thousandths of a Rupiah.
 *
 * @param prizesMilliIdr prizes of the tasks that were left out
 */
public record SoftTerms(long prizesMilliIdr) {
    /** Nothing. */
    public static final SoftTerms NONE = new SoftTerms(0);

    /** The sum of all. */
    public long totalMilliIdr() {
        return prizesMilliIdr;
    }
}
