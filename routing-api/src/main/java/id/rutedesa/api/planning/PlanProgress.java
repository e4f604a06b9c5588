package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.solver.plan.RouteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the newest solve of a plan is, in whichever process it runs. */
@Component
class PlanProgress {
    private final PlanRepository plans;
    private final VersionRepository versions;
    private final SolveQueue queue;
    private final BumdesWork work;
    private final CurrentBumdes current;

    PlanProgress(
            PlanRepository plans,
            VersionRepository versions,
            SolveQueue queue,
            BumdesWork work,
            CurrentBumdes current) {
        this.plans = plans;
        this.versions = versions;
        this.queue = queue;
        this.work = work;
        this.current = current;
    }

    /**
     * Progress as the API writes it.
     *
     * @param state of the plan
     * @param version that is being solved, or was last
     * @param versionState {@code waiting} in the queue, {@code solving}, or what became of it
     * @param bestCost whole Rupiah of the best plan so far
     * @param unassigned tasks that it leaves behind
     * @param routes which tasks its riders serve in which order, to be drawn while the search goes on; null before the first
     *     plan and after the end, when the plan itself says more
     * @param secondsLeft of the time that the search may take; 0 where it is over
     * @param event names this state of things: another one means news
     */
    record Progress(
            long planId,
            String state,
            @Nullable Integer version,
            @Nullable String versionState,
            @Nullable Long bestCost,
            @Nullable Integer unassigned,
            @Nullable List<Route> routes,
            long secondsLeft,
            String event) {

        boolean ended() {
            return !"waiting".equals(versionState) && !"solving".equals(versionState);
        }
    }

    /** What a rider serves; a shipment is named twice. */
    record Route(long riderId, List<Long> taskIds) {
        static Route of(RouteOrder order) {
            return new Route(
                    Long.parseLong(order.shiftId()),
                    order.taskIds().stream().map(Long::valueOf).toList());
        }
    }

    Progress of(long planId) {
        return of(current.id(), planId);
    }

    /** For work that no request carries. */
    Progress of(long bumdesId, long planId) {
        return work.readAs(bumdesId, () -> {
            StoredPlan plan = plans.find(planId).orElseThrow(() -> PlanningService.notFound(planId));
            String state = BodyReader.word(plan.state());
            return queue.standing(planId)
                    .map(standing -> working(planId, state, standing))
                    .orElseGet(
                            () -> ended(planId, state, versions.newest(planId).orElse(null)));
        });
    }

    private static Progress working(long planId, String state, SolveQueue.Standing standing) {
        Long best = standing.bestMilliIdr();
        return new Progress(
                planId,
                state,
                standing.number(),
                standing.working() ? "solving" : "waiting",
                best == null ? null : Rupiah.total(best),
                standing.bestUnassigned(),
                best == null
                        ? null
                        : standing.bestOrders().stream().map(Route::of).toList(),
                standing.left().plusMillis(999).toSeconds(),
                "%d.%d".formatted(standing.number(), standing.saves()));
    }

    private static Progress ended(long planId, String state, @Nullable StoredVersion version) {
        PlanDocument document = version == null ? null : version.document();
        return new Progress(
                planId,
                state,
                version == null ? null : version.number(),
                version == null ? null : BodyReader.word(version.state()),
                document == null ? null : Rupiah.total(document.cost().parts()),
                document == null ? null : document.unassigned().size(),
                null,
                0,
                "%d.end".formatted(version == null ? 0 : version.number()));
    }
}
