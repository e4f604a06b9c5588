package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.planning.RideGuide;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** A rider's day in all the forms in which it can reach a rider. */
@Service
class RiderDays {
    private final FleetService fleet;
    private final RideGuide guide;
    private final ReportKeys keys;
    private final BumdesWork work;
    private final Clock clock;

    RiderDays(FleetService fleet, RideGuide guide, ReportKeys keys, BumdesWork work, Clock clock) {
        this.fleet = fleet;
        this.guide = guide;
        this.keys = keys;
        this.work = work;
        this.clock = clock;
    }

    /**
     * The route with words, heights and ways home.
     *
     * @throws id.rutedesa.api.problem.NotFoundException where there is no such rider, or no route that day
     */
    GuidedRoute route(long riderId, LocalDate date) {
        String rider = fleet.rider(riderId).name();
        return guide.of(riderId, date).orElseThrow(() -> RouteNotFound.of(rider, date));
    }

    /** The version of the rider's day; empty where the rider has no route. */
    Optional<String> version(long riderId, LocalDate date) {
        return guide.halts(riderId, date).map(halts -> RiderDay.version(halts, date));
    }

    /** One self-contained HTML file. */
    byte[] file(long riderId, LocalDate date) {
        return RiderFile.of(route(riderId, date), key(riderId, date), clock.instant());
    }

    /** The key that signs the day's reports, in letters. */
    String key(long riderId, LocalDate date) {
        byte[] key = work.read(() -> keys.findKeyOf(riderId, date))
                .orElseGet(() -> work.write(() -> keys.keyOf(riderId, date)));
        return ChatLetters.encode(key);
    }
}
