package id.rutedesa.osm.region;

import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.osm.SkipOptions;
import id.rutedesa.osm.elevation.HeightTiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Brings the files of a catalogued region: maps first, then the height tiles of every square degree that has a point of
 * the map. The only part of the program that uses the internet, and only when asked to.
 */
public final class RegionFetch {
    private static final int TRIES_OF_A_DAMAGED_FILE = 2;

    private final Path downloads;
    private final DownloadSettings settings;
    private final Consumer<String> progress;

    public RegionFetch(Path dataDirectory, DownloadSettings settings, Consumer<String> progress) {
        downloads = dataDirectory.resolve("downloads");
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Fetches what is new and leaves the rest.
     *
     * @return what to give to {@link RegionStore#build}
     * @throws RegionUnfitException where a file cannot be had whole; files that came whole are kept
     */
    public RegionSource fetch(CataloguedRegion region) {
        Path folder = downloads.resolve(region.name());
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "download-watch");
            thread.setDaemon(true);
            return thread;
        });
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(settings.connect())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            Download download = new Download(http, watch, settings, progress);
            List<Path> maps = new ArrayList<>();
            for (URI osm : region.osm()) {
                maps.add(fetchMap(download, osm, folder));
            }
            Path heights = folder.resolve("heights");
            fetchHeights(download, region, maps, heights);
            Path clip =
                    Files.writeString(folder.resolve("clip.poly"), region.box().poly());
            return RegionSource.of(region.name(), maps, Optional.of(heights))
                    .withClip(Optional.of(clip))
                    .withHeights(region.range())
                    .withBorders(region.borders());
        } catch (IOException e) {
            throw new RegionUnfitException(
                    "The files of region '%s' could not be written: %s.".formatted(region.name(), e.getMessage()), e);
        } finally {
            watch.shutdownNow();
        }
    }

    private Path fetchMap(Download download, URI from, Path folder) throws IOException {
        Path target = folder.resolve(nameOf(from));
        for (int i = 1; ; i++) {
            Download.Outcome outcome = download.fetch(from, target);
            if (outcome == Download.Outcome.MISSING) {
                throw new RegionUnfitException("There is no file at '%s'.".formatted(from));
            }
            if (outcome == Download.Outcome.UNCHANGED) {
                progress.accept("%s: up to date".formatted(target.getFileName()));
                return target;
            }
            Optional<String> fault = fault(download, from, target);
            if (fault.isEmpty()) {
                progress.accept("%s: whole".formatted(target.getFileName()));
                return target;
            }
            Download.discard(target);
            if (i == TRIES_OF_A_DAMAGED_FILE) {
                throw new RegionUnfitException("'%s' %s".formatted(from, fault.get()));
            }
            progress.accept("%s: damaged, fetching it again".formatted(target.getFileName()));
        }
    }

    /** What is wrong with a map that has come, by the server's own checksum where it gives one. */
    private static Optional<String> fault(Download download, URI from, Path target) throws IOException {
        Path sum = target.resolveSibling(target.getFileName() + ".md5");
        Download.discard(sum);
        if (download.fetch(URI.create(from + ".md5"), sum) != Download.Outcome.MISSING) {
            String told = Files.readString(sum).strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
            if (!told.equals(FileDigest.hex(target, "MD5"))) {
                return Optional.of("came damaged: its checksum is not the one that the server gives.");
            }
        }
        try {
            OsmFileCheck.requireWhole(target);
            return Optional.empty();
        } catch (RegionUnfitException e) {
            return Optional.of("brought no map: " + e.getMessage());
        }
    }

    private void fetchHeights(Download download, CataloguedRegion region, List<Path> maps, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Set<String> tiles = tiles(region, maps);
        int done = 0;
        int missing = 0;
        for (String tile : tiles) {
            URI from = region.heights().resolve("%s/%s.hgt.gz".formatted(tile.substring(0, 3), tile));
            missing += fetchTile(download, from, folder.resolve(tile + ".hgt.gz")) ? 0 : 1;
            done++;
            progress.accept("heights: %d of %d tiles".formatted(done, tiles.size()));
        }
        if (missing == tiles.size()) {
            throw new RegionUnfitException(
                    "There is no height tile of the region at '%s'.".formatted(region.heights()));
        }
        if (missing > 0) {
            progress.accept("heights: %d of %d tiles do not exist; energy is a flat estimate there"
                    .formatted(missing, tiles.size()));
        }
    }

    private boolean fetchTile(Download download, URI from, Path target) throws IOException {
        for (int i = 1; ; i++) {
            Download.Outcome outcome = download.fetch(from, target);
            if (outcome != Download.Outcome.NEW) {
                return outcome == Download.Outcome.UNCHANGED;
            }
            try {
                HeightTiles.requireWhole(target);
                return true;
            } catch (IOException e) {
                Download.discard(target);
                if (i == TRIES_OF_A_DAMAGED_FILE) {
                    throw new RegionUnfitException("'%s' brought no heights: %s".formatted(from, e.getMessage()), e);
                }
            }
        }
    }

    /** Names of the square degrees that have a point of the maps within the region's box. */
    private static Set<String> tiles(CataloguedRegion region, List<Path> maps) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path map : maps) {
            OsmInputs.forEach(map, new SkipOptions(false, true, true), element -> {
                if (element instanceof ReaderNode node && region.box().contains(node.getLat(), node.getLon())) {
                    names.add(HeightTiles.nameAt(node.getLat(), node.getLon()));
                }
            });
        }
        if (names.isEmpty()) {
            throw new RegionUnfitException("The maps have no point in region '%s'.".formatted(region.name()));
        }
        return names;
    }

    private static String nameOf(URI from) {
        String path = from.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
