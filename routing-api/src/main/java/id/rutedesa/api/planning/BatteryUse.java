package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** What riders read from their bikes' displays beside what their routes expected. */
@Service
public class BatteryUse {
    /** Displays show whole per cents: over less than so many, a reading says little. */
    private static final int LEAST_PERCENT = 8;

    private static final double PERCENT = 100;

    private final PublishedRoutes published;
    private final BumdesWork work;

    BatteryUse(PublishedRoutes published, BumdesWork work) {
        this.published = published;
        this.work = work;
    }

    /**
     * A reading.
     *
     * @param stop number of the stop on the route at or after which it was read
     * @param percent of the usable energy, as displays show it
     */
    public record Reading(int stop, int percent) {}

    /** A rider's readings of a day, in the order of their stops. */
    public record ReadDay(long riderId, LocalDate date, List<Reading> readings) {
        public ReadDay {
            readings = List.copyOf(readings);
        }
    }

    /**
     * Energy between two readings, or from the start to the first, on one pack.
     *
     * @param plannedWh what the route expected to be drawn
     * @param drawnWh what the display says was drawn
     */
    public record Stretch(double plannedWh, double drawnWh) {
        public static final Stretch NONE = new Stretch(0, 0);
    }

    /** Stretches of a day; none where the rider has no published route. */
    public List<Stretch> stretches(ReadDay day, VehicleType type) {
        Optional<RouteDocument> route = work.read(() -> published.find(day.riderId(), day.date()));
        double usableWh = type.batteryWh() * type.usableShare();
        return route.filter(known -> usableWh > 0)
                .map(known -> stretches(known, day.readings(), usableWh))
                .orElse(List.of());
    }

    /** What the computed energy should have been multiplied by, for each stretch that is long enough. */
    List<Double> factors(ReadDay day, VehicleType type) {
        double least = type.batteryWh() * type.usableShare() * LEAST_PERCENT / PERCENT;
        Double used = work.read(() -> published.find(day.riderId(), day.date()))
                .map(RouteDocument::consumptionFactor)
                .orElse(null);
        double planned = used == null ? type.consumptionFactor() : used;
        return stretches(day, type).stream()
                .filter(stretch -> stretch.plannedWh() >= least && stretch.drawnWh() > 0)
                .map(stretch -> stretch.drawnWh() / stretch.plannedWh() * planned)
                .toList();
    }

    private static List<Stretch> stretches(RouteDocument route, List<Reading> readings, double usableWh) {
        List<StopDocument> stops = route.stops();
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        double fromWh = stops.get(0).chargeWh();
        for (Reading reading : readings) {
            int to = reading.stop();
            if (to < from || to >= stops.size()) {
                continue;
            }
            double toWh = reading.percent() / PERCENT * usableWh;
            boolean onePack = IntStream.rangeClosed(from + 1, to)
                    .noneMatch(stop -> stops.get(stop).takesEnergy());
            if (onePack && to > from) {
                stretches.add(
                        new Stretch(stops.get(from).chargeWh() - stops.get(to).chargeWh(), fromWh - toWh));
            }
            from = to;
            fromWh = toWh;
        }
        return stretches;
    }
}
