package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Writes a walked order of visits down as a route with its stops and legs. Not thread-safe. */
public final class RouteWriter {
    private final CompiledProblem problem;
    private final RouteWalk walk;

    public RouteWriter(CompiledProblem problem) {
        this.problem = problem;
        walk = new RouteWalk(problem);
    }

    /** The route of a shift over {@code visits}, in order; at least one. */
    public Route route(int shiftIndex, int[] visits) {
        walk.walk(shiftIndex, visits, visits.length);
        Shift shift = problem.shift(shiftIndex);
        List<Stop> stops = new ArrayList<>();
        stops.add(stop(
                StopKind.START,
                shift.startPlace(),
                walk.departureSec - walk.loadingSec(),
                walk.departureSec,
                List.of(),
                0,
                charge(shift, shift.startChargeJ())));
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i <= walk.count; i++) {
            stops.add(stop(shift, i));
            legs.add(leg(shift, stops.get(i).place(), stops.get(i + 1).place(), i));
        }
        return new Route(shift.id(), stops, legs, walk.cost());
    }

    private Stop stop(Shift shift, int i) {
        if (i == walk.count) {
            return endStop(shift, i);
        }
        return walk.sequence[i] < 0 ? reloadStop(shift, i) : visitStop(shift, walk.sequence[i], i);
    }

    private Stop reloadStop(Shift shift, int i) {
        boolean swap = walk.sequence[i] == RouteWalk.SWAP;
        int departureSec = walk.startSec[i] + walk.loadingSec() + (swap ? walk.swapSec() : 0);
        Stop reload = stop(
                swap ? StopKind.SWAP : StopKind.RELOAD,
                shift.startPlace(),
                walk.arrivalSec[i],
                departureSec,
                List.of(),
                i + 1,
                charge(shift, walk.chargeJ[i]));
        return swap
                ? new Stop(
                        reload.kind(),
                        reload.place(),
                        reload.arrivalSec(),
                        reload.departureSec(),
                        reload.visits(),
                        reload.loadAfter(),
                        reload.arrivalChargeJ(),
                        OptionalInt.of(
                                shift.vehicle().type().battery().orElseThrow().usableJ()))
                : reload;
    }

    private Stop visitStop(Shift shift, int visit, int i) {
        Job job = problem.job(visit);
        int endSec = walk.startSec[i] + job.visit().serviceSec();
        return stop(
                StopKind.VISIT,
                job.visit().place(),
                walk.arrivalSec[i],
                endSec,
                List.of(new PlannedVisit(job.id(), job.activity(), walk.startSec[i], endSec)),
                i + 1,
                charge(shift, walk.chargeJ[i]));
    }

    private Stop endStop(Shift shift, int i) {
        int endSec = walk.arrivalSec[i];
        return stop(StopKind.END, shift.endPlace(), endSec, endSec, List.of(), i, charge(shift, walk.chargeJ[i]));
    }

    private Stop stop(
            StopKind kind,
            int place,
            int arrivalSec,
            int departureSec,
            List<PlannedVisit> visits,
            int nextLeg,
            OptionalInt chargeJ) {
        Load onBoard = kind == StopKind.END ? Load.NONE : new Load(walk.loadG[nextLeg], walk.loadMl[nextLeg]);
        return new Stop(kind, place, arrivalSec, departureSec, visits, onBoard, chargeJ, chargeJ);
    }

    private Leg leg(Shift shift, int from, int to, int i) {
        int distanceM = shift.vehicle().type().matrix().distanceM(from, to);
        return new Leg(from, to, walk.rideSec[i], distanceM, walk.loadG[i], walk.energyJ[i]);
    }

    private static OptionalInt charge(Shift shift, long chargeJ) {
        return shift.vehicle().type().battery().isPresent() ? OptionalInt.of((int) chargeJ) : OptionalInt.empty();
    }
}
