package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.OptionalInt;

/** Checks one route stop by stop: places, times and charge here, the rest in checks of their own. */
final class RouteCheck {
    private final RouteSubject subject;
    private final Shift shift;
    private final VehicleType type;

    RouteCheck(RouteSubject subject) {
        this.subject = subject;
        shift = subject.shift();
        type = shift.vehicle().type();
    }

    void check() {
        checkEnds();
        subject.route().stops().forEach(this::checkLoading);
        Stop from = subject.first();
        for (int i = 0; i < subject.route().legs().size(); i++) {
            Stop to = subject.route().stops().get(i + 1);
            checkLeg(from, subject.route().legs().get(i), to);
            checkVisits(to, from.place() != to.place());
            from = to;
        }
        checkCharge();
        new StopKindCheck(subject).check();
        new StationCheck(subject, type.battery().map(Battery::usableJ).orElse(0)).check();
        new LoadCheck(subject).check();
        new CarriedPackCheck(subject).check();
        new ShiftRuleCheck(subject).check();
        new CostCheck(subject).check();
    }

    private void checkEnds() {
        Stop first = subject.first();
        Stop last = subject.last();
        int beforeEnd =
                subject.route().stops().get(subject.route().stops().size() - 2).place();
        int endPlace = shift.endPlace() == Shift.OPEN_END ? beforeEnd : shift.endPlace();
        subject.require(first.kind() == StopKind.START && first.place() == shift.startPlace(), "start", "wrong start");
        subject.require(last.kind() == StopKind.END && last.place() == endPlace, "end", "wrong end");
        int untilSec = shift.latestEndSec();
        if (shift.rules().overtime().isPresent()) {
            untilSec = shift.rules().overtime().get().untilSec();
        }
        subject.require(
                first.arrivalSec() >= shift.earliestStartSec() && last.arrivalSec() <= untilSec,
                "shift-time",
                "%d s to %d s is outside the shift".formatted(first.arrivalSec(), last.arrivalSec()));
        int startBySec = shift.rules().attendance().latestStartSec();
        subject.require(
                first.arrivalSec() <= startBySec,
                "latest-start",
                "it starts at %d s instead of by %d s".formatted(first.arrivalSec(), startBySec));
    }

    private void checkLoading(Stop stop) {
        boolean isReturn = RouteSubject.isReturn(stop);
        if (isReturn) {
            OptionalInt elsewhere = shift.reload().map(Reload::depot).orElse(OptionalInt.empty());
            int depot = elsewhere.orElse(shift.startPlace());
            subject.require(
                    shift.reload().isPresent() && stop.place() == depot,
                    "reload",
                    "a reload elsewhere than at the depot");
        }
        boolean loads = isReturn || (stop.kind() == StopKind.START && !subject.isUnderWay());
        int swapSec = stop.kind() == StopKind.SWAP && subject.packs() != null
                ? subject.packs().swapSec()
                : 0;
        int loadingSec = shift.reload().map(Reload::loadingSec).orElse(0) + swapSec;
        subject.require(
                !loads || stop.departureSec() - stop.arrivalSec() >= loadingSec,
                "loading",
                "it leaves before loading ends");
    }

    private void checkLeg(Stop from, Leg leg, Stop to) {
        TravelMatrix matrix = type.matrix();
        if (leg.fromPlace() != from.place() || leg.toPlace() != to.place()) {
            subject.require(false, "leg-places", "a leg leads elsewhere than to its stop");
        } else if (!matrix.reachable(from.place(), to.place())) {
            subject.require(false, "no-way", "no way from place %d to place %d".formatted(from.place(), to.place()));
        } else {
            subject.require(
                    leg.loadG() == from.loadAfter().massG(), "leg-load", "a leg carries another load than its stop");
            subject.require(
                    leg.rideSec() == matrix.rideSec(from.place(), to.place(), leg.loadG())
                            && leg.distanceM() == matrix.distanceM(from.place(), to.place()),
                    "leg-length",
                    "a leg differs from the matrix");
            subject.require(
                    from.departureSec() + leg.rideSec() == to.arrivalSec(),
                    "arrival",
                    "a stop is reached at another time");
        }
    }

    private void checkVisits(Stop stop, boolean justCome) {
        int clockSec = stop.arrivalSec();
        boolean first = true;
        for (PlannedVisit visit : stop.visits()) {
            if (subject.asked(visit).isPresent()) {
                checkVisit(stop, visit, subject.asked(visit).get(), clockSec, first && justCome);
            }
            first = false;
            clockSec = visit.serviceEndSec();
        }
        subject.require(stop.departureSec() >= clockSec, "departure", "it leaves before service ends");
    }

    private void checkVisit(Stop stop, PlannedVisit visit, Visit asked, int clockSec, boolean sets) {
        String id = visit.taskId();
        subject.require(stop.place() == asked.place(), "place", "task %s is served elsewhere".formatted(id));
        if (subject.taskById().get(id) instanceof Job job) {
            subject.require(
                    visit.activity() == job.activity(), "activity", "task %s changed its activity".formatted(id));
        }
        subject.require(
                visit.serviceStartSec() >= clockSec, "service", "task %s is served before arrival".formatted(id));
        subject.require(
                visit.serviceEndSec() - visit.serviceStartSec() == asked.serviceSec() + (sets ? asked.setupSec() : 0),
                "service",
                "task %s is served for another time".formatted(id));
        boolean inWindow = false;
        for (TimeWindow window : asked.windows()) {
            inWindow |= window.openSec() <= visit.serviceStartSec()
                    && visit.serviceStartSec()
                            <= (long) window.closeSec() + asked.lateness().atMostSec();
        }
        subject.require(inWindow, "window", "task %s starts at %d s".formatted(id, visit.serviceStartSec()));
    }

    private void checkWork() {
        for (Leg leg : subject.route().legs()) {
            int paidJ = type.rates().energyMilliIdrPerKwh() == 0
                    ? 0
                    : type.matrix().energyJ(leg.fromPlace(), leg.toPlace(), leg.loadG());
            subject.require(leg.energyJ() == paidJ, "leg-energy", "a leg takes another energy than the matrix");
        }
    }

    private void checkCharge() {
        if (type.battery().isEmpty()) {
            subject.require(
                    subject.route().stops().stream()
                            .allMatch(stop -> stop.arrivalChargeJ().isEmpty()
                                    && stop.departureChargeJ().isEmpty()),
                    "charge-said",
                    "a vehicle without a battery has a charge");
            checkWork();
            return;
        }
        var battery = type.battery().get();
        long chargeJ = shift.startChargeJ();
        subject.require(
                subject.first().arrivalChargeJ().orElse(-1) == chargeJ
                        && subject.first().departureChargeJ().orElse(-1) == chargeJ,
                "charge-said",
                "another charge at the start");
        for (int i = 0; i < subject.route().legs().size(); i++) {
            Leg leg = subject.route().legs().get(i);
            int energyJ = type.matrix().energyJ(leg.fromPlace(), leg.toPlace(), leg.loadG());
            chargeJ = Math.min(battery.usableJ(), chargeJ - energyJ);
            subject.require(leg.energyJ() == energyJ, "leg-energy", "a leg draws another energy than the matrix");
            subject.require(
                    chargeJ >= battery.reserveJ(),
                    "reserve",
                    "%d J left, the reserve is %d J".formatted(chargeJ, battery.reserveJ()));
            Stop reached = subject.route().stops().get(i + 1);
            subject.require(
                    reached.arrivalChargeJ().orElse(-1) == chargeJ,
                    "charge-said",
                    "a stop says another charge than %d J".formatted(chargeJ));
            if (reached.kind() == StopKind.SWAP) {
                subject.require(subject.packs() != null, "swap", "the shift has no spare packs");
                chargeJ = battery.usableJ();
            } else if (reached.kind() == StopKind.STATION) {
                chargeJ = reached.departureChargeJ().orElse(0);
            } else if (reached.kind() == StopKind.CARRIED_SWAP) {
                chargeJ = battery.usableJ();
            }
            subject.require(
                    reached.departureChargeJ().orElse(-1) == chargeJ,
                    "charge-said",
                    "a stop leaves with another charge than %d J".formatted(chargeJ));
        }
    }
}
