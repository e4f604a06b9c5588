package id.rutedesa.solver.explain;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.Shortage;
import id.rutedesa.solver.plan.ReasonCode;

/** The reason code of a shortage. */
final class ShortageCodes {
    private final CompiledProblem problem;

    ShortageCodes(CompiledProblem problem) {
        this.problem = problem;
    }

    /** What a route of the shift lacks for the task. */
    ReasonCode of(Shortage kind, int task, int shift) {
        var capacity = problem.shift(shift).vehicle().type().capacity();
        var load = problem.task(task).load();
        return switch (kind) {
            case MASS_G -> load.massG() > capacity.massG() ? ReasonCode.TOO_HEAVY : ReasonCode.NO_MASS_LEFT;
            case VOLUME_ML -> load.volumeMl() > capacity.volumeMl() ? ReasonCode.TOO_BULKY : ReasonCode.NO_VOLUME_LEFT;
            default -> of(kind);
        };
    }

    /** What a route lacks, whichever task it is about. */
    static ReasonCode of(Shortage kind) {
        return switch (kind) {
            case WAYS -> ReasonCode.UNREACHABLE;
            case MISFITS -> ReasonCode.OTHER_SHIFT_ONLY;
            case LOCKED_VISITS -> ReasonCode.ROUTE_LOCKED;
            case PAIRS -> ReasonCode.PAIR_BROKEN;
            case NOT_APART -> ReasonCode.GROUP_NOT_APART;
            case OUT_OF_ORDER -> ReasonCode.GROUP_OUT_OF_ORDER;
            case NOT_ON_BOARD -> ReasonCode.NOT_ON_BOARD;
            case MASS_G -> ReasonCode.NO_MASS_LEFT;
            case VOLUME_ML -> ReasonCode.NO_VOLUME_LEFT;
            case WINDOW_SEC -> ReasonCode.WINDOW_MISSED;
            case START_SEC -> ReasonCode.STARTS_TOO_LATE;
            case SHIFT_SEC -> ReasonCode.SHIFT_TOO_SHORT;
            case CHARGE_J -> ReasonCode.BATTERY_TOO_SMALL;
            case BREAK_SEC -> ReasonCode.BREAK_MISSED;
            case STOPS -> ReasonCode.TOO_MANY_STOPS;
            case DISTANCE_M -> ReasonCode.TOO_FAR;
            case DUTY_SEC -> ReasonCode.DUTY_TOO_LONG;
        };
    }

    /** The amount that goes with a kind's code: none where the code says everything. */
    static long amount(Shortage kind, long missing) {
        return switch (kind) {
            case WAYS, MISFITS, LOCKED_VISITS, PAIRS, NOT_APART, OUT_OF_ORDER, NOT_ON_BOARD -> 0;
            default -> missing;
        };
    }
}
