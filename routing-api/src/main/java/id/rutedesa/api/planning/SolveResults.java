package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what a solve came to, in one transaction with its end in the queue: all of it, or nothing. */
@Component
class SolveResults {
    private static final Logger log = LoggerFactory.getLogger(SolveResults.class);

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final SolveQueue queue;
    private final BumdesWork work;

    SolveResults(PlanRepository plans, VersionRepository versions, SolveQueue queue, BumdesWork work) {
        this.plans = plans;
        this.versions = versions;
        this.queue = queue;
        this.work = work;
    }

    /**
     * Keeps the answer: as the plan's own version where the plan waited for it, else as a proposal. Refused where the
     * claim no longer holds.
     */
    void finish(SolveClaim claim, DaySolver.Solved solved) {
        boolean kept = work.writeAs(claim.bumdesId(), () -> {
            StoredPlan plan = plans.lock(claim.planId()).orElse(null);
            if (plan == null || !queue.remove(claim)) {
                return false;
            }
            boolean awaited = plan.state() == PlanState.SOLVING;
            VersionState state = awaited ? VersionState.TAKEN : VersionState.PROPOSED;
            versions.finish(plan.id(), claim.number(), state, solved, claim.fence());
            plans.save(awaited ? plan.in(PlanState.PLANNED).withCurrent(claim.number()) : plan);
            return true;
        });
        if (!kept) {
            log.info("solve dropped plan={} fence={}", claim.planId(), claim.fence());
        }
    }

    /** Ends the solve without an answer; an earlier version stays what it was. */
    void fail(SolveClaim claim, String error) {
        work.writeAs(claim.bumdesId(), () -> {
            StoredPlan plan = plans.lock(claim.planId()).orElse(null);
            if (plan == null || !queue.remove(claim)) {
                return false;
            }
            versions.end(plan.id(), VersionState.FAILED, error);
            plans.save(withoutAnswer(plan, PlanState.FAILED));
            return true;
        });
    }

    /** Where a plan stands after a solve without an answer. */
    static StoredPlan withoutAnswer(StoredPlan plan, PlanState otherwise) {
        if (plan.state() != PlanState.SOLVING) {
            return plan;
        }
        return plan.in(plan.currentVersion() == null ? otherwise : PlanState.PLANNED);
    }
}
