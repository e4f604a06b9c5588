package id.rutedesa.osm.region;

import id.rutedesa.osm.graph.Islands;
import id.rutedesa.osm.graph.RoadGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Builds one version of a region in an empty directory and opens it once to prove it. */
final class RegionBuild {
    private final RegionSource source;
    private final Path directory;
    private final Consumer<String> progress;

    RegionBuild(RegionSource source, Path directory, Consumer<String> progress) {
        this.source = source;
        this.directory = directory;
        this.progress = progress;
    }

    void run(String checksum) throws IOException {
        Path graphDirectory = RegionStore.graphDirectory(directory);
        progress.accept("reading roads");
        try {
            RoadGraph.build(source.osmFiles().get(0), graphDirectory);
        } catch (RuntimeException e) {
            throw new RegionUnfitException(
                    "Region '%s': '%s' is not a whole OSM file with roads in it."
                            .formatted(source.name(), source.osmFiles().get(0).getFileName()),
                    e);
        }
        progress.accept("checking");
        try (RoadGraph graph = RoadGraph.open(graphDirectory)) {
            Islands islands = graph.islands();
            if (islands.count() == 0) {
                throw new RegionUnfitException(
                        "Region '%s' has no road that a motorbike may ride.".formatted(source.name()));
            }
            DescriptionFile.write(directory, Describer.describe(source.name(), checksum, graph));
        }
    }
}
