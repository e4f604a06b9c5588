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

        public Electricity {
            Check.rate(milliIdrPerKwhDrawn);
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
