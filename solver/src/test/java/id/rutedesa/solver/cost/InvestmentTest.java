package id.rutedesa.solver.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.solver.cost.Investment.Year;
import org.junit.jupiter.api.Test;

/** Figures by hand: 100 million, of which 40 given and 30 borrowed for two years at 10 %; 20 million saved in each of five. */
class InvestmentTest {
    private static final Investment BIKES =
            new Investment(100_000_000, 40_000_000, 30_000_000, 2, 10, 20_000_000, 5, 10);

    /** 30 × 0.1 ÷ (1 − 1.1⁻²) = 17.285714 million; flows −30, 2.714286 twice, 20 three times. */
    @Test
    void yearByYear() {
        assertThat(BIKES.ownIdr()).isEqualTo(30_000_000);
        assertThat(BIKES.paymentIdr()).isEqualTo(17_285_714);
        assertThat(BIKES.years())
                .containsExactly(
                        new Year(0, -30_000_000, -30_000_000),
                        new Year(1, 2_714_286, -27_285_714),
                        new Year(2, 2_714_286, -24_571_428),
                        new Year(3, 20_000_000, -4_571_428),
                        new Year(4, 20_000_000, 15_428_572),
                        new Year(5, 20_000_000, 35_428_572));
    }

    /** −30 + 2.714286 × (0.909091 + 0.826446) + 20 × (0.751315 + 0.683013 + 0.620921) = 15.815757 million. */
    @Test
    void netPresentValueAndPayback() {
        assertThat(BIKES.netPresentValueIdr()).isCloseTo(15_815_700, within(200L));
        assertThat(BIKES.paybackYears().orElseThrow()).isCloseTo(3 + 4.571428 / 20, within(1e-6));
    }

    @Test
    void whatCostsMoreNeverPaysBack() {
        Investment dear = new Investment(10_000_000, 0, 0, 1, 0, -1_000_000, 5, 6);
        assertThat(dear.paybackYears()).isEmpty();
        assertThat(dear.netPresentValueIdr()).isNegative();
    }

    @Test
    void aGiftPaysBackAtOnceUnlessItLosesMoney() {
        assertThat(new Investment(10_000_000, 10_000_000, 0, 1, 0, 0, 5, 6).paybackYears())
                .hasValue(0);
        assertThat(new Investment(10_000_000, 10_000_000, 0, 1, 0, -1, 5, 6).paybackYears())
                .isEmpty();
    }

    /** Without interest 12 million are 4 a year; the loan outlives the bikes. */
    @Test
    void aLoanMayOutliveWhatItBought() {
        Investment loan = new Investment(12_000_000, 0, 12_000_000, 3, 0, 7_000_000, 2, 0);
        assertThat(loan.years()).extracting(Year::flowIdr).containsExactly(0L, 3_000_000L, 3_000_000L, -4_000_000L);
        assertThat(loan.netPresentValueIdr()).isEqualTo(2_000_000);
        assertThat(loan.paybackYears()).hasValue(0);
    }

    @Test
    void grantAndLoanAreAtMostThePrice() {
        assertThatThrownBy(() -> new Investment(10, 6, 5, 1, 0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
