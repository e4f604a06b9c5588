package id.rutedesa.api.region;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells which region is loaded and how much of its heights is known; without the database, too. */
@Component("region")
class RegionHealth implements HealthIndicator {
    private final RegionService regions;

    RegionHealth(RegionService regions) {
        this.regions = regions;
    }

    @Override
    public Health health() {
        var region = regions.allRoads().region();
        return Health.up()
                .withDetail("name", region.name())
                .withDetail("roadKm", Math.round(region.roadKm()))
                .withDetail("heightShare", region.heightShare())
                .withDetail("islands", region.islands().size())
                .build();
    }
}
