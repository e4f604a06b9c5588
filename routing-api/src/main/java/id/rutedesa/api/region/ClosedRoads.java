package id.rutedesa.api.region;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.problem.BodyReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which closures a plan of some day has to ride around. */
@Service
public class ClosedRoads {
    private final ClosureService closures;
    private final Clock clock;

    ClosedRoads(ClosureService closures, Clock clock) {
        this.closures = closures;
        this.clock = clock;
    }

    /**
     * A closure as it was when somebody asked.
     *
     * @param version counts its changes
     * @param reason a word of the API, such as {@code landslide}
     */
    public record ClosedRoad(
            long id, long version, String reason, @Nullable String note) {}

    /** Those in force at some time of what is left of a local day, by number, as {@link RegionService#waysOn} rides around them. */
    public List<ClosedRoad> on(LocalDate date) {
        Instant end = date.atStartOfDay().toInstant(LocalTimeZone.WITA).plus(Duration.ofDays(1));
        Instant midnight = end.minus(Duration.ofDays(1));
        Instant now = clock.instant();
        Instant begin = now.isAfter(midnight) && now.isBefore(end) ? now : midnight;
        return closures.closures(true).stream()
                .filter(closure -> closure.from().isBefore(end))
                .filter(closure ->
                        closure.onRoads().until().map(begin::isBefore).orElse(true))
                .map(closure -> new ClosedRoad(
                        closure.id(), closure.version(), BodyReader.word(closure.reason()), closure.note()))
                .toList();
    }
}
