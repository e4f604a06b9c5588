package id.rutedesa.solver.core;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * A problem for the array search around {@link WalkKernel}: its matrices hold metres, which only tell what is near; prices
 * and rules come from the kernel. Every shift is a class of its own, because no two need be equal.
 */
final class WalkedProblem {
    private final CompiledProblem problem;
    private final Set<String> kept;

    WalkedProblem(CompiledProblem problem, Set<String> kept) {
        this.problem = problem;
        this.kept = kept;
    }

    SearchProblem arrays() {
        ProblemArrays arrays = new ProblemArrays(problem);
        int shifts = problem.shiftCount();
        boolean[][] allowed = new boolean[problem.taskCount()][shifts];
        for (int task = 0; task < allowed.length; task++) {
            for (int shift = 0; shift < shifts; shift++) {
                allowed[task][shift] = problem.fitness.fits(task, shift);
            }
        }
        return arrays.builder()
                .vehicles(
                        arrays.capacity(),
                        new long[shifts],
                        arrays.profile,
                        IntStream.range(0, shifts).toArray())
                .matrices(arrays.places(), arrays.metres, arrays.metres)
                .allowed(allowed)
                .locked(problem.lockedTasks(kept))
                .build();
    }
}
