package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.TravelMatrix;
import id.rutedesa.solver.model.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A routing problem with one array for each field. Visits are numbered in the order of their tasks: a job has one, a
 * shipment two, pickup first. Read only, safe for many threads.
 */
public final class CompiledProblem {
    final RoutingProblem problem;
    final List<Shift> shifts;
    final List<Task> tasks;
    final TravelMatrix[] matrixOfShift;
    /** Where each shift loads and reloads. */
    final int[] depot;
    /** Seconds of each loading, or -1 for a shift of one trip. */
    final int[] loadingSec;

    final SparePacks[] pools;
    /** Joules of a full pack of each pool. */
    final long[] poolUsableJ;
    /** Per pool: charges of the packs that are not full in the morning, the fullest first. */
    final int[][] notFullJ;
    /** Pools whose packs are charged at one hub, which shares its watts; each pool is in one row, most of them alone. */
    final int[][] poolsOfHub;
    /** Index of the pool that a shift takes packs from, or -1. */
    final int[] poolOfShift;

    final PacksAlong along;
    /** Visits that the route of a shift must begin with. */
    final int[][] lockedFirst;

    /** By visit: the shift that serves it in the plan in force, or -1. */
    private final int[] shiftInForce;

    private final long moveMilliIdr;
    final BreakTimes[] breaksOfShift;
    final OnBoard[] onBoardOfShift;
    final Fitness fitness;
    final TaskGroups groups;
    final HandOvers handOvers;
    final SharedStations sharedStations;
    private final boolean hasGroups;
    private final boolean hasOptional;

    final int[] taskOfVisit;
    /** First visit of each task. */
    final int[] firstVisit;
    /** The other visit of a shipment, or -1. */
    final int[] partner;

    private final DividedGoods divided;

    final int[] place;
    /** Grams that are loaded at the depot for a visit: those of a delivery. */
    final int[] fromDepotG;

    final int[] fromDepotMl;
    /** Grams that come on board at a visit, negative where they leave. */
    final int[] changeG;

    final int[] changeMl;
    final int[] serviceSec;
    final int[] setupSec;
    final int[] releaseSec;
    /** Per visit: opening and closing seconds of its windows in order; service may start {@link #graceSec} later. */
    final int[][] openSec;

    final int[][] closeSec;
    final int[] graceSec;
    final long[] latenessMilliIdrPerHour;
    private final Visit[] visitRecord;
    private final Activity[] activity;

    public CompiledProblem(RoutingProblem problem) {
        this(problem, Set.of(), PlanInForce.NONE, Map.of());
    }

    /**
     * The problem with something beside.
     *
     * @param leftBehind tasks that are in no lock and fit no shift
     * @param inForce what riders know already
     * @param goodsByPiece the divided goods that a job is a piece of, by the job's id; pieces that are handed over one right after
     *     the other are one visit
     */
    public CompiledProblem(
            RoutingProblem problem, Set<String> leftBehind, PlanInForce inForce, Map<String, String> goodsByPiece) {
        this.problem = problem;
        shifts = problem.shifts();
        tasks = problem.tasks();
        matrixOfShift =
                shifts.stream().map(shift -> shift.vehicle().type().matrix()).toArray(TravelMatrix[]::new);
        depot = shifts.stream().mapToInt(Shift::depot).toArray();
        loadingSec = shifts.stream()
                .mapToInt(shift -> shift.reload().map(Reload::loadingSec).orElse(-1))
                .toArray();
        pools = problem.sparePacks().toArray(SparePacks[]::new);
        poolUsableJ = new long[pools.length];
        notFullJ = Arrays.stream(pools)
                .map(packs -> packs.charging().notFullJ().stream()
                        .sorted(Comparator.reverseOrder())
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        poolsOfHub = poolsOfHub(pools);
        poolOfShift = new int[shifts.size()];
        for (int shift = 0; shift < poolOfShift.length; shift++) {
            poolOfShift[shift] = poolOf(shifts.get(shift));
        }
        along = new PacksAlong(shifts, pools, poolOfShift);
        firstVisit = new int[tasks.size()];
        int visits = 0;
        for (int task = 0; task < firstVisit.length; task++) {
            firstVisit[task] = visits;
            visits += tasks.get(task) instanceof Shipment ? 2 : 1;
        }
        taskOfVisit = new int[visits];
        partner = new int[visits];
        place = new int[visits];
        fromDepotG = new int[visits];
        fromDepotMl = new int[visits];
        changeG = new int[visits];
        changeMl = new int[visits];
        serviceSec = new int[visits];
        setupSec = new int[visits];
        releaseSec = new int[visits];
        openSec = new int[visits][];
        closeSec = new int[visits][];
        graceSec = new int[visits];
        latenessMilliIdrPerHour = new long[visits];
        visitRecord = new Visit[visits];
        activity = new Activity[visits];
        Map<String, Integer> visitById = new HashMap<>();
        for (int task = 0; task < firstVisit.length; task++) {
            compile(task);
            visitById.put(tasks.get(task).id(), firstVisit[task]);
        }
        divided = new DividedGoods(this, goodsByPiece);
        moveMilliIdr = inForce.moveMilliIdr();
        shiftInForce = new int[visits];
        for (int visit = 0; visit < visits; visit++) {
            shiftInForce[visit] = inForce.shiftOf(tasks.get(taskOfVisit[visit]).id(), shifts);
        }
        lockedFirst = shifts.stream()
                .map(shift -> shift.rules().lock().firstTasks().stream()
                        .filter(id -> !leftBehind.contains(id))
                        .mapToInt(visitById::get)
                        .toArray())
                .toArray(int[][]::new);
        breaksOfShift = shifts.stream()
                .map(shift -> new BreakTimes(shift.rules().breaks()))
                .toArray(BreakTimes[]::new);
        onBoardOfShift = shifts.stream()
                .map(shift -> OnBoard.of(shift.rules().onBoard(), visitById, this))
                .toArray(OnBoard[]::new);
        handOvers = new HandOvers(problem);
        fitness = new Fitness(problem, handOvers, leftBehind, goodsByPiece);
        groups = new TaskGroups(problem);
        sharedStations = new SharedStations(shifts);
        hasGroups = !groups.isEmpty();
        hasOptional = tasks.stream().anyMatch(Task::isOptional);
    }

    /** The same visits, where nothing is locked. */
    public CompiledProblem withoutLocks() {
        List<Shift> unlocked = shifts.stream()
                .map(shift -> shift.with(shift.rules().withLock(RouteLock.NONE)))
                .toList();
        return new CompiledProblem(
                new RoutingProblem(unlocked, tasks, problem.sparePacks(), problem.groups(), problem.fairness()),
                Set.of(),
                PlanInForce.NONE,
                divided.goodsByPiece());
    }

    private static int[][] poolsOfHub(SparePacks[] pools) {
        Map<String, List<Integer>> byHub = new LinkedHashMap<>();
        for (int pool = 0; pool < pools.length; pool++) {
            String alone = "pool " + pool;
            String hub =
                    pools[pool].charging().hub().map(wall -> "hub " + wall.id()).orElse(alone);
            byHub.computeIfAbsent(hub, unknown -> new ArrayList<>()).add(pool);
        }
        return byHub.values().stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
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

    private void compile(int task) {
        Task goods = tasks.get(task);
        int visit = firstVisit[task];
        if (goods instanceof Shipment shipment) {
            compile(visit, task, Activity.PICKUP, shipment.pickup());
            compile(visit + 1, task, Activity.DELIVERY, shipment.delivery());
            partner[visit] = visit + 1;
            partner[visit + 1] = visit;
        } else if (goods instanceof Job job) {
            compile(visit, task, job.activity(), job.visit());
            partner[visit] = -1;
            releaseSec[visit] = job.releaseSec();
            boolean delivery = job.activity() == Activity.DELIVERY;
            fromDepotG[visit] = delivery ? job.load().massG() : 0;
            fromDepotMl[visit] = delivery ? job.load().volumeMl() : 0;
        }
    }

    private void compile(int visit, int task, Activity what, Visit where) {
        var load = tasks.get(task).load();
        int sign = what == Activity.DELIVERY ? -1 : 1;
        taskOfVisit[visit] = task;
        visitRecord[visit] = where;
        activity[visit] = what;
        place[visit] = where.place();
        changeG[visit] = sign * load.massG();
        changeMl[visit] = sign * load.volumeMl();
        serviceSec[visit] = where.serviceSec();
        setupSec[visit] = where.setupSec();
        openSec[visit] = where.windows().stream().mapToInt(TimeWindow::openSec).toArray();
        closeSec[visit] =
                where.windows().stream().mapToInt(TimeWindow::closeSec).toArray();
        graceSec[visit] = where.lateness().atMostSec();
        latenessMilliIdrPerHour[visit] = where.lateness().milliIdrPerHour();
    }

    /** The most swaps that a route of the shift could make: every pack once, and once more where it is charged. */
    int mostSwaps(int shift) {
        int pool = poolOfShift[shift];
        return pool < 0 ? 0 : pools[pool].packs() * (pools[pool].chargeW() > 0 ? 2 : 1);
    }

    /** Whether the shift may take energy on its way. */
    boolean hasStations(int shift) {
        return !shifts.get(shift).rules().stations().isEmpty();
    }

    /** Seconds of a swap, beside loading. */
    int swapSec(int shift) {
        int pool = poolOfShift[shift];
        return pool < 0 ? 0 : pools[pool].swapSec();
    }

    /** The first window of a visit in which service may still start, late or not, or its last one. */
    int windowFrom(int visit, int clockSec) {
        return windowFrom(closeSec[visit], clockSec, graceSec[visit]);
    }

    static int windowFrom(int[] close, int clockSec, int graceSec) {
        int window = 0;
        while (window < close.length - 1 && close[window] + graceSec < clockSec) {
            window++;
        }
        return window;
    }

    /** Whether a visit right after another one only hands over more of the same divided goods. */
    boolean goesOn(int shift, int before, int visit) {
        return divided.goesOn(shift, before, visit);
    }

    /** The id of the goods that a task is a piece of; of others its own. */
    public String goodsOf(int task) {
        String id = tasks.get(task).id();
        return divided.goodsByPiece().getOrDefault(id, id);
    }

    /** Whether any goods are divided. */
    boolean hasPieces() {
        return !divided.goodsByPiece().isEmpty();
    }

    /** How many visits all tasks have together. */
    public int visits() {
        return place.length;
    }

    public int taskCount() {
        return firstVisit.length;
    }

    public int shiftCount() {
        return shifts.size();
    }

    public Shift shift(int shift) {
        return shifts.get(shift);
    }

    public Task task(int task) {
        return tasks.get(task);
    }

    public int taskOf(int visit) {
        return taskOfVisit[visit];
    }

    /** The first visit of a task; a shipment's other one follows it. */
    public int firstVisit(int task) {
        return firstVisit[task];
    }

    /** The other visit of a shipment, or -1. */
    public int partner(int visit) {
        return partner[visit];
    }

    public Activity activity(int visit) {
        return activity[visit];
    }

    /** How many of {@code visits[0..count)} another shift serves in the plan in force. */
    int movedVisits(int shift, int[] visits, int count) {
        int moved = 0;
        for (int i = 0; i < count && moveMilliIdr > 0; i++) {
            int before = shiftInForce[visits[i]];
            moved += before >= 0 && before != shift ? 1 : 0;
        }
        return moved;
    }

    /** Whether it matters which of two equal shifts serves a visit. */
    boolean paysForMoves() {
        return moveMilliIdr > 0;
    }

    /** Price of each such visit. */
    long moveMilliIdr() {
        return moveMilliIdr;
    }

    /** Whether it matters what a rider climbs. */
    boolean pricesClimb() {
        return problem.fairness().climbMilliIdrPerKm() > 0;
    }

    /** Whether a task may be left out. */
    public boolean isOptional(int task) {
        return hasOptional && tasks.get(task).isOptional();
    }

    /** Whether any task may be left out. */
    boolean hasOptional() {
        return hasOptional;
    }

    /** Whether tasks depend on each other. */
    boolean hasGroups() {
        return hasGroups;
    }

    /** Where, when and for how long. */
    public Visit visit(int visit) {
        return visitRecord[visit];
    }

    /** Metres between two places for the vehicle of a shift. */
    public int distanceM(int shift, int from, int to) {
        return matrixOfShift[shift].distanceM(from, to);
    }

    public int place(int visit) {
        return place[visit];
    }

    /** Shipments that may change hands at the hub. */
    public HandOvers handOvers() {
        return handOvers;
    }

    /** What plans and reasons call a task: a part of a shipment's way is called as the shipment. */
    public String nameOf(int task) {
        return tasks.get(handOvers.whole[task] < 0 ? task : handOvers.whole[task])
                .id();
    }

    /** What stands between a task and a shift, whatever else the route holds. */
    public Fitness fitness() {
        return fitness;
    }

    /** Visits that the route of a shift begins with. */
    public int[] lockedFirst(int shift) {
        return lockedFirst[shift].clone();
    }

    /**
     * Whether the price of a route is exactly the sum over its legs and its rules are one window a visit and one load:
     * then {@link ArcKernel} prices what {@link WalkKernel} would, without walking.
     */
    public boolean isAdditive() {
        return new AdditiveProblem(this).holds();
    }

    /** The arrays that {@link ArcKernel} needs, in thousandths of a Rupiah; for a problem that {@link #isAdditive}. */
    public SearchProblem additiveProblem() {
        return new AdditiveProblem(this).arrays();
    }

    /**
     * The arrays that the search needs around a kernel that walks routes itself.
     *
     * @param kept ids of the tasks that the search leaves in their routes
     */
    public SearchProblem searchProblem(Set<String> kept) {
        return new WalkedProblem(this, kept).arrays();
    }

    boolean[] lockedTasks(Set<String> kept) {
        boolean[] locked = new boolean[taskCount()];
        for (int task = 0; task < locked.length; task++) {
            locked[task] = kept.contains(tasks.get(task).id());
        }
        Arrays.stream(lockedFirst).flatMapToInt(Arrays::stream).forEach(visit -> locked[taskOfVisit[visit]] = true);
        return locked;
    }
}
