package id.rutedesa.api.demo;

import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.config.DemoReadyEvent;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.fleet.Vehicle;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.TaskService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills the first BUMDes once the server listens. What is there already stays as it is: where people have made the demo their
 * own, there is no demo day any more, and none that fails keeps the server from starting.
 */
@Component
class DemoSeeder {
    private static final Logger log = LoggerFactory.getLogger(DemoSeeder.class);
    private static final String DEPOT = "Gudang BUMDes Detusoko";
    private static final double DEPOT_LAT = -8.71682;
    private static final double DEPOT_LON = 121.76347;
    private static final String MODEL = "honda-cuv-e";
    private static final int SPARE_PACKS = 2;
    private static final int RIDERS = 5;
    private static final long WAGE_MILLI_IDR_PER_HOUR = 14_196_000; // Minimum wage of NTT 2026 ÷ 173 hours.

    private final BumdesRegistry bumdes;
    private final BumdesWork work;
    private final FleetService fleet;
    private final TaskService tasks;
    private final RegionService region;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    DemoSeeder(
            BumdesRegistry bumdes,
            BumdesWork work,
            FleetService fleet,
            TaskService tasks,
            RegionService region,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${rutedesa.demo:false}") boolean demo) {
        this.bumdes = bumdes;
        this.work = work;
        this.fleet = fleet;
        this.tasks = tasks;
        this.region = region;
        this.clock = clock;
        this.events = events;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void seed() {
        bumdes.ensure(
                CurrentBumdes.FIRST,
                demo ? "BUMDes Contoh Detusoko" : "BUMDes",
                demo ? BumdesRegistry.Kind.DEMO : BumdesRegistry.Kind.REAL);
        if (!demo) {
            return;
        }
        try {
            prepareDay(LocalDate.now(clock.withZone(LocalTimeZone.WITA)));
        } catch (RuntimeException e) {
            log.warn("demo day skipped reason={}", e.toString());
            log.debug("demo day skipped", e);
        }
    }

    private void prepareDay(LocalDate today) {
        Optional<Depot> depot = work.write(this::demoDepot);
        if (depot.isEmpty() || !depot.get().quality().usable()) {
            log.warn("demo day skipped reason={}", depot.isEmpty() ? "no-demo-depot" : "depot-off-this-region");
            return;
        }
        long depotId = depot.get().id();
        work.run(() -> {
            if (tasks.onDate(depotId, today).isEmpty()) {
                tasks.create(new DemoTasks(region).of(depotId, today));
            }
        });
        events.publishEvent(new DemoReadyEvent(depotId, today));
    }

    /** The demo's depot, made with its fleet where there is none at all; empty where it was renamed or replaced. */
    private Optional<Depot> demoDepot() {
        List<Depot> depots = fleet.depots();
        return depots.isEmpty()
                ? Optional.of(createFleet())
                : depots.stream().filter(known -> known.name().equals(DEPOT)).findFirst();
    }

    private Depot createFleet() {
        PlaceOnRoad place = region.check(DEPOT_LAT, DEPOT_LON);
        Depot depot = fleet.save(new Depot(0, DEPOT, DEPOT_LAT, DEPOT_LON, place.quality(), place.metresOffRoad(), 1));
        VehicleType type = fleet.vehicleTypeOfCode(MODEL);
        fleet.save(depot.id(), new SparePackStock(type.id(), SPARE_PACKS, 0));
        for (int i = 1; i <= RIDERS; i++) {
            Vehicle vehicle = fleet.save(new Vehicle(0, depot.id(), type.id(), "Motor " + i, true, null, 1));
            fleet.save(new Rider(
                    0,
                    depot.id(),
                    vehicle.id(),
                    "Kurir " + i,
                    null,
                    LocalTime.of(7, 30),
                    LocalTime.of(16, 0),
                    WAGE_MILLI_IDR_PER_HOUR,
                    true,
                    1));
        }
        return depot;
    }
}
