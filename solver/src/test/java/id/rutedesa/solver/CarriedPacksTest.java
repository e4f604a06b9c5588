package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.solver.model.Battery;
import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.model.HubPower;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.PackCharging;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Leg;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packs as cargo on {@link Tiny}'s line: a full pack holds 100,000 J, 20,000 of them reserve. A bike that starts with
 * 30,000 J rides one kilometre, so that nothing can be served and brought home without a pack along; one weighs 8 kg.
 */
class CarriedPacksTest {
    private static final CarriedPacks ALONG = new CarriedPacks(new Load(8_000, 6_000), 2, 20, 500);

    /** Starts with 30,000 J, loads in 50 s. */
    private static Shift nearlyEmpty(String id, int capacityG) {
        return Tiny.swapping(Tiny.reloading(Tiny.shift(id, capacityG, 30_000), 50), "packs");
    }

    private static SparePacks packs(int count, int chargeW) {
        return new SparePacks("packs", count, 30, chargeW, 700).carried(ALONG);
    }

    /** Ten kilograms each, one and two kilometres east. */
    private static RoutingProblem east(Shift shift, SparePacks packs) {
        return new RoutingProblem(List.of(shift), List.of(Tiny.task(1, 10_000), Tiny.task(2, 10_000)), List.of(packs));
    }

    private static Plan solve(RoutingProblem problem) {
        return solve(problem, 300);
    }

    private static Plan solve(RoutingProblem problem, long steps) {
        SolveSettings settings = new SolveSettings(Duration.ofSeconds(20), 1, OptionalLong.of(steps));
        Plan plan = new RouteSolver().solve(problem, settings).plan();
        assertThat(PlanVerifier.verify(problem, plan)).isEmpty();
        return plan;
    }

    private static List<Stop> swaps(Plan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == StopKind.CARRIED_SWAP)
                .toList();
    }

    @Test
    void aPackAlongMakesATripOfMoreThanOneBatteryPossible() {
        Plan plan = solve(east(nearlyEmpty("s", 40_000), packs(1, 0)));

        Route route = plan.routes().get(0);
        assertThat(plan.unassigned()).isEmpty();
        assertThat(route.stops().stream().map(Stop::kind))
                .containsExactly(StopKind.START, StopKind.VISIT, StopKind.CARRIED_SWAP, StopKind.VISIT, StopKind.END);
        // Loading 50, 100 to the first place, 60 there: the swap lasts from 210 to 230.
        Stop swap = swaps(plan).get(0);
        assertThat(swap.place()).isEqualTo(1);
        assertThat(swap.arrivalSec()).isEqualTo(210);
        assertThat(swap.departureSec()).isEqualTo(230);
        assertThat(swap.arrivalChargeJ()).hasValue(20_000);
        assertThat(swap.departureChargeJ()).hasValue(100_000);
        // 100 on, 60 there, 200 home.
        assertThat(route.stops().get(4).arrivalSec()).isEqualTo(590);
        assertThat(route.stops().get(4).arrivalChargeJ()).hasValue(70_000);
        // Goods of 20 kg and the pack of 8; the empty one comes home, too.
        assertThat(route.legs().stream().map(leg -> leg.loadG())).containsExactly(28_000, 18_000, 18_000, 8_000);
        assertThat(route.stops().get(0).loadAfter()).isEqualTo(new Load(28_000, 8_000));
        // 10,000 J of the own pack and 30,000 J of the other one at 1 per 10,000 J, and a swap on the way.
        assertThat(route.cost().energyMilliIdr()).isEqualTo(4);
        assertThat(route.cost().swapMilliIdr()).isEqualTo(500);
    }

    @Test
    void itsKilogramsAndLitresCountAgainstTheCapacity() {
        // 28 kg fit exactly; with 27 kg the goods go on two trips, the pack along on the first.
        assertThat(solve(east(nearlyEmpty("s", 28_000), packs(1, 0)))
                        .routes()
                        .get(0)
                        .stops())
                .noneMatch(stop -> stop.kind() == StopKind.RELOAD);
        Plan twoTrips = solve(east(nearlyEmpty("s", 27_000), packs(1, 0)));
        assertThat(twoTrips.unassigned()).isEmpty();
        assertThat(twoTrips.routes().get(0).stops()).anyMatch(stop -> stop.kind() == StopKind.RELOAD);
        assertThat(swaps(twoTrips)).hasSize(1);

        // Beside a pack of 8 kg, 17 kg leave no room for goods of 10.
        assertThat(solve(east(nearlyEmpty("s", 17_000), packs(1, 0))).unassigned())
                .hasSize(2);

        // 100 litres hold the goods, of a litre each, and a pack of 98, but not of 99 with both: then it is two trips.
        Shift shift = nearlyEmpty("s", 40_000);
        for (int litres : new int[] {98, 99}) {
            CarriedPacks bulky = new CarriedPacks(new Load(8_000, 1_000 * litres), 1, 20, 0);
            Plan plan = solve(east(shift, new SparePacks("packs", 1, 30, 0, 0).carried(bulky)));
            assertThat(plan.unassigned()).isEmpty();
            assertThat(plan.routes().get(0).stops().stream().filter(stop -> stop.kind() == StopKind.RELOAD))
                    .hasSize(litres - 98);
        }
    }

    @Test
    void noPackGoesAlongWhereTheChargeLasts() {
        Shift full = Tiny.swapping(Tiny.reloading(Tiny.shift("s", 40_000, 100_000), 50), "packs");

        Plan plan = solve(east(full, packs(3, 0)));

        assertThat(swaps(plan)).isEmpty();
        assertThat(plan.routes().get(0).legs().get(0).loadG()).isEqualTo(20_000);
    }

    /** 40,000 J usable, 20,000 of them reserve: two kilometres on a pack; there and back they are four. */
    private static Shift twoKilometresAPack(int capacityG) {
        Shift shift = nearlyEmpty("s", capacityG);
        VehicleType type = shift.vehicle().type();
        return new Shift(
                "s",
                new Vehicle(
                        "v",
                        new VehicleType(
                                "small",
                                type.matrix(),
                                type.capacity(),
                                Optional.of(new Battery(40_000, 20_000)),
                                type.rates())),
                0,
                0,
                0,
                10_000,
                Optional.of(new Reload(50)),
                30_000,
                Optional.of("packs"));
    }

    @Test
    void twoPacksReachWhereOneDoesNot() {
        // 30,000 J last to the first place, a pack to the second and back to the first, the next one home: tasks at 1,
        // 2 and 1.
        Task again = renamed(Tiny.task(1, 10_000), "t1-again");
        List<Task> tasks = List.of(Tiny.task(1, 10_000), Tiny.task(2, 10_000), again);
        Shift shift = twoKilometresAPack(46_000);
        RoutingProblem two = new RoutingProblem(List.of(shift), tasks, List.of(packs(2, 0)));

        PlanCheck check = check(two, "t1", "t2", "t1-again");

        assertThat(check.brokenRules()).isEmpty();
        assertThat(swaps(check.plan()).stream().map(Stop::place)).containsExactly(1, 1);
        assertThat(check.plan().routes().get(0).stops().get(0).loadAfter().massG())
                .isEqualTo(46_000);
        CarriedPacks one = new CarriedPacks(new Load(8_000, 6_000), 1, 20, 500);
        RoutingProblem onlyOne =
                new RoutingProblem(List.of(shift), tasks, List.of(new SparePacks("packs", 2, 30, 0, 0).carried(one)));
        assertThat(check(onlyOne, "t1", "t2", "t1-again").brokenRules()).isNotEmpty();
    }

    private static PlanCheck check(RoutingProblem day, String... taskIds) {
        return new RouteSolver().check(day, List.of(new RouteOrder("s", List.of(taskIds))));
    }

    private static Task renamed(Task task, String id) {
        Job job = (Job) task;
        return Job.delivery(id, job.visit(), job.load(), job.priority());
    }

    @Test
    void checkModeNamesThePackThatIsMissingAndTheKilogramsThatAreTooMany() {
        PlanCheck none = check(east(nearlyEmpty("s", 40_000), packs(0, 0)), "t1", "t2");
        assertThat(none.brokenRules()).extracting(BrokenRule::code).containsExactly(ReasonCode.BATTERY_TOO_SMALL);

        SparePacks empty = new SparePacks("packs", 1, 30, 0, 0, packsNotFull()).carried(ALONG);
        PlanCheck notFull = check(east(nearlyEmpty("s", 40_000), empty), "t1", "t2");
        assertThat(notFull.brokenRules())
                .containsExactly(new BrokenRule("s", Optional.empty(), ReasonCode.NO_SPARE_PACK, 1));
        assertThat(PlanVerifier.verify(east(nearlyEmpty("s", 40_000), empty), notFull.plan()))
                .extracting(Violation::code)
                .containsExactly("spare-packs");
    }

    private static PackCharging packsNotFull() {
        return new PackCharging(1, List.of(), List.of(10_000), 0);
    }

    /** Rider a is back at 590 with an empty pack that lacks 80,000 J; rider b loads when b's goods are there. */
    private static int servedByTheSecond(int releaseSec, int chargeW, int endPlace) {
        List<Task> tasks = new ArrayList<>();
        for (int place = 1; place <= 2; place++) {
            tasks.add(((Job) renamed(Tiny.task(place, 10_000), "a" + place)).requiring(Requirements.only("a")));
            Job late = (Job) Tiny.task(place, 10_000);
            tasks.add(new Job("b" + place, late.activity(), late.visit(), late.load(), 0, releaseSec)
                    .requiring(Requirements.only("b")));
        }
        Shift a = nearlyEmpty("a", 40_000);
        Shift first =
                new Shift("a", a.vehicle(), 0, endPlace, 0, 10_000, a.reload(), a.startChargeJ(), a.sparePacksId());
        // Who is served first counts: a's tasks outweigh b's.
        tasks.replaceAll(task -> task.id().startsWith("a") ? important((Job) task) : task);
        RoutingProblem day =
                new RoutingProblem(List.of(first, nearlyEmpty("b", 40_000)), tasks, List.of(packs(1, chargeW)));
        Plan plan = solve(day);
        assertThat(plan.unassigned()).noneMatch(left -> left.taskId().startsWith("a"));
        return 2 - plan.unassigned().size();
    }

    private static Task important(Job job) {
        return new Job(job.id(), job.activity(), job.visit(), job.load(), 9, 0, job.requirements());
    }

    @Test
    void thePackIsGoneUntilTheBikeIsBackAndItIsFullAgain() {
        // At 1,000 W the pack is full 80 s after 590.
        assertThat(servedByTheSecond(670, 1_000, 0)).isEqualTo(2);
        assertThat(servedByTheSecond(669, 1_000, 0)).isZero();
        assertThat(servedByTheSecond(9_000, 0, 0)).isZero();
        // Where the bike ends elsewhere, the pack does not come back.
        assertThat(servedByTheSecond(9_000, 1_000, Shift.OPEN_END)).isZero();
    }

    @Test
    void aTaskThatIsLeftBehindNamesThePack() {
        RoutingProblem day = new RoutingProblem(
                List.of(nearlyEmpty("a", 40_000), nearlyEmpty("b", 40_000)),
                List.of(only("a", 1), only("a", 2), only("b", 1), only("b", 2)),
                List.of(packs(1, 0)));

        Plan plan = solve(day);

        // The second place is too far for what the rider starts with: only from the first one on a pack helps.
        assertThat(plan.unassigned()).hasSize(2).anySatisfy(left -> assertThat(left.reasons())
                .anySatisfy(reason -> assertThat(reason.code()).isEqualTo(ReasonCode.NO_SPARE_PACK)));
    }

    private static Task only(String rider, int place) {
        return ((Job) renamed(Tiny.task(place, 10_000), rider + place)).requiring(Requirements.only(rider));
    }

    @Test
    void verifyFindsEveryWayToCheatWithAPackAlong() {
        RoutingProblem day = east(nearlyEmpty("s", 40_000), packs(1, 0));
        Plan plan = solve(day);

        // Swapped in no time.
        assertThat(codes(day, spoiled(plan, stop -> moved(stop, stop.place(), stop.departureSec() - 1))))
                .contains("carried-pack");
        // Swapped somewhere else.
        assertThat(codes(day, spoiled(plan, stop -> moved(stop, 3, stop.departureSec()))))
                .contains("carried-pack");
        // A pack without weight.
        assertThat(codes(day, spoiled(plan, stop -> weighing(stop, 10_000)))).contains("load-said", "leg-load");
        // More on a trip than may be, and none at all.
        for (RoutingProblem other : List.of(
                east(nearlyEmpty("s", 40_000), new SparePacks("packs", 1, 30, 0, 700)),
                east(
                        nearlyEmpty("s", 40_000),
                        new SparePacks("packs", 1, 30, 0, 700)
                                .carried(new CarriedPacks(new Load(8_000, 6_000), 1, 20, 500))))) {
            Plan twice = other.sparePacks().get(0).carried().isPresent() ? doubled(plan) : plan;
            assertThat(codes(other, twice)).contains("carried-pack");
        }
        // The depot is elsewhere, so no pack was there to be loaded.
        Shift shift = day.shifts().get(0);
        Shift elsewhere = new Shift(
                "s",
                shift.vehicle(),
                0,
                0,
                0,
                10_000,
                Optional.of(new Reload(50, OptionalInt.of(4))),
                30_000,
                Optional.of("packs"));
        assertThat(codes(new RoutingProblem(List.of(elsewhere), day.tasks(), day.sparePacks()), plan))
                .contains("carried-pack");
        assertThat(solve(new RoutingProblem(List.of(elsewhere), day.tasks(), day.sparePacks()))
                        .unassigned())
                .hasSize(2);
        // Another price.
        RoutingProblem dearer = east(
                nearlyEmpty("s", 40_000),
                new SparePacks("packs", 1, 30, 0, 700).carried(new CarriedPacks(new Load(8_000, 6_000), 2, 20, 501)));
        assertThat(codes(dearer, plan)).containsExactly("cost");
    }

    private static List<String> codes(RoutingProblem day, Plan plan) {
        return PlanVerifier.verify(day, plan).stream()
                .map(Violation::code)
                .distinct()
                .toList();
    }

    /** The plan with its swap on the way changed. */
    private static Plan spoiled(Plan plan, UnaryOperator<Stop> change) {
        Route route = plan.routes().get(0);
        List<Stop> stops = route.stops().stream()
                .map(stop -> stop.kind() == StopKind.CARRIED_SWAP ? change.apply(stop) : stop)
                .toList();
        return with(plan, new Route(route.shiftId(), stops, route.legs(), route.cost()));
    }

    /** The plan with its swap on the way made twice. */
    private static Plan doubled(Plan plan) {
        Route route = plan.routes().get(0);
        List<Stop> stops = new ArrayList<>(route.stops());
        stops.add(3, stops.get(2));
        List<Leg> legs = new ArrayList<>(route.legs());
        legs.add(2, legs.get(1));
        return with(plan, new Route(route.shiftId(), stops, legs, route.cost()));
    }

    private static Plan with(Plan plan, Route route) {
        return new Plan(List.of(route), plan.unassigned(), plan.cost(), plan.terms());
    }

    private static Stop moved(Stop stop, int place, int departureSec) {
        return new Stop(
                stop.kind(),
                place,
                stop.arrivalSec(),
                departureSec,
                stop.visits(),
                stop.loadAfter(),
                stop.arrivalChargeJ(),
                stop.departureChargeJ(),
                stop.breakId(),
                stop.stationId());
    }

    private static Stop weighing(Stop stop, int massG) {
        return new Stop(
                stop.kind(),
                stop.place(),
                stop.arrivalSec(),
                stop.departureSec(),
                stop.visits(),
                new Load(massG, stop.loadAfter().volumeMl()),
                stop.arrivalChargeJ(),
                stop.departureChargeJ(),
                stop.breakId(),
                stop.stationId());
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        for (int atMost : new int[] {0, CarriedPacks.MOST + 1}) {
            assertThatThrownBy(() -> new CarriedPacks(Load.NONE, atMost, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("along");
        }
        assertThatThrownBy(() -> new CarriedPacks(Load.NONE, 1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CarriedPacks(Load.NONE, 1, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 12));
    }

    private static RoutingProblem tinyPacks(long seed, int tasks, int packs) {
        RoutingProblem day = Tiny.random(seed, tasks, 2);
        List<Shift> shifts = day.shifts().stream().map(CarriedPacksTest::small).toList();
        PackCharging charging = seed % 2 == 0
                ? PackCharging.UNLIMITED
                : PackCharging.UNLIMITED.at(new HubPower("hub", 600), 340); // One pack at a time.
        SparePacks stock = new SparePacks("packs", packs, 90, 300, 100, charging)
                .carried(new CarriedPacks(new Load(9_000, 8_000), 2, 60, 50));
        return new RoutingProblem(shifts, day.tasks(), List.of(stock));
    }

    /** Batteries of a third, half full: enough for the way home from everywhere, not for much more. */
    private static Shift small(Shift shift) {
        VehicleType type = shift.vehicle().type();
        return new Shift(
                shift.id(),
                new Vehicle(
                        shift.vehicle().id(),
                        new VehicleType(
                                "small",
                                type.matrix(),
                                type.capacity(),
                                Optional.of(new Battery(1_200_000, 150_000)),
                                type.rates())),
                0,
                0,
                shift.earliestStartSec(),
                shift.latestEndSec(),
                Optional.of(new Reload(120)),
                600_000,
                Optional.of("packs"));
    }

    /** Of two bikes and four tasks every plan is tried: the search finds the cheapest one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theSearchFindsTheBestOfAllPlans(long seed) {
        RoutingProblem day = tinyPacks(seed, 4, 2);

        Plan plan = solve(day);

        assertThat(new EveryPlan.Worth(day, plan)).as("seed %d", seed).isEqualByComparingTo(new EveryPlan(day).best());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verifyAcceptsEveryPlanAndPacksOnTheWayLeaveNoMoreBehind(long seed) {
        RoutingProblem along = tinyPacks(seed, 14, 3);
        SparePacks stock = along.sparePacks().get(0);
        SparePacks atDepot = new SparePacks("packs", 3, 90, 300, 100);
        RoutingProblem staying = new RoutingProblem(along.shifts(), along.tasks(), List.of(atDepot));

        assertThat(stock.carried()).isPresent();
        assertThat(solve(along, 2_000).unassigned().size())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(solve(staying, 2_000).unassigned().size());
    }

    @Test
    void theDaysAboveNeedPacksOnTheWay() {
        long with = seeds().filter(seed -> !swaps(solve(tinyPacks(seed, 14, 3))).isEmpty())
                .count();

        assertThat(with).isGreaterThan(6);
    }
}
