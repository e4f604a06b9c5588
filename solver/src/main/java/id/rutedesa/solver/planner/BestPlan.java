package id.rutedesa.solver.planner;

import java.util.Optional;
import java.util.function.Consumer;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The best plan that OptaPlanner or any search of a team has found. To be used by one thread. */
final class BestPlan {
    private final Consumer<int[][]> listener;
    private Optional<HardMediumSoftLongScore> score = Optional.empty();
    private int[][] routes = new int[0][];

    /** @param listener told each plan that is better than all before and keeps every rule */
    BestPlan(Consumer<int[][]> listener) {
        this.listener = listener;
    }

    /** Remembers a plan where it is better than all before. */
    void offer(HardMediumSoftLongScore found, int[][] visitsByRoute) {
        if (found.isSolutionInitialized() && (score.isEmpty() || found.compareTo(score.get()) > 0)) {
            score = Optional.of(found);
            routes = visitsByRoute;
            if (found.hardScore() == 0) {
                listener.accept(visitsByRoute);
            }
        }
    }

    /** Visits by route, or those of the given plan where no whole one was offered. */
    int[][] or(int[][] unfinished) {
        return score.isPresent() ? routes : unfinished;
    }
}
