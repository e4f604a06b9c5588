package id.rutedesa.api.cli;

import id.rutedesa.api.vroom.VroomProgram;
import id.rutedesa.solver.format.CheckedPlan;
import id.rutedesa.solver.format.Instance;
import id.rutedesa.solver.format.InstanceCheck;
import id.rutedesa.solver.format.InstanceFile;
import id.rutedesa.solver.format.PlanFile;
import id.rutedesa.solver.format.PlanText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
            "VROOM's JSON with its answer, or a public instance with its solution file.",
            "Says that the plan is accepted and what it costs, or each broken rule in a line (exit code 1)."
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
        GivenFile asked = GivenFile.read(problem);
        GivenFile given = GivenFile.read(plan);
        if (asked.isVroom()) {
            return told(region.with(
                    network -> VroomProgram.check(asked.name, asked.bytes, given.name, given.bytes, network)));
        }
        Instance instance = InstanceFile.parse(asked.name, asked.text());
        return told(InstanceCheck.check(instance, PlanFile.parse(given.name, given.text(), instance)));
    }

    private int told(CheckedPlan checked) {
        if (checked.accepted()) {
            String left = checked.leftBehind() == 0 ? "" : ", %d tasks left behind".formatted(checked.leftBehind());
            out().println("accepted: cost %s, %d vehicles%s"
                    .formatted(PlanText.number(checked.cost()), checked.vehicles(), left));
            return 0;
        }
        checked.faults().forEach(out()::println);
        return 1;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("A command runs in its command line only.");
        }
        return spec.commandLine().getOut();
    }
}
