package id.rutedesa.api.planning;

import id.rutedesa.api.region.ClosedRoads;
import id.rutedesa.api.region.LearnedSpeeds;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the roads of a day are now. */
@Component
class RoadConditions {
    private final ClosedRoads closed;
    private final LearnedSpeeds speeds;

    RoadConditions(ClosedRoads closed, LearnedSpeeds speeds) {
        this.closed = closed;
        this.speeds = speeds;
    }

    DayConditions on(LocalDate date) {
        return new DayConditions(
                closed.on(date), speeds.find().map(LearnedSpeeds::words).orElse(Map.of()), null);
    }
}
