package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.BestKnown;
import id.rutedesa.solver.format.BestKnownFile;
import id.rutedesa.solver.format.FileFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a bench runs on, with what is known about them. */
final class BenchInstances {
    private BenchInstances() {}

    /**
     * A file to run on.
     *
     * @param path where it is
     * @param benchmark its class: as the table of best known values says, else {@code vroom} or the name of its folder
     * @param best its best known value
     * @param vroom whether it is VROOM's JSON
     */
    record Entry(Path path, String benchmark, Optional<BestKnown> best, boolean vroom) {
        String file() {
            return String.valueOf(path.getFileName());
        }
    }

    /**
     * The chosen files by class and name.
     *
     * @param withVroom whether VROOM's JSON is among them
     */
    static List<Entry> of(BenchOptions options, boolean withVroom) throws IOException {
        Map<String, BestKnown> bestByFile = bestKnown(options);
        List<Entry> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(options.folder(), 3)) {
            for (Path path : files.filter(BenchInstances::isInstance).toList()) {
                entry(path, bestByFile)
                        .filter(entry -> withVroom || !entry.vroom())
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Entry::benchmark).thenComparing(Entry::file));
        return chosen(all, options);
    }

    private static List<Entry> chosen(List<Entry> all, BenchOptions options) {
        Map<String, Integer> seenByClass = new HashMap<>();
        return all.stream()
                .filter(entry -> (seenByClass.merge(entry.benchmark(), 1, Integer::sum) - 1) % options.every() == 0)
                .filter(entry -> (entry.benchmark() + "/" + entry.file()).contains(options.only()))
                .toList();
    }

    /** Empty for JSON that is something else than a problem, such as the answer to one. */
    private static Optional<Entry> entry(Path path, Map<String, BestKnown> bestByFile) throws IOException {
        String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        boolean vroom = FileFormat.of(text).equals(Optional.of(FileFormat.VROOM));
        boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        boolean answer = text.contains("\"routes\"") && !text.contains("\"vehicles\"");
        if ((json && !vroom) || (vroom && answer)) {
            return Optional.empty();
        }
        Optional<BestKnown> best = Optional.ofNullable(bestByFile.get(String.valueOf(path.getFileName())));
        Path parent = path.toAbsolutePath().getParent();
        String folder = parent == null ? "" : String.valueOf(parent.getFileName());
        String benchmark = best.map(BestKnown::benchmark).orElse(vroom ? "vroom" : folder);
        return Optional.of(new Entry(path, benchmark, best, vroom));
    }

    private static boolean isInstance(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && (name.endsWith(".vrp") || name.endsWith(".txt") || name.endsWith(".json"));
    }

    private static Map<String, BestKnown> bestKnown(BenchOptions options) throws IOException {
        if (options.best().isPresent()) {
            return BestKnownFile.read(options.best().get());
        }
        Path folder = options.folder().toAbsolutePath().normalize();
        for (int up = 0; up < 3 && folder != null; up++) {
            Path table = folder.resolve("BKS.csv");
            if (Files.exists(table)) {
                return BestKnownFile.read(table);
            }
            folder = folder.getParent();
        }
        return Map.of();
    }
}
