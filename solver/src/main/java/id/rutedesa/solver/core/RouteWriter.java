package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.PlannedVisit.Part;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a walked order of visits down as a route with its stops and legs. Not thread-safe. */
public final class RouteWriter {
    private final CompiledProblem problem;
    private final RouteWalk walk;

    public RouteWriter(CompiledProblem problem) {
        this.problem = problem;
        walk = new RouteWalk(problem);
    }

    /** Tells the writer all routes, so that goods that change hands leave the hub when they are there. */
    public void follow(int[][] visitsByShift) {
        walk.footprints(visitsByShift);
    }

    /** The route of a shift over {@code visits}, in order; at least one. */
    public Route route(int shiftIndex, int[] visits) {
        walk.walk(shiftIndex, visits, visits.length);
        Shift shift = problem.shift(shiftIndex);
        List<Stop> stops = new ArrayList<>();
        List<Leg> legs = new ArrayList<>();
        stops.add(start(shift));
        for (int i = 0; i <= walk.count; i++) {
            stops.add(stop(shift, i));
            legs.add(leg(shift, stops.get(i).place(), stops.get(i + 1).place(), i));
        }
        return new Route(shift.id(), stops, legs, walk.cost());
    }

    private Stop start(Shift shift) {
        OptionalInt charge = charge(shift, shift.startChargeJ());
        return new Stop(
                StopKind.START,
                shift.startPlace(),
                walk.departureSec - walk.loadingSec(),
                walk.departureSec,
                List.of(),
                onBoardOnLeg(0),
                charge,
                charge,
                Optional.empty(),
                Optional.empty());
    }

    private Stop stop(Shift shift, int i) {
        if (i == walk.count) {
            return stop(shift, i, StopKind.END, List.of(), Optional.empty());
        }
        int step = walk.sequence[i];
        if (step >= 0) {
            return stop(shift, i, StopKind.VISIT, List.of(visit(step, i)), Optional.empty());
        }
        if (RouteWalk.isReturn(step)) {
            return stop(
                    shift, i, step == RouteWalk.SWAP ? StopKind.SWAP : StopKind.RELOAD, List.of(), Optional.empty());
        }
        if (RouteWalk.isStation(step)) {
            return stop(shift, i, StopKind.STATION, List.of(), Optional.empty());
        }
        if (step == RouteWalk.PACK) {
            return stop(shift, i, StopKind.CARRIED_SWAP, List.of(), Optional.empty());
        }
        Break pause = shift.rules().breaks().get(RouteWalk.FIRST_BREAK - step);
        return stop(shift, i, StopKind.BREAK, List.of(), Optional.of(pause.id()));
    }

    private PlannedVisit visit(int visit, int i) {
        return new PlannedVisit(
                problem.nameOf(problem.taskOf(visit)),
                problem.activity(visit),
                walk.startSec[i],
                walk.startSec[i] + walk.serviceSecOf(i),
                problem.task(problem.taskOf(visit)).load(),
                1,
                part(problem.taskOf(visit)));
    }

    private Part part(int task) {
        if (problem.handOvers.isToHub(task)) {
            return Part.TO_HUB;
        }
        return problem.handOvers.isFromHub(task) ? Part.FROM_HUB : Part.WHOLE;
    }

    private Stop stop(Shift shift, int i, StopKind kind, List<PlannedVisit> visits, Optional<String> breakId) {
        boolean end = kind == StopKind.END;
        OptionalInt arrivalChargeJ = charge(shift, walk.chargeJ[i]);
        return new Stop(
                kind,
                walk.stopPlace[i],
                walk.arrivalSec[i],
                end ? walk.arrivalSec[i] : (int) walk.doneSec(i, walk.startSec[i]),
                visits,
                end ? Load.NONE : onBoardOnLeg(i + 1),
                arrivalChargeJ,
                switch (kind) {
                    case SWAP, CARRIED_SWAP -> fullCharge(shift);
                    case STATION -> OptionalInt.of(walk.leftJ(i));
                    default -> arrivalChargeJ;
                },
                breakId,
                kind == StopKind.STATION
                        ? Optional.of(walk.station(walk.sequence[i]).id())
                        : Optional.empty());
    }

    private Load onBoardOnLeg(int leg) {
        return new Load(walk.loadG(leg), walk.loadMl(leg));
    }

    private Leg leg(Shift shift, int from, int to, int i) {
        int distanceM = shift.vehicle().type().matrix().distanceM(from, to);
        return new Leg(from, to, walk.rideSec[i], distanceM, walk.loadG(i), walk.energyJ[i]);
    }

    private static OptionalInt charge(Shift shift, long chargeJ) {
        return shift.vehicle().type().battery().isPresent() ? OptionalInt.of((int) chargeJ) : OptionalInt.empty();
    }

    private static OptionalInt fullCharge(Shift shift) {
        return OptionalInt.of(shift.vehicle().type().battery().orElseThrow().usableJ());
    }
}
