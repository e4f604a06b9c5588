package id.rutedesa.api.cli;

import id.rutedesa.osm.KnownPlace;
import id.rutedesa.osm.RegionCheck;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.elevation.HeightRange;
import id.rutedesa.osm.graph.Borders;
import id.rutedesa.osm.region.CataloguedRegion;
import id.rutedesa.osm.region.DescriptionFile;
import id.rutedesa.osm.region.DownloadSettings;
import id.rutedesa.osm.region.RegionDescription;
import id.rutedesa.osm.region.RegionFetch;
import id.rutedesa.osm.region.RegionSource;
import id.rutedesa.osm.region.RegionStore;
import id.rutedesa.osm.region.RegionUnfitException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Regions of a data directory. Each is made aside and renamed, so a server that runs on the same data directory is not
 * disturbed: it takes the new one at its next start.
 */
@Command(
        name = "region",
        description = {"Peta jalan.", "Road regions."},
        mixinStandardHelpOptions = true)
final class RegionCommand {
    private static final String DATA = "Folder data. Data directory (default ./.rutedesa).";

    @Spec
    private @Nullable CommandSpec spec;

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("A command runs in its command line only.");
        }
        return spec.commandLine().getOut();
    }

    private Consumer<String> progress() {
        long startNanos = System.nanoTime();
        PrintWriter out = out();
        return step -> {
            out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - startNanos) / 1e9, step);
            out.flush();
        };
    }

    private int ready(String name) {
        out().printf("Peta jalan '%s' siap. Region '%s' is ready.%n", name, name);
        return 0;
    }

    @Command(
            name = "fetch",
            description = {
                "Mengunduh peta jalan dan ketinggian dari internet, lalu membuatnya.",
                "Fetches maps and heights from the internet and builds the region."
            },
            mixinStandardHelpOptions = true)
    int fetch(
            @Parameters(paramLabel = "NAME", description = "flores-timor") String name,
            @Option(names = "--osm-url", arity = "1..*", description = "Other addresses of the OSM files.") @Nullable
                    List<URI> osm,
            @Option(
                            names = "--heights-url",
                            description = "Another address of the tiles, laid out as S09/S09E121.hgt.gz.")
                    @Nullable
                    URI heights,
            @Option(names = "--data", defaultValue = ".rutedesa", description = DATA) Path data) {
        CataloguedRegion region = CataloguedRegion.find(name)
                .orElseThrow(() -> new RegionUnfitException("Region '%s' is not in the catalogue: %s."
                        .formatted(
                                name,
                                CataloguedRegion.all().stream()
                                        .map(CataloguedRegion::name)
                                        .toList())))
                .from(
                        osm == null ? List.of() : osm,
                        Optional.ofNullable(heights).map(RegionCommand::asFolder));
        Consumer<String> progress = progress();
        RegionSource source = new RegionFetch(data, DownloadSettings.standard(), progress).fetch(region);
        new RegionStore(data).build(source, progress);
        return ready(name);
    }

    private static URI asFolder(URI uri) {
        return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
    }

    @Command(
            name = "build",
            description = {
                "Membuat peta jalan dari berkas OpenStreetMap.",
                "Builds a region from OpenStreetMap files (.osm.pbf, .osm, .osm.gz)."
            },
            mixinStandardHelpOptions = true)
    int build(
            @Option(names = "--name", required = true, description = "Lower-case letters, digits and hyphens.")
                    String name,
            @Option(names = "--osm", required = true, arity = "1..*", description = "OSM files.") List<Path> osm,
            @Option(names = "--elevation", description = "Folder with .hgt, .hgt.gz or .hgt.zip tiles.") @Nullable
                    Path elevation,
            @Option(names = "--clip", description = "Polygon file (.poly): keeps roads with a point inside.") @Nullable
                    Path clip,
            @Option(
                            names = "--heights",
                            arity = "2",
                            description = "Lowest and highest plausible height in metres (default -20 2500).")
                    int @Nullable [] heights,
            @Option(
                            names = "--borders",
                            defaultValue = "closed",
                            description = "Whether roads into another country are ridden: closed (default), open.")
                    Borders borders,
            @Option(names = "--data", defaultValue = ".rutedesa", description = DATA) Path data) {
        RegionSource source = RegionSource.of(name, new ArrayList<>(osm), Optional.ofNullable(elevation))
                .withClip(Optional.ofNullable(clip))
                .withHeights(heights == null ? HeightRange.NTT : new HeightRange(heights[0], heights[1]))
                .withBorders(borders);
        new RegionStore(data).build(source, progress());
        return ready(name);
    }

    @Command(
            name = "check",
            description = {
                "Memeriksa apakah peta jalan layak dipakai (kode keluar 1 kalau tidak).",
                "Checks whether a region is fit for planning (exit code 1 where it is not)."
            },
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--known", description = "CSV of places whose height is known: name,lat,lon,min_m,max_m.")
                    @Nullable
                    Path known,
            @Option(names = "--data", defaultValue = ".rutedesa", description = DATA) Path data)
            throws IOException {
        List<KnownPlace> places = new ArrayList<>(KnownPlace.bundled());
        if (known != null) {
            try (Reader table = Files.newBufferedReader(known)) {
                places.addAll(KnownPlace.read(table));
            }
        }
        try (RoadNetwork network = RoadNetwork.open(directory(name, data))) {
            RegionCheck.Findings findings = RegionCheck.of(network, places);
            findings.lines().forEach(out()::println);
            findings.problems().forEach(problem -> out().println("! " + problem));
            out().println(findings.fit() ? "Layak dipakai. Fit." : "Tidak layak dipakai. Unfit.");
            return findings.fit() ? 0 : 1;
        }
    }

    private static Path directory(String name, Path data) {
        RegionStore store = new RegionStore(data);
        return store.find(name)
                .orElseThrow(() -> new RegionUnfitException(
                        "There is no region '%s'; built regions: %s.".formatted(name, store.list())));
    }

    @Command(
            name = "list",
            description = {"Menampilkan peta jalan yang ada.", "Lists the regions."},
            mixinStandardHelpOptions = true)
    int list(@Option(names = "--data", defaultValue = ".rutedesa", description = DATA) Path data) {
        for (String name : new RegionStore(data).list()) {
            RegionDescription region = DescriptionFile.read(directory(name, data));
            out().printf(
                            Locale.ROOT,
                            "%s  %.0f km  %d islands  %.0f %% with heights  %s%n",
                            name,
                            region.roadKm(),
                            region.islands().size(),
                            100 * region.heightShare(),
                            region.checksum());
        }
        return 0;
    }

    @Command(
            name = "export",
            description = {
                "Menyimpan peta jalan ke satu berkas untuk dibawa ke tempat lain.",
                "Writes a region into one file to carry elsewhere."
            },
            mixinStandardHelpOptions = true)
    int exportTo(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--data", defaultValue = ".rutedesa", description = DATA) Path data) {
        new RegionStore(data).exportTo(name, file.toAbsolutePath());
        out().printf("%s: %d kB%n", file, kilobytes(file));
        return 0;
    }

    private static long kilobytes(Path file) {
        return file.toFile().length() / 1_000;
    }

    @Command(
            name = "import",
            description = {"Mengambil peta jalan dari satu berkas.", "Takes a region from an exported file."},
            mixinStandardHelpOptions = true)
    int importFrom(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--data", defaultValue = ".rutedesa", description = DATA) Path data) {
        return ready(new RegionStore(data).importFrom(file));
    }
}
