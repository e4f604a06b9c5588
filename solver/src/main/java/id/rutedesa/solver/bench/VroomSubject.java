package id.rutedesa.solver.bench;

import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.format.CheckedPlan;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A problem in VROOM's JSON, planned by the whole solver. */
final class VroomSubject implements BenchSubject {
    private final VroomSolver solver;
    private final String file;
    private final byte[] problem;

    VroomSubject(VroomSolver solver, String file, byte[] problem) {
        this.solver = solver;
        this.file = file;
        this.problem = problem;
    }

    @Override
    public String engine() {
        return "solver";
    }

    @Override
    public Optional<String> refusal(RunClock clock) {
        return clock == RunClock.WALL ? Optional.empty() : Optional.of("a limit by processor time");
    }

    @Override
    public boolean vehiclesFirst() {
        return false;
    }

    @Override
    public BenchRun run(RunLimits limits) {
        Duration limit = Duration.ofNanos((long) (1e9 * limits.seconds()));
        long cpuNanos = BenchRun.processNanos();
        CheckedPlan checked = solver.solve(
                file, problem, new SolveSettings(limit, limits.seed(), OptionalLong.empty(), limits.threads()));
        return new BenchRun(checked, BenchRun.cpuSecondsSince(cpuNanos), 0);
    }
}
