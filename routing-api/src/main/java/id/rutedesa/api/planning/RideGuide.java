package id.rutedesa.api.planning;

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
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.CashOnDelivery;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskService;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.directions.Instruction;
import id.rutedesa.osm.directions.Language;
import id.rutedesa.osm.directions.Phrases;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.HomeRides;
import id.rutedesa.osm.matrix.MatrixSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    RideGuide(PlanningService planning, FleetService fleet, TaskService tasks, RegionService region) {
        this.planning = planning;
        this.fleet = fleet;
        this.tasks = tasks;
        this.region = region;
    }

    /** The rider's route of the day on today's roads; empty where the rider has none. */
    public Optional<GuidedRoute> of(long riderId, LocalDate date) {
        return planning.routeOf(riderId, date).map(route -> guided(route, date));
    }

    /** The halts of that route without the ways home: what is known where no roads are loaded. */
    public Optional<List<Halt>> halts(long riderId, LocalDate date) {
        return planning.routeOf(riderId, date)
                .map(route -> halts(
                        route,
                        Optional.empty(),
                        tasksOn(date, fleet.rider(riderId).depotId()),
                        0));
    }

    private Map<Long, Task> tasksOn(LocalDate date, long depotId) {
        return tasks.onDate(depotId, date).stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    private GuidedRoute guided(RouteJson route, LocalDate date) {
        long depotId = fleet.rider(route.riderId()).depotId();
        Optional<VehicleType> type = fleet.shifts(depotId, date).stream()
                .filter(shift -> shift.rider().id() == route.riderId())
                .findFirst()
                .map(RiderShift::type);
        BikeProfile bike = type.map(DayProblem::bike).orElseGet(BikeProfile::standard);
        MatrixSettings ways = region.waysOn(date);
        List<Snap> places = places(route.stops());
        List<Ride> legs = new ArrayList<>();
        for (int i = 0; i < route.legs().size(); i++) {
            legs.add(leg(route.legs().get(i), places.get(i), places.get(i + 1), bike, ways));
        }
        HomeRides home = network().home(places, places.get(0), bike, ways);
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
                        Optional.of(home),
                        tasksOn(date, depotId),
                        type.map(VehicleType::maxLoadG).orElse(0)),
                legs);
    }

    private RoadNetwork network() {
        return region.network();
    }

    private List<Snap> places(List<StopDocument> stops) {
        StopDocument depot = stops.get(0);
        Snap start = network().snap(depot.lat(), depot.lon(), region.snapSettings());
        SnapSettings nearDepot = region.snapSettings().preferring(start.island());
        return stops.stream()
                .map(stop -> isAt(stop, depot) ? start : network().snap(stop.lat(), stop.lon(), nearDepot))
                .toList();
    }

    private static boolean isAt(StopDocument stop, StopDocument place) {
        return Double.compare(stop.lat(), place.lat()) == 0 && Double.compare(stop.lon(), place.lon()) == 0;
    }

    /** Of the type, or else what the plan's own figures say. */
    private static long usableWh(Optional<VehicleType> type, List<StopDocument> stops) {
        StopDocument start = stops.get(0);
        return type.map(known -> Math.round(known.batteryWh() * known.usableShare()))
                .orElseGet(() -> start.stateOfCharge() > 0 ? Math.round(start.chargeWh() / start.stateOfCharge()) : 0);
    }

    private Ride leg(LegJson planned, Snap from, Snap to, BikeProfile bike, MatrixSettings ways) {
        int minutes = (int) ((Duration.parse(planned.rideTime()).toSeconds() + 59) / 60);
        Optional<LegGeometry> found =
                from.usable() && to.usable() ? network().leg(from, to, bike, ways) : Optional.empty();
        if (found.isEmpty()) {
            return new Ride(
                    planned.metres(),
                    minutes,
                    planned.energyWh(),
                    planned.ascentM(),
                    planned.descentM(),
                    true,
                    storedLine(planned),
                    List.of());
        }
        LegGeometry way = found.get();
        int differenceM = Math.abs(way.metres() - planned.metres());
        return new Ride(
                planned.metres(),
                minutes,
                planned.energyWh(),
                planned.ascentM(),
                planned.descentM(),
                differenceM > SAME_WAY_M && differenceM > SAME_WAY_SHARE * planned.metres(),
                way.points().stream()
                        .map(point -> new Point(point.lat(), point.lon(), point.heightM()))
                        .toList(),
                network().directions(way, from, to).stream().map(RideGuide::say).toList());
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

    private static List<Halt> halts(
            RouteJson route, Optional<HomeRides> roads, Map<Long, Task> taskById, int maxLoadG) {
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
                    stop.note(),
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
                    cod(stop, task)));
            chargeWh = stop.chargeWh();
            loadKg = stop.loadKg();
        }
        return halts;
    }

    private static @Nullable Long cod(StopDocument stop, @Nullable Task task) {
        CashOnDelivery cash = task == null || "pickup".equals(stop.activity()) ? null : task.cash();
        return cash == null ? null : (Long) cash.milliIdr();
    }

    private static List<Opening> openings(Task task) {
        return task.windows().stream()
                .map(window -> new Opening(LocalTimeZone.local(window.from()), LocalTimeZone.local(window.to())))
                .toList();
    }
}
