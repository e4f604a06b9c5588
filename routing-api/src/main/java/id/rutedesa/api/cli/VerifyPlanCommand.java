package id.rutedesa.api.cli;

import id.rutedesa.api.vroom.VroomProgram;
import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceCheck;
import id.rutedesa.solver.format.InstanceFile;
import id.rutedesa.solver.format.PlanFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rides a plan and tells what it costs and breaks. */
@Command(
        name = "verify-plan",
        description = {
            "Memeriksa rute: biaya dan aturan yang dilanggar.",
            "Checks a plan: what it costs and which rules it breaks.",
            "VROOM's JSON with its answer, or a public instance with its solution file."
        },
        mixinStandardHelpOptions = true)
final class VerifyPlanCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "VROOM's JSON, .vrp or .txt.")
    private Path problem = Path.of("");

    @Parameters(index = "1", paramLabel = "PLAN", description = "VROOM's answer, or a solution file.")
    private Path plan = Path.of("");

    @Mixin
    private NamedRegion region = new NamedRegion();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        byte[] asked = NamedRegion.read(problem);
        byte[] given = NamedRegion.read(plan);
        if (asked.length > 0
                && new String(asked, java.nio.charset.StandardCharsets.UTF_8)
                        .strip()
                        .startsWith("{")) {
            String answer = region.with(network -> VroomProgram.check(asked, given, network));
            out().println(answer);
            return answer.contains("\"cause\"") ? 1 : 0;
        }
        Instance instance = InstanceFile.read(problem);
        CheckedPlan checked = InstanceCheck.check(instance, PlanFile.read(plan, instance));
        out().printf(Locale.ROOT, "cost %.2f, %d vehicles%n", checked.cost(), checked.vehicles());
        checked.faults().forEach(out()::println);
        return checked.accepted() ? 0 : 1;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("A command runs in its command line only.");
        }
        return spec.commandLine().getOut();
    }
}
