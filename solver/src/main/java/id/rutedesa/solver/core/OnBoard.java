package id.rutedesa.solver.core;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a bike carries that is under way when its shift starts. */
final class OnBoard {
    /** By visit: whether its goods are on board; empty for a shift that loads at its start. */
    private final boolean[] carries;

    private int massG;
    private int volumeMl;

    private OnBoard(int visits) {
        carries = new boolean[visits];
    }

    static OnBoard of(Optional<Set<String>> ids, Map<String, Integer> visitById, CompiledProblem problem) {
        OnBoard onBoard = new OnBoard(ids.isPresent() ? Math.max(1, problem.visits()) : 0);
        for (String id : ids.orElse(Set.of())) {
            int visit = visitById.getOrDefault(id, -1);
            onBoard.carries[visit] = true;
            onBoard.massG += problem.fromDepotG[visit];
            onBoard.volumeMl += problem.fromDepotMl[visit];
        }
        return onBoard;
    }

    boolean underWay() {
        return carries.length > 0;
    }

    /** Grams of all that is on board at the start. */
    int massG() {
        return massG;
    }

    /** Millilitres of all that is on board at the start. */
    int volumeMl() {
        return volumeMl;
    }

    /** Whether a visit's goods, so many grams and millilitres from the depot, must be loaded there first. */
    boolean lacks(int visit, int fromDepotG, int fromDepotMl) {
        return underWay() && !carries[visit] && (fromDepotG > 0 || fromDepotMl > 0);
    }
}
