package id.rutedesa.solver.cost;

import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Parcel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;

/**
 * Splits a trip's legs between its parcels.
 *
 * <p>Proportional: each leg is borne by the parcels aboard, by mass; a leg with none aboard by all of the trip, by mass.
 * Marginal: the whole trip is borne in the ratio of what leaving out each stop would save; parcels of one stop by mass.
 */
public final class ParcelShares {
    private final List<Leg> legs;
    private final List<CostLines> costs;
    private final ToLongBiFunction<Leg, Leg> saved;
    private final List<Parcel> parcels = new ArrayList<>();
    private final List<Integer> stopOf = new ArrayList<>();

    /**
     * One trip.
     *
     * @param legs from the depot and back
     * @param costs of each leg
     * @param saved what leaving out the stop between a leg and the next saves, not negative
     */
    public ParcelShares(List<Leg> legs, List<CostLines> costs, ToLongBiFunction<Leg, Leg> saved) {
        this.legs = legs;
        this.costs = costs;
        this.saved = saved;
        for (int i = 0; i < legs.size(); i++) {
            for (Parcel parcel : legs.get(i).parcels()) {
                parcels.add(parcel);
                stopOf.add(i);
            }
        }
    }

    /** The trip with the shares of its parcels. */
    public CostedRoute.Trip trip() {
        CostLines total = CostLines.sum(costs);
        if (parcels.isEmpty()) {
            return new CostedRoute.Trip(costs, List.of(), total);
        }
        List<CostLines> proportional = proportional();
        List<Long> savings = savings();
        List<CostLines> marginal =
                savings.stream().allMatch(saving -> saving == 0) ? proportional : total.split(savings);
        List<CostedRoute.ParcelCost> shares = new ArrayList<>();
        for (int p = 0; p < parcels.size(); p++) {
            shares.add(new CostedRoute.ParcelCost(
                    parcels.get(p).id(), stopOf.get(p), proportional.get(p), marginal.get(p), savings.get(p)));
        }
        return new CostedRoute.Trip(costs, shares, CostLines.NONE);
    }

    private List<CostLines> proportional() {
        List<CostLines> sums = new ArrayList<>();
        parcels.forEach(parcel -> sums.add(CostLines.NONE));
        for (int leg = 0; leg < legs.size(); leg++) {
            List<Integer> bearers = bearers(leg);
            List<CostLines> parts = costs.get(leg)
                    .split(bearers.stream().map(p -> parcels.get(p).grams()).toList());
            for (int i = 0; i < parts.size(); i++) {
                int parcel = bearers.get(i);
                sums.set(parcel, sums.get(parcel).plus(parts.get(i)));
            }
        }
        return sums;
    }

    /** Numbers of the parcels that bear a leg. */
    private List<Integer> bearers(int leg) {
        List<Integer> aboard = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int p = 0; p < parcels.size(); p++) {
            all.add(p);
            boolean carried = parcels.get(p).fetched() ? stopOf.get(p) < leg : stopOf.get(p) >= leg;
            if (carried) {
                aboard.add(p);
            }
        }
        return aboard.isEmpty() ? all : aboard;
    }

    private List<Long> savings() {
        List<Long> savings = new ArrayList<>();
        for (int leg = 0; leg < legs.size(); leg++) {
            List<Parcel> here = legs.get(leg).parcels();
            if (!here.isEmpty()) {
                long atStop = leg + 1 < legs.size()
                        ? saved.applyAsLong(legs.get(leg), legs.get(leg + 1))
                        : costs.get(leg).totalMilliIdr();
                savings.addAll(
                        Money.split(atStop, here.stream().map(Parcel::grams).toList()));
            }
        }
        return savings;
    }
}
