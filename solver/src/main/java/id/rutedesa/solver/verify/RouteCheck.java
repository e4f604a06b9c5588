package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks one route stop by stop. */
final class RouteCheck {
    private final Shift shift;
    private final VehicleType type;
    private final Route route;
    private final Map<String, Job> jobById;
    private final List<Violation> violations;
    private final @Nullable SparePacks packs;
    private long swappedJ;
    private int swaps;

    RouteCheck(
            Shift shift,
            Route route,
            Map<String, Job> jobById,
            @Nullable SparePacks packs,
            List<Violation> violations) {
        this.packs = packs;
        this.shift = shift;
        this.type = shift.vehicle().type();
        this.route = route;
        this.jobById = jobById;
        this.violations = violations;
    }

    void check() {
        checkEnds();
        for (int i = 0; i < route.legs().size(); i++) {
            checkLeg(route.stops().get(i), route.legs().get(i), route.stops().get(i + 1));
        }
        route.stops().forEach(this::checkVisits);
        checkLoads();
        checkCharge();
        checkCost();
    }

    private Stop first() {
        return route.stops().get(0);
    }

    private Stop last() {
        return route.stops().get(route.stops().size() - 1);
    }

    private void checkEnds() {
        require(first().kind() == StopKind.START && first().place() == shift.startPlace(), "start", "wrong start");
        require(last().kind() == StopKind.END && last().place() == shift.endPlace(), "end", "wrong end");
        require(
                first().arrivalSec() >= shift.earliestStartSec() && last().arrivalSec() <= shift.latestEndSec(),
                "shift-time",
                "%d s to %d s is outside the shift".formatted(first().arrivalSec(), last().arrivalSec()));
        for (Stop stop : route.stops()) {
            checkLoading(stop);
        }
    }

    private static boolean isReturn(Stop stop) {
        return stop.kind() == StopKind.RELOAD || stop.kind() == StopKind.SWAP;
    }

    private void checkLoading(Stop stop) {
        boolean loads = stop.kind() == StopKind.START || isReturn(stop);
        if (isReturn(stop)) {
            require(
                    shift.reload().isPresent() && stop.place() == shift.startPlace(),
                    "reload",
                    "a reload elsewhere than at the start");
        }
        int loadingSec = atDepotSec(stop);
        require(
                !loads || stop.departureSec() - stop.arrivalSec() >= loadingSec,
                "loading",
                "it leaves before loading ends");
    }

    /** Seconds that loading, and a swap where there is one, take at a stop. */
    private int atDepotSec(Stop stop) {
        int swapSec = stop.kind() == StopKind.SWAP && packs != null ? packs.swapSec() : 0;
        return shift.reload().map(Reload::loadingSec).orElse(0) + swapSec;
    }

    private void checkLeg(Stop from, Leg leg, Stop to) {
        TravelMatrix matrix = type.matrix();
        if (leg.fromPlace() != from.place() || leg.toPlace() != to.place()) {
            require(false, "leg-places", "a leg leads elsewhere than to its stop");
        } else if (!matrix.reachable(from.place(), to.place())) {
            require(false, "no-way", "no way from place %d to place %d".formatted(from.place(), to.place()));
        } else {
            require(leg.loadG() == from.loadAfter().massG(), "leg-load", "a leg carries another load than its stop");
            require(
                    leg.rideSec() == matrix.rideSec(from.place(), to.place(), leg.loadG())
                            && leg.distanceM() == matrix.distanceM(from.place(), to.place()),
                    "leg-length",
                    "a leg differs from the matrix");
            require(
                    from.departureSec() + leg.rideSec() == to.arrivalSec(),
                    "arrival",
                    "a stop is reached at another time");
        }
    }

    private void checkVisits(Stop stop) {
        int clockSec = stop.arrivalSec();
        for (PlannedVisit visit : stop.visits()) {
            Job job = jobById.get(visit.taskId());
            if (job != null) {
                checkVisit(stop, visit, job, clockSec);
            }
            clockSec = visit.serviceEndSec();
        }
        require(stop.departureSec() >= clockSec, "departure", "it leaves before service ends");
    }

    private void checkVisit(Stop stop, PlannedVisit visit, Job job, int clockSec) {
        require(stop.place() == job.visit().place(), "place", "task %s is served elsewhere".formatted(job.id()));
        require(visit.activity() == job.activity(), "activity", "task %s changed its activity".formatted(job.id()));
        require(visit.serviceStartSec() >= clockSec, "service", "task %s is served before arrival".formatted(job.id()));
        require(
                visit.serviceEndSec() - visit.serviceStartSec() == job.visit().serviceSec(),
                "service",
                "task %s is served for another time".formatted(job.id()));
        boolean inWindow = false;
        for (TimeWindow window : job.visit().windows()) {
            inWindow |= window.openSec() <= visit.serviceStartSec() && visit.serviceStartSec() <= window.closeSec();
        }
        require(inWindow, "window", "task %s starts at %d s".formatted(job.id(), visit.serviceStartSec()));
    }

    /** Trip by trip: what is loaded at the start or a reload is what the visits until the next one deliver. */
    private void checkLoads() {
        long massG = 0;
        long volumeMl = 0;
        for (int i = 0; i < route.stops().size(); i++) {
            Stop stop = route.stops().get(i);
            if (stop.kind() == StopKind.START || isReturn(stop)) {
                massG = 0;
                volumeMl = 0;
                for (Job job : deliveriesUntilNextLoading(i)) {
                    massG += job.load().massG();
                    volumeMl += job.load().volumeMl();
                    require(
                            stop.departureSec() - atDepotSec(stop) >= job.releaseSec(),
                            "release",
                            "task %s is not there yet".formatted(job.id()));
                }
            }
            for (PlannedVisit visit : stop.visits()) {
                Job job = jobById.get(visit.taskId());
                if (job != null) {
                    massG += visit.activity() == Activity.DELIVERY
                            ? -job.load().massG()
                            : job.load().massG();
                    volumeMl += visit.activity() == Activity.DELIVERY
                            ? -job.load().volumeMl()
                            : job.load().volumeMl();
                }
            }
            checkLoad(stop, massG, volumeMl);
        }
    }

    private List<Job> deliveriesUntilNextLoading(int loadingStop) {
        List<Job> deliveries = new ArrayList<>();
        for (int i = loadingStop + 1; i < route.stops().size(); i++) {
            Stop stop = route.stops().get(i);
            if (isReturn(stop)) {
                break;
            }
            for (PlannedVisit visit : stop.visits()) {
                Job job = jobById.get(visit.taskId());
                if (job != null && visit.activity() == Activity.DELIVERY) {
                    deliveries.add(job);
                }
            }
        }
        return deliveries;
    }

    private void checkLoad(Stop stop, long massG, long volumeMl) {
        Load capacity = type.capacity();
        require(massG <= capacity.massG(), "mass", "%d g on board of %d g".formatted(massG, capacity.massG()));
        require(
                volumeMl <= capacity.volumeMl(),
                "volume",
                "%d ml on board of %d ml".formatted(volumeMl, capacity.volumeMl()));
        boolean said = stop.loadAfter().massG() == massG && stop.loadAfter().volumeMl() == volumeMl;
        require(said || stop.kind() == StopKind.END, "load-said", "a stop says another load");
    }

    private void checkCharge() {
        if (type.battery().isEmpty()) {
            return;
        }
        var battery = type.battery().get();
        long chargeJ = shift.startChargeJ();
        for (int i = 0; i < route.legs().size(); i++) {
            Leg leg = route.legs().get(i);
            int energyJ = type.matrix().energyJ(leg.fromPlace(), leg.toPlace(), leg.loadG());
            chargeJ = Math.min(battery.usableJ(), chargeJ - energyJ);
            require(leg.energyJ() == energyJ, "leg-energy", "a leg draws another energy than the matrix");
            require(
                    chargeJ >= battery.reserveJ(),
                    "reserve",
                    "%d J left, the reserve is %d J".formatted(chargeJ, battery.reserveJ()));
            require(
                    route.stops().get(i + 1).arrivalChargeJ().orElse(-1) == chargeJ,
                    "charge-said",
                    "a stop says another charge than %d J".formatted(chargeJ));
            Stop reached = route.stops().get(i + 1);
            if (reached.kind() == StopKind.SWAP) {
                require(packs != null, "swap", "the shift has no spare packs");
                swappedJ += battery.usableJ() - chargeJ;
                swaps++;
                chargeJ = battery.usableJ();
            }
            require(
                    reached.departureChargeJ().orElse(-1) == chargeJ,
                    "charge-said",
                    "a stop leaves with another charge than %d J".formatted(chargeJ));
        }
        require(
                first().arrivalChargeJ().orElse(-1) == shift.startChargeJ(),
                "charge-said",
                "another charge at the start");
    }

    private void checkCost() {
        CostRates rates = type.rates();
        long metres = route.legs().stream().mapToLong(Leg::distanceM).sum();
        int dutySec = last().arrivalSec() - first().arrivalSec();
        long drawnJ = type.battery().isEmpty()
                ? 0
                : Math.max(
                        0,
                        swappedJ
                                + shift.startChargeJ()
                                - last().arrivalChargeJ().orElse(0));
        CostBreakdown expected = new CostBreakdown(
                rates.fixedMilliIdr(),
                price(dutySec, rates.wageMilliIdrPerHour(), 3_600),
                price(metres, rates.distanceMilliIdrPerKm(), 1_000),
                price(drawnJ, rates.energyMilliIdrPerKwh(), 3_600_000),
                packs == null ? 0 : swaps * packs.feeMilliIdr());
        require(
                expected.equals(route.cost()),
                "cost",
                "it costs %s, the plan says %s".formatted(expected, route.cost()));
    }

    private static long price(long amount, long rate, long unit) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private void require(boolean holds, String code, String message) {
        if (!holds) {
            violations.add(new Violation(code, shift.id(), message));
        }
    }
}
