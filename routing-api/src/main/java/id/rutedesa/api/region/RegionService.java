package id.rutedesa.api.region;

import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.config.UnfitStartException;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.Islands;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapQuality;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.Season;
import id.rutedesa.osm.region.RegionUnfitException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The one loaded region. Open before the server takes requests; built at the first start. */
@Service
public class RegionService {
    /** Nobody comes to a road that is farther away: there the place itself is wrong. */
    private static final int MOST_METRES_TO_HAND_OVER = 20_000;

    private static final Logger log = LoggerFactory.getLogger(RegionService.class);

    /** Musim hujan in Nusa Tenggara Timur: November to April. */
    private static final Set<Month> WET_MONTHS =
            EnumSet.of(Month.NOVEMBER, Month.DECEMBER, Month.JANUARY, Month.FEBRUARY, Month.MARCH, Month.APRIL);

    private final RoadNetwork network;
    private final SnapSettings snapSettings;
    private final SpeedFactors speeds;

    private final RoadViews views;
    private final CurrentBumdes current;

    private final LearnedSpeeds learned;
    private final Clock clock;

    RegionService(
            RegionSettings settings,
            MeterRegistry meters,
            RoadViews views,
            CurrentBumdes current,
            LearnedSpeeds learned,
            Clock clock) {
        this.learned = learned;
        this.clock = clock;
        this.views = views;
        this.current = current;
        Timer.Sample sample = Timer.start(meters);
        long startNanos = System.nanoTime();
        RegionChoice choice = new RegionChoice(settings, RegionService::tell);
        try {
            network = choice.open();
        } catch (RegionUnfitException | IllegalArgumentException e) {
            throw new UnfitStartException(
                    new Text(
                            "Peta jalan '%s' tidak bisa dibuka: %s".formatted(choice.wanted(), e.getMessage()),
                            "Region '%s' cannot be opened: %s".formatted(choice.wanted(), e.getMessage())),
                    e);
        }
        speeds = new SpeedFactors(settings.speedFactors());
        snapSettings = new SnapSettings(settings.warnM(), settings.refuseM(), SnapSettings.ANY_ISLAND);
        sample.stop(Timer.builder("routing.region.open")
                .description("Opening the region, with its import where it had to be built")
                .register(meters));
        log.info(
                "region open name={} roadKm={} islands={} millis={}",
                network.region().name(),
                Math.round(network.region().roadKm()),
                network.region().islands().size(),
                (System.nanoTime() - startNanos) / 1_000_000);
    }

    private static void tell(String step) {
        log.info("region import step={}", step);
    }

    /** The roads with the closures that the current BUMDes sees, for those few features that may know osm-data. */
    public RoadNetwork network() {
        return views.of(network, current.id());
    }

    /** The roads without closures. */
    RoadNetwork allRoads() {
        return network;
    }

    /** Distances at which a place is warned about or refused. */
    public SnapSettings snapSettings() {
        return snapSettings;
    }

    /**
     * How ways are searched for a local day: as fast as was learned, in its season, around what is closed at some time of
     * it. What is left of today counts: a road that was opened again is ridden.
     */
    public MatrixSettings waysOn(LocalDate date) {
        Instant begin = date.atStartOfDay().toInstant(LocalTimeZone.WITA);
        Instant end = begin.plus(Duration.ofDays(1));
        Instant now = clock.instant();
        return MatrixSettings.standard()
                .withSpeeds(learned.find().orElse(speeds))
                .withSeason(WET_MONTHS.contains(date.getMonth()) ? Season.WET : Season.DRY)
                .during(now.isAfter(begin) && now.isBefore(end) ? now : begin, end);
    }

    /** Where a place stands. Never throws for a place far from roads. */
    public PlaceOnRoad check(double lat, double lon) {
        Snap snap = network.snap(lat, lon, snapSettings);
        return described(snap, quality(snap.quality()));
    }

    /** Where a place stands for riders of a depot: a road of the depot's island counts first, as when a day is planned. */
    public PlaceOnRoad check(double lat, double lon, PlaceOnRoad.LatLon depot) {
        int home = network.snap(depot.lat(), depot.lon(), snapSettings).island();
        Snap snap = network.snap(lat, lon, snapSettings.preferring(home));
        boolean apart = snap.usable() && home != Islands.NONE && snap.island() != Islands.NONE && snap.island() != home;
        return described(snap, apart ? PlaceQuality.OTHER_ISLAND : quality(snap.quality()));
    }

    private static PlaceOnRoad described(Snap snap, PlaceQuality quality) {
        return new PlaceOnRoad(
                quality,
                snap.metresOffRoad() == Snap.NO_ROAD ? null : snap.metresOffRoad(),
                snap.swapped()
                        .map(pair -> new PlaceOnRoad.LatLon(pair.lat(), pair.lon()))
                        .orElse(null),
                snap.metresOffRoad() != Snap.NO_ROAD
                                && snap.metresOffRoad() <= MOST_METRES_TO_HAND_OVER
                                && !snap.usable()
                        ? new PlaceOnRoad.LatLon(degrees(snap.snappedLat()), degrees(snap.snappedLon()))
                        : null);
    }

    /** To a decimetre: as precise as a pin is. */
    private static double degrees(double exact) {
        return Math.round(exact * 1e6) / 1e6;
    }

    private static PlaceQuality quality(SnapQuality quality) {
        return switch (quality) {
            case ON_ROAD -> PlaceQuality.ON_ROAD;
            case FAR -> PlaceQuality.FAR;
            case OFF_NETWORK -> PlaceQuality.OFF_NETWORK;
            case OUTSIDE_REGION -> PlaceQuality.OUTSIDE_REGION;
            case LIKELY_SWAPPED -> PlaceQuality.LIKELY_SWAPPED;
        };
    }

    @PreDestroy
    void close() {
        network.close();
    }
}
