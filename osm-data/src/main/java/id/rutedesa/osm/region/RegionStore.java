package id.rutedesa.osm.region;

import id.rutedesa.osm.graph.RoadGraph;
import id.rutedesa.osm.matrix.RoadSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The regions in one data directory. A region is built beside the old one, opened once to prove it, and then becomes
 * current by one atomic rename: killed at any moment, the next start finds the old region or builds again.
 *
 * <pre>
 *   data/regions/flores/current            text: name of the version in use
 *   data/regions/flores/9f3c…/             one whole version; its name is the checksum of what it was built from
 *   data/regions/flores/9f3c….building/    a version in the making: thrown away when found
 * </pre>
 */
public final class RegionStore {
    private static final String CURRENT = "current";
    private static final String BUILDING = ".building";

    private final Path regions;

    /** The store of a data directory, which need not exist yet. */
    public RegionStore(Path dataDirectory) {
        regions = dataDirectory.resolve("regions");
    }

    /** Names of all whole regions, sorted. */
    public List<String> list() {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(regions)) {
            try (Stream<Path> entries = Files.list(regions)) {
                entries.map(path -> path.getFileName().toString())
                        .filter(name -> find(name).isPresent())
                        .forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Collections.sort(names);
        return names;
    }

    /** The directory to give to {@code RoadNetwork.open}, where such a region was built. */
    public Optional<Path> find(String name) {
        Path pointer = regions.resolve(name).resolve(CURRENT);
        try {
            if (!Files.isRegularFile(pointer)) {
                return Optional.empty();
            }
            Path version = pointer.resolveSibling(Files.readString(pointer).strip());
            return Files.isDirectory(version) ? Optional.of(version) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Builds the region, or finds it already built from the same inputs, profile and code.
     *
     * @param progress told in a few words what is being done
     * @return the region's directory
     * @throws RegionUnfitException where the inputs give no region; the old region, if any, stays
     */
    public Path build(RegionSource source, Consumer<String> progress) {
        Path home = regions.resolve(source.name());
        try {
            String checksum = SourceChecksum.of(source);
            Path version = home.resolve(checksum);
            if (Files.isDirectory(version)) {
                progress.accept("region is up to date");
            } else {
                buildAside(source, checksum, home, version, progress);
            }
            makeCurrent(home, checksum);
            deleteOtherVersions(home, checksum);
            return version;
        } catch (IOException e) {
            throw new RegionUnfitException(
                    "Region '%s' could not be written: %s.".formatted(source.name(), e.getMessage()), e);
        }
    }

    private static void buildAside(
            RegionSource source, String checksum, Path home, Path version, Consumer<String> progress)
            throws IOException {
        Path aside = home.resolve(checksum + BUILDING);
        deleteTree(aside);
        Files.createDirectories(aside);
        try {
            new RegionBuild(source, aside, progress).run(checksum);
            Files.move(aside, version, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(aside);
        }
    }

    private static void makeCurrent(Path home, String checksum) throws IOException {
        Path next = home.resolve(CURRENT + ".next");
        Files.writeString(next, checksum, StandardCharsets.UTF_8);
        Files.move(next, home.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteOtherVersions(Path home, String checksum) throws IOException {
        List<Path> others;
        try (Stream<Path> entries = Files.list(home)) {
            others = entries.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().equals(checksum))
                    .toList();
        }
        for (Path other : others) {
            deleteTree(other);
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(root)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }

    static Path graphDirectory(Path version) {
        return version.resolve("graph");
    }

    static Path orderFile(Path version) {
        return version.resolve("order.bin");
    }

    /** Opens what searches on the graph of a region's directory need. */
    public static RoadSearch openSearch(Path version, RoadGraph graph) {
        try {
            return RoadSearch.open(graph, orderFile(version));
        } catch (IOException e) {
            throw new RegionUnfitException(
                    "The region in '%s' cannot be opened: build it again.".formatted(version.getFileName()), e);
        }
    }

    /** Opens the road graph of a region's directory. */
    public static RoadGraph openGraph(Path version) {
        if (!Files.isDirectory(graphDirectory(version))) {
            throw new RegionUnfitException("There is no region in '%s'.".formatted(version.getFileName()));
        }
        try {
            return RoadGraph.open(graphDirectory(version));
        } catch (RuntimeException e) {
            throw new RegionUnfitException(
                    "The region in '%s' cannot be opened: build it again.".formatted(version.getFileName()), e);
        }
    }
}
