package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Vehicle;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A problem for the array search around {@link WalkKernel}: its matrices hold metres, which only tell what is near; prices
 * and rules come from the kernel. Shifts that differ in their name alone are one class.
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
        int[] classOfShift = new int[problem.shiftCount()];
        List<ShiftClass> classes = classes(classOfShift);
        boolean[][] allowed = new boolean[problem.taskCount()][classes.size()];
        for (int kind = 0; kind < classes.size(); kind++) {
            for (int task = 0; task < allowed.length; task++) {
                allowed[task][kind] = classes.get(kind).fitting().get(task);
            }
        }
        return arrays.builder()
                .vehicles(arrays.capacity(), new long[classOfShift.length], arrays.profile, classOfShift)
                .matrices(arrays.places(), arrays.metres, arrays.metres)
                .allowed(allowed)
                .locked(problem.lockedTasks(kept))
                .handOvers(problem.handOvers)
                .build();
    }

    /** @param itself the shift where it matters which of two equal ones it is, else -1 */
    private record ShiftClass(Shift shift, BitSet fitting, int itself, boolean compared) {}

    /** The classes in the order of their first shifts; writes the class of each shift. */
    private List<ShiftClass> classes(int[] classOfShift) {
        Map<ShiftClass, Integer> numbers = new LinkedHashMap<>();
        for (int shift = 0; shift < classOfShift.length; shift++) {
            BitSet fitting = new BitSet();
            for (int task = 0; task < problem.taskCount(); task++) {
                fitting.set(task, problem.fitness.fits(task, shift));
            }
            int itself = problem.paysForMoves() ? shift : -1;
            ShiftClass kind = new ShiftClass(
                    unnamed(problem.shift(shift)),
                    fitting,
                    itself,
                    problem.problem.fairness().compares(problem.shift(shift).id()));
            int next = numbers.size();
            classOfShift[shift] = numbers.computeIfAbsent(kind, unknown -> next);
        }
        return List.copyOf(numbers.keySet());
    }

    private static Shift unnamed(Shift shift) {
        return new Shift(
                "any",
                new Vehicle("any", shift.vehicle().type()),
                shift.startPlace(),
                shift.endPlace(),
                shift.earliestStartSec(),
                shift.latestEndSec(),
                shift.reload(),
                shift.startChargeJ(),
                shift.sparePacksId(),
                shift.rules());
    }
}
