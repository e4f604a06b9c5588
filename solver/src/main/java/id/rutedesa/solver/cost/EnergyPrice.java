package id.rutedesa.solver.cost;

import java.math.BigInteger;

/** What a vehicle runs on, and what that costs. */
public sealed interface EnergyPrice {
    /** Joules in a kilowatt-hour. */
    long J_PER_KWH = 3_600_000;

    /** The line that it is booked on. */
    CostLine line();

    /**
     * Thousandths of a Rupiah for a ride.
     *
     * @param metres ridden
     * @param drawnJ from the battery; for petrol what the same ride would draw from the battery of an electric motorbike
     */
    long milliIdr(long metres, long drawnJ);

    /** The part of the price that grows with the way alone, thousandths of a Rupiah a kilometre. */
    long milliIdrPerKm();

    /** The part that grows with {@code drawnJ}, thousandths of a Rupiah a kWh. */
    long milliIdrPerKwh();

    /**
     * Electricity.
     *
     * @param milliIdrPerKwhDrawn for each kWh drawn from the battery, what is lost between wall and battery included
     */
    record Electricity(CostLine line, long milliIdrPerKwhDrawn) implements EnergyPrice {
        public Electricity {
            Check.rate(milliIdrPerKwhDrawn);
        }

        @Override
        public long milliIdr(long metres, long drawnJ) {
            return Money.priced(milliIdrPerKwhDrawn, drawnJ, J_PER_KWH);
        }

        @Override
        public long milliIdrPerKm() {
            return 0;
        }

        @Override
        public long milliIdrPerKwh() {
            return milliIdrPerKwhDrawn;
        }
    }

    /**
     * Petrol. An engine burns some by the kilometre and some by the work: litres lie on the line through what is known of two
     * roads, each named by what an electric motorbike draws there ({@code domain.md}'s table of both).
     *
     * @param flatMetresPerLitre how far a litre goes where an electric motorbike draws {@link #FLAT_J_PER_KM}, positive
     * @param hillyMetresPerLitre how far where it draws {@link #HILLY_J_PER_KM}, positive
     */
    record Petrol(CostLine line, long milliIdrPerLitre, long flatMetresPerLitre, long hillyMetresPerLitre)
            implements EnergyPrice {
        /** Joules a kilometre on a flat road with load: 25.5 Wh. */
        public static final long FLAT_J_PER_KM = 91_800;
        /** Joules a kilometre in hills with load: 50 Wh. */
        public static final long HILLY_J_PER_KM = 180_000;

        private static final long M_PER_KM = 1_000;
        private static final long MILLILITRES = 1_000;
        /** A litre lasts no longer than this, however far downhill the ride goes. */
        private static final long MOST_METRES_PER_LITRE = 200_000;

        public Petrol {
            Check.rate(milliIdrPerLitre);
            if (flatMetresPerLitre <= 0 || hillyMetresPerLitre <= 0) {
                throw new IllegalArgumentException(
                        "A litre goes some metres, not %d or %d.".formatted(flatMetresPerLitre, hillyMetresPerLitre));
            }
        }

        /** Petrol that lasts equally far on every road. */
        public Petrol(CostLine line, long milliIdrPerLitre, long metresPerLitre) {
            this(line, milliIdrPerLitre, metresPerLitre, metresPerLitre);
        }

        @Override
        public long milliIdr(long metres, long drawnJ) {
            return Money.ratio(BigInteger.valueOf(milliIdrPerLitre).multiply(litres(metres, drawnJ)), litresUnit());
        }

        /** What is left of the flat road's price without its work, 0 where the work is all of it. */
        @Override
        public long milliIdrPerKm() {
            return Money.ratio(
                    BigInteger.valueOf(milliIdrPerLitre)
                            .multiply(BigInteger.valueOf(M_PER_KM))
                            .multiply(ofWayAlone().max(BigInteger.ZERO)),
                    litresUnit());
        }

        @Override
        public long milliIdrPerKwh() {
            return Money.ratio(
                    BigInteger.valueOf(milliIdrPerLitre)
                            .multiply(BigInteger.valueOf(J_PER_KWH * M_PER_KM))
                            .multiply(BigInteger.valueOf(flatMetresPerLitre - hillyMetresPerLitre)),
                    litresUnit());
        }

        /** Litres a metre without work, times the unit. */
        private BigInteger ofWayAlone() {
            return BigInteger.valueOf(hillyMetresPerLitre)
                    .multiply(BigInteger.valueOf(HILLY_J_PER_KM))
                    .subtract(BigInteger.valueOf(flatMetresPerLitre).multiply(BigInteger.valueOf(FLAT_J_PER_KM)));
        }

        /** What the ride burns, rounded. */
        public long millilitres(long metres, long drawnJ) {
            return Money.ratio(BigInteger.valueOf(MILLILITRES).multiply(litres(metres, drawnJ)), litresUnit());
        }

        /** Metres ÷ flat + (joules − metres × flat joules) ÷ (hilly − flat joules) × (1 ÷ hilly − 1 ÷ flat), times the unit. */
        private BigInteger litres(long metres, long drawnJ) {
            BigInteger flat = BigInteger.valueOf(flatMetresPerLitre);
            BigInteger hilly = BigInteger.valueOf(hillyMetresPerLitre);
            BigInteger ridden = BigInteger.valueOf(metres);
            BigInteger asFlat = ridden.multiply(hilly).multiply(BigInteger.valueOf(HILLY_J_PER_KM - FLAT_J_PER_KM));
            BigInteger more = BigInteger.valueOf(drawnJ)
                    .multiply(BigInteger.valueOf(M_PER_KM))
                    .subtract(ridden.multiply(BigInteger.valueOf(FLAT_J_PER_KM)))
                    .multiply(flat.subtract(hilly));
            BigInteger least = ridden.multiply(litresUnit()).divide(BigInteger.valueOf(MOST_METRES_PER_LITRE));
            return asFlat.add(more).max(least);
        }

        private BigInteger litresUnit() {
            return BigInteger.valueOf(HILLY_J_PER_KM - FLAT_J_PER_KM)
                    .multiply(BigInteger.valueOf(flatMetresPerLitre))
                    .multiply(BigInteger.valueOf(hillyMetresPerLitre));
        }
    }
}
