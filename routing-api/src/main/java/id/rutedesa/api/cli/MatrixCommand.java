package id.rutedesa.api.cli;

import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.energy.BikeProfile;
import id.rutedesa.osm.graph.Snap;
import id.rutedesa.osm.graph.SnapSettings;
import id.rutedesa.osm.matrix.MatrixSettings;
import id.rutedesa.osm.matrix.PricedRoads;
import id.rutedesa.osm.matrix.RoadMatrix;
import id.rutedesa.osm.region.RegionStore;
import id.rutedesa.osm.region.RegionUnfitException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All ways between the points of a table. */
@Command(
        name = "matrix",
        description = {
            "Menghitung jarak, waktu dan energi antara semua titik sebuah tabel.",
            "Computes distance, time and energy between all points of a table."
        },
        mixinStandardHelpOptions = true)
final class MatrixCommand implements Callable<Integer> {

    @Option(names = "--region", required = true, description = "Name of a built region.")
    private String region = "";

    @Option(names = "--points", required = true, description = "CSV with the columns id, lat, lon.")
    private Path points = Path.of("");

    @Option(
            names = "--out",
            required = true,
            description = "CSV to write: from,to,seconds,metres,joules_empty,joules_full.")
    private Path target = Path.of("");

    @Option(names = "--data", defaultValue = ".rutedesa", description = "Data directory (default ./.rutedesa).")
    private Path data = Path.of(".rutedesa");

    @Option(names = "--threads", description = "Threads (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private @Nullable CommandSpec spec;

    private record Point(String id, double lat, double lon) {}

    @Override
    public Integer call() throws IOException {
        List<Point> places = read(points);
        RegionStore store = new RegionStore(data);
        Path directory = store.find(region)
                .orElseThrow(() -> new RegionUnfitException(
                        "There is no region '%s'; built regions: %s.".formatted(region, store.list())));
        try (RoadNetwork network = RoadNetwork.open(directory)) {
            List<Snap> snaps = new ArrayList<>();
            for (Point place : places) {
                snaps.add(network.snap(place.lat(), place.lon(), SnapSettings.standard()));
            }
            tellSnaps(places, snaps);
            MatrixSettings settings = MatrixSettings.standard().withThreads(threads);
            long beganNanos = System.nanoTime();
            PricedRoads roads = network.priced(BikeProfile.standard(), settings);
            long pricedNanos = System.nanoTime();
            RoadMatrix matrix = roads.matrix(snaps, settings);
            long searchedNanos = System.nanoTime();
            write(places, matrix);
            out().printf(
                            Locale.ROOT,
                            "roads priced in %.3f s, %d x %d searched in %.3f s on %d threads%n",
                            (pricedNanos - beganNanos) / 1e9,
                            places.size(),
                            places.size(),
                            (searchedNanos - pricedNanos) / 1e9,
                            threads);
            return 0;
        }
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("A command runs in its command line only.");
        }
        return spec.commandLine().getOut();
    }

    private void tellSnaps(List<Point> places, List<Snap> snaps) {
        for (int i = 0; i < snaps.size(); i++) {
            Snap snap = snaps.get(i);
            out().printf(
                            "%s: %s, %s m off road, island %d%n",
                            places.get(i).id(),
                            snap.quality().name().toLowerCase(Locale.ROOT),
                            snap.metresOffRoad() == Snap.NO_ROAD ? "?" : snap.metresOffRoad(),
                            snap.island());
        }
    }

    private static List<Point> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<Point> places = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser table = CSVParser.parse(reader, format)) {
            if (!table.getHeaderNames().containsAll(List.of("id", "lat", "lon"))) {
                throw new IllegalArgumentException(
                        "'%s' needs the columns id, lat, lon, not %s.".formatted(file, table.getHeaderNames()));
            }
            for (CSVRecord row : table) {
                places.add(point(row));
            }
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file '%s'.".formatted(file), e);
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("'%s' has no points.".formatted(file));
        }
        return places;
    }

    private static Point point(CSVRecord row) {
        try {
            double lat = Double.parseDouble(row.get("lat"));
            double lon = Double.parseDouble(row.get("lon"));
            if (Double.isFinite(lat) && Double.isFinite(lon)) {
                return new Point(row.get("id"), lat, lon);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(row), e);
        }
        throw new IllegalArgumentException(wrong(row));
    }

    private static String wrong(CSVRecord row) {
        return "Row %d has no latitude and longitude in degrees: %s."
                .formatted(row.getRecordNumber(), List.of(row.values()));
    }

    private void write(List<Point> places, RoadMatrix matrix) throws IOException {
        Path whole = target.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try (CSVPrinter table = new CSVPrinter(
                Files.newBufferedWriter(part),
                CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            table.printRecord("from", "to", "seconds", "metres", "joules_empty", "joules_full");
            for (int from = 0; from < places.size(); from++) {
                for (int to = 0; to < places.size(); to++) {
                    table.print(places.get(from).id());
                    table.print(places.get(to).id());
                    if (matrix.reachable(from, to)) {
                        table.printRecord(
                                matrix.seconds(from, to, 1),
                                matrix.metres(from, to),
                                matrix.joules(from, to, 0),
                                matrix.joules(from, to, 2));
                    } else {
                        table.printRecord("", "", "", "");
                    }
                }
            }
        }
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
}
