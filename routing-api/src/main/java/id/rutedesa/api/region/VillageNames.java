package id.rutedesa.api.region;

import id.rutedesa.osm.graph.NamedPlace;
import org.springframework.stereotype.Component;

/** Which village a place belongs to, as far as the map knows. */
@Component
public class VillageNames {
    /** Further away, a name says nothing about a place. */
    private static final double FURTHEST_M = 10_000;

    private final RegionService region;

    VillageNames(RegionService region) {
        this.region = region;
    }

    /** The name of the nearest settlement; empty where none is near. */
    public String at(double lat, double lon) {
        return region.network()
                .places()
                .nearest(lat, lon, FURTHEST_M, NamedPlace::isSettlement)
                .map(NamedPlace::name)
                .orElse("");
    }
}
