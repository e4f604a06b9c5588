package id.rutedesa.solver.cost;

import java.util.List;
import java.util.stream.Stream;

/** One rider's day as it is costed: trips from the depot and back, their legs in order. */
public record RiddenRoute(List<Trip> trips) {
    public RiddenRoute {
        trips = List.copyOf(trips);
    }

    /** All legs of all trips. */
    Stream<Leg> legs() {
        return trips.stream().flatMap(trip -> trip.legs().stream());
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
     * @param ride its time lasts from the departure before it to the departure after the stop
     * @param parcels handed over or fetched at the stop; none at the depot
     * @param withoutStop the ride from the stop before to the stop after, had this one been left out
     */
    public record Leg(Ride ride, List<Parcel> parcels, Ride withoutStop) {
        public Leg {
            parcels = List.copyOf(parcels);
        }
    }

    /**
     * A ride.
     *
     * @param metres ridden
     * @param sec under way
     * @param drawnJ from the battery; 0 for petrol
     * @param burntMl millilitres of petrol; 0 for electricity, and where nobody knows
     */
    public record Ride(long metres, long sec, long drawnJ, long burntMl) {
        /** No ride: for the last leg of a trip, which nothing follows. */
        public static final Ride NONE = new Ride(0, 0, 0, 0);

        public Ride {
            Check.notNegative("metres", metres);
            Check.notNegative("sec", sec);
            Check.notNegative("drawnJ", drawnJ);
            Check.notNegative("burntMl", burntMl);
        }

        /** Both, one after the other. */
        public Ride plus(Ride other) {
            return new Ride(metres + other.metres, sec + other.sec, drawnJ + other.drawnJ, burntMl + other.burntMl);
        }

        /** What this has more than the other, 0 where it has less. */
        Ride beyond(Ride other) {
            return new Ride(
                    Math.max(0, metres - other.metres),
                    Math.max(0, sec - other.sec),
                    Math.max(0, drawnJ - other.drawnJ),
                    Math.max(0, burntMl - other.burntMl));
        }
    }

    /**
     * What is carried.
     *
     * @param grams mass
     * @param fetched true for a pickup: aboard from its stop to the depot, not from the depot to its stop
     */
    public record Parcel(String id, long grams, boolean fetched) {
        public Parcel {
            Check.notNegative("grams", grams);
        }
    }
}
