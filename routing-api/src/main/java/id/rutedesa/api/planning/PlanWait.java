package id.rutedesa.api.planning;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets a request wait until its plan is solved. */
@Component
class PlanWait {
    private static final int LONGEST_SEC = 60;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final PlanProgress progress;

    PlanWait(PlanProgress progress) {
        this.progress = progress;
    }

    /**
     * Waits at most so many seconds, 60 at the most.
     *
     * @return whether nothing of the plan is being solved any more
     */
    boolean untilSolved(long planId, int seconds) {
        long latest = System.nanoTime()
                + Duration.ofSeconds(Math.min(seconds, LONGEST_SEC)).toNanos();
        try {
            while (!progress.of(planId).ended()) {
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    return false; // Nobody else sees the plan before this request is done.
                }
                if (System.nanoTime() > latest) {
                    return false;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
