package id.rutedesa.api.cli;

import id.rutedesa.api.vroom.VroomProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves a problem in VROOM's form. */
@Command(
        name = "solve",
        description = {"Menyusun rute dari berkas VROOM JSON.", "Solves a problem in VROOM's JSON."},
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Problem in VROOM's JSON.")
    private Path problem = Path.of("");

    @Option(names = "--out", description = "File for the answer (default: standard output).")
    private @Nullable Path target;

    @Mixin
    private NamedRegion region = new NamedRegion();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        byte[] asked = NamedRegion.read(problem);
        String answer = region.with(network -> VroomProgram.solve(asked, network));
        if (target != null) {
            Files.writeString(target, answer + "\n");
        } else if (spec != null) {
            spec.commandLine().getOut().println(answer);
        }
        return 0;
    }
}
