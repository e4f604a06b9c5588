package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.Station;
import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.PlanDocument.Cost;
import id.rutedesa.api.planning.PlanDocument.ExchangeDocument;
import id.rutedesa.api.planning.PlanDocument.LegDocument;
import id.rutedesa.api.planning.PlanDocument.ReasonDocument;
import id.rutedesa.api.planning.PlanDocument.RideDocument;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.planning.PlanDocument.UnassignedDocument;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.task.Sender;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.CostBreakdown;
import id.rutedesa.solver.plan.Exchange;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.FullStation;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.SoftTerms;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.UnassignedTask;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a solver's plan down with names, clock times and the line of every leg. */
final class PlanWriter {
    private static final int JOULES_PER_WH = 3_600;
    private static final double COORDINATE_DIGITS = 1e5;
    /** As many pieces as the solver makes of one task. */
    private static final int MOST_PIECES = 16;

    private static final Set<String> TOO_LARGE =
            Set.of(BodyReader.word(ReasonCode.TOO_HEAVY), BodyReader.word(ReasonCode.TOO_BULKY));

    private final DayProblem day;
    private final Map<String, Task> taskById;
    private final Map<String, Integer> shiftById;

    PlanWriter(DayProblem day) {
        this.day = day;
        taskById =
                day.tasks().stream().collect(Collectors.toMap(task -> Long.toString(task.id()), Function.identity()));
        shiftById = new java.util.HashMap<>();
        for (int i = 0; i < day.shifts().size(); i++) {
            shiftById.put(Long.toString(day.shifts().get(i).rider().id()), i);
        }
    }

    /** Routes as they were put together, without those that have no way on the roads. */
    AdjustedPlan adjusted(PlanCheck check, boolean geometry) {
        List<RouteDocument> routes = check.plan().routes().stream()
                .filter(this::hasWay)
                .map(route -> geometry ? route(route) : withoutLines(route))
                .toList();
        return new AdjustedPlan(
                document(
                        routes,
                        check.plan().unassigned().stream().map(this::leftOut).toList(),
                        check.plan().terms()),
                check.brokenRules().stream().map(this::broken).toList());
    }

    private boolean hasWay(Route route) {
        TravelMatrix matrix = day.problem()
                .shifts()
                .get(shiftOf(route.shiftId()))
                .vehicle()
                .type()
                .matrix();
        return route.legs().stream().allMatch(leg -> matrix.reachable(leg.fromPlace(), leg.toPlace()));
    }

    private AdjustedPlan.Broken broken(BrokenRule rule) {
        RiderShift shift = day.shifts().get(shiftOf(rule.shiftId()));
        Task task = rule.taskId().map(this::task).orElse(null);
        return new AdjustedPlan.Broken(
                shift.rider().id(),
                shift.rider().name(),
                task == null ? null : task.id(),
                task == null ? null : task.recipient(),
                BodyReader.word(rule.code()),
                rule.amount(),
                rule.station().map(this::nameOf).orElse(null),
                rule.station().map(full -> at(full.sec())).orElse(null));
    }

    private String nameOf(FullStation full) {
        return day.stations().station(full.stationId()).name();
    }

    PlanDocument write(Plan plan) {
        Map<Long, RouteDocument> routeByRider = new LinkedHashMap<>();
        plan.routes().stream().map(this::route).forEach(route -> routeByRider.put(route.riderId(), route));
        DayUnderWay underWay = day.underWay();
        if (underWay != null) {
            underWay.routes().forEach(begun -> routeByRider.put(begun.riderId(), joined(begun, routeByRider)));
        }
        return document(
                List.copyOf(routeByRider.values()),
                plan.unassigned().stream().map(this::unassigned).toList(),
                plan.terms());
    }

    private PlanDocument document(List<RouteDocument> routes, List<UnassignedDocument> unassigned, SoftTerms terms) {
        int metres = routes.stream().mapToInt(RouteDocument::metres).sum();
        boolean asked = day.problem().fairness().counts()
                || day.problem().tasks().stream().anyMatch(id.rutedesa.solver.model.Task::isOptional);
        return new PlanDocument(
                metres,
                routes.stream().map(RouteDocument::cost).reduce(Cost.NOTHING, Cost::plus),
                routes,
                unassigned,
                asked
                        ? new PlanDocument.Terms(terms.prizesMilliIdr(), terms.timeMilliIdr(), terms.payMilliIdr())
                        : null);
    }

    private RouteDocument joined(RouteSoFar begun, Map<Long, RouteDocument> restByRider) {
        RouteDocument rest = restByRider.get(begun.riderId());
        if (rest != null) {
            return RouteJoin.with(begun, rest);
        }
        return begun.rides() ? home(begun) : RouteJoin.broken(begun);
    }

    private RouteDocument home(RouteSoFar begun) {
        int index = shiftOf(Long.toString(begun.riderId()));
        Shift shift = day.problem().shifts().get(index);
        TravelMatrix matrix = shift.vehicle().type().matrix();
        int from = shift.startPlace();
        int home = shift.endPlace() == Shift.OPEN_END ? from : shift.endPlace();
        LegDocument ride = null;
        if (begun.onTheRoad() && matrix.reachable(from, home)) {
            int load = begun.pickedUpG();
            Leg leg = new Leg(
                    from,
                    home,
                    matrix.rideSec(from, home, load),
                    matrix.distanceM(from, home),
                    load,
                    matrix.energyJ(from, home, load));
            ride = leg(index, leg, road(index, leg), null);
        }
        Snap depot = day.places().get(home);
        StopDocument end = new StopDocument(
                "end",
                depot.lat(),
                depot.lon(),
                null,
                null,
                null,
                null,
                null,
                null,
                at(0),
                null,
                at(0),
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null);
        return RouteJoin.home(begun, end, ride, usableJ(day.shifts().get(index)) / JOULES_PER_WH);
    }

    /** Nothing from a vehicle without a battery of ours, whatever the roads would take. */
    private long drawnJ(int shift, long joules) {
        return day.shifts().get(shift).type().batteryWh() == 0 ? 0 : joules;
    }

    private static double usableJ(RiderShift rider) {
        return rider.type().batteryWh() * rider.type().usableShare() * JOULES_PER_WH;
    }

    private int shiftOf(String id) {
        Integer shift = shiftById.get(id);
        if (shift == null) {
            throw new IllegalStateException("The plan speaks of a shift that the day does not have: " + id);
        }
        return shift;
    }

    private Task task(String id) {
        Task task = taskById.get(id);
        if (task == null) {
            throw new IllegalStateException("The plan speaks of a task that the day does not have: " + id);
        }
        return task;
    }

    private RouteDocument withoutLines(Route route) {
        return route(route, List.of(), List.of());
    }

    private RouteDocument route(Route route) {
        int shift = shiftOf(route.shiftId());
        List<LegGeometry> roads = new ArrayList<>();
        List<LegDocument> legs = new ArrayList<>();
        for (int i = 0; i < route.legs().size(); i++) {
            Leg leg = route.legs().get(i);
            LegGeometry road = road(shift, leg);
            roads.add(road);
            legs.add(leg(shift, leg, road, withoutStop(route, i)));
        }
        return route(route, roads, legs);
    }

    private RouteDocument route(Route route, List<LegGeometry> roads, List<LegDocument> legs) {
        RiderShift rider = day.shifts().get(shiftOf(route.shiftId()));
        List<Stop> stops = route.stops();
        double usableJ = usableJ(rider);
        Stop last = stops.get(stops.size() - 1);
        return new RouteDocument(
                rider.rider().id(),
                rider.rider().name(),
                rider.vehicle().name(),
                at(stops.get(0).departureSec()),
                at(last.arrivalSec()),
                route.legs().stream().mapToInt(Leg::distanceM).sum(),
                duration(route.legs().stream().mapToInt(Leg::rideSec).sum()),
                wattHours(drawnJ(
                        shiftOf(route.shiftId()),
                        route.legs().stream().mapToLong(Leg::energyJ).sum())),
                share(last.arrivalChargeJ().orElse(0), usableJ),
                roads.stream().anyMatch(LegGeometry::flatEstimate),
                cost(route.cost(), DayRates.lines(rider, route.cost())),
                stops.stream().map(stop -> stop(stop, usableJ)).toList(),
                legs,
                rider.type().consumptionFactor(),
                DayRates.document(rider));
    }

    private LegGeometry road(int shift, Leg leg) {
        Snap from = day.places().get(leg.fromPlace());
        Snap to = day.places().get(leg.toPlace());
        return day.roads()
                .network()
                .leg(from, to, day.bikes().get(shift), day.roads().ways())
                .orElseThrow(() -> new IllegalStateException("A planned leg has no way on the roads."));
    }

    /** With the lighter of the loads before and after: goods of the stop that is left out are not aboard. */
    private @Nullable RideDocument withoutStop(Route route, int number) {
        if (number + 1 >= route.legs().size()
                || route.stops().get(number + 1).visits().isEmpty()) {
            return null;
        }
        Leg in = route.legs().get(number);
        Leg out = route.legs().get(number + 1);
        TravelMatrix matrix = day.problem()
                .shifts()
                .get(shiftOf(route.shiftId()))
                .vehicle()
                .type()
                .matrix();
        int from = in.fromPlace();
        int to = out.toPlace();
        if (!matrix.reachable(from, to)) {
            return null;
        }
        int load = Math.min(in.loadG(), out.loadG());
        return new RideDocument(
                matrix.distanceM(from, to),
                duration(matrix.rideSec(from, to, load)),
                wattHours(drawnJ(shiftOf(route.shiftId()), matrix.energyJ(from, to, load))),
                DayRates.fuelMl(
                        day.shifts().get(shiftOf(route.shiftId())),
                        matrix.distanceM(from, to),
                        matrix.energyJ(from, to, load)));
    }

    private LegDocument leg(int shift, Leg leg, LegGeometry road, @Nullable RideDocument withoutStop) {
        List<List<Double>> line = road.points().stream()
                .map(point -> List.of(rounded(point.lon()), rounded(point.lat())))
                .toList();
        return new LegDocument(
                leg.distanceM(),
                duration(leg.rideSec()),
                wattHours(drawnJ(shift, leg.energyJ())),
                road.ascentM(),
                road.descentM(),
                line,
                withoutStop,
                DayRates.fuelMl(day.shifts().get(shift), leg.distanceM(), leg.energyJ()));
    }

    private StopDocument stop(Stop stop, double usableJ) {
        PlannedVisit visit = stop.visits().isEmpty() ? null : stop.visits().get(0);
        Task task = visit == null ? null : task(visit.taskId());
        Contact met = contact(task, visit);
        Snap place = day.places().get(stop.place());
        int chargeJ = stop.departureChargeJ().orElse(0);
        Station station = stop.stationId().map(day.stations()::station).orElse(null);
        return new StopDocument(
                kind(stop, station),
                place.lat(),
                place.lon(),
                task == null ? null : task.id(),
                visit == null ? null : BodyReader.word(visit.activity()),
                met == null ? null : met.name(),
                met == null ? null : met.phone(),
                met == null ? null : met.address(),
                task == null ? null : task.note(),
                at(stop.arrivalSec()),
                visit == null ? null : at(visit.serviceStartSec()),
                at(stop.departureSec()),
                stop.loadAfter().massG() / 1_000.0,
                wattHours(chargeJ),
                share(chargeJ, usableJ),
                visit == null ? null : visit.load().massG() / 1_000.0,
                visit == null ? null : visit.load().volumeMl() / 1_000.0,
                task == null || task.needs().leastPiece() == null || visit == null ? null : visit.pieces(),
                stop.breakId().orElse(null),
                station == null ? null : station.name());
    }

    private static String kind(Stop stop, @Nullable Station station) {
        if (station == null) {
            return BodyReader.word(stop.kind());
        }
        return station.kind() == Station.Kind.SWAP ? StopDocument.STATION_SWAP : StopDocument.STATION_CHARGE;
    }

    /** A task that nobody looked for a place for: where one may exist, the reason is that the coordinator left it out. */
    private UnassignedDocument leftOut(UnassignedTask left) {
        UnassignedDocument known = unassigned(left);
        return known.code().equals(BodyReader.word(ReasonCode.NOT_FOUND_IN_TIME))
                ? new UnassignedDocument(
                        known.taskId(),
                        known.recipient(),
                        PlanWords.LEFT_OUT,
                        known.metresOffRoad(),
                        List.of(),
                        null,
                        known.leftKg(),
                        known.leftL(),
                        known.prizeIdr(),
                        known.divisible(),
                        null)
                : known;
    }

    /** Whom the rider meets: at the pickup of a shipment its sender, else the recipient. */
    private static @Nullable Contact contact(@Nullable Task task, @Nullable PlannedVisit visit) {
        if (task == null || visit == null) {
            return null;
        }
        Sender from = task.needs().from();
        return from != null && visit.activity() == Activity.PICKUP
                ? new Contact(from.name(), from.phone(), from.address())
                : new Contact(task.recipient(), task.phone(), task.address());
    }

    private record Contact(
            String name, @Nullable String phone, @Nullable String address) {}

    private UnassignedDocument unassigned(UnassignedTask left) {
        Task task = task(left.taskId());
        Snap place = offRoad(task);
        Long prize = task.needs().prizeMilliIdr();
        boolean divisible = task.needs().leastPiece() != null;
        List<ReasonDocument> reasons = left.reasons().stream()
                .map(reason -> reason(reason.shiftId(), reason.code(), reason.shortage(), reason.station()))
                .toList();
        @Nullable
        ReasonDocument fix = left.fix()
                .map(known -> reason(known.shiftId(), known.code(), known.amount(), stationOf(known, left)))
                .orElse(null);
        Integer metres = place.metresOffRoad() == Snap.NO_ROAD ? null : place.metresOffRoad();
        String code = place.usable() ? summary(task, reasons) : PlanWords.OFF_NETWORK;
        return new UnassignedDocument(
                task.id(),
                task.recipient(),
                code,
                metres,
                reasons,
                place.usable() ? fix : null,
                divisible ? left.left().massG() / 1_000.0 : null,
                divisible ? left.left().volumeMl() / 1_000.0 : null,
                prize == null ? null : (Long) (prize / 1_000),
                reasons.stream().anyMatch(PlanWriter::isTooLarge) ? (Boolean) isDivisible(task, reasons) : null,
                left.exchange()
                        .filter(exchange -> place.usable())
                        .map(exchange -> exchange(exchange))
                        .orElse(null));
    }

    private static boolean isTooLarge(ReasonDocument reason) {
        return TOO_LARGE.contains(reason.code());
    }

    /** Whether pieces, as many as a plan makes of one task, fit one of the motorbikes that it is too large for. */
    private boolean isDivisible(Task task, List<ReasonDocument> reasons) {
        return task.kind() != TaskKind.SHIPMENT
                && task.needs().prizeMilliIdr() == null
                && reasons.stream()
                        .filter(PlanWriter::isTooLarge)
                        .map(reason -> day.shifts()
                                .get(shiftOf(Long.toString(reason.riderId())))
                                .type())
                        .anyMatch(type -> task.massG() <= (long) type.maxLoadG() * MOST_PIECES
                                && task.volumeMl() <= (long) type.maxVolumeMl() * MOST_PIECES);
    }

    private ExchangeDocument exchange(Exchange exchange) {
        RiderShift shift = day.shifts().get(shiftOf(exchange.shiftId()));
        Task other = task(exchange.taskId());
        return new ExchangeDocument(shift.rider().id(), shift.rider().name(), other.id(), other.recipient());
    }

    /** Of a shipment's two places the one that is off the roads, if any. */
    private Snap offRoad(Task task) {
        Snap place = day.places().get(day.tasks().indexOf(task) + 1);
        Integer pickup = day.placeByShipment().get(task.id());
        return pickup == null || !place.usable() ? place : day.places().get(pickup);
    }

    /** One code for the task: what all riders share, else the one that comes nearest to fitting. */
    private String summary(Task task, List<ReasonDocument> reasons) {
        Long only = task.needs().riderId();
        if (only != null
                && day.shifts().stream().noneMatch(shift -> shift.rider().id() == only)) {
            return PlanWords.RIDER_AWAY;
        }
        if (reasons.isEmpty()) {
            return PlanWords.LEFT_OUT;
        }
        ReasonCode nearest = ReasonCode.UNREACHABLE;
        for (ReasonDocument reason : reasons) {
            for (ReasonCode code : ReasonCode.values()) {
                if (BodyReader.word(code).equals(reason.code()) && code.compareTo(nearest) > 0) {
                    nearest = code;
                }
            }
        }
        return BodyReader.word(nearest);
    }

    /** The station that a fix is about: it takes away one of the reasons. */
    private static Optional<FullStation> stationOf(Fix fix, UnassignedTask left) {
        return left.reasons().stream()
                .filter(reason -> reason.shiftId().equals(fix.shiftId()) && reason.code() == fix.code())
                .findFirst()
                .flatMap(ShiftReason::station);
    }

    private ReasonDocument reason(String shiftId, ReasonCode code, long amount, Optional<FullStation> full) {
        RiderShift shift = day.shifts().get(shiftOf(shiftId));
        boolean money = code == ReasonCode.PRIZE_TOO_SMALL;
        return new ReasonDocument(
                shift.rider().id(),
                shift.rider().name(),
                BodyReader.word(code),
                money ? (amount + 999) / 1_000 : amount,
                full.map(this::nameOf).orElse(null),
                full.map(station -> at(station.sec())).orElse(null));
    }

    private OffsetDateTime at(int sec) {
        return LocalTimeZone.local(day.origin().plusSeconds(sec));
    }

    /** Petrol that the work burns is paid on the way, beside what the distance costs. */
    private static Cost cost(CostBreakdown cost, CostLines lines) {
        long burnt = lines.petrolMilliIdr() == 0 ? 0 : cost.energyMilliIdr();
        return new Cost(
                cost.fixedMilliIdr(),
                cost.wageMilliIdr(),
                cost.distanceMilliIdr() + burnt,
                cost.energyMilliIdr() - burnt,
                cost.swapMilliIdr(),
                cost.overtimeMilliIdr(),
                cost.latenessMilliIdr(),
                lines.of(CostLine.BATTERY_WEAR),
                lines.petrolMilliIdr(),
                lines.of(CostLine.TAX),
                lines.of(CostLine.DEPRECIATION),
                lines.of(CostLine.FINANCE));
    }

    private static String duration(int sec) {
        return Duration.ofSeconds(sec).toString();
    }

    private static long wattHours(long joules) {
        return Math.round(joules / (double) JOULES_PER_WH);
    }

    private static double share(int chargeJ, double usableJ) {
        return usableJ == 0 ? 0 : Math.round(chargeJ / usableJ * 1_000) / 1_000.0;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * COORDINATE_DIGITS) / COORDINATE_DIGITS;
    }
}
