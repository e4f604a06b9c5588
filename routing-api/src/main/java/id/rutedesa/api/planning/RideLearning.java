package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.LearnedConsumption;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.planning.PlanJson.RouteJson;
import id.rutedesa.api.region.LearnedSpeeds;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.osm.calibration.Calibration;
import id.rutedesa.osm.calibration.RiddenLeg;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.LegGeometry;
import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.graph.SpeedFactors;
import id.rutedesa.osm.matrix.MatrixSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Learns from rides how fast roads really are and how much energy bikes really draw, so that the next plan is right. */
@Service
public class RideLearning {
    private final PlanningService planning;
    private final FleetService fleet;
    private final RegionService region;
    private final LearnedSpeeds speeds;
    private final BatteryUse batteries;
    private final LearnedConsumption consumption;

    RideLearning(
            PlanningService planning,
            FleetService fleet,
            RegionService region,
            LearnedSpeeds speeds,
            BatteryUse batteries,
            LearnedConsumption consumption) {
        this.planning = planning;
        this.fleet = fleet;
        this.region = region;
        this.speeds = speeds;
        this.batteries = batteries;
        this.consumption = consumption;
    }

    /**
     * A ride between two halts that follow each other on a published route.
     *
     * @param fromTask null for the depot
     * @param toTask null for the depot
     * @param seconds without halts
     */
    public record Ridden(
            long riderId,
            LocalDate date,
            @Nullable Long fromTask,
            @Nullable Long toTask,
            long seconds) {}

    /**
     * What was learned.
     *
     * @param legs rides that were used
     * @param leftOut rides so unlike the others that they did not count
     * @param speedFactors speed over the profile's speed by group of roads; groups with too few rides are not named
     * @param consumption by vehicle type; types with too few battery readings are not named
     */
    public record Learned(
            int legs, int leftOut, Map<String, Double> speedFactors, List<LearnedConsumption.Learned> consumption) {}

    /** Learns and keeps it for plans to come. Rides and readings that follow no published route are passed over. */
    public Learned learn(List<Ridden> rides, List<BatteryUse.ReadDay> readings) {
        List<RiddenLeg> legs = new ArrayList<>();
        for (Ridden ride : rides) {
            legOf(ride).ifPresent(legs::add);
        }
        Calibration found = Calibration.fit(legs);
        SpeedFactors factors = found.speeds();
        if (!factors.factorByGroup().isEmpty()) {
            speeds.keep(factors, legs.size());
        }
        return new Learned(legs.size(), found.leftOut(), LearnedSpeeds.words(factors), consumption(readings));
    }

    private List<LearnedConsumption.Learned> consumption(List<BatteryUse.ReadDay> readings) {
        Map<VehicleType, List<Double>> factorsByType = new LinkedHashMap<>();
        for (BatteryUse.ReadDay day : readings) {
            typeOf(day.riderId(), day.date()).ifPresent(type -> factorsByType
                    .computeIfAbsent(fleet.vehicleType(type.id()), each -> new ArrayList<>())
                    .addAll(batteries.factors(day, type)));
        }
        List<LearnedConsumption.Learned> found = new ArrayList<>();
        factorsByType.forEach((type, factors) -> {
            // Fitted over the type's own factor: what is kept is near 1 times that, however often it is learned.
            List<Double> ratios = factors.stream()
                    .map(factor -> factor / type.consumptionFactor())
                    .toList();
            Calibration.energyFactor(ratios).ifPresent(ratio -> {
                double factor = Math.round(ratio * type.consumptionFactor() * 1_000) / 1_000.0;
                consumption.keep(type.id(), factor, ratios.size());
                found.add(new LearnedConsumption.Learned(type.id(), type.name(), factor, ratios.size()));
            });
        });
        return found;
    }

    private Optional<RiddenLeg> legOf(Ridden ride) {
        return planning.routeOf(ride.riderId(), ride.date()).flatMap(route -> legOf(ride, route));
    }

    private Optional<RiddenLeg> legOf(Ridden ride, RouteJson route) {
        List<StopDocument> stops = route.stops();
        for (int i = 1; i < stops.size(); i++) {
            boolean same = Objects.equals(stops.get(i - 1).taskId(), ride.fromTask())
                    && Objects.equals(stops.get(i).taskId(), ride.toTask());
            if (same && ride.seconds() > 0) {
                return legBetween(ride, stops.get(i - 1), stops.get(i));
            }
        }
        return Optional.empty();
    }

    /** Against the profile's own speeds, so that learning twice from the same rides says the same. */
    private Optional<RiddenLeg> legBetween(Ridden ride, StopDocument from, StopDocument to) {
        BikeProfile bike = bike(ride);
        MatrixSettings ways = region.waysOn(ride.date()).withSpeeds(SpeedFactors.NONE);
        SnapSettings snapping = region.snapSettings();
        Snap start = region.network().snap(from.lat(), from.lon(), snapping);
        Snap end = region.network().snap(to.lat(), to.lon(), snapping.preferring(start.island()));
        if (!start.usable() || !end.usable()) {
            return Optional.empty();
        }
        Optional<LegGeometry> way = region.network().leg(start, end, bike, ways);
        return way.flatMap(leg -> {
            Map<RoadGroup, Double> planned = region.network().plannedSeconds(leg, bike, ways);
            boolean rideable = !planned.isEmpty() && planned.values().stream().allMatch(seconds -> seconds > 0);
            double joules = Math.max(1, leg.joules().get(1));
            return rideable
                    ? Optional.of(new RiddenLeg(bike.id(), planned, ride.seconds(), joules, OptionalDouble.empty()))
                    : Optional.empty();
        });
    }

    private BikeProfile bike(Ridden ride) {
        return typeOf(ride.riderId(), ride.date()).map(DayProblem::bike).orElseGet(BikeProfile::standard);
    }

    private Optional<VehicleType> typeOf(long riderId, LocalDate date) {
        return fleet.shifts(fleet.rider(riderId).depotId(), date).stream()
                .filter(shift -> shift.rider().id() == riderId)
                .findFirst()
                .map(RiderShift::type);
    }
}
