package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.VehicleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A problem whose prices add up over legs, for the array search with {@link ArcKernel}. */
final class AdditiveProblem {
    private static final int METRES_PER_KM = 1_000;

    private final CompiledProblem problem;

    AdditiveProblem(CompiledProblem problem) {
        this.problem = problem;
    }

    /** Whether the price of a route is exactly the sum over its legs, and its rules are one window a visit and one load. */
    boolean holds() {
        return problem.moveMilliIdr() == 0
                && !problem.hasGroups()
                && !problem.hasPieces()
                && !problem.problem.fairness().counts()
                && problem.shifts.stream().allMatch(this::adds)
                && problem.tasks.stream().allMatch(AdditiveProblem::isPlain);
    }

    private boolean adds(Shift shift) {
        VehicleType type = shift.vehicle().type();
        CostRates rates = type.rates();
        return !type.countsEnergy()
                && shift.reload().isEmpty()
                && shift.endPlace() != Shift.OPEN_END
                && shift.rules().equals(ShiftRules.NONE)
                && rates.wageMilliIdrPerHour() == 0
                && rates.distanceMilliIdrPerKm() % METRES_PER_KM == 0
                && type.matrix().loadLevels() == 1
                && longestLegMilliIdr(type) < SearchProblem.NO_WAY
                && problem.shifts.stream()
                        .map(other -> other.vehicle().type())
                        .filter(other -> other.matrix() == type.matrix())
                        .allMatch(other -> other.rates().distanceMilliIdrPerKm() == rates.distanceMilliIdrPerKm());
    }

    private static boolean isPlain(Task task) {
        return task instanceof Job job
                && job.activity() == Activity.DELIVERY
                && job.visit().windows().size() == 1
                && job.visit().setupSec() == 0
                && job.visit().lateness().equals(Lateness.NONE)
                && job.requirements().equals(Requirements.NONE)
                && job.releaseSec() == 0
                && !job.isOptional();
    }

    private static long longestLegMilliIdr(VehicleType type) {
        int places = type.matrix().places();
        long longest = 0;
        for (int cell = 0; cell < places * places; cell++) {
            longest = Math.max(longest, type.matrix().distanceM(cell / places, cell % places));
        }
        return longest * (type.rates().distanceMilliIdrPerKm() / METRES_PER_KM);
    }

    SearchProblem arrays() {
        ProblemArrays arrays = new ProblemArrays(problem);
        long[] fixed = problem.shifts.stream()
                .mapToLong(shift -> shift.vehicle().type().rates().fixedMilliIdr())
                .toArray();
        SearchProblem.Builder builder = arrays.builder()
                .vehicles(arrays.capacity(), fixed, arrays.profile, classes())
                .matrices(
                        arrays.places(),
                        arrays.matrices.stream().map(AdditiveProblem::seconds).toArray(int[][]::new),
                        prices(arrays));
        return neverLate() ? builder.untimed().build() : builder.build();
    }

    /** Whether no window and no shift ends within the time that numbers can hold. */
    private boolean neverLate() {
        return Arrays.stream(problem.closeSec).allMatch(close -> close[0] == TimeWindow.LATEST_SEC)
                && Arrays.stream(problem.openSec).allMatch(open -> open[0] == 0)
                && problem.shifts.stream().allMatch(shift -> shift.latestEndSec() == TimeWindow.LATEST_SEC);
    }

    /** Shifts that differ in nothing but their names share a class. */
    private int[] classes() {
        int[] classes = new int[problem.shiftCount()];
        List<Shift> firsts = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            Shift shift = problem.shifts.get(i);
            int known = 0;
            while (known < firsts.size() && !isLike(shift, firsts.get(known))) {
                known++;
            }
            if (known == firsts.size()) {
                firsts.add(shift);
            }
            classes[i] = known;
        }
        return classes;
    }

    private static boolean isLike(Shift one, Shift other) {
        return one.vehicle().type().equals(other.vehicle().type())
                && one.startPlace() == other.startPlace()
                && one.endPlace() == other.endPlace()
                && one.earliestStartSec() == other.earliestStartSec()
                && one.latestEndSec() == other.latestEndSec();
    }

    /** Prices of legs by profile; shifts of one matrix have one price a metre here, or the problem is not additive. */
    private int[][] prices(ProblemArrays arrays) {
        int[][] prices = new int[arrays.metres.length][];
        for (int shift = 0; shift < arrays.profile.length; shift++) {
            CostRates rates = problem.shifts.get(shift).vehicle().type().rates();
            int perMetre = (int) (rates.distanceMilliIdrPerKm() / METRES_PER_KM);
            prices[arrays.profile[shift]] = Arrays.stream(arrays.metres[arrays.profile[shift]])
                    .map(cell -> cell * perMetre)
                    .toArray();
        }
        return prices;
    }

    private static int[] seconds(TravelMatrix matrix) {
        int places = matrix.places();
        int[] seconds = new int[places * places];
        for (int cell = 0; cell < seconds.length; cell++) {
            seconds[cell] = Math.min(matrix.rideSec(cell / places, cell % places), SearchProblem.NO_WAY - 1);
        }
        return seconds;
    }
}
