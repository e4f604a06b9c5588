package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Vehicle;
import java.util.BitSet;
import java.util.HashMap;
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
        int shifts = problem.shiftCount();
        int[] classOfShift = classes();
        boolean[][] allowed = new boolean[problem.taskCount()][shifts];
        for (int task = 0; task < allowed.length; task++) {
            for (int shift = 0; shift < shifts; shift++) {
                allowed[task][classOfShift[shift]] = problem.fitness.fits(task, shift);
            }
        }
        return arrays.builder()
                .vehicles(arrays.capacity(), new long[shifts], arrays.profile, classOfShift)
                .matrices(arrays.places(), arrays.metres, arrays.metres)
                .allowed(allowed)
                .locked(problem.lockedTasks(kept))
                .build();
    }

    private record ShiftClass(Shift shift, BitSet fitting, int itself) {}

    private int[] classes() {
        Map<ShiftClass, Integer> numbers = new HashMap<>();
        int[] classOfShift = new int[problem.shiftCount()];
        for (int shift = 0; shift < classOfShift.length; shift++) {
            BitSet fitting = new BitSet();
            for (int task = 0; task < problem.taskCount(); task++) {
                fitting.set(task, problem.fitness.fits(task, shift));
            }
            int itself = problem.paysForMoves() ? shift : -1;
            ShiftClass kind = new ShiftClass(unnamed(problem.shift(shift)), fitting, itself);
            Integer known = numbers.putIfAbsent(kind, numbers.size());
            classOfShift[shift] = known == null ? numbers.size() - 1 : known;
        }
        return classOfShift;
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
