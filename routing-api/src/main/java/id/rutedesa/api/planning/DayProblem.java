package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.task.Task;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.model.Fairness;
import id.rutedesa.solver.model.HubPower;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.PackCharging;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A depot's day as the solver takes it. Place 0 is the depot, place {@code i + 1} the place of task {@code i}; the origin
 * of all seconds is local midnight. Shifts start with what their pack holds, make as many trips as fit and may take spare packs
 * between them.
 */
record DayProblem(
        RoutingProblem problem,
        Instant origin,
        List<RiderShift> shifts,
        List<Task> tasks,
        List<Snap> places,
        Map<Long, Integer> placeByShipment,
        StationsOfDay stations,
        List<BikeProfile> bikes,
        DayRoads roads,
        @Nullable DayUnderWay underWay) {
    private static final int PERMILLE_PER_PERCENT = 10;
    private static final int JOULES_PER_WH = 3_600;
    /** Watts that are no more than a rounding of shares. */
    private static final double ROUNDING = 1e-6;
    /** A swap takes one to three minutes (medium confidence). */
    private static final int SWAP_SEC = 120;

    static DayProblem of(DayInput day, DayRoads roads, Duration loadingTime) {
        List<RiderShift> shifts = day.shifts();
        Instant origin = day.date().atStartOfDay().toInstant(LocalTimeZone.WITA);
        DayUnderWay underWay = day.underWay();
        DayPlaces places = DayPlaces.of(day, roads);
        StationsOfDay stations = new StationsOfDay(day, places);
        List<BikeProfile> bikes =
                shifts.stream().map(shift -> bike(shift.type())).toList();
        Map<BikeProfile, TravelMatrix> matrixByBike = new HashMap<>();
        List<Shift> solverShifts = new ArrayList<>();
        for (int i = 0; i < shifts.size(); i++) {
            TravelMatrix matrix = matrixByBike.computeIfAbsent(
                    bikes.get(i), bike -> matrix(roads.network().matrix(places.snaps(), bike, roads.ways())));
            long riderId = shifts.get(i).rider().id();
            Shift whole = shift(shifts.get(i), matrix, origin, loadingTime, day, places.endOf(shifts.get(i)))
                    .with(new RulesOfShift(shifts.get(i), day.date(), origin)
                            .with(day.lockOf(riderId), stations.of(shifts.get(i))));
            solverShifts.add(
                    underWay == null
                            ? whole
                            : underWay.routeOf(riderId)
                                    .map(begun -> ShiftUnderWay.of(whole, begun, places.ofRider(riderId), origin))
                                    .orElse(whole));
        }
        TaskJobs jobs = new TaskJobs(origin, day, places);
        List<id.rutedesa.solver.model.Task> solverTasks = new ArrayList<>();
        for (int i = 0; i < day.tasks().size(); i++) {
            solverTasks.add(jobs.of(day.tasks().get(i), i + 1));
        }
        return new DayProblem(
                new RoutingProblem(
                        solverShifts, solverTasks, sparePacks(day), new TaskGroupsOfDay(day).groups(), fairness(day)),
                origin,
                shifts,
                day.tasks(),
                places.snaps(),
                places.placeByShipment(),
                stations,
                bikes,
                roads,
                underWay);
    }

    /**
     * A vehicle without a battery of ours keeps its speed on climbs, whatever it carries. Petrol paid by the litre is burnt by the
     * work that an electric motorbike of these masses does, without what plans add for safety.
     */
    static BikeProfile bike(VehicleType type) {
        if (type.batteryWh() == 0) {
            BikeProfile quick =
                    BikeProfile.standard().withId(type.code()).withMotor(type.topSpeedKmh(), Double.POSITIVE_INFINITY);
            return type.metresPerLitre() == 0
                    ? quick
                    : quick.withMasses(
                            type.kerbMassKg(), type.riderMassKg(), Math.min(type.maxLoadG(), BikeProfile.MOST_LOAD_G));
        }
        return BikeProfile.standard()
                .withId(type.code())
                .withMasses(type.kerbMassKg(), type.riderMassKg(), type.maxLoadG())
                .withMotor(type.topSpeedKmh(), type.motorPowerW())
                .withConsumption(0, type.consumptionFactor());
    }

    private static TravelMatrix matrix(RoadMatrix roads) {
        int levels = roads.loadLevelG(RoadMatrix.LEVELS - 1) == 0 ? 1 : RoadMatrix.LEVELS;
        int[] loadsG = new int[levels];
        int[][] seconds = new int[levels][];
        int[][] joules = new int[levels][];
        for (int level = 0; level < levels; level++) {
            loadsG[level] = roads.loadLevelG(level);
            seconds[level] = roads.secondsCopy(level);
            joules[level] = roads.joulesCopy(level);
        }
        return TravelMatrix.of(roads.places(), loadsG, seconds, roads.metresCopy(), joules);
    }

    /**
     * Between the riders of the depot's own motorbikes, where there are any. Of a day under way nobody knows here how much each
     * has done: it is judged by its cost alone.
     */
    private static Fairness fairness(DayInput day) {
        id.rutedesa.api.fleet.Fairness asked = day.depot().fairness();
        Set<String> riders = day.shifts().stream()
                .filter(shift -> shift.type().hireMilliIdr() == 0)
                .map(shift -> Long.toString(shift.rider().id()))
                .collect(Collectors.toSet());
        return day.underWay() != null || riders.isEmpty()
                ? Fairness.NONE
                : new Fairness(riders, asked.timeMilliIdrPerHour(), 0, asked.payPercent() * PERMILLE_PER_PERCENT);
    }

    /** One pool for each vehicle type of the depot: packs of one brand fit that brand only. */
    static List<SparePacks> sparePacks(DayInput day) {
        return day.sparePacks().stream()
                .map(stock -> new SparePacks(
                        Long.toString(stock.vehicleTypeId()),
                        stock.packs(),
                        SWAP_SEC,
                        stock.chargeW(),
                        stock.swapMilliIdr(),
                        charging(day, stock),
                        along(stock)))
                .toList();
    }

    /** A swap on the way takes as long and costs as much as one at the depot. */
    private static Optional<CarriedPacks> along(SparePackStock stock) {
        return stock.along() == 0
                ? Optional.empty()
                : Optional.of(new CarriedPacks(
                        new Load(stock.packG(), stock.packMl()), stock.along(), SWAP_SEC, stock.swapMilliIdr()));
    }

    /**
     * Spares that the night left half empty wait until they are full, and all that are charged share the watts of the depot; those of
     * types that nobody rides do not matter.
     */
    private static PackCharging charging(DayInput day, SparePackStock stock) {
        return day.shifts().stream()
                .filter(shift -> shift.type().id() == stock.vehicleTypeId())
                .findFirst()
                .map(shift -> charging(day, stock, shift))
                .orElse(PackCharging.UNLIMITED);
    }

    private static PackCharging charging(DayInput day, SparePackStock stock, RiderShift shift) {
        MorningPacks morning = day.morning();
        VehicleType type = shift.type();
        PackCharging charging = new PackCharging(
                Integer.MAX_VALUE, List.of(), morning.sparesNotFullJ(type.id(), stock.packs(), usableJ(type)), 0);
        Integer hubW = morning.hubW();
        int wallW = (int) Math.ceil(stock.chargeW() / shift.chargingEfficiency() - ROUNDING);
        return hubW == null
                ? charging
                : charging.at(new HubPower(Long.toString(day.depot().id()), hubW), wallW);
    }

    private static Shift shift(
            RiderShift shift, TravelMatrix matrix, Instant origin, Duration loadingTime, DayInput day, int endPlace) {
        VehicleType type = shift.type();
        int usableJ = usableJ(type);
        Optional<Battery> battery = usableJ == 0
                ? Optional.empty()
                : Optional.of(new Battery(usableJ, (int) Math.ceil(usableJ * type.reserveShare())));
        var solverType = new id.rutedesa.solver.model.VehicleType(
                type.code(),
                matrix,
                new Load(type.maxLoadG(), type.maxVolumeMl()),
                battery,
                DayRates.of(shift).searched(),
                type.longestItemMm() == 0 ? Integer.MAX_VALUE : type.longestItemMm());
        return new Shift(
                Long.toString(shift.rider().id()),
                new Vehicle(Long.toString(shift.vehicle().id()), solverType),
                0,
                endPlace,
                seconds(origin, shift.earliest()),
                seconds(origin, shift.latest()),
                Optional.of(new Reload(Math.toIntExact(loadingTime.toSeconds()))),
                day.morning().bikeJ(shift.vehicle().id(), usableJ),
                day.sparePacks().stream()
                        .filter(stock -> battery.isPresent() && stock.vehicleTypeId() == type.id())
                        .map(stock -> Long.toString(stock.vehicleTypeId()))
                        .findFirst());
    }

    private static int usableJ(VehicleType type) {
        return (int) Math.round(type.batteryWh() * type.usableShare() * JOULES_PER_WH);
    }

    /** Seconds since the origin, within what the solver takes. */
    static int seconds(Instant origin, Instant at) {
        long seconds = Duration.between(origin, at).toSeconds();
        return (int) Math.max(0, Math.min(TimeWindow.LATEST_SEC, seconds));
    }
}
