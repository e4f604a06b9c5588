package id.rutedesa.solver.planner;

import id.rutedesa.solver.core.CompiledProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** A day as OptaPlanner sees it: one route per shift and the shelf, and the visits to place. */
@PlanningSolution
public class PlanningDay {
    @ProblemFactProperty
    private @Nullable CompiledProblem problem;

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<PlanningVisit> visits = new ArrayList<>();

    @PlanningEntityCollectionProperty
    private List<PlanningRoute> routes = new ArrayList<>();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** Copied with the day: whether scores need not be right any more. */
    private BooleanSupplier over = () -> false;

    /** For OptaPlanner only. */
    PlanningDay() {}

    PlanningDay(CompiledProblem problem) {
        this.problem = problem;
        for (int visit = 0; visit < problem.visits(); visit++) {
            visits.add(new PlanningVisit(visit, problem));
        }
        for (int route = 0; route < problem.shiftCount(); route++) {
            routes.add(PlanningRoute.ofShift(route));
        }
        routes.add(PlanningRoute.shelf(problem.shiftCount()));
    }

    /** Scores that take long may be given up as broken rules once this is so. */
    PlanningDay cutShortBy(BooleanSupplier end) {
        over = end;
        return this;
    }

    boolean isCutShort() {
        return over.getAsBoolean();
    }

    CompiledProblem problem() {
        if (problem == null) {
            throw new IllegalStateException("The day has no problem yet.");
        }
        return problem;
    }

    PlanningVisit visit(int visit) {
        return visits.get(visit);
    }

    /** Puts visits into their routes and the others on the shelf: a start that needs no construction. */
    PlanningDay startingFrom(int[][] visitsByShift) {
        BitSet shelved = new BitSet();
        shelved.set(0, visits.size());
        for (int shift = 0; shift < visitsByShift.length; shift++) {
            for (int visit : visitsByShift[shift]) {
                routes.get(shift).visits().add(visits.get(visit));
                shelved.clear(visit);
            }
        }
        shelved.stream()
                .mapToObj(visits::get)
                .forEach(routes.get(routes.size() - 1).visits()::add);
        return this;
    }

    /** The visits of each shift in order, and last those of the shelf and those that were not placed yet. */
    int[][] visitsByRoute() {
        BitSet unplaced = new BitSet();
        unplaced.set(0, visits.size());
        int[][] byRoute = new int[routes.size()][];
        for (int route = 0; route < byRoute.length; route++) {
            byRoute[route] =
                    routes.get(route).visits().stream().mapToInt(v -> v.visit).toArray();
            Arrays.stream(byRoute[route]).forEach(unplaced::clear);
        }
        int shelf = byRoute.length - 1;
        byRoute[shelf] = IntStream.concat(Arrays.stream(byRoute[shelf]), unplaced.stream())
                .toArray();
        return byRoute;
    }

    List<PlanningRoute> routes() {
        return routes;
    }

    @Nullable
    HardMediumSoftLongScore score() {
        return score;
    }
}
