package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.problem.BodyReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What operators see of how days and roads stand now, in all BUMDes together. */
@Component
class StandingMeters {
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);

    StandingMeters(SchedulerDatabase database, MeterRegistry registry, Clock clock) {
        SeldomAsked<SchedulerDatabase.Standing> asked = new SeldomAsked<>(
                () -> database.standing(LocalDate.ofInstant(clock.instant(), LocalTimeZone.WITA)), ASK_EVERY);
        for (PlanState state : PlanState.values()) {
            Gauge.builder("routing.plans", asked, standing -> standing.read(known -> known.plans(state)))
                    .description("Plans of today and of days to come")
                    .tag("state", BodyReader.word(state))
                    .strongReference(true)
                    .register(registry);
        }
        Gauge.builder("routing.closures", asked, standing -> standing.read(SchedulerDatabase.Standing::closures))
                .description("Closures of roads in force now")
                .strongReference(true)
                .register(registry);
    }
}
