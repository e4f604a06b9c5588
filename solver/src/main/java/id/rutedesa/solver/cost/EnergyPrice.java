package id.rutedesa.solver.cost;

/** What a vehicle runs on, and what that costs. */
public sealed interface EnergyPrice {
    /** The line that it is booked on. */
    CostLine line();

    /** Thousandths of a Rupiah for a ride of so many metres that draws so many joules from a battery. */
    long milliIdr(long metres, long drawnJ);

    /**
     * Electricity.
     *
     * @param milliIdrPerKwhDrawn for each kWh drawn from the battery, what is lost between wall and battery included
     */
    record Electricity(CostLine line, long milliIdrPerKwhDrawn) implements EnergyPrice {
        private static final long J_PER_KWH = 3_600_000;
        private static final long PERMILLE = 1_000;

        public Electricity {
            Check.rate(milliIdrPerKwhDrawn);
        }

        /**
         * From the price at the wall.
         *
         * @param wallToBatteryPermille what of the energy at the wall reaches the battery, 1–1000
         */
        public static Electricity atTheWall(CostLine line, long milliIdrPerKwh, int wallToBatteryPermille) {
            return new Electricity(line, Money.priced(milliIdrPerKwh, PERMILLE, wallToBatteryPermille));
        }

        /** From the price of a paid swap that lasts so many metres at so many Wh per km. */
        public static Electricity bySwap(long milliIdrPerSwap, long metres, int milliWhPerKm) {
            long milliMilliWh = Math.multiplyExact(metres, (long) milliWhPerKm);
            return new Electricity(CostLine.ENERGY_SWAP, Money.priced(milliIdrPerSwap, 1_000_000_000L, milliMilliWh));
        }

        @Override
        public long milliIdr(long metres, long drawnJ) {
            return Money.priced(milliIdrPerKwhDrawn, drawnJ, J_PER_KWH);
        }
    }

    /**
     * Petrol.
     *
     * @param metresPerLitre how far a litre goes, positive
     */
    record Petrol(CostLine line, long milliIdrPerLitre, long metresPerLitre) implements EnergyPrice {
        public Petrol {
            Check.rate(milliIdrPerLitre);
            if (metresPerLitre <= 0) {
                throw new IllegalArgumentException("A litre goes some metres, not %d.".formatted(metresPerLitre));
            }
        }

        @Override
        public long milliIdr(long metres, long drawnJ) {
            return Money.priced(milliIdrPerLitre, metres, metresPerLitre);
        }
    }
}
