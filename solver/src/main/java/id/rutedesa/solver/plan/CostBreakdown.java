package id.rutedesa.solver.plan;

/**
 * What a route or a plan costs, in thousandths of a Rupiah; the parts add up to the total.
 *
 * @param fixedMilliIdr for using the vehicle at all
 * @param wageMilliIdr for the rider's hours
 * @param overtimeMilliIdr for the hours after the end of the shift, on top of the wage
 * @param distanceMilliIdr for the kilometres
 * @param energyMilliIdr for the energy drawn, without what was taken at stations
 * @param swapMilliIdr for pack swaps and for what stations take
 * @param latenessMilliIdr for service that starts after its window
 */
public record CostBreakdown(
        long fixedMilliIdr,
        long wageMilliIdr,
        long overtimeMilliIdr,
        long distanceMilliIdr,
        long energyMilliIdr,
        long swapMilliIdr,
        long latenessMilliIdr) {
    /** Nothing spent. */
    public static final CostBreakdown NONE = new CostBreakdown(0, 0, 0, 0, 0, 0, 0);

    /** The sum of all parts. */
    public long totalMilliIdr() {
        return fixedMilliIdr
                + wageMilliIdr
                + overtimeMilliIdr
                + distanceMilliIdr
                + energyMilliIdr
                + swapMilliIdr
                + latenessMilliIdr;
    }

    /** The cost of both, part by part. */
    public CostBreakdown plus(CostBreakdown other) {
        return new CostBreakdown(
                fixedMilliIdr + other.fixedMilliIdr,
                wageMilliIdr + other.wageMilliIdr,
                overtimeMilliIdr + other.overtimeMilliIdr,
                distanceMilliIdr + other.distanceMilliIdr,
                energyMilliIdr + other.energyMilliIdr,
                swapMilliIdr + other.swapMilliIdr,
                latenessMilliIdr + other.latenessMilliIdr);
    }
}
