package id.rutedesa.osm.region;

import com.graphhopper.util.shapes.BBox;
import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.elevation.HeightSource;
import id.rutedesa.osm.elevation.HeightTiles;
import id.rutedesa.osm.elevation.Relief;
import id.rutedesa.osm.elevation.SurveyedHeights;
import id.rutedesa.osm.graph.Coast;
import id.rutedesa.osm.graph.NamedPlace;
import id.rutedesa.osm.graph.NamedPlaces;
import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.matrix.RoadSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        for (Path file : source.osmFiles()) {
            progress.accept("checking " + file.getFileName());
            OsmFileCheck.requireWhole(file);
        }
        Path graphDirectory = RegionStore.graphDirectory(directory);
        importRoads(graphDirectory);
        progress.accept("reading heights and places");
        readNodes(graphDirectory);
        progress.accept("checking the region");
        try (RoadGraph graph = RoadGraph.open(graphDirectory)) {
            if (graph.islands().count() == 0) {
                throw new RegionUnfitException(
                        "Region '%s' has no road that a motorbike may ride.".formatted(source.name()));
            }
            progress.accept("drawing coast and relief");
            drawGround(graph.baseGraph().getBounds());
            progress.accept("ordering the roads for fast search");
            RoadSearch.prepare(graph, RegionStore.orderFile(directory));
            DescriptionFile.write(directory, Describer.describe(source.name(), checksum, graph));
        }
    }

    private void importRoads(Path graphDirectory) throws IOException {
        Path osm = source.osmFiles().get(0);
        Path merged = directory.resolve("merged.osm");
        Optional<ClipPolygon> clip = Optional.empty();
        if (source.clip().isPresent()) {
            clip = Optional.of(ClipPolygon.read(source.clip().get()));
        }
        if (source.osmFiles().size() > 1 || clip.isPresent()) {
            progress.accept("joining %d files".formatted(source.osmFiles().size()));
            OsmMerge.write(source.osmFiles(), clip, merged);
            osm = merged;
        }
        progress.accept("reading roads");
        try {
            RoadGraph.build(osm, graphDirectory, source.borders());
        } catch (RuntimeException e) {
            throw new RegionUnfitException(
                    "Region '%s': the OSM files have no readable roads.".formatted(source.name()), e);
        }
        Files.deleteIfExists(merged);
    }

    private void readNodes(Path graphDirectory) throws IOException {
        HeightRange range = source.heights();
        SurveyedHeights written = new SurveyedHeights(range);
        Set<NamedPlace> places = new LinkedHashSet<>();
        OsmInputs.readNodes(source.osmFiles(), written, places::add);
        new NamedPlaces(List.copyOf(places)).write(RegionStore.placesFile(directory));
        HeightSource tiles = (lat, lon) -> Double.NaN;
        if (source.elevationDirectory().isPresent()) {
            HeightTiles folder = new HeightTiles(source.elevationDirectory().get(), range);
            if (folder.isEmpty()) {
                throw new RegionUnfitException("There is no elevation tile (such as S09E121.hgt.zip) in '%s'."
                        .formatted(source.elevationDirectory().get()));
            }
            tiles = folder;
        }
        RoadGraph.surveyHeights(graphDirectory, tiles, written);
    }

    private void drawGround(BBox bounds) throws IOException {
        List<Coast.Line> lines = CoastInput.read(source.osmFiles(), bounds);
        Coast.of(lines).write(RegionStore.coastFile(directory));
        if (source.elevationDirectory().isPresent()) {
            HeightTiles tiles = new HeightTiles(source.elevationDirectory().get(), source.heights());
            Relief.write(
                    tiles,
                    bounds.minLat,
                    bounds.minLon,
                    bounds.maxLat,
                    bounds.maxLon,
                    RegionStore.reliefFile(directory));
        }
    }
}
