package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.PlanText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a bench is asked to do.
 *
 * @param folder where the instances are, or one instance
 * @param seconds limit of each run
 * @param patience seconds without anything better after which a run ends; empty where it uses its whole time
 * @param clock what the seconds count
 * @param seeds each instance is run with seeds 1 to this
 * @param threads searches at once in each run
 * @param every of each class only every so many instances, in the order of their names
 * @param only runs instances alone whose class/file contains this; empty for all
 * @param whole whether the whole solver runs even where the array search could
 * @param csv record of the runs
 * @param best table of best known values, if not {@code BKS.csv} in the folder or above it
 */
record BenchOptions(
        Path folder,
        double seconds,
        OptionalDouble patience,
        RunClock clock,
        int seeds,
        int threads,
        int every,
        String only,
        boolean whole,
        Optional<Path> csv,
        Optional<Path> best) {
    static final String USAGE = """
            usage: bench FOLDER [--seconds 10] [--patience S] [--seeds 3] [--threads 1] [--csv FILE]
                         [--every 1] [--only TEXT] [--whole] [--clock wall|cpu] [--best FILE]
            Runs the solver on each instance of the folder with seeds 1, 2, …; each run is a line of the CSV
            file, and a run that is there already is not made again.
              --patience 2  a run ends sooner where nothing better was found for so many seconds
              --every 3     only the first, fourth, seventh … instance of each class by name
              --only TEXT   only instances whose class/file contains the text
              --whole       the whole solver with OptaPlanner, also where its array search alone would do
              --clock cpu   seconds are processor time of the search: for busy machines
              --best FILE   table of best known values; else BKS.csv in the folder or the one above it""";

    /** What is wrong with the arguments, in a sentence for the user. */
    static final class Misuse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    static BenchOptions parse(List<String> arguments) {
        Builder options = new Builder();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            if (word.startsWith("--")) {
                options.option(word, left);
            } else if (options.folder.isPresent()) {
                throw new Misuse("There is one folder, not also \"%s\".".formatted(word));
            } else {
                options.folder = Optional.of(path(word));
            }
        }
        return options.build();
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new Misuse("\"%s\" is no path.".formatted(word));
        }
    }

    private static final class Builder {
        Optional<Path> folder = Optional.empty();
        double seconds = 10;
        OptionalDouble patience = OptionalDouble.empty();
        RunClock clock = RunClock.WALL;
        int seeds = 3;
        int threads = 1;
        int every = 1;
        String only = "";
        boolean whole;
        Optional<Path> csv = Optional.empty();
        Optional<Path> best = Optional.empty();

        void option(String name, Deque<String> left) {
            switch (name) {
                case "--seconds" -> seconds = number(name, value(name, left), 0.01, 86_400);
                case "--patience" -> patience = OptionalDouble.of(number(name, value(name, left), 0.01, 86_400));
                case "--seeds" -> seeds = (int) whole(name, value(name, left), 1_000);
                case "--threads" -> threads = (int) whole(name, value(name, left), 1_024);
                case "--every" -> every = (int) whole(name, value(name, left), 1_000_000);
                case "--only" -> only = value(name, left);
                case "--whole" -> whole = true;
                case "--clock" -> clock = clock(value(name, left));
                case "--csv" -> csv = Optional.of(path(value(name, left)));
                case "--best" -> best = Optional.of(path(value(name, left)));
                default -> throw new Misuse("There is no option %s.".formatted(name));
            }
        }

        private static String value(String name, Deque<String> left) {
            if (left.isEmpty()) {
                throw new Misuse("Option %s needs a value.".formatted(name));
            }
            return left.removeFirst();
        }

        private static double number(String name, String word, double from, double to) {
            try {
                double value = Double.parseDouble(word);
                if (value >= from && value <= to) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            throw new Misuse("Option %s takes a number from %s to %s, not \"%s\"."
                    .formatted(name, PlanText.number(from), PlanText.number(to), word));
        }

        private static double whole(String name, String word, int to) {
            double value = number(name, word, 1, to);
            if (value != Math.rint(value)) {
                throw new Misuse("Option %s takes a whole number, not %s.".formatted(name, word));
            }
            return value;
        }

        private static RunClock clock(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "wall" -> RunClock.WALL;
                case "cpu" -> RunClock.CPU;
                default -> throw new Misuse("Option --clock takes wall or cpu, not \"%s\".".formatted(word));
            };
        }

        BenchOptions build() {
            Path where = folder.orElseThrow(() -> new Misuse("A folder with instances is missing."));
            return new BenchOptions(where, seconds, patience, clock, seeds, threads, every, only, whole, csv, best);
        }
    }
}
