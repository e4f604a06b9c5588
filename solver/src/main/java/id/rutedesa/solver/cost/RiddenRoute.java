package id.rutedesa.solver.cost;

import java.util.List;

/** One rider's day as it is costed: trips from the depot and back, their legs in order. */
public record RiddenRoute(List<Trip> trips) {
    public RiddenRoute {
        trips = List.copyOf(trips);
    }

    /** A ride from the depot and back. */
    public record Trip(List<Leg> legs) {
        public Trip {
            legs = List.copyOf(legs);
            if (legs.isEmpty()) {
                throw new IllegalArgumentException("A trip has a leg.");
            }
        }
    }

    /**
     * A ride and the stop at its end.
     *
     * @param metres ridden
     * @param sec from the departure before the ride to the departure after the stop
     * @param drawnJ from the battery; 0 for petrol
     * @param parcels handed over or fetched at the stop; none at the depot
     * @param withoutStop the ride from the stop before to the stop after, had this one been left out
     */
    public record Leg(long metres, long sec, long drawnJ, List<Parcel> parcels, Ride withoutStop) {
        public Leg {
            Check.notNegative("metres", metres);
            Check.notNegative("sec", sec);
            Check.notNegative("drawnJ", drawnJ);
            parcels = List.copyOf(parcels);
        }
    }

    /** A ride without a stop. */
    public record Ride(long metres, long sec, long drawnJ) {
        /** No ride: for the last leg of a trip, which nothing follows. */
        public static final Ride NONE = new Ride(0, 0, 0);

        public Ride {
            Check.notNegative("metres", metres);
            Check.notNegative("sec", sec);
            Check.notNegative("drawnJ", drawnJ);
        }
    }

    /**
     * What is carried.
     *
     * @param grams mass
     * @param fetched true for a pickup: aboard from its stop to the depot, not from the depot to its stop
     * @param feeMilliIdr what is paid for the delivery
     */
    public record Parcel(String id, long grams, boolean fetched, long feeMilliIdr) {
        public Parcel {
            Check.notNegative("grams", grams);
            Check.rate(feeMilliIdr);
        }
    }
}
