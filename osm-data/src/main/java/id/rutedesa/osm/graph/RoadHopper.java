package id.rutedesa.osm.graph;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.WeightingFactory;
import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.ImportRegistry;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.storage.Directory;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import java.nio.file.Path;
import java.util.List;

/** GraphHopper set up for this project: it reads OSM, keeps the base graph and finds the nearest road. */
final class RoadHopper extends GraphHopper {
    static final String PROFILE = "emotor";

    private static final String ENCODED_VALUES = String.join(
            ",",
            EmotorAccessParser.KEY,
            "road_class",
            "road_class_link",
            "road_environment",
            "roundabout",
            "surface",
            "smoothness",
            "track_type",
            "max_speed",
            "osm_way_id",
            "car_access");
    /** Metres per cell of the search index, and how many cells around a place are searched: about 10 km. */
    private static final int INDEX_CELL_M = 300;

    private static final int INDEX_REACH_CELLS = 34;

    RoadHopper(Path graphDirectory, Borders borders) {
        setGraphHopperLocation(graphDirectory.toString());
        setEncodedValuesString(ENCODED_VALUES);
        setImportRegistry(registry(borders));
        setProfiles(new Profile(PROFILE)
                .setCustomModel(new CustomModel())
                .setTurnCostsConfig(new TurnCostsConfig(List.of("motorcycle", "motor_vehicle"), 0)));
        // A small island with its own hub must route: nothing is cut off for being small.
        setMinNetworkSize(0);
        // Every vertex stays, also on a straight line: heights may be written down for it.
        getReaderConfig().setMaxWayPointDistance(0);
    }

    private static ImportRegistry registry(Borders borders) {
        ImportRegistry shipped = new DefaultImportRegistry();
        CountryOutlines closed = borders == Borders.CLOSED ? new CountryOutlines() : null;
        return name -> EmotorAccessParser.KEY.equals(name)
                ? ImportUnit.create(
                        name,
                        properties -> EmotorAccessParser.createValue(),
                        (lookup, properties) -> new EmotorAccessParser(lookup, properties, closed),
                        Roundabout.KEY)
                : shipped.createImportUnit(name);
    }

    /** Until the bikes are known, all that GraphHopper needs is where a motorbike may ride. */
    @Override
    protected WeightingFactory createWeightingFactory() {
        return (profile, hints, disableTurnCosts) -> new AccessWeighting(getEncodingManager());
    }

    @Override
    protected LocationIndex createLocationIndex(Directory directory) {
        LocationIndexTree index = new LocationIndexTree(getBaseGraph(), directory);
        index.setResolution(INDEX_CELL_M);
        index.setMaxRegionSearch(INDEX_REACH_CELLS);
        if (!index.loadExisting()) {
            index.prepareIndex();
        }
        return index;
    }
}
