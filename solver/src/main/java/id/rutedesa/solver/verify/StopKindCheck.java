package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.List;

/** That each stop is what it says: one start and one end, tasks at visits alone, and no more pieces than their goods make. */
final class StopKindCheck {
    private static final String CODE = "stop-kind";
    private final RouteSubject subject;

    StopKindCheck(RouteSubject subject) {
        this.subject = subject;
    }

    void check() {
        List<Stop> stops = subject.route().stops();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            StopKind kind = stop.kind();
            subject.require((kind == StopKind.START) == (i == 0), CODE, "a route starts at its first stop");
            subject.require((kind == StopKind.END) == (i == stops.size() - 1), CODE, "a route ends at its last stop");
            subject.require(
                    (kind == StopKind.VISIT) != stop.visits().isEmpty(),
                    CODE,
                    "a stop of kind %s serves %s".formatted(kind, stop.visits()));
            subject.require(
                    (kind == StopKind.BREAK) == stop.breakId().isPresent(), CODE, "a break is at a stop of its own");
            stop.visits().forEach(this::checkPieces);
        }
        Stop last = subject.last();
        subject.require(
                last.departureSec() == last.arrivalSec()
                        && last.departureChargeJ().equals(last.arrivalChargeJ())
                        && last.loadAfter().equals(Load.NONE),
                CODE,
                "nothing happens at the end");
    }

    private void checkPieces(PlannedVisit visit) {
        Load least = subject.taskById().get(visit.taskId()) instanceof Job job
                ? job.leastPiece().orElse(null)
                : null;
        boolean fits = least == null
                ? visit.pieces() == 1
                : visit.pieces() > 0
                        && (long) least.massG() * visit.pieces() <= visit.load().massG()
                        && (long) least.volumeMl() * visit.pieces()
                                <= visit.load().volumeMl();
        subject.require(fits, "pieces", "%s cannot be %d pieces".formatted(visit.load(), visit.pieces()));
    }
}
