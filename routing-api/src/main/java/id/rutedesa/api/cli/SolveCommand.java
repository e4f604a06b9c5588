package id.rutedesa.api.cli;

import id.rutedesa.api.vroom.VroomProgram;
import id.rutedesa.solver.bench.InstanceSolver;
import id.rutedesa.solver.bench.SolvedInstance;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceFile;
import id.rutedesa.solver.format.PlanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves a problem of any form that is read, and answers in the same. */
@Command(
        name = "solve",
        description = {
            "Menyusun rute dari berkas VROOM JSON atau soal umum (.vrp, .txt).",
            "Solves a problem in VROOM's JSON, or a public instance: CVRPLIB, Solomon, Gehring and Homberger,",
            "Li and Lim, multi-trip VRPLIB, Schneider and others. The first lines of the file tell which it is."
        },
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
    private static final double USUAL_SECONDS = 10;
    private static final double MOST_SECONDS = 86_400;

    @Parameters(paramLabel = "FILE", description = "VROOM's JSON, .vrp or .txt.")
    private Path problem = Path.of("");

    @Option(
            names = "--seconds",
            description = "Time to search (default: 10; for VROOM's JSON its options.l, else by its size).")
    private @Nullable Double seconds;

    @Option(
            names = "--patience",
            description = "The search ends sooner where nothing better was found for so many seconds (default: never).")
    private @Nullable Double patience;

    @Option(names = "--seed", description = "Start of the random numbers (default: 1).")
    private long seed = 1;

    @Option(
            names = {"--output", "--out"},
            description = "File for the plan (default: standard output).")
    private @Nullable Path target;

    @Mixin
    private NamedRegion region = new NamedRegion();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireTime("--seconds", seconds);
        requireTime("--patience", patience);
        GivenFile file = GivenFile.read(problem);
        if (file.isVroom()) {
            Optional<Duration> limit = Optional.ofNullable(seconds).map(SolveCommand::duration);
            Optional<Duration> spell = Optional.ofNullable(patience).map(SolveCommand::duration);
            write(region.with(network -> VroomProgram.solve(file.name, file.bytes, network, limit, spell, seed))
                    + "\n");
            return 0;
        }
        Instance instance = InstanceFile.parse(file.name, file.text());
        SolvedInstance solved = InstanceSolver.solve(
                instance,
                Optional.ofNullable(seconds).orElse(USUAL_SECONDS),
                patience == null ? OptionalDouble.empty() : OptionalDouble.of(patience),
                seed);
        write(PlanText.of(instance, solved.plan(), solved.checked().cost()));
        solved.checked().faults().forEach(line().getErr()::println);
        return solved.checked().accepted() ? 0 : 1;
    }

    private void requireTime(String option, @Nullable Double given) {
        if (given != null && !(given >= 0.01 && given <= MOST_SECONDS)) {
            throw new ParameterException(line(), option + " takes a number from 0.01 to 86400, not " + given + ".");
        }
    }

    private static Duration duration(double ofSeconds) {
        return Duration.ofMillis(Math.round(1_000 * ofSeconds));
    }

    private void write(String plan) {
        if (target == null) {
            line().getOut().print(plan);
            line().getOut().flush();
            return;
        }
        try {
            Files.writeString(target, plan);
        } catch (IOException e) {
            throw new IllegalArgumentException("The plan cannot be written to '%s'.".formatted(target), e);
        }
    }

    private CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("A command runs in its command line only.");
        }
        return spec.commandLine();
    }
}
