package id.rutedesa.solver.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Petrol on the line between two roads: 51 km a litre where a motorbike draws 25.5 Wh a km, 38.5 where it draws 50. */
class EnergyPriceTest {
    private static final EnergyPrice PUMP = new EnergyPrice.Petrol(CostLine.PETROL_PUMP, 10_000_000, 51_000, 38_500);

    /** Rp10,000 ÷ 51 and ÷ 38.5. */
    @Test
    void bothRoadsOfTheTable() {
        assertThat(PUMP.milliIdr(1_000, 91_800)).isEqualTo(196_078);
        assertThat(PUMP.milliIdr(1_000, 180_000)).isEqualTo(259_740);
    }

    /** (1 ÷ 38.5 − 1 ÷ 51) l ÷ 24.5 Wh are Rp2,598.442 a kWh; a flat km less its 25.5 Wh of work is Rp129.818. */
    @Test
    void aPartByTheWayAndAPartByTheWork() {
        assertThat(PUMP.milliIdrPerKwh()).isEqualTo(2_598_442);
        assertThat(PUMP.milliIdrPerKm()).isEqualTo(129_818);
    }

    /** What a search adds up leg by leg is what a ride costs, for any ride. */
    @Test
    void bothPartsAreThePrice() {
        Random random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            int flat = 20_000 + random.nextInt(60_000);
            EnergyPrice price = new EnergyPrice.Petrol(
                    CostLine.PETROL_BOTTLED, random.nextInt(30_000_000), flat, flat - random.nextInt(flat * 4 / 10));
            long metres = random.nextInt(100_000);
            long joules = metres * random.nextInt(300);
            double parts = price.milliIdrPerKm() * (metres / 1_000.0) + price.milliIdrPerKwh() * (joules / 3_600_000.0);
            assertThat(parts).isCloseTo(price.milliIdr(metres, joules), within(60.0));
        }
    }

    @Test
    void electricityIsPaidByTheEnergyAlone() {
        EnergyPrice home = new EnergyPrice.Electricity(CostLine.ENERGY_HOME, 1_641_705);
        assertThat(home.milliIdrPerKm()).isZero();
        assertThat(home.milliIdrPerKwh()).isEqualTo(1_641_705);
        assertThat(home.milliIdr(5_000, 1_800_000)).isEqualTo(820_853);
    }
}
