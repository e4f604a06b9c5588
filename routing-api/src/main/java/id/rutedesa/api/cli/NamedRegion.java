package id.rutedesa.api.cli;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.region.RegionStore;
import id.rutedesa.osm.region.RegionUnfitException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A built region that a command may be told to ride on. */
final class NamedRegion {
    @Option(names = "--region", description = "Name of a built region, for places given by coordinates.")
    private @Nullable String name;

    @Option(names = "--data", defaultValue = ".rutedesa", description = "Data directory (default ./.rutedesa).")
    private Path data = Path.of(".rutedesa");

    /** Does something with the region's roads, or with none where no region was named. */
    <T> T with(Function<Optional<RoadNetwork>, T> work) throws IOException {
        if (name == null) {
            return work.apply(Optional.empty());
        }
        RegionStore store = new RegionStore(data);
        Path directory = store.find(name)
                .orElseThrow(() -> new RegionUnfitException(
                        "There is no region '%s'; built regions: %s.".formatted(name, store.list())));
        try (RoadNetwork network = RoadNetwork.open(directory)) {
            return work.apply(Optional.of(network));
        }
    }
}
