package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.PlanInForce;
import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Attendance;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Fairness;
import id.rutedesa.solver.model.HandOver;
import id.rutedesa.solver.model.HubPower;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Overtime;
import id.rutedesa.solver.model.PackCharging;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftLimits;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Station;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TaskGroup;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.verify.PlanVerifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Days on random maps that use, each at random, every rule of the model. */
public final class RandomDays {
    private RandomDays() {}

    /** Jobs and shipments with requirements, setup and lateness; shifts with breaks, limits, overtime, packs, open ends. */
    public static RoutingProblem ofManyRules(long seed, int tasks, int shifts) {
        RoutingProblem plain = Tiny.random(seed, tasks + 2, shifts);
        Random random = new Random(seed * 31 + 5);
        List<Task> list = new ArrayList<>();
        for (int t = 0; t < tasks; t++) {
            list.add(task((Job) plain.tasks().get(t), (Job) plain.tasks().get(t + 1), random));
        }
        List<Shift> all = new ArrayList<>();
        for (int s = 0; s < shifts; s++) {
            all.add(shift(plain.shifts().get(s), tasks + 1, random));
        }
        return new RoutingProblem(
                all,
                list,
                List.of(packs(random, new Random(seed).nextInt(3) > 0)),
                groups(list, random),
                fairness(random));
    }

    /** The same, in which every shipment may change hands at place 0, where some shifts are and some are not. */
    public static RoutingProblem ofHandOvers(long seed, int tasks, int shifts) {
        RoutingProblem day = ofManyRules(seed, tasks, shifts);
        List<Task> list = day.tasks().stream()
                .map(task -> task instanceof Shipment shipment
                        ? shipment.handedOver(new HandOver(0, 100 + (int) (seed % 5) * 150))
                        : task)
                .toList();
        return new RoutingProblem(day.shifts(), list, day.sparePacks(), day.groups(), day.fairness());
    }

    /** As {@link #ofHandOvers}; two in three jobs are heavy goods that may be divided. */
    public static RoutingProblem ofDividedGoods(long seed, int tasks, int shifts) {
        RoutingProblem day = ofHandOvers(seed, tasks, shifts);
        Random random = new Random(seed * 17 + 3);
        List<Task> list = day.tasks().stream()
                .map(task -> task instanceof Job job && random.nextInt(3) > 0 ? heavy(job, random) : task)
                .toList();
        return new RoutingProblem(day.shifts(), list, day.sparePacks(), day.groups(), day.fairness());
    }

    /**
     * As {@link #ofDividedGoods}; half of the days with two kinds of packs at one hub of few watts, with stations that everybody
     * needs and few may use, with a hired pick-up, with a bike that is under way, with items that are long, with riders who must
     * begin by some time or stay until some time, and with locks at random, which not everybody can keep.
     */
    public static RoutingProblem ofEverything(long seed, int tasks) {
        return ofEverything(seed, tasks, 3);
    }

    /** Half of the riders must begin by some time, and half of them are on duty until some time. */
    static List<Shift> withAttendance(List<Shift> shifts, Random random) {
        return shifts.stream()
                .map(shift -> {
                    int hours = shift.latestEndSec() - shift.earliestStartSec();
                    int by = shift.earliestStartSec() + random.nextInt(hours / 2);
                    int until = shift.latestEndSec() - random.nextInt(hours);
                    return shift.with(shift.rules()
                            .withAttendance(new Attendance(
                                    random.nextBoolean() ? by : Attendance.NONE.latestStartSec(),
                                    random.nextBoolean() ? until : 0)));
                })
                .toList();
    }

    /** The same with more shifts; at least three. */
    public static RoutingProblem ofEverything(long seed, int tasks, int riders) {
        RoutingProblem day = ofDividedGoods(seed, tasks, riders);
        Random random = new Random(seed * 7 + 1);
        List<Task> list = day.tasks().stream()
                .map(task -> task instanceof Job job && random.nextInt(7) == 0 ? longItem(job) : task)
                .toList();
        List<Shift> shifts = new ArrayList<>(day.shifts());
        if (new Random(seed * 13 + 4).nextBoolean()) {
            shifts.replaceAll(shift -> shortOfCharge(shift, tasks + 1));
        }
        if (random.nextBoolean()) {
            shifts.set(2, hired(shifts.get(2), random));
        }
        Set<String> held = new HashSet<>();
        if (random.nextBoolean()) {
            shifts.set(1, underWay(shifts.get(1), list, held, random));
        }
        for (int s = 0; s < shifts.size(); s++) {
            if (random.nextInt(3) == 0) {
                List<String> first = new ArrayList<>();
                for (Task task : list) {
                    if (task instanceof Job && random.nextInt(5) == 0 && held.add(task.id())) {
                        first.add(task.id());
                    }
                }
                Collections.shuffle(first, random);
                RouteLock lock = new RouteLock(first, random.nextInt(3) == 0);
                shifts.set(s, shifts.get(s).with(shifts.get(s).rules().withLock(lock)));
            }
        }
        List<SparePacks> packs = day.sparePacks();
        if (new Random(seed * 19 + 2).nextBoolean()) {
            Shift first = shifts.get(0);
            shifts.set(0, first.sparePacksId().isPresent() ? Tiny.swapping(first, "others") : first);
            packs = atOneHub(packs.get(0));
        }
        return new RoutingProblem(
                withAttendance(shifts, new Random(seed * 13 + 7)), list, packs, day.groups(), day.fairness());
    }

    /** The packs and as many of another kind; the hub has the watts to charge one of them at a time. */
    private static List<SparePacks> atOneHub(SparePacks packs) {
        PackCharging charging = packs.charging().at(new HubPower("hub", 800), 450);
        return List.of("packs", "others").stream()
                .map(id -> new SparePacks(
                        id,
                        packs.packs(),
                        packs.swapSec(),
                        packs.chargeW(),
                        packs.feeMilliIdr(),
                        charging,
                        packs.carried()))
                .toList();
    }

    /** The day as it would be if stations had sockets and packs for everybody. */
    static RoutingProblem withRoomForAll(RoutingProblem day) {
        List<Shift> shifts = day.shifts().stream()
                .map(shift -> shift.with(shift.rules()
                        .withStations(shift.rules().stations().stream()
                                .map(station -> station.withRoom(Station.FOR_ALL))
                                .toArray(Station[]::new))))
                .toList();
        return new RoutingProblem(shifts, day.tasks(), day.sparePacks(), day.groups(), day.fairness());
    }

    /** Half of its charge, and stations with one socket and one pack for all shifts. */
    private static Shift shortOfCharge(Shift shift, int place) {
        Station swaps = Station.swapping("tukar", 1 + place % 5, 100, 40).withRoom(1);
        return new Shift(
                shift.id(),
                shift.vehicle(),
                shift.startPlace(),
                shift.endPlace(),
                shift.earliestStartSec(),
                shift.latestEndSec(),
                shift.reload(),
                1_500_000,
                shift.sparePacksId(),
                shift.rules().withStations(swaps, charger(place).withRoom(1)));
    }

    private static Job longItem(Job job) {
        Requirements needs = job.requirements();
        return job.requiring(new Requirements(needs.skills(), needs.shiftIds(), 1_500));
    }

    /** A pick-up without a battery at a price a hire and a kilometre. */
    private static Shift hired(Shift shift, Random random) {
        VehicleType pickUp = new VehicleType(
                "pick-up",
                shift.vehicle().type().matrix(),
                new Load(800_000, 2_000_000),
                Optional.empty(),
                new CostRates(600_000, 0, 5_000, random.nextInt(2) * 400L),
                random.nextBoolean() ? 3_000 : 1_000);
        return new Shift(
                shift.id(),
                new Vehicle("hire", pickUp),
                shift.startPlace(),
                shift.endPlace(),
                shift.earliestStartSec(),
                shift.latestEndSec(),
                shift.reload(),
                0,
                Optional.empty(),
                shift.rules().withStations());
    }

    /** The bike is at place 3 with some deliveries on board, which go to {@code held}. */
    private static Shift underWay(Shift shift, List<Task> tasks, Set<String> held, Random random) {
        Set<String> onBoard = new HashSet<>();
        long massG = 0;
        for (Task task : tasks) {
            boolean mayBe = task instanceof Job job
                    && job.activity() == Activity.DELIVERY
                    && job.leastPiece().isEmpty();
            if (mayBe && massG + task.load().massG() < 30_000 && random.nextInt(3) == 0) {
                massG += task.load().massG();
                onBoard.add(task.id());
            }
        }
        held.addAll(onBoard);
        return new Shift(
                shift.id(),
                shift.vehicle(),
                3,
                shift.endPlace(),
                shift.earliestStartSec(),
                shift.latestEndSec(),
                shift.reload().map(reload -> new Reload(reload.loadingSec(), OptionalInt.of(0))),
                shift.startChargeJ(),
                shift.sparePacksId(),
                shift.rules().underWayWith(onBoard.toArray(String[]::new)));
    }

    private static Job heavy(Job job, Random random) {
        Load load = new Load(5_000 + random.nextInt(90_000), job.load().volumeMl());
        return new Job(
                        job.id(),
                        job.activity(),
                        job.visit(),
                        load,
                        job.priority(),
                        job.releaseSec(),
                        job.requirements())
                .divisible(new Load(1_000 + random.nextInt(4_000), 0));
    }

    /** The day with both parts of every way over the hub, as a search sees it. */
    public static RoutingProblem withParts(RoutingProblem day) {
        return HandOverParts.in(day);
    }

    /** The day as a search sees it: goods in pieces, and both parts of every way over the hub. */
    public static CompiledProblem asSearched(RoutingProblem day) {
        Pieces pieces = new Pieces(day, List.of());
        return new CompiledProblem(
                HandOverParts.in(pieces.problem()), Set.of(), PlanInForce.NONE, pieces.taskByPiece());
    }

    private static Fairness fairness(Random random) {
        return random.nextBoolean()
                ? Fairness.NONE
                : new Fairness(Set.of("s0", "s1"), random.nextInt(9_000), 0, random.nextInt(1_500));
    }

    /** A few groups of each kind, of two to four tasks at random; they may contradict each other. */
    private static List<TaskGroup> groups(List<Task> tasks, Random random) {
        List<TaskGroup> groups = new ArrayList<>();
        for (TaskGroup.Kind kind : TaskGroup.Kind.values()) {
            for (int i = random.nextInt(kind == TaskGroup.Kind.TOGETHER ? 2 : 3); i > 0; i--) {
                List<String> ids = new ArrayList<>(tasks.stream().map(Task::id).toList());
                Collections.shuffle(ids, random);
                groups.add(new TaskGroup(kind, ids.subList(0, 2 + random.nextInt(3))));
            }
        }
        return groups;
    }

    private static SparePacks packs(Random random, boolean alongToo) {
        PackCharging charging = random.nextBoolean()
                ? PackCharging.UNLIMITED
                : new PackCharging(1, List.of(new TimeWindow(3_000, 5_000)), List.of(2_000_000), 500);
        SparePacks packs = new SparePacks("packs", 2, 120, 400, 50, charging);
        return alongToo ? packs.carried(new CarriedPacks(new Load(7_000, 9_000), 2, 90, 30)) : packs;
    }

    private static Task task(Job job, Job next, Random random) {
        Visit at = visit(job.visit(), random);
        Requirements needs =
                switch (random.nextInt(6)) {
                    case 0 -> Requirements.skills("cold");
                    case 1 -> Requirements.only("s0");
                    default -> Requirements.NONE;
                };
        if (random.nextInt(3) == 0) {
            Shipment shipment =
                    new Shipment(job.id(), at, visit(next.visit(), random), job.load(), job.priority(), needs);
            return random.nextInt(5) == 0 ? shipment.worth(random.nextInt(3_000)) : shipment;
        }
        int releaseSec = random.nextInt(4) == 0 && job.activity() == Activity.DELIVERY ? 1_500 : 0;
        Job plain = new Job(job.id(), job.activity(), at, job.load(), job.priority(), releaseSec, needs);
        boolean divides = random.nextInt(6) == 0 && job.load().massG() >= 3_000;
        if (divides) {
            return plain.divisible(new Load(1_000 + random.nextInt(2_000), 0));
        }
        return random.nextInt(5) == 0 ? plain.worth(random.nextInt(3_000)) : plain;
    }

    private static Visit visit(Visit visit, Random random) {
        TimeWindow window = visit.windows().get(0);
        List<TimeWindow> windows = random.nextInt(3) == 0
                ? List.of(window, new TimeWindow(window.closeSec() + 1_000, window.closeSec() + 3_000))
                : List.of(window);
        Lateness lateness = random.nextInt(3) == 0 ? new Lateness(600, 20_000) : Lateness.NONE;
        return new Visit(visit.place(), windows, visit.serviceSec(), random.nextInt(2) * 90, lateness);
    }

    private static Shift shift(Shift shift, int place, Random random) {
        ShiftRules rules = ShiftRules.NONE;
        if (random.nextBoolean()) {
            rules = rules.withSkills("cold", "heavy");
        }
        if (random.nextBoolean()) {
            Break meal = Break.anywhere("meal", new TimeWindow(4_000, 6_000), 900);
            Break prayer = new Break("prayer", List.of(new TimeWindow(8_000, 9_500)), 600, OptionalInt.of(place));
            rules = random.nextBoolean() ? rules.withBreaks(meal) : rules.withBreaks(meal, prayer);
        }
        if (random.nextBoolean()) {
            rules = rules.withLimits(new ShiftLimits(2 + random.nextInt(8), 60_000, 15_000));
        }
        if (random.nextBoolean()) {
            rules = rules.withOvertime(new Overtime(shift.latestEndSec() + 1_800, 9_000));
        }
        boolean stops = random.nextInt(3) == 0;
        if (stops) {
            rules = rules.withStations(Station.swapping("tukar", 1 + place % 5, 100, 40), charger(place));
        }
        Optional<Reload> reload = random.nextBoolean()
                ? Optional.of(new Reload(200, random.nextBoolean() ? OptionalInt.of(1) : OptionalInt.empty()))
                : Optional.empty();
        return new Shift(
                shift.id(),
                shift.vehicle(),
                0,
                random.nextInt(3) == 0 ? Shift.OPEN_END : 0,
                shift.earliestStartSec(),
                shift.latestEndSec() - 5_000 - random.nextInt(9_000),
                reload,
                shift.startChargeJ() - (stops ? 1_500_000 : 0),
                reload.isPresent() && random.nextBoolean() ? Optional.of("packs") : Optional.empty(),
                rules);
    }

    /** Slower the fuller the pack is, open at times, and without power at times. */
    private static Station charger(int place) {
        ChargeCurve curve =
                new ChargeCurve(List.of(new ChargeCurve.Piece(800, 1_000), new ChargeCurve.Piece(1_000, 400)));
        Station.Charger charger = new Station.Charger(2_000, curve, List.of(new TimeWindow(3_000, 3_600)), 500);
        List<TimeWindow> open = List.of(new TimeWindow(0, 7_000), new TimeWindow(8_000, 15_000));
        return new Station("isi", place, open, 60, 5, Optional.of(charger));
    }

    /** The day before its other tasks were known, groups of those that were. */
    static RoutingProblem firstTasks(RoutingProblem day, int count) {
        List<Task> tasks = day.tasks().subList(0, count);
        List<TaskGroup> groups = new ArrayList<>();
        for (TaskGroup group : day.groups()) {
            List<String> known = new ArrayList<>(group.taskIds());
            known.retainAll(tasks.stream().map(Task::id).toList());
            if (known.size() > 1) {
                groups.add(new TaskGroup(group.kind(), known));
            }
        }
        return new RoutingProblem(day.shifts(), tasks, day.sparePacks(), groups, day.fairness());
    }

    /** The same day with locks: the first tasks of each route of a plan, one route closed. */
    public static RoutingProblem locked(RoutingProblem day, List<RouteOrder> orders, Random random) {
        List<Shift> shifts = new ArrayList<>(day.shifts());
        for (int s = 0; s < shifts.size(); s++) {
            Shift shift = shifts.get(s);
            for (var order : orders) {
                List<String> jobs = order.taskIds().stream()
                        .distinct()
                        .takeWhile(id ->
                                day.tasks().stream().anyMatch(task -> task.id().equals(id) && task instanceof Job))
                        .toList();
                if (order.shiftId().equals(shift.id()) && !jobs.isEmpty()) {
                    List<String> first = jobs.subList(0, 1 + random.nextInt(jobs.size()));
                    boolean closed = random.nextBoolean();
                    shifts.set(s, shift.with(shift.rules().withLock(new RouteLock(first, closed))));
                }
            }
        }
        return new RoutingProblem(shifts, day.tasks(), day.sparePacks(), day.groups(), day.fairness());
    }

    /** The plan of a solve, which {@code verify} accepts. */
    static Plan solved(RoutingProblem day, SolveRequest request, long seed) {
        Plan plan = new RouteSolver().solve(day, request).plan();
        assertThat(PlanVerifier.verify(day, plan)).as("seed %d", seed).isEmpty();
        return plan;
    }

    /** What a shift serves, in order; nothing where it has no route. */
    static List<String> order(Plan plan, String shiftId) {
        return orders(plan).stream()
                .filter(route -> route.shiftId().equals(shiftId))
                .findFirst()
                .map(RouteOrder::taskIds)
                .orElse(List.of());
    }

    /** Ids of a plan's tasks by shift, in order. */
    static List<RouteOrder> orders(Plan plan) {
        return plan.routes().stream().map(Route::order).toList();
    }

    static boolean isDivided(RoutingProblem day, String id) {
        return day.tasks().stream()
                .anyMatch(task -> task.id().equals(id)
                        && task instanceof Job job
                        && job.leastPiece().isPresent());
    }
}
