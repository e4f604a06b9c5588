package id.rutedesa.api.region;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import id.rutedesa.osm.region.RegionUnfitException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the region that the server was told, or else the one that was chosen on a page, or else the bundled sample; builds it
 * where that is needed. A choice that cannot be opened leaves the region that was open before.
 */
final class RegionChoice {
    private static final Logger log = LoggerFactory.getLogger(RegionChoice.class);
    private static final String SAMPLE_RESOURCE = "/id/rutedesa/osm/sample/%s.osm".formatted(RegionSettings.SAMPLE);

    private final RegionSettings settings;
    private final Consumer<String> progress;
    private final RegionStore store;
    private final KeptChoice kept;

    RegionChoice(RegionSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        store = new RegionStore(settings.data());
        kept = new KeptChoice(settings.data());
    }

    /** The region that is to be opened: a name, or the path of a file. */
    String wanted() {
        return settings.region() == null ? kept.chosen().orElse(RegionSettings.SAMPLE) : settings.region();
    }

    /**
     * Opens it.
     *
     * @throws RegionUnfitException where there is no such region, or it cannot be built
     */
    RoadNetwork open() {
        String wanted = wanted();
        if (settings.region() != null) {
            return RoadNetwork.open(directory(wanted));
        }
        try {
            RoadNetwork network = RoadNetwork.open(directory(wanted));
            kept.opened(wanted);
            return network;
        } catch (RegionUnfitException | IllegalArgumentException e) {
            String before = kept.lastOpened().orElse(RegionSettings.SAMPLE);
            if (before.equals(wanted)) {
                throw e;
            }
            log.warn("region unfit chosen={} opened={} reason={}", wanted, before, e.getMessage());
            kept.refused(String.valueOf(e.getMessage()));
            return RoadNetwork.open(directory(before));
        }
    }

    private Path directory(String region) {
        Path file = settings.region() == null ? settings.data().resolve(region) : Path.of(region);
        if (Files.isRegularFile(file)) {
            return store.build(
                    RegionSource.of(nameOf(file), List.of(file), Optional.ofNullable(settings.elevation())), progress);
        }
        if (region.equals(RegionSettings.SAMPLE)) {
            return store.build(
                    RegionSource.of(RegionSettings.SAMPLE, List.of(sampleFile()), Optional.empty()), progress);
        }
        return store.find(region)
                .orElseThrow(() -> new RegionUnfitException(
                        "there is neither a built region nor an OSM file of that name; built regions: %s"
                                .formatted(store.list())));
    }

    private Path sampleFile() {
        Path target = settings.data().resolve("sample").resolve(RegionSettings.SAMPLE + ".osm");
        try (InputStream sample = RoadNetwork.class.getResourceAsStream(SAMPLE_RESOURCE)) {
            if (sample == null) {
                throw new RegionUnfitException("the bundled sample region is missing from the program");
            }
            Files.createDirectories(target.getParent());
            Path next = target.resolveSibling(target.getFileName() + ".next");
            Files.copy(sample, next, StandardCopyOption.REPLACE_EXISTING);
            Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A region's name made from a file's: {@code Kelimutu-mini.osm.pbf} is {@code kelimutu-mini}. */
    static String nameOf(Path file) {
        String name = file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.osm(\\.pbf|\\.gz)?$|\\.pbf$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "region" : name.substring(0, Math.min(60, name.length()));
    }
}
