package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a route costs, from its own stops and legs. */
final class CostCheck {
    static final long JOULES_PER_KWH = 3_600_000;

    private final RouteSubject subject;

    CostCheck(RouteSubject subject) {
        this.subject = subject;
    }

    void check() {
        VehicleType type = subject.shift().vehicle().type();
        CostRates rates = type.rates();
        long metres = subject.route().legs().stream().mapToLong(Leg::distanceM).sum();
        long overtimeSec =
                Math.max(0, subject.last().arrivalSec() - subject.shift().latestEndSec());
        CostBreakdown expected = new CostBreakdown(
                rates.fixedMilliIdr(),
                price(dutySec(subject), rates.wageMilliIdrPerHour(), 3_600),
                subject.shift()
                        .rules()
                        .overtime()
                        .map(overtime -> price(overtimeSec, overtime.milliIdrPerHour(), 3_600))
                        .orElse(0L),
                price(metres, rates.distanceMilliIdrPerKm(), 1_000),
                price(
                        type.battery().isEmpty() ? workJ(type.matrix()) : drawnJ(),
                        rates.energyMilliIdrPerKwh(),
                        JOULES_PER_KWH),
                swaps() + StationCheck.milliIdr(subject),
                lateness());
        CostBreakdown said = subject.route().cost();
        subject.require(expected.equals(said), "cost", "it costs %s, the plan says %s".formatted(expected, said));
    }

    /** From the first loading to the return, or to the earliest end of duty, without breaks. */
    static int dutySec(RouteSubject subject) {
        int breakSec = 0;
        for (Stop stop : subject.route().stops()) {
            for (Break pause : subject.shift().rules().breaks()) {
                breakSec += stop.breakId().orElse("").equals(pause.id()) ? pause.durationSec() : 0;
            }
        }
        int untilSec = subject.last().arrivalSec();
        if (untilSec < subject.shift().rules().attendance().earliestEndSec()) {
            untilSec = subject.shift().rules().attendance().earliestEndSec();
        }
        return untilSec - subject.first().arrivalSec() - breakSec;
    }

    /** What the matrix says of all legs: the fuel of a vehicle without a battery is paid by it. */
    private long workJ(TravelMatrix matrix) {
        return Math.max(
                0,
                subject.route().legs().stream()
                        .filter(leg -> matrix.reachable(leg.fromPlace(), leg.toPlace()))
                        .mapToLong(leg -> matrix.energyJ(leg.fromPlace(), leg.toPlace(), leg.loadG()))
                        .sum());
    }

    private long drawnJ() {
        long drawnJ = (long) subject.shift().startChargeJ()
                - subject.last().arrivalChargeJ().orElse(0);
        for (Stop stop : subject.route().stops()) {
            if (stop.kind() != StopKind.STATION) {
                drawnJ += stop.departureChargeJ().orElse(0)
                        - stop.arrivalChargeJ().orElse(0);
            }
        }
        return Math.max(0, drawnJ);
    }

    private long swaps() {
        SparePacks packs = subject.packs();
        long swaps = count(StopKind.SWAP);
        long onTheWay = count(StopKind.CARRIED_SWAP);
        long feeOnTheWay = subject.carried().map(CarriedPacks::feeMilliIdr).orElse(0L);
        return packs == null ? 0 : swaps * packs.feeMilliIdr() + onTheWay * feeOnTheWay;
    }

    private long count(StopKind kind) {
        return subject.route().stops().stream()
                .filter(stop -> stop.kind() == kind)
                .count();
    }

    private long lateness() {
        long price = 0;
        for (Stop stop : subject.route().stops()) {
            for (PlannedVisit visit : stop.visits()) {
                price += subject.asked(visit)
                        .map(asked -> lateness(asked, visit.serviceStartSec()))
                        .orElse(0L);
            }
        }
        return price;
    }

    /** Late is what starts after the first window in which it could still start. */
    private static long lateness(Visit asked, int startSec) {
        Lateness lateness = asked.lateness();
        for (TimeWindow window : asked.windows()) {
            if (startSec <= (long) window.closeSec() + lateness.atMostSec()) {
                return price(Math.max(0, startSec - window.closeSec()), lateness.milliIdrPerHour(), 3_600);
            }
        }
        return 0;
    }

    static long price(long amount, long rate, long unit) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
