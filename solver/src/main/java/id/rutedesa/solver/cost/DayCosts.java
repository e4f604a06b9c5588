package id.rutedesa.solver.cost;

import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Parcel;
import id.rutedesa.solver.cost.RiddenRoute.Ride;
import id.rutedesa.solver.cost.RiddenRoute.Trip;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Prices a route: what a leg causes is booked on it; what a day or a trip costs is spread over its legs by time. */
public final class DayCosts {
    private static final long M_PER_KM = 1_000;
    private static final long SEC_PER_HOUR = 3_600;
    private static final long PERMILLE = 1_000;

    private final RateCard rates;

    public DayCosts(RateCard rates) {
        this.rates = rates;
    }

    /** The route at every level; a route without trips costs nothing. */
    public CostedRoute cost(RiddenRoute route) {
        List<Leg> legs =
                route.trips().stream().flatMap(trip -> trip.legs().stream()).toList();
        if (legs.isEmpty()) {
            return new CostedRoute(List.of());
        }
        List<CostLines> ofDay = perDay().split(legs.stream().map(Leg::sec).toList());
        List<CostedRoute.Trip> trips = new ArrayList<>();
        int from = 0;
        for (Trip trip : route.trips()) {
            int to = from + trip.legs().size();
            trips.add(costed(trip, ofDay.subList(from, to)));
            from = to;
        }
        return new CostedRoute(trips);
    }

    /** What so many routes cost together that rode so far and drew so much; wages only where they are paid by the day. */
    CostLines sum(long metres, long drawnJ, long routes) {
        Map<CostLine, Long> ofDays = new EnumMap<>(CostLine.class);
        perDay().milliIdrByLine().forEach((line, milliIdr) -> ofDays.put(line, Math.multiplyExact(milliIdr, routes)));
        return ride(new Ride(metres, 0, drawnJ)).plus(new CostLines(ofDays));
    }

    private CostLines perDay() {
        Map<CostLine, Long> lines = new EnumMap<>(CostLine.class);
        lines.put(CostLine.DEPRECIATION, rates.depreciationMilliIdrPerDay());
        lines.put(CostLine.FINANCE, rates.financeMilliIdrPerDay());
        lines.put(CostLine.TAX, rates.taxMilliIdrPerDay());
        lines.put(CostLine.FIXED, rates.fixedMilliIdrPerDay());
        if (rates.wage() instanceof WageScheme.PerDay wage) {
            lines.put(CostLine.WAGE, wage.milliIdr());
        }
        return new CostLines(lines);
    }

    private CostedRoute.Trip costed(Trip trip, List<CostLines> ofDay) {
        List<Leg> legs = trip.legs();
        CostLines perTrip = rates.wage() instanceof WageScheme.PerTrip wage ? wage(wage.milliIdr()) : CostLines.NONE;
        List<CostLines> ofTrip = perTrip.split(legs.stream().map(Leg::sec).toList());
        List<CostLines> costs = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            costs.add(ride(new Ride(leg.metres(), leg.sec(), leg.drawnJ()))
                    .plus(wage(perParcels(leg.parcels())))
                    .plus(ofDay.get(i))
                    .plus(ofTrip.get(i)));
        }
        return new ParcelShares(legs, costs, this::saved).trip();
    }

    /** What a ride itself causes. */
    private CostLines ride(Ride ride) {
        Map<CostLine, Long> lines = new EnumMap<>(CostLine.class);
        lines.put(rates.energy().line(), rates.energy().milliIdr(ride.metres(), ride.drawnJ()));
        lines.put(
                CostLine.BATTERY_WEAR,
                Money.priced(rates.wearMilliIdrPerKwhDrawn(), ride.drawnJ(), EnergyPrice.J_PER_KWH));
        lines.put(CostLine.MAINTENANCE, Money.priced(rates.maintenanceMilliIdrPerKm(), ride.metres(), M_PER_KM));
        lines.put(CostLine.TYRES, Money.priced(rates.tyresMilliIdrPerKm(), ride.metres(), M_PER_KM));
        if (rates.wage() instanceof WageScheme.PerHour wage) {
            lines.put(CostLine.WAGE, Money.priced(wage.milliIdr(), ride.sec(), SEC_PER_HOUR));
        }
        return new CostLines(lines);
    }

    private long perParcels(List<Parcel> parcels) {
        if (rates.wage() instanceof WageScheme.PerParcel wage) {
            return Math.multiplyExact(wage.milliIdr(), (long) parcels.size());
        }
        if (rates.wage() instanceof WageScheme.FeeShare wage) {
            return parcels.stream()
                    .mapToLong(parcel -> Money.priced(parcel.feeMilliIdr(), wage.permille(), PERMILLE))
                    .sum();
        }
        return 0;
    }

    /** What leaving out the stop between two legs saves, in thousandths; a detour that costs nothing saves nothing. */
    private long saved(Leg in, Leg out) {
        long with = ride(new Ride(in.metres() + out.metres(), in.sec() + out.sec(), in.drawnJ() + out.drawnJ()))
                        .totalMilliIdr()
                + perParcels(in.parcels());
        return Math.max(0, with - ride(in.withoutStop()).totalMilliIdr());
    }

    private static CostLines wage(long milliIdr) {
        return new CostLines(Map.of(CostLine.WAGE, milliIdr));
    }
}
