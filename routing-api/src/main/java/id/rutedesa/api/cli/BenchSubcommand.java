package id.rutedesa.api.cli;

import id.rutedesa.api.vroom.VroomProgram;
import id.rutedesa.solver.bench.BenchCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** Runs the solver on public instances; its options are those of {@link BenchCommand}. */
@Command(
        name = "bench",
        description = {
            "Mengukur penyusun rute pada soal-soal umum.",
            "Runs the solver on public instances and VROOM's files:",
            "bench FOLDER [--seconds 10] [--patience S] [--seeds 3] [--csv FILE] [--region NAME] …"
        })
final class BenchSubcommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private NamedRegion region = new NamedRegion();

    @Override
    public Integer call() throws IOException {
        return region.with(network -> BenchCommand.run(
                arguments,
                Optional.of((file, problem, request) -> VroomProgram.bench(file, problem, network, request)),
                System.out,
                System.err));
    }
}
