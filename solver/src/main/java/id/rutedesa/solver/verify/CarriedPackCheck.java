package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.List;
import java.util.Optional;

/** Swaps on the way: only of packs that were loaded at the depot, not too many on a trip, each where the bike stands, for its time. */
final class CarriedPackCheck {
    private static final String CODE = "carried-pack";
    private final RouteSubject subject;

    CarriedPackCheck(RouteSubject subject) {
        this.subject = subject;
    }

    void check() {
        Optional<CarriedPacks> carried = subject.carried();
        List<Stop> stops = subject.route().stops();
        int loadingStop = 0;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            loadingStop = RouteSubject.isReturn(stop) ? i : loadingStop;
            if (stop.kind() == StopKind.CARRIED_SWAP) {
                subject.require(carried.isPresent(), CODE, "a pack is taken along, which nobody may");
                carried.ifPresent(how -> checkSwap(stop, how));
                subject.require(
                        i > 0 && stops.get(i - 1).place() == stop.place(), CODE, "a way is ridden only to swap a pack");
                boolean atDepot =
                        stops.get(loadingStop).place() == subject.shift().depot();
                boolean loads = loadingStop > 0 || !subject.isUnderWay();
                subject.require(atDepot && loads, CODE, "a pack is swapped in that was not loaded at the depot");
                int along = subject.packsTakenAlong(loadingStop);
                int most = carried.map(CarriedPacks::atMost).orElse(0);
                subject.require(along <= most, CODE, "%d packs are on a trip, at most %d".formatted(along, most));
            }
        }
    }

    private void checkSwap(Stop stop, CarriedPacks how) {
        subject.require(
                stop.departureSec() - stop.arrivalSec() >= how.swapSec(), CODE, "it leaves before the pack is swapped");
        subject.require(stop.visits().isEmpty(), CODE, "a task is served while a pack is swapped");
    }
}
