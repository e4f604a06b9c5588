package id.rutedesa.solver.explain;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.Footprint;
import id.rutedesa.solver.core.GroupRules;
import id.rutedesa.solver.core.HandOverRules;
import id.rutedesa.solver.core.PackPools;
import id.rutedesa.solver.core.RouteWalk;
import id.rutedesa.solver.core.Shortage;
import id.rutedesa.solver.core.StationRules;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.FullStation;
import id.rutedesa.solver.plan.ReasonCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names every rule that given routes break, at the task that breaks it where there is one. Not thread-safe. */
public final class PlanFaults {
    private final CompiledProblem problem;
    private final RouteWalk walk;

    public PlanFaults(CompiledProblem problem) {
        this.problem = problem;
        walk = new RouteWalk(problem);
    }

    /** What is wrong with the routes; their visits by shift. */
    public List<BrokenRule> of(int[][] visitsByShift) {
        List<BrokenRule> broken = new ArrayList<>();
        Footprint[] routes = walk.footprints(visitsByShift);
        for (int shift = 0; shift < routes.length; shift++) {
            walk.walk(shift, visitsByShift[shift], visitsByShift[shift].length);
            collect(shift, visitsByShift[shift], broken);
        }
        new GroupRules(problem)
                .forEachFault(
                        shift -> routes[shift],
                        (task, shift, lateSec) -> broken.add(new BrokenRule(
                                shiftId(shift),
                                Optional.of(problem.nameOf(task)),
                                lateSec == 0 ? ReasonCode.GROUP_ELSEWHERE : ReasonCode.GROUP_OUT_OF_ORDER,
                                lateSec)));
        new HandOverRules(problem)
                .forEachFault(
                        shift -> routes[shift],
                        (part, shift, earlySec) -> broken.add(new BrokenRule(
                                shiftId(shift),
                                Optional.of(problem.nameOf(part)),
                                earlySec == 0 ? ReasonCode.PAIR_BROKEN : ReasonCode.NOT_AT_HUB_YET,
                                earlySec)));
        int packs = new PackPools(problem).missing(shift -> routes[shift].swaps());
        if (packs > 0) {
            int most = 0;
            for (int shift = 1; shift < routes.length; shift++) {
                most = routes[shift].swaps().count() > routes[most].swaps().count() ? shift : most;
            }
            broken.add(new BrokenRule(shiftId(most), Optional.empty(), ReasonCode.NO_SPARE_PACK, packs));
        }
        new StationRules(problem)
                .forEachFault(
                        shift -> routes[shift],
                        (shift, stationId, atSec, tooFew) -> broken.add(new BrokenRule(
                                shiftId(shift),
                                Optional.empty(),
                                ReasonCode.STATION_FULL,
                                tooFew,
                                Optional.of(new FullStation(stationId, atSec)))));
        return broken;
    }

    private void collect(int shift, int[] visits, List<BrokenRule> broken) {
        for (Shortage kind : Shortage.values()) {
            long missing = walk.shortage(kind);
            if (missing > 0) {
                switch (kind) {
                    case MISFITS -> misfits(shift, visits, broken);
                    case WINDOW_SEC -> lateVisits(shift, broken);
                    case LOCKED_VISITS -> movedLocks(shift, visits, broken);
                    default ->
                        broken.add(new BrokenRule(
                                shiftId(shift),
                                Optional.empty(),
                                ShortageCodes.of(kind),
                                ShortageCodes.amount(kind, missing)));
                }
            }
        }
    }

    private void misfits(int shift, int[] visits, List<BrokenRule> broken) {
        for (int task : Arrays.stream(visits).map(problem::taskOf).distinct().toArray()) {
            problem.fitness()
                    .obstacle(task, shift)
                    .ifPresent(code -> broken.add(new BrokenRule(
                            shiftId(shift),
                            Optional.of(problem.nameOf(task)),
                            code,
                            problem.fitness().shortage(code, task, shift))));
        }
    }

    private void lateVisits(int shift, List<BrokenRule> broken) {
        walk.forEachLateVisit((visit, lateSec) -> broken.add(
                new BrokenRule(shiftId(shift), Optional.of(idOf(visit)), ReasonCode.WINDOW_MISSED, lateSec)));
    }

    private void movedLocks(int shift, int[] visits, List<BrokenRule> broken) {
        int[] locked = problem.lockedFirst(shift);
        for (int i = 0; i < locked.length; i++) {
            if (i >= visits.length || visits[i] != locked[i]) {
                broken.add(new BrokenRule(shiftId(shift), Optional.of(idOf(locked[i])), ReasonCode.ROUTE_LOCKED, 0));
            }
        }
    }

    private String idOf(int visit) {
        return problem.nameOf(problem.taskOf(visit));
    }

    private String shiftId(int shift) {
        return problem.shift(shift).id();
    }
}
