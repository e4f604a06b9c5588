package id.rutedesa.solver;

import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.plan.Exchange;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.plan.UnassignedTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan of pieces as a plan of tasks: pieces of a task that follow each other at one stop are one visit. */
final class WholePlan {
    private final Pieces pieces;

    WholePlan(Pieces pieces) {
        this.pieces = pieces;
    }

    Plan of(Plan plan) {
        return new Plan(
                plan.routes().stream().map(this::whole).toList(), left(plan.unassigned()), plan.cost(), plan.terms());
    }

    private Route whole(Route route) {
        List<Stop> stops = new ArrayList<>();
        List<Leg> legs = new ArrayList<>();
        stops.add(route.stops().get(0));
        for (int i = 0; i < route.legs().size(); i++) {
            Stop before = stops.get(stops.size() - 1);
            Leg leg = route.legs().get(i);
            Stop stop = named(route.stops().get(i + 1));
            if (leg.rideSec() == 0 && leg.distanceM() == 0 && continues(before, stop)) {
                stops.set(stops.size() - 1, joined(before, stop));
            } else {
                stops.add(stop);
                legs.add(leg);
            }
        }
        return new Route(route.shiftId(), stops, legs, route.cost());
    }

    private Stop named(Stop stop) {
        List<PlannedVisit> visits = stop.visits().stream()
                .map(visit -> new PlannedVisit(
                        pieces.taskOf(visit.taskId()),
                        visit.activity(),
                        visit.serviceStartSec(),
                        visit.serviceEndSec(),
                        visit.load(),
                        visit.pieces(),
                        visit.part()))
                .toList();
        return with(stop, visits, stop);
    }

    private boolean continues(Stop before, Stop stop) {
        return before.kind() == StopKind.VISIT
                && stop.kind() == StopKind.VISIT
                && before.visits().get(0).taskId().equals(stop.visits().get(0).taskId())
                && pieces.isDivided(stop.visits().get(0).taskId());
    }

    private static Stop joined(Stop before, Stop stop) {
        PlannedVisit first = before.visits().get(0);
        PlannedVisit next = stop.visits().get(0);
        PlannedVisit visit = new PlannedVisit(
                first.taskId(),
                first.activity(),
                first.serviceStartSec(),
                next.serviceEndSec(),
                sum(first.load(), next.load()),
                first.pieces() + next.pieces());
        return with(before, List.of(visit), stop);
    }

    private static Load sum(Load one, Load other) {
        return new Load(one.massG() + other.massG(), one.volumeMl() + other.volumeMl());
    }

    /** A stop that is left as another one is. */
    private static Stop with(Stop stop, List<PlannedVisit> visits, Stop leaving) {
        return new Stop(
                stop.kind(),
                stop.place(),
                stop.arrivalSec(),
                leaving.departureSec(),
                visits,
                leaving.loadAfter(),
                stop.arrivalChargeJ(),
                leaving.departureChargeJ(),
                stop.breakId(),
                stop.stationId());
    }

    /** An exchange of two whole tasks; what is divided stays behind only in part, which nobody would ask for. */
    private Optional<Exchange> whole(String task, UnassignedTask piece) {
        return piece.exchange()
                .filter(exchange -> !pieces.isDivided(task) && !pieces.isDivided(pieces.taskOf(exchange.taskId())));
    }

    /** What is left of each task, with the reasons of its first piece. */
    private List<UnassignedTask> left(List<UnassignedTask> unassigned) {
        Map<String, UnassignedTask> leftByTask = new LinkedHashMap<>();
        for (UnassignedTask piece : unassigned) {
            String id = pieces.taskOf(piece.taskId());
            UnassignedTask before = leftByTask.get(id);
            leftByTask.put(
                    id,
                    before == null
                            ? new UnassignedTask(id, piece.left(), piece.reasons(), piece.fix(), whole(id, piece))
                            : new UnassignedTask(id, sum(before.left(), piece.left()), before.reasons(), before.fix()));
        }
        return List.copyOf(leftByTask.values());
    }
}
