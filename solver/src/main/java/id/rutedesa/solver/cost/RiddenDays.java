package id.rutedesa.solver.cost;

/**
 * What a fleet rode on some days, in sums: what every kind of wheels is priced for.
 *
 * @param metres ridden, loads and hills as they were
 * @param drawnJ from batteries on these metres
 * @param modelJ what the energy model alone says of these metres, without what plans add for safety or learned of these batteries:
 *     how hilly and loaded they were, for an engine too
 * @param bikeDays routes of one motorbike on one day
 * @param wageMilliIdr paid to riders, the same whatever they ride
 * @param otherMilliIdr what the days cost besides, the same whatever is ridden
 */
public record RiddenDays(long metres, long drawnJ, long modelJ, long bikeDays, long wageMilliIdr, long otherMilliIdr) {
    public RiddenDays {
        Check.notNegative("metres", metres);
        Check.notNegative("drawnJ", drawnJ);
        Check.notNegative("modelJ", modelJ);
        Check.notNegative("bikeDays", bikeDays);
        Check.notNegative("wageMilliIdr", wageMilliIdr);
        Check.notNegative("otherMilliIdr", otherMilliIdr);
    }
}
