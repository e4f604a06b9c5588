package id.rutedesa.solver.cost;

/** How a rider is paid. */
public sealed interface WageScheme {
    /** For each hour of the route. */
    record PerHour(long milliIdr) implements WageScheme {
        public PerHour {
            Check.rate(milliIdr);
        }
    }

    /** For a day with a route, however long. */
    record PerDay(long milliIdr) implements WageScheme {
        public PerDay {
            Check.rate(milliIdr);
        }
    }

    /** For each trip from the depot and back. */
    record PerTrip(long milliIdr) implements WageScheme {
        public PerTrip {
            Check.rate(milliIdr);
        }
    }

    /** For each parcel handed over. */
    record PerParcel(long milliIdr) implements WageScheme {
        public PerParcel {
            Check.rate(milliIdr);
        }
    }

    /** A share of the delivery fees, 0–1000 ‰. */
    record FeeShare(int permille) implements WageScheme {
        public FeeShare {
            if (permille < 0 || permille > 1_000) {
                throw new IllegalArgumentException("A share is 0 to 1000 ‰, not %d.".formatted(permille));
            }
        }
    }
}
