package id.rutedesa.api.cli;

import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Regions of a data directory. */
@Command(
        name = "region",
        description = {"Peta jalan.", "Road regions."},
        mixinStandardHelpOptions = true)
final class RegionCommand {

    /**
     * Builds a region. The build is made aside and renamed, so a server that runs on the same data directory is not
     * disturbed: it takes the new one at its next start.
     */
    @Command(
            name = "build",
            description = {
                "Membuat peta jalan dari berkas OpenStreetMap.",
                "Builds a region from OpenStreetMap files (.osm.pbf, .osm, .osm.gz)."
            },
            mixinStandardHelpOptions = true)
    @SuppressWarnings("SystemOut")
    int build(
            @Option(names = "--name", required = true, description = "Lower-case letters, digits and hyphens.")
                    String name,
            @Option(names = "--osm", required = true, arity = "1..*", description = "OSM files.") List<Path> osm,
            @Option(names = "--elevation", description = "Folder with .hgt, .hgt.gz or .hgt.zip tiles.") @Nullable
                    Path elevation,
            @Option(names = "--data", defaultValue = ".rutedesa", description = "Data directory.") Path data) {
        RegionSource source = RegionSource.of(name, new ArrayList<>(osm), Optional.ofNullable(elevation));
        long startNanos = System.nanoTime();
        new RegionStore(data)
                .build(
                        source,
                        step -> System.out.printf("%5.1f s  %s%n", (System.nanoTime() - startNanos) / 1e9, step));
        System.out.printf("Peta jalan '%s' siap. Region '%s' is ready.%n", name, name);
        return 0;
    }
}
