package id.rutedesa.solver.cost;

import java.util.List;
import java.util.stream.Stream;

/** What a route costs at every level; each level is the exact sum of the one below. */
public record CostedRoute(List<Trip> trips) {
    public CostedRoute {
        trips = List.copyOf(trips);
    }

    /** The whole route. */
    public CostLines total() {
        return CostLines.sum(trips.stream().map(Trip::total).toList());
    }

    /**
     * One trip.
     *
     * @param unshared what no parcel bears, for the trip carried none: nothing otherwise
     */
    public record Trip(List<CostLines> legs, List<ParcelCost> parcels, CostLines unshared) {
        public Trip {
            legs = List.copyOf(legs);
            parcels = List.copyOf(parcels);
        }

        /** All legs. */
        public CostLines total() {
            return CostLines.sum(legs);
        }
    }

    /**
     * What one parcel bears of its trip, by both rules.
     *
     * @param leg of the trip, from 0, that ends at the parcel's stop
     * @param proportional its share of each leg it was aboard, by mass
     * @param marginal its share of the trip by what leaving out its stop would save
     * @param savedMilliIdr what leaving out its stop would save, its share among the stop's parcels; the savings of a trip
     *     need not add up to its total
     */
    public record ParcelCost(String id, int leg, CostLines proportional, CostLines marginal, long savedMilliIdr) {}

    /** All parcels of all trips, in the order of their stops. */
    public Stream<ParcelCost> parcels() {
        return trips.stream().flatMap(trip -> trip.parcels().stream());
    }
}
