package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.VehicleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A routing problem with one array for each field; a visit is its task's index. Read only, safe for many threads. */
public final class CompiledProblem {
    /** Price of leaving a task of the lowest priority: above the cost of any day's routes together. */
    private static final long UNASSIGNED = 1_000_000_000_000L;

    private static final int METRES_PER_KM = 1_000;

    final List<Shift> shifts;
    final Job[] jobs;
    final TravelMatrix[] matrixOfShift;
    /** Seconds of each loading, or -1 for a shift of one trip. */
    final int[] loadingSec;

    final SparePacks[] pools;
    /** Joules of a full pack of each pool. */
    final long[] poolUsableJ;
    /** Index of the pool that a shift takes packs from, or -1. */
    final int[] poolOfShift;

    final int[] place;
    final int[] massG;
    final int[] volumeMl;
    final boolean[] delivery;
    final int[] serviceSec;
    final int[] releaseSec;
    /** Per visit: opening and closing seconds of its windows in order. */
    final int[][] openSec;

    final int[][] closeSec;

    public CompiledProblem(RoutingProblem problem) {
        shifts = problem.shifts();
        jobs = problem.tasks().stream().map(Job.class::cast).toArray(Job[]::new);
        matrixOfShift =
                shifts.stream().map(shift -> shift.vehicle().type().matrix()).toArray(TravelMatrix[]::new);
        loadingSec = shifts.stream()
                .mapToInt(shift -> shift.reload().map(Reload::loadingSec).orElse(-1))
                .toArray();
        pools = problem.sparePacks().toArray(SparePacks[]::new);
        poolUsableJ = new long[pools.length];
        poolOfShift = new int[shifts.size()];
        for (int shift = 0; shift < poolOfShift.length; shift++) {
            poolOfShift[shift] = poolOf(shifts.get(shift));
        }
        int visits = jobs.length;
        place = new int[visits];
        massG = new int[visits];
        volumeMl = new int[visits];
        delivery = new boolean[visits];
        serviceSec = new int[visits];
        releaseSec = new int[visits];
        openSec = new int[visits][];
        closeSec = new int[visits][];
        for (int visit = 0; visit < visits; visit++) {
            compile(visit, jobs[visit]);
        }
    }

    private int poolOf(Shift shift) {
        for (int pool = 0; pool < pools.length; pool++) {
            if (shift.sparePacksId().isPresent() && shift.sparePacksId().get().equals(pools[pool].id())) {
                poolUsableJ[pool] =
                        shift.vehicle().type().battery().orElseThrow().usableJ();
                return pool;
            }
        }
        return -1;
    }

    /** The most swaps that a route of the shift could make: every pack once, and once more where it is charged. */
    int mostSwaps(int shift) {
        int pool = poolOfShift[shift];
        return pool < 0 ? 0 : pools[pool].packs() * (pools[pool].chargeW() > 0 ? 2 : 1);
    }

    /** Seconds of a swap, beside loading. */
    int swapSec(int shift) {
        int pool = poolOfShift[shift];
        return pool < 0 ? 0 : pools[pool].swapSec();
    }

    private void compile(int visit, Job job) {
        place[visit] = job.visit().place();
        massG[visit] = job.load().massG();
        volumeMl[visit] = job.load().volumeMl();
        delivery[visit] = job.activity() == Activity.DELIVERY;
        serviceSec[visit] = job.visit().serviceSec();
        releaseSec[visit] = job.releaseSec();
        var windows = job.visit().windows();
        openSec[visit] = windows.stream().mapToInt(w -> w.openSec()).toArray();
        closeSec[visit] = windows.stream().mapToInt(w -> w.closeSec()).toArray();
    }

    /** The first window of a visit that has not closed, or its last one. */
    int windowFrom(int visit, int clockSec) {
        int[] close = closeSec[visit];
        int window = 0;
        while (window < close.length - 1 && close[window] < clockSec) {
            window++;
        }
        return window;
    }

    public int visits() {
        return jobs.length;
    }

    public int shiftCount() {
        return shifts.size();
    }

    public Shift shift(int shift) {
        return shifts.get(shift);
    }

    public Job job(int visit) {
        return jobs[visit];
    }

    /** Metres between two places for the vehicle of a shift. */
    public int distanceM(int shift, int from, int to) {
        return matrixOfShift[shift].distanceM(from, to);
    }

    public int place(int visit) {
        return place[visit];
    }

    /**
     * Whether the price of a route is exactly the sum over its legs and its rules are one window a visit and one load:
     * then {@link ArcKernel} prices what {@link WalkKernel} would, without walking.
     */
    public boolean isAdditive() {
        for (Shift shift : shifts) {
            var type = shift.vehicle().type();
            CostRates rates = type.rates();
            boolean adds = type.battery().isEmpty()
                    && shift.reload().isEmpty()
                    && rates.wageMilliIdrPerHour() == 0
                    && rates.distanceMilliIdrPerKm() % METRES_PER_KM == 0
                    && type.matrix().loadLevels() == 1
                    && longestLegMilliIdr(type) < SearchProblem.NO_WAY;
            if (!adds) {
                return false;
            }
            boolean samePrice = shifts.stream()
                    .filter(other -> other.vehicle().type().matrix() == type.matrix())
                    .allMatch(other ->
                            other.vehicle().type().rates().distanceMilliIdrPerKm() == rates.distanceMilliIdrPerKm());
            if (!samePrice) {
                return false;
            }
        }
        return Arrays.stream(jobs)
                .allMatch(job -> job.activity() == Activity.DELIVERY
                        && job.visit().windows().size() == 1
                        && job.releaseSec() == 0);
    }

    private static long longestLegMilliIdr(VehicleType type) {
        int places = type.matrix().places();
        long longest = 0;
        for (int cell = 0; cell < places * places; cell++) {
            longest = Math.max(longest, type.matrix().distanceM(cell / places, cell % places));
        }
        return longest * (type.rates().distanceMilliIdrPerKm() / METRES_PER_KM);
    }

    /** The same problem for the array search with {@link ArcKernel}; only where {@link #isAdditive}. */
    public SearchProblem additiveProblem() {
        return searchProblem(true);
    }

    /**
     * The same problem for the array search: its matrices hold metres, which only tell what is near; prices and rules
     * come from {@link WalkKernel}. Every shift is a class of its own, because no two need be equal.
     */
    public SearchProblem searchProblem() {
        return searchProblem(false);
    }

    private SearchProblem searchProblem(boolean additive) {
        int visits = visits();
        int routes = shiftCount();
        int[] second = new int[visits];
        Arrays.fill(second, -1);
        long[] unassigned = new long[visits];
        int[] loads = new int[visits * 2];
        for (int visit = 0; visit < visits; visit++) {
            unassigned[visit] = UNASSIGNED * (1 + jobs[visit].priority());
            loads[2 * visit] = massG[visit];
            loads[2 * visit + 1] = volumeMl[visit];
        }
        int[] capacity = new int[routes * 2];
        int[] profile = new int[routes];
        List<TravelMatrix> matrices = new ArrayList<>();
        for (int shift = 0; shift < routes; shift++) {
            var carries = shifts.get(shift).vehicle().type().capacity();
            capacity[2 * shift] = carries.massG();
            capacity[2 * shift + 1] = carries.volumeMl();
            if (!matrices.contains(matrixOfShift[shift])) {
                matrices.add(matrixOfShift[shift]);
            }
            profile[shift] = matrices.indexOf(matrixOfShift[shift]);
        }
        int[][] metres = matrices.stream().map(CompiledProblem::metres).toArray(int[][]::new);
        int[][] seconds =
                additive ? matrices.stream().map(CompiledProblem::seconds).toArray(int[][]::new) : metres;
        int[] classes = additive ? classes() : IntStream.range(0, routes).toArray();
        int[][] prices = additive ? prices(matrices, profile, metres) : metres;
        SearchProblem.Builder builder = new SearchProblem.Builder()
                .tasks(IntStream.range(0, visits).toArray(), second, loads, unassigned)
                .visits(
                        place,
                        Arrays.stream(openSec).mapToInt(open -> open[0]).toArray(),
                        Arrays.stream(closeSec)
                                .mapToInt(close -> close[close.length - 1])
                                .toArray(),
                        serviceSec)
                .routes(
                        shifts.stream().mapToInt(Shift::startPlace).toArray(),
                        shifts.stream().mapToInt(Shift::endPlace).toArray(),
                        shifts.stream().mapToInt(Shift::earliestStartSec).toArray(),
                        shifts.stream().mapToInt(Shift::latestEndSec).toArray())
                .vehicles(
                        capacity,
                        additive
                                ? shifts.stream()
                                        .mapToLong(shift ->
                                                shift.vehicle().type().rates().fixedMilliIdr())
                                        .toArray()
                                : new long[routes],
                        profile,
                        classes)
                .matrices(matrices.isEmpty() ? 0 : matrices.get(0).places(), seconds, prices);
        return additive && neverLate() ? builder.untimed().build() : builder.build();
    }

    /** Whether no window and no shift ends within the time that numbers can hold. */
    private boolean neverLate() {
        return Arrays.stream(jobs).allMatch(job -> job.visit().windows().get(0).equals(TimeWindow.ALWAYS))
                && shifts.stream().allMatch(shift -> shift.latestEndSec() == TimeWindow.LATEST_SEC);
    }

    /** Shifts that differ in nothing but their names share a class. */
    private int[] classes() {
        int[] classes = new int[shifts.size()];
        List<Shift> firsts = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            Shift shift = shifts.get(i);
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
    private int[][] prices(List<TravelMatrix> matrices, int[] profile, int[][] metres) {
        int[][] prices = new int[matrices.size()][];
        for (int shift = 0; shift < profile.length; shift++) {
            int perMetre = (int) (shifts.get(shift).vehicle().type().rates().distanceMilliIdrPerKm() / METRES_PER_KM);
            prices[profile[shift]] = Arrays.stream(metres[profile[shift]])
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

    private static int[] metres(TravelMatrix matrix) {
        int places = matrix.places();
        int[] metres = new int[places * places];
        for (int cell = 0; cell < metres.length; cell++) {
            metres[cell] = Math.min(matrix.distanceM(cell / places, cell % places), SearchProblem.NO_WAY - 1);
        }
        return metres;
    }
}
