package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TravelMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the array search is told about any problem: tasks, visits, shifts, and which matrix each shift rides on. */
final class ProblemArrays {
    /** Price of leaving a task of the lowest priority: above the cost of any day's routes together. */
    private static final long UNASSIGNED = 1_000_000_000_000L;

    /** The end of an open route is nowhere in particular: distances to it are not read by a kernel that walks. */
    private static final int SOME_PLACE = 0;

    final CompiledProblem problem;
    /** The matrices in use, each once. */
    final List<TravelMatrix> matrices = new ArrayList<>();
    /** Per shift: index of its matrix. */
    final int[] profile;
    /** Per matrix: its metres. */
    final int[][] metres;

    ProblemArrays(CompiledProblem problem) {
        this.problem = problem;
        profile = new int[problem.shiftCount()];
        for (int shift = 0; shift < profile.length; shift++) {
            TravelMatrix matrix = problem.matrixOfShift[shift];
            if (matrices.stream().noneMatch(known -> known == matrix)) {
                matrices.add(matrix);
            }
            profile[shift] = matrices.indexOf(matrix);
        }
        metres = matrices.stream().map(ProblemArrays::metres).toArray(int[][]::new);
    }

    int places() {
        return matrices.isEmpty() ? 0 : matrices.get(0).places();
    }

    /** Tasks, visits and routes, without matrices and vehicles. */
    SearchProblem.Builder builder() {
        int tasks = problem.taskCount();
        int[] second = new int[tasks];
        long[] unassigned = new long[tasks];
        int[] loads = new int[tasks * 2];
        long requiredMilliIdr = requiredMilliIdr();
        for (int task = 0; task < tasks; task++) {
            int first = problem.firstVisit[task];
            second[task] = problem.partner[first];
            Task goods = problem.tasks.get(task);
            boolean part = problem.handOvers.whole[task] >= 0;
            unassigned[task] = part ? 0 : goods.prizeMilliIdr().orElse(requiredMilliIdr * (1 + goods.priority()));
            loads[2 * task] = problem.tasks.get(task).load().massG();
            loads[2 * task + 1] = problem.tasks.get(task).load().volumeMl();
        }
        List<Shift> shifts = problem.shifts;
        return new SearchProblem.Builder()
                .tasks(problem.firstVisit, second, loads, unassigned)
                .visits(
                        problem.place,
                        Arrays.stream(problem.openSec).mapToInt(open -> open[0]).toArray(),
                        Arrays.stream(problem.closeSec)
                                .mapToInt(close -> close[close.length - 1])
                                .toArray(),
                        problem.serviceSec)
                .routes(
                        shifts.stream().mapToInt(Shift::startPlace).toArray(),
                        shifts.stream()
                                .mapToInt(shift -> Math.max(SOME_PLACE, shift.endPlace()))
                                .toArray(),
                        shifts.stream().mapToInt(Shift::earliestStartSec).toArray(),
                        shifts.stream().mapToInt(Shift::backBySec).toArray());
    }

    /** More than all routes and prizes together; of absurd rates as much as sums can hold. */
    private long requiredMilliIdr() {
        DearestRoute bound = new DearestRoute(problem);
        long routes = 0;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            routes += bound.milliIdr(shift);
        }
        long prizes = 0;
        long priorities = 1;
        for (Task task : problem.tasks) {
            prizes += task.prizeMilliIdr().orElse(0);
            priorities += task.isOptional() ? 0 : 1 + task.priority();
        }
        return Math.min(Math.max(UNASSIGNED, routes) + prizes, Long.MAX_VALUE / 4 / priorities);
    }

    int[] capacity() {
        int[] capacity = new int[profile.length * 2];
        for (int shift = 0; shift < profile.length; shift++) {
            var carries = problem.shifts.get(shift).vehicle().type().capacity();
            capacity[2 * shift] = carries.massG();
            capacity[2 * shift + 1] = carries.volumeMl();
        }
        return capacity;
    }

    private static int[] metres(TravelMatrix matrix) {
        int places = matrix.places();
        int[] metres = new int[places * places];
        for (int cell = 0; cell < metres.length; cell++) {
            metres[cell] = Math.min(matrix.distanceM(cell / places, cell % places), SearchProblem.NO_WAY - 1);
        }
        return metres;
    }
}
