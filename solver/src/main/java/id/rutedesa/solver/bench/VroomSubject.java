package id.rutedesa.solver.bench;

import id.rutedesa.solver.format.CheckedPlan;
import java.util.Optional;

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
        long cpuNanos = BenchRun.processNanos();
        CheckedPlan checked = solver.solve(file, problem, limits.request());
        return new BenchRun(checked, BenchRun.cpuSecondsSince(cpuNanos), 0);
    }
}
