package id.rutedesa.solver.bench;

/** Whether a search has found nothing better for as long as its limits allow. Not thread-safe. */
final class Stagnation {
    private final RunLimits limits;
    private long bestCost = Long.MAX_VALUE;
    private long sinceNanos;

    Stagnation(RunLimits limits) {
        this.limits = limits;
    }

    /** @param cost of the best plan so far */
    boolean isOver(long cost) {
        if (limits.patienceSeconds().isEmpty()) {
            return false;
        }
        long nowNanos = limits.clock().nanos();
        if (cost < bestCost) {
            bestCost = cost;
            sinceNanos = nowNanos;
        }
        return nowNanos - sinceNanos >= 1e9 * limits.patienceSeconds().getAsDouble();
    }
}
