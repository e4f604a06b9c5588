package id.rutedesa.solver.bench;

import id.rutedesa.solver.bench.BenchInstances.Entry;
import id.rutedesa.solver.bench.BenchRow.RunKey;
import id.rutedesa.solver.format.InstanceFile;
import id.rutedesa.solver.format.InvalidFileException;
import id.rutedesa.solver.format.PlanText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** The {@code bench} subcommand: public instances, seeds, a time limit, and what came out of it. */
public final class BenchCommand {
    private final BenchOptions options;
    private final Optional<VroomSolver> vroom;
    private final PrintStream out;
    private final PrintStream errors;
    private final BenchRecord record;
    private final Set<String> vehiclesFirst = new HashSet<>();
    private final List<BenchRow> rows = new ArrayList<>();
    private int runsLeft;

    private BenchCommand(BenchOptions options, Optional<VroomSolver> vroom, PrintStream out, PrintStream errors)
            throws IOException {
        this.options = options;
        this.vroom = vroom;
        this.out = out;
        this.errors = errors;
        record = new BenchRecord(options.csv());
    }

    /** Ends the program with the status of {@link #run}; VROOM's files are passed over. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Optional.empty(), System.out, System.err));
    }

    /**
     * Runs the bench.
     *
     * @param vroom what solves VROOM's JSON; where it is empty, such files are passed over
     * @return 0 where the check accepts every plan, or where only help was asked for, 1 where it does not, 2 for arguments or files that cannot be used
     */
    public static int run(List<String> arguments, Optional<VroomSolver> vroom, PrintStream out, PrintStream errors) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(BenchOptions.USAGE);
            return 0;
        }
        try {
            return new BenchCommand(BenchOptions.parse(arguments), vroom, out, errors).run();
        } catch (BenchOptions.Misuse e) {
            errors.println(e.getMessage());
            errors.println(BenchOptions.USAGE);
        } catch (InvalidFileException e) {
            errors.println(e.getMessage());
        } catch (IOException e) {
            errors.println("A file cannot be used: " + e);
        }
        return 2;
    }

    private int run() throws IOException {
        List<Entry> entries = BenchInstances.of(options, vroom.isPresent());
        if (entries.isEmpty()) {
            throw new BenchOptions.Misuse("There is no instance in %s.".formatted(options.folder()));
        }
        runsLeft = entries.size() * options.seeds();
        boolean allUsable = true;
        for (Entry entry : entries) {
            try {
                runAll(entry, subject(entry));
            } catch (InvalidFileException e) {
                errors.println(e.getMessage());
                runsLeft -= options.seeds();
                allUsable = false;
            } catch (IllegalArgumentException e) {
                errors.printf("%s/%s: %s%n", entry.benchmark(), entry.file(), e.getMessage());
                runsLeft -= options.seeds();
                allUsable = false;
            }
        }
        new BenchSummary(rows, vehiclesFirst).lines().forEach(out::println);
        if (!allUsable) {
            return 2;
        }
        return rows.stream().allMatch(BenchRow::verified) ? 0 : 1;
    }

    private BenchSubject subject(Entry entry) throws IOException {
        return entry.vroom()
                ? new VroomSubject(vroom.orElseThrow(), entry.file(), Files.readAllBytes(entry.path()))
                : InstanceSubject.of(InstanceFile.read(entry.path()), options);
    }

    private void runAll(Entry entry, BenchSubject subject) throws IOException {
        Optional<String> refusal = subject.refusal(options.clock());
        if (refusal.isPresent()) {
            runsLeft -= options.seeds();
            out.printf("%s/%s skipped: the solver lacks %s%n", entry.benchmark(), entry.file(), refusal.get());
            return;
        }
        if (subject.vehiclesFirst()) {
            vehiclesFirst.add(entry.benchmark());
        }
        for (int seed = 1; seed <= options.seeds(); seed++) {
            runOnce(entry, subject, seed);
        }
    }

    private void runOnce(Entry entry, BenchSubject subject, int seed) throws IOException {
        RunKey key = new RunKey(
                entry.benchmark(),
                entry.file(),
                options.seconds(),
                options.clock(),
                seed,
                options.threads(),
                engine(subject));
        Optional<BenchRow> earlier = record.find(key);
        if (earlier.isPresent()) {
            runsLeft--;
            rows.add(earlier.get());
            return;
        }
        BenchRun run = subject.run(
                new RunLimits(options.seconds(), options.patience(), options.clock(), seed, options.threads()));
        runsLeft--;
        BenchRow row = row(key, entry, run);
        record.add(row);
        rows.add(row);
        out.println(shown(row, run.checked().leftBehind()));
        out.flush();
    }

    /** A run that may end sooner is another one. */
    private String engine(BenchSubject subject) {
        return options.patience().isPresent()
                ? subject.engine() + "+patience="
                        + PlanText.number(options.patience().getAsDouble())
                : subject.engine();
    }

    private static BenchRow row(RunKey key, Entry entry, BenchRun run) {
        List<String> faults = run.checked().faults();
        return new BenchRow(
                key,
                entry.best().map(best -> OptionalDouble.of(best.cost())).orElse(OptionalDouble.empty()),
                entry.best().map(best -> best.vehicles()).orElse(OptionalInt.empty()),
                run.checked().cost(),
                run.checked().vehicles(),
                run.checked().accepted(),
                run.cpuSeconds(),
                run.iterations(),
                faults.isEmpty() ? "" : faults.get(0));
    }

    private String shown(BenchRow row, int leftBehind) {
        Duration left = Duration.ofSeconds((long) (runsLeft * options.seconds()));
        return String.format(
                Locale.ROOT,
                "%-28s seed=%d best=%s cost=%s gap=%s vehicles=%d cpu=%.1f s %s%s, %s left",
                row.key().benchmark() + "/" + row.key().instance(),
                row.key().seed(),
                row.bestKnown().isPresent() ? PlanText.number(row.bestKnown().getAsDouble()) : "-",
                PlanText.number(row.cost()),
                row.gapPercent().isPresent()
                        ? String.format(Locale.ROOT, "%.3f %%", row.gapPercent().getAsDouble())
                        : "-",
                row.vehicles(),
                row.cpuSeconds(),
                row.verified() ? "verified" : "NOT VERIFIED: " + row.fault(),
                leftBehind == 0 ? "" : ", %d tasks left behind".formatted(leftBehind),
                "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart()));
    }
}
