package id.rutedesa.api.region;

import id.rutedesa.osm.region.RegionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The regions that the next start can open without the internet. */
final class RegionsOnDisk {
    private final Path data;

    RegionsOnDisk(Path data) {
        this.data = data;
    }

    enum Kind {
        /** Bundled with the program. */
        SAMPLE,
        /** Built, and opened at once. */
        BUILT,
        /** An OSM file in the data directory, built when it is first opened. */
        FILE
    }

    /** @param region as {@link KeptChoice} keeps it */
    record Known(String region, Kind kind, long bytes) {}

    List<Known> all() {
        List<Known> all = new ArrayList<>();
        all.add(new Known(RegionSettings.SAMPLE, Kind.SAMPLE, 0));
        new RegionStore(data)
                .list().stream()
                        .filter(name -> !name.equals(RegionSettings.SAMPLE))
                        .forEach(name -> all.add(new Known(name, Kind.BUILT, 0)));
        if (Files.isDirectory(data)) {
            try (Stream<Path> files = Files.list(data)) {
                files.filter(RegionsOnDisk::isOsm)
                        .sorted()
                        .forEach(file -> all.add(new Known(
                                String.valueOf(file.getFileName()),
                                Kind.FILE,
                                file.toFile().length())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static boolean isOsm(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file)
                && (name.endsWith(".osm.pbf") || name.endsWith(".osm") || name.endsWith(".osm.gz"));
    }
}
