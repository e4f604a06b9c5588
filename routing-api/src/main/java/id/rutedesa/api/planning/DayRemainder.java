package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.planning.DayUnderWay.GroupSoFar;
import id.rutedesa.api.planning.DayUnderWay.RouteSoFar;
import id.rutedesa.api.planning.DayUnderWay.StrandedTask;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.api.task.TaskStatus;
import id.rutedesa.solver.plan.RouteOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a day at an instant: each route is cut after the last stop whose ride had begun, or which is reported as
 * done. What comes before stays as it is; what comes after is planned anew.
 */
final class DayRemainder {
    private final PlanDocument inForce;
    private final DayInput known;
    private final Map<Long, Task> taskById = new HashMap<>();
    private final Instant at;
    private final Set<Long> out = new HashSet<>();
    private final Set<Long> retried = new HashSet<>();
    private final GoodsSoFar goods = new GoodsSoFar();
    private final Map<Long, Duration> lateByRider = new HashMap<>();
    private boolean blackout;

    /**
     * @param inForce what riders have
     * @param known riders and tasks of the day as they are known now, done ones included
     */
    DayRemainder(PlanDocument inForce, DayInput known, Instant at) {
        this.inForce = inForce;
        this.known = known;
        this.at = at;
        known.tasks().forEach(task -> taskById.put(task.id(), task));
    }

    /** Takes an event into account; lateness only where riders have not got a plan since that knows of it. */
    void apply(PlanEvent event, boolean newsToRiders) {
        Long rider = event.riderId();
        Long task = event.taskId();
        switch (event.type()) {
            case BIKE_OUT, RIDER_ABSENT -> out.add(Objects.requireNonNull(rider));
            case BLACKOUT -> blackout = true;
            case RIDER_LATE -> {
                if (newsToRiders) {
                    lateByRider.merge(Objects.requireNonNull(rider), event.late(), Duration::plus);
                }
            }
            case FAILED_DELIVERY -> {
                if (newsToRiders && event.retry() && task != null) {
                    retried.add(task);
                }
            }
            case NEW_TASK, CANCELLATION, ROAD_CLOSED -> {} // The tasks and the roads know it themselves.
        }
    }

    DayInput input(boolean insertOnly) {
        List<RouteSoFar> begun = new ArrayList<>();
        List<RouteOrder> orders = new ArrayList<>();
        List<StrandedTask> stranded = new ArrayList<>();
        Set<Long> locked = new HashSet<>();
        List<GroupSoFar> groups = new ArrayList<>();
        Map<Long, Integer> packsGone = new HashMap<>();
        for (RouteDocument route : inForce.routes()) {
            boolean rides = !out.contains(route.riderId());
            int last = lastLocked(route, rides);
            if (last >= 0) {
                goods.add(route.riderId(), route.stops().subList(0, last + 1), taskById);
                RouteSoFar soFar = soFar(route, last, rides);
                begun.add(soFar);
                route.stops().subList(0, last + 1).stream()
                        .map(StopDocument::taskId)
                        .filter(Objects::nonNull)
                        .filter(task -> !retried.contains(task))
                        .forEach(task -> {
                            locked.add(task);
                            groups.addAll(groupsOf(task, route.riderId()));
                        });
                countPacks(route, last, packsGone);
                if (!rides) {
                    StopDocument place = soFar.lastStop();
                    soFar.onBoard()
                            .forEach(task ->
                                    stranded.add(new StrandedTask(task, place.lat(), place.lon(), soFar.freeAt())));
                }
            }
            if (rides) {
                orders.add(order(route, last));
            }
        }
        List<Task> left = known.tasks().stream()
                .filter(Task::isOpen)
                .flatMap(task -> goods.left(task, locked.contains(task.id())).stream())
                .toList();
        List<RiderShift> shifts = known.shifts().stream()
                .filter(shift -> !out.contains(shift.rider().id()))
                .map(this::fromNowOn)
                .toList();
        return new DayInput(
                known.depot(),
                known.date(),
                shifts,
                left,
                sparePacks(packsGone),
                known.stations(),
                known.morning(),
                List.of(),
                new DayUnderWay(insertOnly, begun, orders, stranded, groups),
                null);
    }

    private List<GroupSoFar> groupsOf(Long taskId, long riderId) {
        Task task = taskById.get(taskId);
        return task == null
                ? List.of()
                : task.needs().groups().stream()
                        .map(group -> new GroupSoFar(riderId, group))
                        .toList();
    }

    /**
     * Index of the last stop that is done or under way, or -1 where the rider has not left. Pieces of divided goods that are
     * on a bike that rides are handed over as planned, and packs that ride along are swapped in where they were to be.
     */
    private int lastLocked(RouteDocument route, boolean rides) {
        List<StopDocument> stops = route.stops();
        int last = lastBegun(route);
        for (int i = last + 1; last >= 0 && rides && i < stops.size() && !isDepot(stops.get(i)); i++) {
            boolean piece = stops.get(i).pieces() != null
                    && "delivery".equals(stops.get(i).activity());
            if (piece || stops.get(i).kind().equals(StopDocument.CARRIED_SWAP)) {
                last = i;
            }
        }
        return last;
    }

    private int lastBegun(RouteDocument route) {
        List<StopDocument> stops = route.stops();
        int last = -1;
        for (int i = 1; i < stops.size(); i++) {
            boolean begun = !stops.get(i - 1).departure().toInstant().isAfter(at);
            if (begun || isReported(stops.get(i))) {
                last = i;
            }
        }
        return last;
    }

    private boolean isReported(StopDocument stop) {
        Task task = stop.taskId() == null ? null : taskById.get(stop.taskId());
        return task != null
                && (task.life().status() == TaskStatus.DONE || task.life().status() == TaskStatus.FAILED);
    }

    private RouteSoFar soFar(RouteDocument route, int last, boolean rides) {
        List<StopDocument> stops = route.stops();
        StopDocument stop = stops.get(last);
        boolean atDepot = isDepot(stop);
        Duration late = lateByRider.getOrDefault(route.riderId(), Duration.ZERO);
        Instant free = (atDepot ? stop.arrival() : stop.departure()).toInstant().plus(late);
        List<Long> onBoard = new ArrayList<>();
        int pickedUpG = 0;
        int pickedUpMl = 0;
        if (!atDepot) {
            boolean thisTrip = true;
            for (int i = last + 1; i < stops.size(); i++) {
                thisTrip = thisTrip && !isDepot(stops.get(i));
                Task task = task(stops.get(i));
                boolean onTheBike = (task != null && task.kind() == TaskKind.SHIPMENT)
                        ? goods.isPickedUp(task.id(), route.riderId())
                        : thisTrip;
                if (onTheBike) {
                    addIfDelivery(onBoard, stops.get(i));
                }
            }
            for (int i = last; i >= 0 && !isDepot(stops.get(i)); i--) {
                Task task = task(stops.get(i));
                if (task != null
                        && task.kind() == TaskKind.PICKUP
                        && "pickup".equals(stops.get(i).activity())) {
                    pickedUpG += task.massG();
                    pickedUpMl += task.volumeMl();
                } else if (task != null && retried.contains(task.id())) {
                    addIfDelivery(onBoard, stops.get(i));
                }
            }
        }
        return new RouteSoFar(route.riderId(), cut(route, last), rides, atDepot, free, onBoard, pickedUpG, pickedUpMl);
    }

    private void addIfDelivery(List<Long> onBoard, StopDocument stop) {
        Task task = task(stop);
        if (task != null && task.isOpen() && "delivery".equals(stop.activity())) {
            onBoard.add(task.id());
        }
    }

    private @Nullable Task task(StopDocument stop) {
        return stop.taskId() == null ? null : taskById.get(stop.taskId());
    }

    private static boolean isDepot(StopDocument stop) {
        return !stop.kind().equals("visit") && !stop.kind().equals("break") && !stop.takesEnergyOnTheWay();
    }

    private static RouteDocument cut(RouteDocument route, int last) {
        return new RouteDocument(
                route.riderId(),
                route.rider(),
                route.vehicle(),
                route.departure(),
                route.arrival(),
                route.metres(),
                route.rideTime(),
                route.energyWh(),
                route.stateOfChargeOnReturn(),
                route.flatEstimate(),
                route.cost(),
                route.stops().subList(0, last + 1),
                route.legs().subList(0, last),
                route.consumptionFactor(),
                route.rates());
    }

    /** What a rider does behind a stop, the start being the first one. */
    static RouteOrder order(RouteDocument route, int last) {
        List<String> tasks = route.stops().subList(last + 1, route.stops().size()).stream()
                .filter(stop -> stop.taskId() != null)
                .flatMap(stop ->
                        Collections.nCopies(Objects.requireNonNullElse(stop.pieces(), 1), String.valueOf(stop.taskId()))
                                .stream())
                .toList();
        return new RouteOrder(Long.toString(route.riderId()), tasks);
    }

    private void countPacks(RouteDocument route, int last, Map<Long, Integer> packsGone) {
        int seen = last + 1;
        List<StopDocument> stops = route.stops();
        while (!isDepot(stops.get(last)) && seen < stops.size() && !isDepot(stops.get(seen))) {
            seen++; // A bike that is out has those on board that it has not swapped in yet.
        }
        int swaps = (int) stops.subList(0, seen).stream()
                .filter(StopDocument::takesSparePack)
                .count();
        known.shifts().stream()
                .filter(shift -> shift.rider().id() == route.riderId())
                .forEach(shift -> packsGone.merge(shift.type().id(), swaps, Integer::sum));
    }

    private List<SparePackStock> sparePacks(Map<Long, Integer> packsGone) {
        return known.sparePacks().stream()
                .map(stock -> stock.with(
                        stock.packs() - packsGone.getOrDefault(stock.vehicleTypeId(), 0),
                        blackout ? 0 : stock.chargeW()))
                .filter(stock -> stock.packs() > 0)
                .toList();
    }

    /** Nobody leaves before the event, nor earlier than a late rider comes. */
    private RiderShift fromNowOn(RiderShift shift) {
        Duration late = lateByRider.getOrDefault(shift.rider().id(), Duration.ZERO);
        Instant ready = shift.earliest().plus(late);
        Instant earliest = ready.isBefore(at) ? at : ready;
        Instant latest = earliest.isAfter(shift.latest()) ? earliest : shift.latest();
        return shift.at(earliest, latest);
    }
}
