package id.rutedesa.api.planning;

import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveOutcome;
import id.rutedesa.solver.SolveRequest;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.plan.Improvement;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Computes one day: matrix, solve, independent check, geometry. Nothing leaves it that the check did not accept. */
@Component
class DaySolver {
    /** How long is looked for whose stead tasks could take, in routes put together by hand. */
    private static final Duration FOR_EXCHANGES = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(DaySolver.class);
    private static final long SEED = 1;
    /** During the day a visit changes its rider only where that saves so much (a guess). */
    private static final long MOVE_MILLI_IDR = 2_000_000;

    private final RegionService region;
    private final Duration loadingTime;
    private final Timer matrixTimer;
    private final SolveMeters meters;

    /**
     * What is to be solved.
     *
     * @param time how long the search may take
     * @param start the routes where the search begins
     * @param stop once true, the search ends soon
     * @param improved told better plans meanwhile
     */
    record Order(
            long planId,
            DayInput input,
            SearchTime time,
            List<RouteOrder> start,
            BooleanSupplier stop,
            Consumer<Improvement> improved) {}

    /** A checked plan and its cost in thousandths of a Rupiah. */
    record Solved(PlanDocument document, long costMilliIdr) {
        static Solved of(PlanDocument document) {
            return new Solved(document, Arrays.stream(document.cost().parts()).sum());
        }
    }

    /** @param loadingTime how long loading at the depot takes before each trip (a guess until a hub measures it) */
    DaySolver(
            RegionService region,
            MeterRegistry registry,
            SolveMeters meters,
            @Value("${rutedesa.planning.loading-time:PT10M}") Duration loadingTime) {
        this.region = region;
        this.loadingTime = loadingTime;
        this.meters = meters;
        matrixTimer = Timer.builder("routing.matrix")
                .description("Ride times, distances and energies between all places of a day")
                .register(registry);
    }

    /**
     * Plans the day.
     *
     * @throws IllegalStateException where the plan breaks a rule: it is not to be kept
     */
    Solved solve(Order order) {
        DayInput input = order.input();
        log.info(
                "solve started plan={} tasks={} riders={}",
                order.planId(),
                input.tasks().size(),
                input.shifts().size());
        long startNanos = System.nanoTime();
        try {
            DayProblem problem = problem(input);
            matrixTimer.record(Duration.ofNanos(System.nanoTime() - startNanos));
            return search(order, problem);
        } catch (RuntimeException | OutOfMemoryError e) {
            meters.failed(Duration.ofNanos(System.nanoTime() - startNanos));
            throw e;
        }
    }

    private Solved search(Order order, DayProblem problem) {
        AtomicReference<@Nullable Improvement> first = new AtomicReference<>();
        DayUnderWay underWay = order.input().underWay();
        List<RouteOrder> inForce = underWay == null ? List.of() : underWay.orders();
        SolveRequest plain = SolveRequest.of(new SolveSettings(order.time().limit(), SEED, OptionalLong.empty()))
                .from(order.start().isEmpty() ? inForce : order.start())
                .payingForMoves(underWay == null ? 0 : MOVE_MILLI_IDR)
                .stoppedBy(order.stop())
                .telling(better -> {
                    first.compareAndSet(null, better);
                    order.improved().accept(better);
                });
        Duration patience = order.time().patience();
        plain = patience == null ? plain : plain.untilNothingBetterFor(patience);
        SolveRequest request = underWay != null && underWay.insertOnly() ? plain.insertOnly() : plain;
        SolveOutcome outcome = new RouteSolver().solve(problem.problem(), request);
        requireVerified(problem, outcome.plan());
        PlanDocument document = new PlanWriter(problem).write(outcome.plan());
        meters.solved(
                outcome,
                first.get(),
                document.routes().stream()
                        .mapToLong(PlanDocument.RouteDocument::energyWh)
                        .sum());
        log.info(
                "solve finished plan={} costMilliIdr={} routes={} unassigned={} moves={} millis={}",
                order.planId(),
                outcome.statistics().costMilliIdr(),
                outcome.statistics().routes(),
                outcome.statistics().unassigned(),
                outcome.statistics().moves(),
                outcome.statistics().elapsedMillis());
        return Solved.of(document);
    }

    private DayProblem problem(DayInput input) {
        DayRoads roads = new DayRoads(region.network(), region.snapSettings(), region.waysOn(input.date()));
        return DayProblem.of(input, roads, loadingTime);
    }

    /**
     * Prices routes as they are.
     *
     * @param geometry whether the lines of the legs are wanted, which takes longer
     * @throws IllegalStateException where routes without a broken rule do not pass the independent check
     */
    AdjustedPlan check(DayInput input, List<RouteWish> routes, boolean geometry) {
        return check(input, routes, geometry, Duration.ZERO);
    }

    /** The same with lines, and with exchanges for tasks in no route: for routes that are kept. */
    AdjustedPlan explained(DayInput input, List<RouteWish> routes) {
        return check(input, routes, true, FOR_EXCHANGES);
    }

    private AdjustedPlan check(DayInput input, List<RouteWish> routes, boolean geometry, Duration forExchanges) {
        DayProblem problem = problem(input);
        Set<Long> shipments = input.tasks().stream()
                .filter(task -> task.kind() == TaskKind.SHIPMENT)
                .map(Task::id)
                .collect(Collectors.toSet());
        PlanCheck checked = new RouteSolver()
                .check(
                        problem.problem(),
                        routes.stream()
                                .map(route -> order(whole(route, shipments)))
                                .toList(),
                        forExchanges);
        if (checked.brokenRules().isEmpty()) {
            requireVerified(problem, checked.plan());
        }
        return new PlanWriter(problem).adjusted(checked, geometry);
    }

    /** A shipment that is named once is delivered right after its pickup. */
    private static RouteWish whole(RouteWish route, Set<Long> shipments) {
        List<Long> stops = new ArrayList<>();
        for (long task : route.taskIds()) {
            stops.add(task);
            if (shipments.contains(task) && Collections.frequency(route.taskIds(), task) == 1) {
                stops.add(task);
            }
        }
        return new RouteWish(route.riderId(), stops);
    }

    private static RouteOrder order(RouteWish route) {
        return new RouteOrder(
                Long.toString(route.riderId()),
                route.taskIds().stream().map(String::valueOf).toList());
    }

    private static void requireVerified(DayProblem problem, Plan plan) {
        List<Violation> violations = PlanVerifier.verify(problem.problem(), plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException(
                    "The plan breaks %d rules, first: %s".formatted(violations.size(), violations.get(0)));
        }
    }
}
