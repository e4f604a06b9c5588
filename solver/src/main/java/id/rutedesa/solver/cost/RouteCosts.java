package id.rutedesa.solver.cost;

import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Ride;
import id.rutedesa.solver.cost.RiddenRoute.Trip;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a route was planned to cost, down to its legs and parcels: each line is split exactly over the legs by what causes it, and
 * each trip over its parcels by {@link ParcelShares}. Wage, fixed parts and owning go by time, upkeep by metres, electricity, wear
 * and swaps by energy, petrol by its litres, by metres where nobody knows them.
 */
public final class RouteCosts {
    private static final long SEC_PER_HOUR = 3_600;

    /** What lines are caused by; they are split by it, and leaving out a stop saves by it. */
    private enum Cause {
        TIME,
        METRES,
        ENERGY,
        FUEL;

        long of(Ride ride) {
            return switch (this) {
                case TIME -> ride.sec();
                case METRES -> ride.metres();
                case ENERGY -> ride.drawnJ();
                case FUEL -> ride.burntMl();
            };
        }
    }

    private final RiddenRoute route;
    private final CostLines spent;
    private final OptionalLong wageMilliIdrPerHour;
    private final Ride whole;

    /**
     * One route.
     *
     * @param spent what it costs in all
     * @param wageMilliIdrPerHour what an hour less saves; where it is not known, the wage over the time of the route
     */
    public RouteCosts(RiddenRoute route, CostLines spent, OptionalLong wageMilliIdrPerHour) {
        this.route = route;
        this.spent = spent;
        this.wageMilliIdrPerHour = wageMilliIdrPerHour;
        whole = route.legs().map(Leg::ride).reduce(Ride.NONE, Ride::plus);
    }

    /** The route at every level; one without legs costs nothing. */
    public CostedRoute costed() {
        List<Leg> legs = route.legs().toList();
        List<CostLines> costs = split(legs);
        List<CostedRoute.Trip> trips = new ArrayList<>();
        int from = 0;
        for (Trip trip : route.trips()) {
            int to = from + trip.legs().size();
            trips.add(new ParcelShares(trip.legs(), costs.subList(from, to), this::saved).trip());
            from = to;
        }
        return new CostedRoute(trips);
    }

    private List<CostLines> split(List<Leg> legs) {
        List<Map<CostLine, Long>> lines = new ArrayList<>();
        legs.forEach(leg -> lines.add(new EnumMap<>(CostLine.class)));
        if (!legs.isEmpty()) {
            spent.milliIdrByLine().forEach((line, milliIdr) -> {
                Cause cause = cause(line);
                List<Long> shares = Money.split(
                        milliIdr, legs.stream().map(leg -> cause.of(leg.ride())).toList());
                for (int leg = 0; leg < shares.size(); leg++) {
                    lines.get(leg).put(line, shares.get(leg));
                }
            });
        }
        return lines.stream().map(CostLines::new).toList();
    }

    private Cause cause(CostLine line) {
        return switch (line) {
            case WAGE, FIXED, TAX, DEPRECIATION, FINANCE -> Cause.TIME;
            case MAINTENANCE, TYRES -> Cause.METRES;
            case ENERGY_HOME, ENERGY_PUBLIC, ENERGY_SWAP, BATTERY_WEAR -> Cause.ENERGY;
            case PETROL_PUMP, PETROL_BOTTLED, PETROL_SHORTAGE -> whole.burntMl() == 0 ? Cause.METRES : Cause.FUEL;
        };
    }

    /** What leaving out the stop between two legs saves: of what goes by time the wage alone. */
    private long saved(Leg in, Leg out) {
        Ride less = in.ride().plus(out.ride()).beyond(in.withoutStop());
        long saved = wage(less.sec());
        for (Cause cause : List.of(Cause.METRES, Cause.ENERGY, Cause.FUEL)) {
            saved += Money.priced(caused(cause), cause.of(less), Math.max(1, cause.of(whole)));
        }
        return saved;
    }

    private long caused(Cause cause) {
        return spent.milliIdrByLine().entrySet().stream()
                .filter(line -> cause(line.getKey()) == cause)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long wage(long sec) {
        return wageMilliIdrPerHour.isPresent()
                ? Money.priced(wageMilliIdrPerHour.getAsLong(), sec, SEC_PER_HOUR)
                : Money.priced(spent.of(CostLine.WAGE), sec, Math.max(1, whole.sec()));
    }
}
