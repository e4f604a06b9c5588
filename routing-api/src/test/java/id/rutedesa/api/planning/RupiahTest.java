package id.rutedesa.api.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RupiahTest {
    @Test
    void theLargestRemaindersAreRoundedUpSoThatThePartsAddUp() {
        // 0.4 + 0.4 + 0.4 = 1.2 → 1, one of the parts carries it; 1.6 + 1.6 = 3.2 → 3.
        assertThat(Rupiah.parts(400, 400, 400)).containsExactly(1, 0, 0);
        assertThat(Rupiah.parts(1_600, 1_600)).containsExactly(2, 1);
        assertThat(Rupiah.parts(1_499, 0)).containsExactly(1, 0);
        assertThat(Rupiah.total(1_500)).isEqualTo(2);
    }

    @Test
    void partsAlwaysAddUpToTheTotal() {
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            long[] milli = random.longs(4, 0, 5_000_000).toArray();
            assertThat(Arrays.stream(Rupiah.parts(milli)).sum()).isEqualTo(Rupiah.total(milli));
        }
    }
}
