package id.rutedesa.api.planning;

import id.rutedesa.solver.SolveOutcome;
import id.rutedesa.solver.plan.Improvement;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What operators see of the queue and of solves. */
@Component
class SolveMeters {
    private static final Duration ASK_EVERY = Duration.ofSeconds(2);
    private static final double MILLI = 1_000;

    private final SeldomAsked<SchedulerDatabase.Depth> queue;
    private final Timer planned;
    private final Timer failed;
    private final Timer wait;
    private final DistributionSummary cost;
    private final DistributionSummary gap;
    private final DistributionSummary unassigned;
    private final DistributionSummary energy;
    private final DistributionSummary moves;

    SolveMeters(SchedulerDatabase database, MeterRegistry registry) {
        queue = new SeldomAsked<>(database::depth, ASK_EVERY);
        planned = solves(registry, "planned");
        failed = solves(registry, "failed");
        gauge(registry, "routing.queue.waiting", "Solves that wait", SchedulerDatabase.Depth::waiting);
        gauge(registry, "routing.queue.working", "Solves that some process works on", SchedulerDatabase.Depth::working);
        Gauge.builder(
                        "routing.queue.oldest",
                        queue,
                        asked -> asked.read(known -> known.oldest().toMillis() / MILLI))
                .description("How long the oldest of the waiting solves has waited")
                .baseUnit("seconds")
                .register(registry);
        wait = Timer.builder("routing.queue.wait")
                .description("From queueing a solve to its first claim")
                .register(registry);
        cost = DistributionSummary.builder("routing.solve.cost")
                .description("Cost of a solved plan")
                .baseUnit("rupiah")
                .register(registry);
        gap = DistributionSummary.builder("routing.solve.gap")
                .description("What the search saved of the first plan's cost, as a share of it")
                .register(registry);
        unassigned = DistributionSummary.builder("routing.solve.unassigned")
                .description("Tasks that a solved plan leaves behind")
                .register(registry);
        energy = DistributionSummary.builder("routing.solve.energy")
                .description("Energy that a solved plan's routes draw")
                .baseUnit("watt.hours")
                .register(registry);
        moves = DistributionSummary.builder("routing.solve.moves")
                .description("Changes that the search for a day's plan tried")
                .register(registry);
    }

    /** There from the start: an alert would not see a counter rise that begins with its first failure. */
    private static Timer solves(MeterRegistry registry, String outcome) {
        return Timer.builder("routing.solve")
                .description("Search for a day's plan")
                .tag("outcome", outcome)
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<SchedulerDatabase.Depth> value) {
        Gauge.builder(name, queue, asked -> asked.read(value))
                .description(description)
                .register(registry);
    }

    void claimed(SolveClaim claim) {
        if (claim.fence() == 1) {
            wait.record(claim.waited());
        }
    }

    /**
     * Counts a solve that came to an answer.
     *
     * @param first the first plan of the search, or null where it made no better one
     * @param energyWh what all routes draw
     */
    void solved(SolveOutcome outcome, @Nullable Improvement first, long energyWh) {
        planned.record(Duration.ofMillis(outcome.statistics().elapsedMillis()));
        cost.record(outcome.statistics().costMilliIdr() / MILLI);
        unassigned.record(outcome.statistics().unassigned());
        energy.record((double) energyWh);
        moves.record((double) outcome.statistics().moves());
        if (first != null
                && first.costMilliIdr() > 0
                && first.unassigned() == outcome.statistics().unassigned()) {
            gap.record(1 - (double) outcome.statistics().costMilliIdr() / first.costMilliIdr());
        }
    }

    void failed(Duration elapsed) {
        failed.record(elapsed);
    }
}
