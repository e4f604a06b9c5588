package id.rutedesa.solver.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Buying vehicles that save something each year. Whole Rupiah; a year's money flows at its end.
 *
 * @param priceIdr of all that is bought, in year 0
 * @param grantIdr of it that somebody gives
 * @param loanIdr of it that is borrowed and paid back in equal yearly payments
 * @param loanYears at least 1
 * @param interestPercent of what is still owed, a year
 * @param savingIdrPerYear what running it costs less than what it replaces; below 0 where it costs more
 * @param lifeYears until it is worth nothing, at least 1
 * @param discountPercent what money is worth less a year later
 */
public record Investment(
        long priceIdr,
        long grantIdr,
        long loanIdr,
        int loanYears,
        double interestPercent,
        long savingIdrPerYear,
        int lifeYears,
        double discountPercent) {
    private static final double PERCENT = 100;

    public Investment {
        Check.notNegative("priceIdr", priceIdr);
        Check.notNegative("grantIdr", grantIdr);
        Check.notNegative("loanIdr", loanIdr);
        if (grantIdr + loanIdr > priceIdr) {
            throw new IllegalArgumentException("Grant and loan are at most the price.");
        }
        if (loanYears < 1 || lifeYears < 1 || interestPercent < 0 || discountPercent < 0) {
            throw new IllegalArgumentException("Years are at least 1, and rates are not negative.");
        }
    }

    /**
     * One year.
     *
     * @param flowIdr what comes in, or goes out below 0
     * @param sumIdr of all flows until then
     */
    public record Year(int year, long flowIdr, long sumIdr) {}

    /** What the BUMDes pays itself in year 0. */
    public long ownIdr() {
        return priceIdr - grantIdr - loanIdr;
    }

    /** The yearly payment for the loan: {@code L·r ÷ (1 − (1 + r)⁻ⁿ)}, or {@code L ÷ n} without interest. */
    public long paymentIdr() {
        double rate = interestPercent / PERCENT;
        return Math.round(
                rate == 0 ? (double) loanIdr / loanYears : loanIdr * rate / (1 - Math.pow(1 + rate, -loanYears)));
    }

    /** Flows from year 0 to the end of the life or of the loan, whichever is later. */
    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        long sum = -ownIdr();
        years.add(new Year(0, sum, sum));
        for (int year = 1; year <= Math.max(lifeYears, loanYears); year++) {
            long flow = (year <= lifeYears ? savingIdrPerYear : 0) - (year <= loanYears ? paymentIdr() : 0);
            sum += flow;
            years.add(new Year(year, flow, sum));
        }
        return years;
    }

    /** Net present value: {@code Σ flow ÷ (1 + d)^year}. */
    public long netPresentValueIdr() {
        double sum = 0;
        for (Year year : years()) {
            sum += year.flowIdr() / Math.pow(1 + discountPercent / PERCENT, year.year());
        }
        return Math.round(sum);
    }

    /**
     * Years after which what came in covers what went out and never falls below it again, parts of a year evenly; 0 where
     * nothing was paid; empty where it never does.
     */
    public OptionalDouble paybackYears() {
        List<Year> years = years();
        int from = years.size() - 1;
        if (years.get(from).sumIdr() < 0) {
            return OptionalDouble.empty();
        }
        while (from > 0 && years.get(from - 1).sumIdr() >= 0) {
            from--;
        }
        if (from == 0) {
            return OptionalDouble.of(0);
        }
        long short0 = -years.get(from - 1).sumIdr();
        return OptionalDouble.of(from - 1 + (double) short0 / years.get(from).flowIdr());
    }
}
