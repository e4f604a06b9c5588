package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.Task;
import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveOutcome;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Computes one day: matrix, solve, independent check, geometry. Nothing leaves it that the check did not accept. */
@Component
class DaySolver {
    private static final Logger log = LoggerFactory.getLogger(DaySolver.class);
    private static final long SEED = 1;

    private final RegionService region;
    private final Duration loadingTime;
    private final Timer matrixTimer;
    private final Timer solveTimer;

    /** What is planned: a depot's riders and tasks on a date. */
    record Day(
            Depot depot, LocalDate date, List<RiderShift> shifts, List<Task> tasks, List<SparePackStock> sparePacks) {}

    /** A checked plan and its cost in thousandths of a Rupiah. */
    record Solved(PlanDocument document, long costMilliIdr) {}

    /** @param loadingTime how long loading at the depot takes before each trip (a guess until a hub measures it) */
    DaySolver(
            RegionService region,
            MeterRegistry meters,
            @Value("${rutedesa.planning.loading-time:PT10M}") Duration loadingTime) {
        this.region = region;
        this.loadingTime = loadingTime;
        matrixTimer = Timer.builder("routing.matrix")
                .description("Ride times, distances and energies between all places of a day")
                .register(meters);
        solveTimer = Timer.builder("routing.solve")
                .description("Search for a day's plan")
                .register(meters);
    }

    /**
     * Plans the day.
     *
     * @throws IllegalStateException where the plan breaks a rule: it is not to be kept
     */
    Solved solve(long planId, Day day, Duration timeLimit, BooleanSupplier stop) {
        log.info(
                "solve started plan={} tasks={} riders={}",
                planId,
                day.tasks().size(),
                day.shifts().size());
        long matrixNanos = System.nanoTime();
        DayProblem problem = DayProblem.of(
                day, new DayRoads(region.network(), region.snapSettings(), region.waysOn(day.date())), loadingTime);
        matrixTimer.record(Duration.ofNanos(System.nanoTime() - matrixNanos));
        SolveOutcome outcome = new RouteSolver()
                .solve(problem.problem(), new SolveSettings(timeLimit, SEED, OptionalLong.empty()), stop);
        solveTimer.record(Duration.ofMillis(outcome.statistics().elapsedMillis()));
        List<Violation> violations = PlanVerifier.verify(problem.problem(), outcome.plan());
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "The plan breaks %d rules, first: %s".formatted(violations.size(), violations.get(0)));
        }
        PlanDocument document = new PlanWriter(problem).write(outcome.plan());
        log.info(
                "solve finished plan={} costMilliIdr={} routes={} unassigned={} millis={}",
                planId,
                outcome.statistics().costMilliIdr(),
                outcome.statistics().routes(),
                outcome.statistics().unassigned(),
                outcome.statistics().elapsedMillis());
        return new Solved(document, outcome.statistics().costMilliIdr());
    }
}
