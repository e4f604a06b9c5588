package id.rutedesa.osm.region;

import id.rutedesa.osm.elevation.Relief;
import id.rutedesa.osm.graph.Coast;
import id.rutedesa.osm.graph.NamedPlaces;
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
                writeAside(version, aside -> new RegionBuild(source, aside, progress).run(checksum));
            }
            makeCurrent(home, checksum);
            deleteOtherVersions(home, checksum);
            return version;
        } catch (IOException e) {
            throw new RegionUnfitException(
                    "Region '%s' could not be written: %s.".formatted(source.name(), e.getMessage()), e);
        }
    }

    /**
     * Writes a region into one file that another machine can import.
     *
     * @throws RegionUnfitException where there is no such region or the file cannot be written
     */
    public void exportTo(String name, Path file) {
        Path version = find(name)
                .orElseThrow(() -> new RegionUnfitException(
                        "There is no region '%s'; built regions: %s.".formatted(name, list())));
        try {
            RegionArchive.write(name, version, file);
        } catch (IOException e) {
            throw new RegionUnfitException("'%s' could not be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Takes in a region that another machine has exported, once every checksum is right and the region opens.
     *
     * @return the region's name
     * @throws RegionUnfitException where the file is damaged or no region; the old region, if any, stays
     */
    public String importFrom(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new RegionUnfitException("There is no file '%s'.".formatted(file));
        }
        try {
            RegionArchive archive = RegionArchive.open(file);
            Path home = regions.resolve(archive.name());
            Path version = home.resolve(archive.version());
            if (!Files.isDirectory(version)) {
                writeAside(version, aside -> {
                    archive.unpack(file, aside);
                    openGraph(aside).close();
                });
            }
            makeCurrent(home, archive.version());
            deleteOtherVersions(home, archive.version());
            return archive.name();
        } catch (IOException e) {
            throw new RegionUnfitException(
                    "Region file '%s' could not be read: %s.".formatted(file.getFileName(), e.getMessage()), e);
        }
    }

    /** Fills a directory. */
    private interface Filling {
        void fill(Path directory) throws IOException;
    }

    private static void writeAside(Path version, Filling filling) throws IOException {
        Path aside = version.resolveSibling(version.getFileName() + BUILDING);
        deleteTree(aside);
        Files.createDirectories(aside);
        try {
            filling.fill(aside);
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

    static Path placesFile(Path version) {
        return version.resolve("places.tsv");
    }

    static Path coastFile(Path version) {
        return version.resolve("coast.bin");
    }

    static Path reliefFile(Path version) {
        return version.resolve("relief.bin");
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

    /** Reads the named places of a region's directory. */
    public static NamedPlaces openPlaces(Path version) {
        try {
            return NamedPlaces.read(placesFile(version));
        } catch (IOException e) {
            throw new RegionUnfitException(
                    "The region in '%s' cannot be opened: build it again.".formatted(version.getFileName()), e);
        }
    }

    /** Opens the shape of the land of a region's directory, which knows nothing where there were no tiles. */
    public static Relief openRelief(Path version) {
        Path file = reliefFile(version);
        try {
            return Files.exists(file) ? Relief.open(file) : Relief.unknown();
        } catch (IOException e) {
            throw new RegionUnfitException(
                    "The region in '%s' cannot be opened: build it again.".formatted(version.getFileName()), e);
        }
    }

    /** Reads the coast of a region's directory. */
    public static Coast openCoast(Path version) {
        try {
            return Coast.read(coastFile(version));
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
