package id.rutedesa.api.fleet;

/**
 * What owning a vehicle costs, spread over the days on which it rides; nothing where it is not given.
 *
 * @param purchaseMilliIdr price when it was bought, without a battery whose wear is counted, thousandths of a Rupiah; 0 where the loss of value is not counted
 * @param yearsOfUse until it is worth nothing
 * @param interestMilliPercent a year, thousandths of a percent: paid on half the price, as it is over the years of use
 * @param taxMilliIdrPerYear yearly vehicle tax; 0 where it is in the upkeep by the kilometre
 * @param ridingDaysPerYear days on which it rides
 */
public record Ownership(
        long purchaseMilliIdr,
        int yearsOfUse,
        int interestMilliPercent,
        long taxMilliIdrPerYear,
        int ridingDaysPerYear) {
    /** The usual years and days, and no money. */
    public static final Ownership NOT_COUNTED = new Ownership(0, 8, 0, 0, 300);
}
