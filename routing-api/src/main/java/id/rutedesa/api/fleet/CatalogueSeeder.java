package id.rutedesa.api.fleet;

import id.rutedesa.api.config.BumdesAddedEvent;
import id.rutedesa.api.config.BumdesWork;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives each BUMDes the catalogue of vehicle types and prices to start from; what is there already stays as it is. */
@Component
class CatalogueSeeder {
    private final FleetService fleet;
    private final MasterTables master;
    private final BumdesWork work;

    CatalogueSeeder(FleetService fleet, MasterTables master, BumdesWork work) {
        this.fleet = fleet;
        this.master = master;
        this.work = work;
    }

    @EventListener
    void seed(BumdesAddedEvent added) {
        work.writeAs(added.bumdesId(), () -> {
            if (fleet.depots().isEmpty() && !fleet.hasVehicleTypes()) {
                VehicleCatalogue.models().forEach(fleet::save);
            }
            if (master.tariffs.all().isEmpty()) {
                TariffCatalogue.tariffs().forEach(master.tariffs::insert);
            }
            return true;
        });
    }
}
