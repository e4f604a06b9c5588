package id.rutedesa.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.config.BumdesRegistry;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.region.PlaceQuality;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.TaskService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server starts whatever people have made of the demo. */
@ApiTest
class DemoSeederTest {
    private static final LocalDate TODAY = LocalDate.of(2039, 2, 1);

    @Autowired
    BumdesRegistry registry;

    @Autowired
    BumdesWork work;

    @Autowired
    CurrentBumdes current;

    @Autowired
    FleetService fleet;

    @Autowired
    TaskService tasks;

    @Autowired
    RegionService region;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private void start() {
        Clock clock = Clock.fixed(Instant.parse(TODAY + "T00:00:00Z"), ZoneOffset.UTC);
        DemoSeeder seeder = new DemoSeeder(registry, work, fleet, tasks, region, clock, events, true);
        assertThatNoException().isThrownBy(seeder::seed);
    }

    private Depot onlyDepot() {
        assertThat(fleet.depots()).hasSize(1);
        return fleet.depots().get(0);
    }

    private Depot change(Depot depot, String name, double lat, double lon, PlaceQuality quality) {
        return fleet.save(new Depot(depot.id(), name, lat, lon, quality, 0, depot.version()));
    }

    private boolean startsWithARenamedDepot() {
        start();
        Depot made = onlyDepot();
        assertThat(fleet.riders()).hasSize(5);
        change(made, "Gudang Kami", made.lat(), made.lon(), made.quality());

        start();
        assertThat(onlyDepot().name()).isEqualTo("Gudang Kami");
        assertThat(fleet.riders()).hasSize(5);
        assertThat(tasks.onDate(made.id(), TODAY)).isEmpty();
        return true;
    }

    @Test
    void aDepotThatWasRenamedIsNotMadeAgain() {
        registry.ensure(1201, "Contoh 1201", BumdesRegistry.Kind.DEMO);
        assertThat(current.as(1201, "uji", this::startsWithARenamedDepot)).isTrue();
    }

    private boolean startsWithoutRiders() {
        start();
        Depot made = onlyDepot();
        change(made, made.name(), -8.8, 121.62, PlaceQuality.ON_ROAD); // The demo's own place is off the tiny region.
        work.run(() -> jdbc.sql("UPDATE rider SET active = false").update());
        assertThat(fleet.riders()).noneMatch(Rider::active);

        start();
        assertThat(tasks.onDate(made.id(), TODAY)).as("the day was begun").isNotEmpty();
        return true;
    }

    @Test
    void aDayThatNobodyRidesIsNotPlanned() {
        registry.ensure(1202, "Contoh 1202", BumdesRegistry.Kind.DEMO);
        assertThat(current.as(1202, "uji", this::startsWithoutRiders)).isTrue();
    }
}
