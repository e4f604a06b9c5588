package id.rutedesa.solver.cost;

import id.rutedesa.solver.cost.RiddenRoute.Leg;
import id.rutedesa.solver.cost.RiddenRoute.Ride;
import id.rutedesa.solver.cost.RiddenRoute.Trip;
import id.rutedesa.solver.cost.VehicleYear.Use;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * Two vehicles on the same day: one load, one terrain, the same kilometres, the same wage and the same lines on both sides.
 * It knows figures only and no winner.
 *
 * @param massG what both carry on average, grams
 * @param terrain what both ride on; its consumption and the petrol side's metres per litre hold for this mass
 */
public record LikeForLike(long massG, Terrain terrain, Use use, WageScheme wage) {
    private static final long M_PER_KM = 1_000;

    /**
     * Ground and what a loaded electric motorbike draws on it.
     *
     * @param milliWhPerKm thousandths of a Wh drawn from the battery for each km
     */
    public record Terrain(String name, int milliWhPerKm) {
        private static final long PER_M_AND_MILLI_WH_J = 36; // × 10⁻⁴: 3,600 J/Wh ÷ 1,000 m/km ÷ 1,000

        long drawnJ(long metres) {
            return Money.priced(PER_M_AND_MILLI_WH_J, Math.multiplyExact(metres, (long) milliWhPerKm), 10_000);
        }
    }

    /** Both sides of a comparison for one km, thousandths of a Rupiah. */
    public record Sides(CostLines electric, CostLines petrol) {
        /** Electric less petrol: below 0 where electric costs less. */
        public long differenceMilliIdr() {
            return electric.totalMilliIdr() - petrol.totalMilliIdr();
        }
    }

    /** One point of a curve. */
    public record Point(long value, Sides sides) {}

    /**
     * How both sides change with one input.
     *
     * @param breakEven the smallest value asked about from which the sides change order, or none within the range
     */
    public record Curve(List<Point> points, OptionalLong breakEven) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A day's costs of one vehicle. */
    public CostLines day(VehicleYear vehicle) {
        boolean petrol = vehicle.energy() instanceof EnergyPrice.Petrol;
        long drawnJ = petrol ? 0 : terrain.drawnJ(use.metresPerDay());
        Leg leg = new Leg(use.metresPerDay(), 0, drawnJ, List.of(), Ride.NONE);
        return new DayCosts(vehicle.rates(wage, use))
                .cost(new RiddenRoute(List.of(new Trip(List.of(leg)))))
                .total();
    }

    /** One kilometre of both. */
    public Sides kilometre(VehicleYear electric, VehicleYear petrol) {
        if (electric.energy() instanceof EnergyPrice.Petrol || !(petrol.energy() instanceof EnergyPrice.Petrol)) {
            throw new IllegalArgumentException("One side runs on electricity and the other on petrol.");
        }
        return new Sides(perKm(day(electric)), perKm(day(petrol)));
    }

    private CostLines perKm(CostLines day) {
        Map<CostLine, Long> lines = new EnumMap<>(CostLine.class);
        day.milliIdrByLine()
                .forEach((line, milliIdr) -> lines.put(line, Money.priced(milliIdr, M_PER_KM, use.metresPerDay())));
        return new CostLines(lines);
    }

    /**
     * A curve over one input, such as the price of a litre, and where the sides change order.
     *
     * @param sidesAt both sides at a value; their difference must rise or fall over the whole range
     * @param steps at least 1: the curve has one point more
     */
    public static Curve curve(long first, long last, int steps, LongFunction<Sides> sidesAt) {
        if (first > last || steps < 1) {
            throw new IllegalArgumentException("A curve goes upwards in at least one step.");
        }
        List<Point> points = LongStream.rangeClosed(0, steps)
                .map(step -> first + (last - first) * step / steps)
                .mapToObj(value -> new Point(value, sidesAt.apply(value)))
                .toList();
        return new Curve(points, change(first, last, sidesAt));
    }

    private static OptionalLong change(long first, long last, LongFunction<Sides> sidesAt) {
        boolean atFirst = sidesAt.apply(first).differenceMilliIdr() > 0;
        if (atFirst == sidesAt.apply(last).differenceMilliIdr() > 0) {
            return OptionalLong.empty();
        }
        long same = first;
        long other = last;
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            if (sidesAt.apply(middle).differenceMilliIdr() > 0 == atFirst) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return OptionalLong.of(other);
    }
}
