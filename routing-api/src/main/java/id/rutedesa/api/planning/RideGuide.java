package id.rutedesa.api.planning;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import id.rutedesa.api.planning.GuidedRoute.Opening;
import id.rutedesa.api.planning.GuidedRoute.Point;
import id.rutedesa.api.planning.GuidedRoute.Ride;
import id.rutedesa.api.planning.GuidedRoute.Say;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.planning.PlanJson.LegJson;
import id.rutedesa.api.planning.PlanJson.RouteJson;
import id.rutedesa.api.planning.RouteRoads.Way;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.CashOnDelivery;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskService;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.directions.Instruction;
import id.rutedesa.osm.directions.Language;
import id.rutedesa.osm.directions.Phrases;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.HomeRides;
import id.rutedesa.osm.matrix.MatrixSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds to a rider's stored route what only the roads know: words, heights, and the ways home. */
@Service
public class RideGuide {
    private static final int JOULES_PER_WH = 3_600;
    private static final int GRAMS_PER_KG = 1_000;
    /** A way that differs by more metres and by more than this share from the planned one is another way. */
    private static final int SAME_WAY_M = 50;

    private static final double SAME_WAY_SHARE = 0.02;
    private static final Phrases BAHASA = Phrases.in(Language.ID);
    private static final Phrases ENGLISH = Phrases.in(Language.EN);

    private final PlanningService planning;
    private final FleetService fleet;
    private final TaskService tasks;
    private final RegionService region;
    private final RoadMemory memory;
    private final DividedCash cash;
    private final BumdesWork work;
    private final CurrentBumdes current;

    RideGuide(
            PlanningService planning,
            FleetService fleet,
            TaskService tasks,
            RegionService region,
            RoadMemory memory,
            DividedCash cash,
            BumdesWork work,
            CurrentBumdes current) {
        this.planning = planning;
        this.fleet = fleet;
        this.tasks = tasks;
        this.region = region;
        this.memory = memory;
        this.cash = cash;
        this.work = work;
        this.current = current;
    }

    /** What the database knows of a rider's day, and the roads and rules of that day. */
    private record Known(
            RouteJson route,
            Map<Long, Task> taskById,
            Map<Integer, Long> cashByStop,
            Optional<VehicleType> type,
            RoadNetwork network,
            MatrixSettings ways) {}

    /** The rider's route of the day on today's roads; empty where the rider has none. */
    public Optional<GuidedRoute> of(long riderId, LocalDate date) {
        // Roads are asked after the transaction: a search is no reason to hold a connection.
        return work.read(() -> planning.routeOf(riderId, date).map(route -> known(route, date)))
                .map(known -> guided(known, date));
    }

    /** The halts of that route without the ways home: what is known where no roads are loaded. */
    public Optional<List<Halt>> halts(long riderId, LocalDate date) {
        return work.read(() -> planning.routeOf(riderId, date).map(route -> {
            Map<Long, Task> taskById = tasksOf(route, date);
            return halts(route, Optional.empty(), taskById, cashByStop(route, taskById, date), 0);
        }));
    }

    /** What is collected at each stop: all that a task asks for, or a visit's part where its goods go in pieces. */
    private Map<Integer, Long> cashByStop(RouteJson route, Map<Long, Task> taskById, LocalDate date) {
        Map<Integer, Long> cashByStop = new HashMap<>();
        boolean divided = false;
        for (int i = 0; i < route.stops().size(); i++) {
            StopDocument stop = route.stops().get(i);
            Task task = stop.taskId() == null ? null : taskById.get(stop.taskId());
            CashOnDelivery asked = task == null || "pickup".equals(stop.activity()) ? null : task.cash();
            if (asked != null) {
                cashByStop.put(i, asked.milliIdr());
                divided |= stop.pieces() != null;
            }
        }
        if (divided) {
            cash.on(date, date).stream()
                    .filter(part -> part.riderId() == route.riderId())
                    .forEach(part -> cashByStop.put(part.stop(), part.milliIdr()));
        }
        return cashByStop;
    }

    private Map<Long, Task> tasksOf(RouteJson route, LocalDate date) {
        List<Long> numbers = route.stops().stream()
                .map(StopDocument::taskId)
                .filter(Objects::nonNull)
                .toList();
        return tasks.onDate(date, numbers).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    private Known known(RouteJson route, LocalDate date) {
        Optional<VehicleType> type = fleet.shift(route.riderId(), date).map(RiderShift::type);
        Map<Long, Task> taskById = tasksOf(route, date);
        return new Known(
                route, taskById, cashByStop(route, taskById, date), type, region.network(), region.waysOn(date));
    }

    private GuidedRoute guided(Known known, LocalDate date) {
        RouteJson route = known.route();
        Optional<VehicleType> type = known.type();
        RouteRoads roads = roads(known);
        List<Ride> legs = new ArrayList<>();
        for (int i = 0; i < route.legs().size(); i++) {
            legs.add(ride(route.legs().get(i), roads.ways().get(i)));
        }
        return new GuidedRoute(
                route.riderId(),
                route.rider(),
                route.vehicle(),
                date,
                route.departure(),
                route.arrival(),
                route.metres(),
                route.energyWh(),
                usableWh(type, route.stops()),
                type.map(VehicleType::reserveShare).orElse(0.0),
                route.flatEstimate(),
                halts(
                        route,
                        Optional.of(roads.home()),
                        known.taskById(),
                        known.cashByStop(),
                        type.map(VehicleType::maxLoadG).orElse(0)),
                legs);
    }

    private RouteRoads roads(Known known) {
        List<Snap.LatLon> places = known.route().stops().stream()
                .map(stop -> new Snap.LatLon(stop.lat(), stop.lon()))
                .toList();
        BikeProfile bike = known.type().map(DayProblem::bike).orElseGet(BikeProfile::standard);
        return memory.of(
                new RoadMemory.Question(current.id(), known.network(), places, bike, known.ways()),
                () -> search(places, known.network(), bike, known.ways()));
    }

    private RouteRoads search(List<Snap.LatLon> places, RoadNetwork network, BikeProfile bike, MatrixSettings ways) {
        List<Snap> snaps = snaps(places, network);
        List<Optional<Way>> legs = new ArrayList<>();
        for (int i = 0; i + 1 < snaps.size(); i++) {
            legs.add(way(snaps.get(i), snaps.get(i + 1), network, bike, ways));
        }
        return new RouteRoads(legs, network.home(snaps, snaps.get(snaps.size() - 1), bike, ways));
    }

    private List<Snap> snaps(List<Snap.LatLon> places, RoadNetwork network) {
        Snap.LatLon depot = places.get(0);
        Snap start = network.snap(depot.lat(), depot.lon(), region.snapSettings());
        SnapSettings nearDepot = region.snapSettings().preferring(start.island());
        return places.stream()
                .map(place -> place.equals(depot) ? start : network.snap(place.lat(), place.lon(), nearDepot))
                .toList();
    }

    private static Optional<Way> way(Snap from, Snap to, RoadNetwork network, BikeProfile bike, MatrixSettings ways) {
        if (!from.usable() || !to.usable()) {
            return Optional.empty();
        }
        return network.leg(from, to, bike, ways)
                .map(found -> new Way(
                        found.metres(),
                        new RouteLine(found.points().stream()
                                .map(point -> new Point(point.lat(), point.lon(), point.heightM()))
                                .toList()),
                        network.directions(found, from, to).stream()
                                .map(RideGuide::say)
                                .toList()));
    }

    /** Of the type, or else what the plan's own figures say. */
    private static long usableWh(Optional<VehicleType> type, List<StopDocument> stops) {
        StopDocument start = stops.get(0);
        return type.map(known -> Math.round(known.batteryWh() * known.usableShare()))
                .orElseGet(() -> start.stateOfCharge() > 0 ? Math.round(start.chargeWh() / start.stateOfCharge()) : 0);
    }

    /** Who stays where they are, for a break or to swap a pack, rides nowhere: not even to the road and back. */
    private static Ride ride(LegJson planned, Optional<Way> onTheRoad) {
        boolean stays = planned.metres() == 0;
        Optional<Way> way = onTheRoad.filter(found -> !stays);
        int differenceM =
                way.map(found -> Math.abs(found.metres() - planned.metres())).orElse(stays ? 0 : Integer.MAX_VALUE);
        return new Ride(
                planned.metres(),
                (int) ((Duration.parse(planned.rideTime()).toSeconds() + 59) / 60),
                planned.energyWh(),
                planned.ascentM(),
                planned.descentM(),
                differenceM > SAME_WAY_M && differenceM > SAME_WAY_SHARE * planned.metres(),
                way.map(Way::line).orElseGet(() -> new RouteLine(storedLine(planned))),
                way.map(Way::says).orElse(List.of()));
    }

    private static List<Point> storedLine(LegJson planned) {
        if (planned.geometry() == null) {
            return List.of();
        }
        return planned.geometry().coordinates().stream()
                .map(pair -> new Point(pair.get(1), pair.get(0), Double.NaN))
                .toList();
    }

    private static Say say(Instruction instruction) {
        return new Say(
                instruction.fromM(),
                new Text(BAHASA.text(instruction), ENGLISH.text(instruction)),
                instruction.hazards().stream()
                        .map(hazard -> new Text(BAHASA.text(hazard), ENGLISH.text(hazard)))
                        .toList());
    }

    /** What is said of a stop; of a break and a station its name. */
    private static @Nullable String note(StopDocument stop) {
        if (stop.stationName() != null) {
            return stop.stationName();
        }
        return stop.kind().equals("break") ? stop.breakName() : stop.note();
    }

    private static List<Halt> halts(
            RouteJson route,
            Optional<HomeRides> roads,
            Map<Long, Task> taskById,
            Map<Integer, Long> cashByStop,
            int maxLoadG) {
        List<Halt> halts = new ArrayList<>();
        long chargeWh = route.stops().get(0).chargeWh();
        double loadKg = 0;
        for (int i = 0; i < route.stops().size(); i++) {
            StopDocument stop = route.stops().get(i);
            Task task = stop.taskId() == null ? null : taskById.get(stop.taskId());
            long arrivalWh = i == 0
                    ? chargeWh
                    : Math.max(0, chargeWh - route.legs().get(i - 1).energyWh());
            int loadG = Math.min(maxLoadG, (int) Math.round(stop.loadKg() * GRAMS_PER_KG));
            int number = i;
            Optional<HomeRides> home = roads.filter(known -> known.reachable(number));
            halts.add(new Halt(
                    stop.kind(),
                    stop.lat(),
                    stop.lon(),
                    stop.taskId(),
                    stop.activity(),
                    stop.recipient(),
                    stop.phone(),
                    stop.address(),
                    note(stop),
                    task == null ? List.of() : openings(task),
                    stop.arrival(),
                    stop.departure(),
                    stop.taskId() == null
                            ? 0
                            : Math.round(Math.abs(stop.loadKg() - loadKg) * GRAMS_PER_KG) / (double) GRAMS_PER_KG,
                    stop.loadKg(),
                    arrivalWh,
                    stop.chargeWh(),
                    home.map(known -> ((long) known.joules(number, loadG) + JOULES_PER_WH - 1) / JOULES_PER_WH)
                            .orElse(null),
                    home.map(known -> known.metres(number)).orElse(null),
                    cashByStop.get(i)));
            chargeWh = stop.chargeWh();
            loadKg = stop.loadKg();
        }
        return halts;
    }

    private static List<Opening> openings(Task task) {
        return task.windows().stream()
                .map(window -> new Opening(LocalTimeZone.local(window.from()), LocalTimeZone.local(window.to())))
                .toList();
    }
}
