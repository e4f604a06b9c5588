package id.rutedesa.api.rider;

import id.rutedesa.api.planning.BatteryUse.Stretch;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What operators see of riders' reports. */
@Component
class ReportMeters {
    private final Map<ReportKind, Counter> counterByKind = new EnumMap<>(ReportKind.class);

    private final Counter planned;
    private final Counter used;

    ReportMeters(MeterRegistry registry) {
        planned = energy(registry, "planned");
        used = energy(registry, "used");
        for (ReportKind kind : ReportKind.values()) {
            counterByKind.put(
                    kind,
                    Counter.builder("routing.rider.reports")
                            .description("Riders' reports, each once however often it came")
                            .tag("kind", kind.word())
                            .register(registry));
        }
    }

    private static Counter energy(MeterRegistry registry, String kind) {
        return Counter.builder("routing.energy")
                .description("Energy between two readings of a bike's display")
                .baseUnit("watt.hours")
                .tag("kind", kind)
                .register(registry);
    }

    /** Counts what new readings added to the energy that is known of a day. */
    void ridden(Stretch before, Stretch after) {
        double plannedWh = after.plannedWh() - before.plannedWh();
        double usedWh = after.drawnWh() - before.drawnWh();
        if (plannedWh > 0 && usedWh > 0) {
            planned.increment(plannedWh);
            used.increment(usedWh);
        }
    }

    /** Counts a report that was new. */
    void recorded(ReportKind kind) {
        Objects.requireNonNull(counterByKind.get(kind)).increment();
    }
}
