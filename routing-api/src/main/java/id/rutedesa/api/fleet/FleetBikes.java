package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.region.BikeSource;
import id.rutedesa.api.region.RoadBike;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the road layer about vehicle types. */
@Component
class FleetBikes implements BikeSource {
    private final FleetRepository rows;
    private final LearnedConsumption learned;
    private final BumdesWork work;

    FleetBikes(FleetRepository rows, LearnedConsumption learned, BumdesWork work) {
        this.rows = rows;
        this.learned = learned;
        this.work = work;
    }

    @Override
    public Optional<RoadBike> findBike(long vehicleTypeId) {
        return work.read(() -> rows.findVehicleType(vehicleTypeId).map(learned.applied()))
                .map(type -> new RoadBike(
                        type.code(),
                        type.kerbMassKg(),
                        type.riderMassKg(),
                        type.maxLoadG(),
                        type.topSpeedKmh(),
                        type.motorPowerW(),
                        type.consumptionFactor(),
                        type.batteryWh() * type.usableShare(),
                        type.reserveShare()));
    }
}
