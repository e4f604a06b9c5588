package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rutedesa.solver.model.HandOver;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TaskGroup;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlannedVisit;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shipments that change hands at the hub, on {@link Tiny}'s line and on small random maps. */
class HandOverTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(400));
    private static final SolveSettings MORE_STEPS =
            new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(3_000));

    /** 60,000 J and a reserve of 20,000: four kilometres, to one end of the line and back. */
    private static final Shift A = Tiny.shift("a", 40_000, 60_000);

    private static final Shift B = Tiny.shift("b", 40_000, 60_000);
    private static final HandOver HUB = new HandOver(0, 300);

    /** From one end of the line to the other. */
    private static Shipment across() {
        return new Shipment("s", Visit.at(2, 60), Visit.at(4, 60), new Load(10_000, 1_000), 0, Requirements.NONE);
    }

    private static RoutingProblem day(List<Shift> shifts, Task... tasks) {
        return new RoutingProblem(shifts, List.of(tasks));
    }

    private static Plan solve(RoutingProblem day) {
        return solve(day, STEPS);
    }

    private static Plan solve(RoutingProblem day, SolveSettings settings) {
        Plan plan = new RouteSolver().solve(day, settings).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static List<String> codes(RoutingProblem day, Plan plan) {
        return PlanVerifier.verify(day, plan).stream()
                .map(Violation::code)
                .distinct()
                .toList();
    }

    private static Route routeOf(Plan plan, String shift) {
        return plan.routes().stream()
                .filter(route -> route.shiftId().equals(shift))
                .findFirst()
                .orElseThrow();
    }

    /** Shift a brings the goods to the hub, b takes them on. */
    private static List<RouteOrder> fromAToB() {
        return List.of(
                new RouteOrder("a", List.of(HandOver.toHub("s"))), new RouteOrder("b", List.of(HandOver.fromHub("s"))));
    }

    @Test
    void whatOneBatteryDoesNotReachChangesHandsAtTheHub() {
        assertThat(solve(day(List.of(A, B), across())).unassigned()).hasSize(1);

        Plan plan = solve(day(List.of(A, B), across().handedOver(HUB)));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes()).hasSize(2);
        Route brings = plan.routes().stream()
                .filter(route -> route.order().taskIds().contains("s>hub"))
                .findFirst()
                .orElseThrow();
        Route takesOn = plan.routes().stream()
                .filter(route -> route.order().taskIds().contains("hub>s"))
                .findFirst()
                .orElseThrow();
        // 200 s to place 2, 60 s there, 200 s back; 300 s at the hub; 200 s to place 4.
        assertThat(brings.stops()).extracting(Stop::arrivalSec).containsExactly(0, 200, 460);
        assertThat(takesOn.stops()).extracting(Stop::arrivalSec).containsExactly(760, 960, 1_220);
        assertThat(brings.stops()).extracting(stop -> stop.loadAfter().massG()).containsExactly(0, 10_000, 0);
        assertThat(takesOn.stops()).extracting(stop -> stop.loadAfter().massG()).containsExactly(10_000, 0, 0);
        PlannedVisit pickup = brings.stops().get(1).visits().get(0);
        assertThat(pickup.taskId()).isEqualTo("s");
        assertThat(pickup.part()).isEqualTo(PlannedVisit.Part.TO_HUB);
    }

    @Test
    void oneShiftBringsItAllTheWayWhereThatIsCheaper() {
        // A second bike costs 1,000 for nothing.
        List<Shift> full = List.of(Tiny.shift("a", 40_000, 100_000), Tiny.shift("b", 40_000, 100_000));

        Plan plan = solve(day(full, across().handedOver(HUB)));

        assertThat(plan.routes()).hasSize(1);
        assertThat(plan.routes().get(0).order().taskIds()).containsExactly("s", "s");
    }

    @Test
    void oneShiftKeepsItOnBoardOverItsReturn() {
        // With 20 kg of its own goods on the first trip and on the second there is no other place for the shipment.
        Shift one = Tiny.reloading(Tiny.shift("a", 20_000, 100_000), 50);

        Plan plan = solve(day(List.of(one), across().handedOver(HUB), Tiny.task(1, 20_000)));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes().get(0).order().taskIds()).contains("s", "t1");
    }

    @Test
    void twoRidersWhoPassAnywayShareIt() {
        // Both sides have a task that keeps one rider there: t2 is at place 2 late, t4 at place 4 later still.
        Task east = ((Job) Tiny.task(2, 1_000, new TimeWindow(2_000, 2_100))).requiring(Requirements.only("a"));
        Task west = ((Job) Tiny.task(4, 1_000, new TimeWindow(4_000, 4_100))).requiring(Requirements.only("b"));
        List<Shift> full = List.of(Tiny.shift("a", 40_000, 100_000), Tiny.shift("b", 40_000, 100_000));

        Plan shared = solve(day(full, across().handedOver(HUB), east, west));
        Plan alone = solve(day(full, across(), east, west));

        assertThat(routeOf(shared, "a").order().taskIds()).contains("s>hub");
        assertThat(routeOf(shared, "b").order().taskIds()).contains("hub>s");
        // Alone, one of them rides four kilometres more: 400 s, 40 for the metres and 40,000 J.
        assertThat(alone.cost().totalMilliIdr() - shared.cost().totalMilliIdr()).isGreaterThan(300);
    }

    @Test
    void aShiftWithTwoTripsTakesItOnWithItsSecond() {
        // Shift b has goods for place 3 from the morning on; the shipment comes to the hub at 460 s.
        Shift two = Tiny.reloading(Tiny.shift("b", 40_000, 100_000), 50);
        Task early = Tiny.task(3, 10_000, new TimeWindow(0, 300));
        RoutingProblem day = day(List.of(A, two), across().handedOver(HUB), early);

        Plan plan = new RouteSolver()
                .check(day, List.of(new RouteOrder("a", List.of("s>hub")), new RouteOrder("b", List.of("t3", "hub>s"))))
                .plan();

        assertThat(codes(day, plan)).isEmpty();
        Stop reload = routeOf(plan, "b").stops().get(2);
        assertThat(reload.departureSec()).as("loaded from 760 s on, for 50 s").isEqualTo(810);
    }

    @Test
    void whoBringsGoodsWaitsAfterTheHubNotBeforeIt() {
        // Shift a has to be at place 1 at 5,000 s on its second trip: its first one does not wait for that.
        Shift two = Tiny.reloading(Tiny.shift("a", 10_000, 100_000), 0);
        Task late = Tiny.task(1, 10_000, new TimeWindow(5_000, 5_100));
        RoutingProblem day = day(List.of(two, B), across().handedOver(HUB), late);
        List<RouteOrder> orders =
                List.of(new RouteOrder("a", List.of("s>hub", "t1")), new RouteOrder("b", List.of("hub>s")));

        Plan plan = new RouteSolver().check(day, orders).plan();

        assertThat(codes(day, plan)).isEmpty();
        assertThat(routeOf(plan, "a").stops().get(2).arrivalSec()).isEqualTo(460);
        assertThat(routeOf(plan, "b").stops().get(0).arrivalSec()).isEqualTo(760);
    }

    @Test
    void verifyFindsWhatIsNotTrueOfAHandOver() {
        RoutingProblem day = day(List.of(A, B), across().handedOver(HUB));
        Plan plan = new RouteSolver().check(day, fromAToB()).plan();

        assertThat(codes(day, plan)).isEmpty();
        assertThat(codes(day(List.of(A, B), across()), plan)).containsExactly("hand-over");
        assertThat(codes(day(List.of(A, B), across().handedOver(new HandOver(0, 301))), plan))
                .containsExactly("hand-over-time");
        assertThat(codes(day(List.of(A, B), across().handedOver(new HandOver(1, 300))), plan))
                .containsExactly("hand-over-place");
        assertThat(codes(day, saying(plan, PlannedVisit.Part.WHOLE))).contains("hand-over");
        Plan direct = new RouteSolver()
                .check(
                        day(List.of(Tiny.shift("a", 40_000, 100_000), B), across()),
                        List.of(new RouteOrder("a", List.of("s", "s"))))
                .plan();
        assertThat(codes(day(List.of(Tiny.shift("a", 40_000, 100_000), B), across()), direct))
                .isEmpty();
        assertThat(codes(
                        day(List.of(Tiny.shift("a", 40_000, 100_000), B), across()),
                        saying(direct, PlannedVisit.Part.TO_HUB)))
                .contains("hand-over");
    }

    /** The plan with another word for how far each shift brings the goods. */
    private static Plan saying(Plan plan, PlannedVisit.Part part) {
        List<Route> routes = plan.routes().stream()
                .map(route -> new Route(
                        route.shiftId(),
                        route.stops().stream().map(stop -> saying(stop, part)).toList(),
                        route.legs(),
                        route.cost()))
                .toList();
        return new Plan(routes, plan.unassigned(), plan.cost(), plan.terms());
    }

    private static Stop saying(Stop stop, PlannedVisit.Part part) {
        List<PlannedVisit> visits = stop.visits().stream()
                .map(visit -> new PlannedVisit(
                        visit.taskId(),
                        visit.activity(),
                        visit.serviceStartSec(),
                        visit.serviceEndSec(),
                        visit.load(),
                        visit.pieces(),
                        part))
                .toList();
        return new Stop(
                stop.kind(),
                stop.place(),
                stop.arrivalSec(),
                stop.departureSec(),
                visits,
                stop.loadAfter(),
                stop.arrivalChargeJ(),
                stop.departureChargeJ(),
                stop.breakId(),
                stop.stationId());
    }

    @Test
    void checkModeNamesWhatBreaksAHandOver() {
        RoutingProblem day = day(List.of(A, B), across().handedOver(HUB));

        assertThat(broken(day, new RouteOrder("a", List.of("s>hub"))))
                .containsExactly(new BrokenRule("a", Optional.of("s"), ReasonCode.PAIR_BROKEN, 0));
        assertThat(broken(day, new RouteOrder("b", List.of("hub>s"))))
                .containsExactly(new BrokenRule("b", Optional.of("s"), ReasonCode.PAIR_BROKEN, 0));
        assertThat(broken(day, new RouteOrder("a", List.of("s>hub", "hub>s"))))
                .extracting(BrokenRule::code)
                .contains(ReasonCode.GROUP_NOT_APART);
        Shift open =
                new Shift("a", A.vehicle(), 0, Shift.OPEN_END, 0, 10_000, Optional.empty(), 60_000, Optional.empty());
        RoutingProblem endsElsewhere = day(List.of(open, B), across().handedOver(HUB));
        PlanChecks.assertBroken(
                endsElsewhere, fromAToB(), new BrokenRule("a", Optional.of("s"), ReasonCode.HUB_ELSEWHERE, 0));
        Shift reloading = new Shift(
                "a",
                A.vehicle(),
                0,
                0,
                0,
                10_000,
                Optional.of(new Reload(0, OptionalInt.of(1))),
                60_000,
                Optional.empty());
        RoutingProblem reloadsElsewhere = day(List.of(reloading, B), across().handedOver(HUB));
        PlanChecks.assertBroken(
                reloadsElsewhere, fromAToB(), new BrokenRule("a", Optional.of("s"), ReasonCode.HUB_ELSEWHERE, 0));
    }

    private static List<BrokenRule> broken(RoutingProblem day, RouteOrder... orders) {
        var check = new RouteSolver().check(day, List.of(orders));
        assertThat(PlanVerifier.verify(day, check.plan())).isNotEmpty();
        return check.brokenRules();
    }

    private static final class PlanChecks {
        static void assertBroken(RoutingProblem day, List<RouteOrder> orders, BrokenRule rule) {
            var check = new RouteSolver().check(day, orders);
            assertThat(check.brokenRules()).contains(rule);
            assertThat(codes(day, check.plan())).contains("hand-over-place");
        }
    }

    @Test
    void routesThatWaitForEachOtherAreRefused() {
        // Each has both its parts on one trip: it comes to the hub with what the other waits for only after it has
        // left.
        Shipment back =
                new Shipment("r", Visit.at(4, 60), Visit.at(2, 60), new Load(10_000, 1_000), 0, Requirements.NONE);
        RoutingProblem day = day(List.of(A, B), across().handedOver(HUB), back.handedOver(HUB));

        var check = new RouteSolver()
                .check(
                        day,
                        List.of(
                                new RouteOrder("a", List.of("hub>r", "s>hub")),
                                new RouteOrder("b", List.of("hub>s", "r>hub"))));

        assertThat(check.brokenRules()).extracting(BrokenRule::code).contains(ReasonCode.NOT_AT_HUB_YET);
        assertThat(codes(day, check.plan())).contains("hand-over-time");
    }

    @Test
    void goodsThatFitNeitherWaySayWhyAndGoodsThatCostTooMuchSayHowMuch() {
        Shift soon = Tiny.shift("b", 40_000, 60_000, 1_000);

        // Place 4 is reached at 960 s, and the depot at 1,220 s.
        Plan tooLate = solve(day(List.of(Tiny.shift("a", 40_000, 60_000, 500), soon), across().handedOver(HUB)));
        assertThat(tooLate.unassigned().get(0).reasons())
                .extracting(ShiftReason::code)
                .doesNotContain(ReasonCode.NOT_FOUND_IN_TIME);

        Plan dear = solve(day(List.of(A, B), across().worth(100).handedOver(HUB)));
        long cost = solve(day(List.of(A, B), across().handedOver(HUB))).cost().totalMilliIdr();
        assertThat(dear.routes()).isEmpty();
        assertThat(dear.unassigned().get(0).reasons())
                .contains(new ShiftReason("a", ReasonCode.PRIZE_TOO_SMALL, cost - 100));
    }

    @Test
    void groupsHoldForBothParts() {
        Task first = Tiny.task(1, 1_000);
        RoutingProblem day = day(List.of(A, B), across().handedOver(HUB), first);

        Plan together = solve(day.with(TaskGroup.together("s", "t1")));
        Plan apart = solve(day.with(TaskGroup.apart("s", "t1")));
        Plan inOrder = solve(day.with(TaskGroup.inOrder("s", "t1")));

        assertThat(together.unassigned()).hasSize(1);
        assertThat(apart.unassigned()).as("both riders are needed for s").hasSize(1);
        assertThat(inOrder.unassigned())
                .as("neither battery reaches three kilometres more")
                .hasSize(1);
    }

    @Test
    void aPlanInForceStaysWithBothShifts() {
        RoutingProblem day = day(List.of(A, B), across().handedOver(HUB), Tiny.task(1, 1_000));
        List<RouteOrder> known = fromAToB();

        Plan plan = new RouteSolver()
                .solve(day, SolveRequest.of(STEPS).from(known).insertOnly())
                .plan();

        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        assertThat(plan.unassigned()).isEmpty();
        assertThat(routeOf(plan, "a").order().taskIds()).contains("s>hub");
        assertThat(routeOf(plan, "b").order().taskIds()).contains("hub>s");
        // Half of a hand-over is no start.
        Plan anew = new RouteSolver()
                .solve(day, SolveRequest.of(STEPS).from(known.subList(0, 1)))
                .plan();
        assertThat(PlanVerifier.verify(day, anew)).isEmpty();
        assertThat(anew.unassigned()).isEmpty();
    }

    @Test
    void theHubIsAPlaceAndHandlingIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HandOver(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HandOver(0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> day(List.of(A), across().handedOver(new HandOver(9, 0))))
                .withMessageContaining("hub of task s is at place 9");
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 20));
    }

    /** All orders of two jobs and a shipment, over the hub and straight, on two riders: the cheapest is what the solve finds. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsBetterThanThePlan(long seed) {
        RoutingProblem day = smallDay(seed);

        Plan plan = solve(day, MORE_STEPS);

        assertThat(new EveryPlan.Worth(day, plan)).as("seed %d", seed).isEqualByComparingTo(new EveryPlan(day).best());
    }

    @Test
    void theSmallDaysGoBothWays() {
        int straight = 0;
        int overHub = 0;
        for (long seed = 0; seed < 30; seed++) {
            for (Route route : solve(smallDay(seed)).routes()) {
                straight += route.order().taskIds().contains("t0") ? 1 : 0;
                overHub += route.order().taskIds().contains("t0>hub") ? 1 : 0;
            }
        }
        assertThat(straight).isGreaterThan(3);
        assertThat(overHub).isGreaterThan(3);
    }

    /** Two riders of several trips, often with little in the battery or little room; jobs that draw them to different sides. */
    private static RoutingProblem smallDay(long seed) {
        RoutingProblem plain = Tiny.random(seed, 4, 2);
        Random random = new Random(seed);
        List<Shift> shifts = new ArrayList<>();
        for (Shift shift : plain.shifts()) {
            shifts.add(new Shift(
                    shift.id(),
                    shift.vehicle(),
                    0,
                    0,
                    shift.earliestStartSec(),
                    shift.latestEndSec(),
                    random.nextBoolean() ? Optional.of(new Reload(random.nextInt(300))) : Optional.empty(),
                    1_300_000 + random.nextInt(1_200_000),
                    Optional.empty()));
        }
        Job from = (Job) plain.tasks().get(0);
        Job to = (Job) plain.tasks().get(1);
        Visit later = new Visit(to.visit().place(), List.of(new TimeWindow(0, 16_000)), 60);
        Shipment shipment = new Shipment("t0", from.visit(), later, from.load(), 1, Requirements.NONE)
                .handedOver(new HandOver(0, random.nextInt(900)));
        return new RoutingProblem(
                shifts, List.of(shipment, plain.tasks().get(2), plain.tasks().get(3)));
    }

    /** Days that use every rule of the model, and shipments that may change hands. */
    @ParameterizedTest
    @MethodSource("seeds")
    void checkModeFindsFaultsExactlyWhereVerifyDoes(long seed) {
        RoutingProblem day = RandomDays.ofHandOvers(seed, 12, 3);
        Plan plan = solve(day);
        List<RouteOrder> orders = RandomDays.orders(plan);
        var same = new RouteSolver().check(day, orders);
        assertThat(same.brokenRules()).as("seed %d", seed).isEmpty();
        assertThat(same.plan().routes()).isEqualTo(plan.routes());
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            List<RouteOrder> shuffled = shuffled(day, orders, random);
            var check = new RouteSolver().check(day, shuffled);
            List<Violation> faults = PlanVerifier.verify(day, check.plan());
            assertThat(check.brokenRules().isEmpty())
                    .as("seed %d: %s, verify says %s", seed, check.brokenRules(), faults)
                    .isEqualTo(faults.isEmpty());
        }
    }

    /** The same orders with two shifts' shipments torn in two parts, some of them swapped. */
    private static List<RouteOrder> shuffled(RoutingProblem day, List<RouteOrder> orders, Random random) {
        List<List<String>> lists = new ArrayList<>();
        orders.forEach(order -> lists.add(new ArrayList<>(order.taskIds())));
        Set<String> may = new HashSet<>();
        day.tasks().stream().filter(Shipment.class::isInstance).map(Task::id).forEach(may::add);
        for (List<String> list : lists) {
            for (int i = 0; i < list.size() && lists.size() > 1; i++) {
                String id = list.get(i);
                if (may.contains(id) && random.nextInt(3) == 0) {
                    list.removeIf(id::equals);
                    lists.get(random.nextInt(lists.size())).add(0, HandOver.toHub(id));
                    List<String> other = lists.get(random.nextInt(lists.size()));
                    other.add(random.nextInt(other.size() + 1), HandOver.fromHub(id));
                    break;
                }
            }
        }
        List<RouteOrder> result = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            result.add(new RouteOrder(orders.get(i).shiftId(), lists.get(i)));
        }
        return result;
    }
}
