package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.WrongStateException;

/** Refuses what a plan's state does not allow. */
final class PlanGuard {
    private PlanGuard() {}

    /**
     * The plan in its next state.
     *
     * @throws WrongStateException where it cannot go there from its present state
     */
    static StoredPlan move(StoredPlan plan, PlanState next) {
        if (!plan.state().canBecome(next)) {
            throw wrongState(plan);
        }
        return plan.in(next);
    }

    static WrongStateException wrongState(StoredPlan plan) {
        return new WrongStateException(new Text(
                "Tidak bisa: rencana %d sedang dalam keadaan '%s'. Muat ulang halaman; yang bisa dilakukan sekarang ada di sana."
                        .formatted(plan.id(), word(plan.state())),
                "Not possible: plan %d is in state '%s'. Load the page again; it offers what can be done now."
                        .formatted(plan.id(), BodyReader.word(plan.state()))));
    }

    private static String word(PlanState state) {
        return switch (state) {
            case DRAFT -> "konsep";
            case SOLVING -> "sedang disusun";
            case PLANNED -> "sudah disusun";
            case PUBLISHED -> "sudah dibagikan";
            case RUNNING -> "sedang jalan";
            case DONE -> "selesai";
            case FAILED -> "gagal disusun";
            case CANCELLED -> "dibatalkan";
        };
    }
}
