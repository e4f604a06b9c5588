package id.rutedesa.solver.core;

import id.rutedesa.solver.model.TravelMatrix;
import java.util.HashMap;
import java.util.Map;

/**
 * Which visits hand over pieces of the same goods. Where one follows another on a route, with nothing in between, both are one
 * visit: service and setup take their time once, and when the first piece is in time or late, all of them are. Read only.
 */
final class DividedGoods {
    private static final int WHOLE = -1;

    private final CompiledProblem problem;
    private final Map<String, String> goodsByPiece;
    /** By visit: a number for the goods that it is a piece of, or {@link #WHOLE}; empty where nothing is divided. */
    private final int[] goodsOfVisit;

    DividedGoods(CompiledProblem problem, Map<String, String> goodsByPiece) {
        this.problem = problem;
        this.goodsByPiece = goodsByPiece;
        goodsOfVisit = new int[goodsByPiece.isEmpty() ? 0 : problem.visits()];
        Map<String, Integer> numberByGoods = new HashMap<>();
        for (int visit = 0; visit < goodsOfVisit.length; visit++) {
            String goods = goodsByPiece.get(
                    problem.tasks.get(problem.taskOfVisit[visit]).id());
            goodsOfVisit[visit] =
                    goods == null ? WHOLE : numberByGoods.computeIfAbsent(goods, id -> numberByGoods.size());
        }
    }

    Map<String, String> goodsByPiece() {
        return goodsByPiece;
    }

    boolean goesOn(int shift, int before, int visit) {
        return goodsOfVisit.length > 0
                && goodsOfVisit[visit] != WHOLE
                && goodsOfVisit[visit] == goodsOfVisit[before]
                && standsStill(problem.matrixOfShift[shift], problem.place[visit]);
    }

    /** Whether a matrix has no way from a place to itself, as it should. */
    private static boolean standsStill(TravelMatrix matrix, int place) {
        int heaviest = matrix.loadLevels() - 1;
        return matrix.distanceM(place, place) == 0 && matrix.rideSecAtLevel(place, place, heaviest) == 0;
    }
}
