package id.rutedesa.api.cli;

import id.rutedesa.solver.bench.BenchCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Runs the solver on public instances; its options are those of {@link BenchCommand}. */
@Command(
        name = "bench",
        description = {
            "Mengukur penyusun rute pada soal-soal umum.",
            "Runs the solver on public instances: bench FOLDER [--seconds 10] [--seeds 3] [--csv FILE] …"
        })
final class BenchSubcommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return BenchCommand.run(arguments, System.out, System.err);
    }
}
