package id.rutedesa.solver.plan;

/**
 * What a route or a plan costs, in thousandths of a Rupiah; the parts add up to the total.
 *
 * @param fixedMilliIdr for using the vehicle at all
 * @param wageMilliIdr for the rider's hours
 * @param distanceMilliIdr for the kilometres
 * @param energyMilliIdr for the energy drawn
 * @param swapMilliIdr for pack swaps
 */
public record CostBreakdown(
        long fixedMilliIdr, long wageMilliIdr, long distanceMilliIdr, long energyMilliIdr, long swapMilliIdr) {
    /** Nothing spent. */
    public static final CostBreakdown NONE = new CostBreakdown(0, 0, 0, 0, 0);

    /** The sum of all parts. */
    public long totalMilliIdr() {
        return fixedMilliIdr + wageMilliIdr + distanceMilliIdr + energyMilliIdr + swapMilliIdr;
    }

    /** The cost of both, part by part. */
    public CostBreakdown plus(CostBreakdown other) {
        return new CostBreakdown(
                fixedMilliIdr + other.fixedMilliIdr,
                wageMilliIdr + other.wageMilliIdr,
                distanceMilliIdr + other.distanceMilliIdr,
                energyMilliIdr + other.energyMilliIdr,
                swapMilliIdr + other.swapMilliIdr);
    }
}
