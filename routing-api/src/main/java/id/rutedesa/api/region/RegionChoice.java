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

/** Finds the chosen region, building it where that is needed: from an OSM file, or from the bundled sample. */
final class RegionChoice {
    private static final String SAMPLE_RESOURCE = "/id/rutedesa/osm/sample/%s.osm".formatted(RegionSettings.SAMPLE);

    private final RegionSettings settings;
    private final Consumer<String> progress;
    private final RegionStore store;

    RegionChoice(RegionSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        store = new RegionStore(settings.data());
    }

    /**
     * The directory to open.
     *
     * @throws RegionUnfitException where there is no such region, or it cannot be built
     */
    Path directory() {
        Path file = Path.of(settings.region());
        if (Files.isRegularFile(file)) {
            return store.build(
                    RegionSource.of(nameOf(file), List.of(file), Optional.ofNullable(settings.elevation())), progress);
        }
        if (settings.region().equals(RegionSettings.SAMPLE)) {
            return store.build(
                    RegionSource.of(RegionSettings.SAMPLE, List.of(sampleFile()), Optional.empty()), progress);
        }
        return store.find(settings.region())
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
