package id.rutedesa.api.planning;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a plan stands.
 *
 * <pre>
 *   draft ──► solving ──► planned ──► published ──► running ──► done
 *     │        │  ▲ │       │ ▲           │
 *     │        │  │ └► failed │ └───────────┘ another plan of that day is published
 *     └────────┴──┴─► cancelled
 * </pre>
 */
public enum PlanState {
    /** Asked for, not yet to be solved. */
    DRAFT,
    /** Waits for a solve or is being solved; an earlier version may be there to be read. */
    SOLVING,
    /** There is a version; riders do not see it. */
    PLANNED,
    /** Riders see a version. */
    PUBLISHED,
    /** Riders are on their way. */
    RUNNING,
    /** The day is over. */
    DONE,
    FAILED,
    CANCELLED;

    /** Whether a plan may go from this state to that one. */
    boolean canBecome(PlanState next) {
        return next().contains(next);
    }

    private Set<PlanState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SOLVING, CANCELLED);
            case SOLVING -> EnumSet.of(PLANNED, FAILED, CANCELLED);
            case PLANNED -> EnumSet.of(SOLVING, PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(PUBLISHED, PLANNED, RUNNING);
            case RUNNING -> EnumSet.of(RUNNING, DONE);
            case FAILED, CANCELLED -> EnumSet.of(SOLVING);
            case DONE -> EnumSet.noneOf(PlanState.class);
        };
    }

    /** Whether riders see it. */
    boolean isWithRiders() {
        return this == PUBLISHED || this == RUNNING;
    }
}
