package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.rutedesa.solver.model.Activity;
import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.CostRates;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.Lateness;
import id.rutedesa.solver.model.Load;
import id.rutedesa.solver.model.Overtime;
import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RouteLock;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.ShiftLimits;
import id.rutedesa.solver.model.ShiftRules;
import id.rutedesa.solver.model.Shipment;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.model.Vehicle;
import id.rutedesa.solver.model.VehicleType;
import id.rutedesa.solver.model.Visit;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Fix;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.RouteOrder;
import id.rutedesa.solver.plan.ShiftReason;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.plan.UnassignedTask;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule of a shift and a task alone, on {@link Tiny}'s line: a kilometre is 100 s, 10,000 J; service is 60 s. */
class RulesTest {
    private static final SolveSettings STEPS = new SolveSettings(Duration.ofSeconds(30), 7, OptionalLong.of(200));
    private static final Shift BIKE = Tiny.shift("s", 40_000, 100_000);

    private static Plan solve(RoutingProblem day) {
        Plan plan = new RouteSolver().solve(day, STEPS).plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();
        return plan;
    }

    private static RoutingProblem day(ShiftRules rules, Task... tasks) {
        return new RoutingProblem(List.of(BIKE.with(rules)), List.of(tasks));
    }

    private static List<String> order(Plan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .flatMap(stop -> stop.visits().stream())
                .map(visit -> visit.taskId())
                .toList();
    }

    private static ShiftReason reason(Plan plan) {
        assertThat(plan.unassigned()).hasSize(1);
        return plan.unassigned().get(0).reasons().get(0);
    }

    @Test
    void onlyAShiftWithTheSkillsServesATask() {
        Task cold = ((Job) Tiny.task(1, 1_000)).requiring(Requirements.skills("cold", "fragile"));

        assertThat(solve(day(ShiftRules.NONE.withSkills("cold", "fragile"), cold))
                        .unassigned())
                .isEmpty();
        assertThat(reason(solve(day(ShiftRules.NONE.withSkills("cold"), cold))))
                .isEqualTo(new ShiftReason("s", ReasonCode.SKILL_MISSING, 1));
    }

    @Test
    void aTaskForOneShiftGoesThere() {
        Task tied = ((Job) Tiny.task(1, 1_000)).requiring(Requirements.only("b"));
        RoutingProblem day = new RoutingProblem(List.of(BIKE, Tiny.shift("b", 40_000, 100_000)), List.of(tied));

        assertThat(solve(day).routes()).extracting(Route::shiftId).containsExactly("b");
    }

    @Test
    void anItemLongerThanTheVehicleTakesStaysBehind() {
        VehicleType type = BIKE.vehicle().type();
        VehicleType shorter =
                new VehicleType(type.id(), type.matrix(), type.capacity(), type.battery(), type.rates(), 1_800);
        Shift shift =
                new Shift("s", new Vehicle("v", shorter), 0, 0, 0, 10_000, Optional.empty(), 100_000, Optional.empty());
        Task pipe = ((Job) Tiny.task(1, 1_000)).requiring(new Requirements(Set.of(), Set.of(), 2_000));

        assertThat(reason(solve(new RoutingProblem(List.of(shift), List.of(pipe)))))
                .isEqualTo(new ShiftReason("s", ReasonCode.ITEM_TOO_LONG, 200));
    }

    @Test
    void limitsNameWhatIsTooMuch() {
        Task far = Tiny.task(2, 1_000);

        // Out and back are 4,000 m and 400 s, with 60 s of service.
        assertThat(reason(solve(day(ShiftRules.NONE.withLimits(new ShiftLimits(9, 3_999, 9_999)), far))))
                .isEqualTo(new ShiftReason("s", ReasonCode.TOO_FAR, 1));
        assertThat(reason(solve(day(ShiftRules.NONE.withLimits(new ShiftLimits(9, 9_999, 450)), far))))
                .isEqualTo(new ShiftReason("s", ReasonCode.DUTY_TOO_LONG, 10));
        assertThat(reason(solve(day(ShiftRules.NONE.withLimits(new ShiftLimits(0, 9_999, 460)), far))))
                .isEqualTo(new ShiftReason("s", ReasonCode.TOO_MANY_STOPS, 1));
        assertThat(solve(day(ShiftRules.NONE.withLimits(new ShiftLimits(1, 4_000, 460)), far))
                        .unassigned())
                .isEmpty();
    }

    @Test
    void twoTasksAtOnePlaceAreOneStopAndOneSetup() {
        Visit door = new Visit(1, List.of(TimeWindow.ALWAYS), 60, 240, Lateness.NONE);
        RoutingProblem day = day(
                ShiftRules.NONE.withLimits(new ShiftLimits(1, 9_999, 9_999)),
                Job.delivery("a", door, Load.NONE, 0),
                Job.delivery("b", door, Load.NONE, 0));

        Plan plan = solve(day);

        // 100 s out, one setup of 240 s, two services of 60 s, 100 s back.
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes().get(0).cost().wageMilliIdr()).isEqualTo(100 + 240 + 60 + 60 + 100);
    }

    @Test
    void overtimeIsPaidOnTopOfTheWage() {
        Shift shift =
                Tiny.shift("s", 40_000, 100_000, 400).with(ShiftRules.NONE.withOvertime(new Overtime(500, 7_200)));

        Plan plan = solve(new RoutingProblem(List.of(shift), List.of(Tiny.task(2, 1_000))));

        // Back at 460 s: 60 s after the end of the shift, at 2 a second.
        assertThat(plan.cost().wageMilliIdr()).isEqualTo(460);
        assertThat(plan.cost().overtimeMilliIdr()).isEqualTo(120);
    }

    @Test
    void overtimeEndsToo() {
        Shift shift = Tiny.shift("s", 40_000, 100_000, 400).with(ShiftRules.NONE.withOvertime(new Overtime(450, 0)));

        Plan plan = solve(new RoutingProblem(List.of(shift), List.of(Tiny.task(2, 1_000))));

        assertThat(plan.unassigned().get(0).fix()).hasValue(new Fix("s", ReasonCode.SHIFT_TOO_SHORT, 10));
    }

    @Test
    void latenessIsPaidAndBounded() {
        Visit soon = new Visit(2, List.of(new TimeWindow(0, 150)), 60, 0, new Lateness(50, 36_000));
        Visit sooner = new Visit(2, List.of(new TimeWindow(0, 149)), 60, 0, new Lateness(50, 36_000));

        // Service starts at 200 s: 50 s late at 10 a second.
        Plan plan = solve(day(ShiftRules.NONE, Job.delivery("t", soon, Load.NONE, 0)));
        assertThat(plan.cost().latenessMilliIdr()).isEqualTo(500);
        assertThat(reason(solve(day(ShiftRules.NONE, Job.delivery("t", sooner, Load.NONE, 0)))))
                .isEqualTo(new ShiftReason("s", ReasonCode.WINDOW_MISSED, 1));
    }

    @Test
    void aBreakIsTakenWhereItDelaysLeast() {
        // Waiting at place 1 from 100 s to 1,000 s leaves room for the meal.
        Break meal = Break.anywhere("meal", new TimeWindow(200, 700), 300);
        Task early = Tiny.task(3, 1_000, new TimeWindow(0, 150));
        Task late = Tiny.task(1, 1_000, new TimeWindow(1_000, 2_000));

        Plan plan = solve(day(ShiftRules.NONE.withBreaks(meal), early, late));

        Route route = plan.routes().get(0);
        Stop pause = route.stops().stream()
                .filter(stop -> stop.kind() == StopKind.BREAK)
                .findFirst()
                .orElseThrow();
        assertThat(pause.breakId()).hasValue("meal");
        assertThat(route.stops().get(route.stops().size() - 1).arrivalSec()).isEqualTo(1_160);
        // Served at 150 s at the latest, so away from 50 s on: 1,110 s until the return, without the meal.
        assertThat(route.cost().wageMilliIdr()).isEqualTo(1_160 - 50 - 300);
    }

    @Test
    void aBreakAtAPlaceIsRiddenTo() {
        Break prayer = new Break("prayer", List.of(new TimeWindow(100, 360)), 600, OptionalInt.of(3));
        Task task = Tiny.task(1, 1_000, new TimeWindow(0, 200));
        Shift shift = Tiny.shift("s", 40_000, 100_000, 5_000).with(ShiftRules.NONE.withBreaks(prayer));
        Task later = Tiny.task(2, 1_000, new TimeWindow(1_200, 3_000));

        Plan plan = solve(new RoutingProblem(List.of(shift), List.of(task, later)));

        // t1 by 200 s; prayer at place 3, two kilometres on, by 360 s; t2, three kilometres from there.
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes().get(0).stops()).extracting(Stop::place).containsExactly(0, 1, 3, 2, 0);
    }

    @Test
    void aBreakAtHomeIsNotOnTheRoute() {
        Break meal = Break.anywhere("meal", new TimeWindow(160, 700), 300);

        // Back at 260 s, in time to eat at home.
        Plan plan = solve(day(ShiftRules.NONE.withBreaks(meal), Tiny.task(1, 1_000)));

        assertThat(plan.routes().get(0).stops()).extracting(Stop::kind).doesNotContain(StopKind.BREAK);
    }

    @Test
    void aBreakThatCannotBeKeptIsNamed() {
        Break meal = Break.anywhere("meal", new TimeWindow(50, 90), 300);
        Task task = Tiny.task(1, 1_000, new TimeWindow(100, 140));

        // Whoever eats from 50 s on comes too late, whoever does not has missed it on returning at 260 s.
        assertThat(solve(day(ShiftRules.NONE.withBreaks(meal), task)).unassigned())
                .hasSize(1);
    }

    @Test
    void anOpenRouteEndsAtItsLastTask() {
        Shift open = new Shift(
                "s", BIKE.vehicle(), 0, Shift.OPEN_END, 0, 10_000, Optional.empty(), 100_000, Optional.empty());

        Plan plan = solve(new RoutingProblem(List.of(open), List.of(Tiny.task(1, 1_000), Tiny.task(2, 1_000))));

        assertThat(order(plan)).containsExactly("t1", "t2");
        assertThat(plan.cost().distanceMilliIdr()).isEqualTo(20);
    }

    @Test
    void aShipmentRidesFromItsPickupToItsDelivery() {
        Shipment shipment =
                new Shipment("x", Visit.at(2, 0), Visit.at(4, 0), new Load(30_000, 0), 0, Requirements.NONE);

        Plan plan = solve(day(ShiftRules.NONE, shipment, Tiny.task(1, 15_000)));

        // The delivery of 15 kg must leave before 30 kg come on board.
        assertThat(order(plan)).containsExactly("t1", "x", "x");
        Route route = plan.routes().get(0);
        assertThat(route.stops().get(2).loadAfter()).isEqualTo(new Load(30_000, 0));
        assertThat(route.legs().get(2).loadG()).isEqualTo(30_000);
    }

    @Test
    void aShipmentMayStayOnBoardOverAReload() {
        Shift shift = Tiny.reloading(BIKE, 10);
        Shipment shipment = new Shipment(
                "x",
                new Visit(1, List.of(new TimeWindow(0, 200)), 0),
                new Visit(3, List.of(new TimeWindow(2_000, 3_000)), 0),
                new Load(10_000, 0),
                0,
                Requirements.NONE);
        Job released = new Job(
                "late",
                Activity.DELIVERY,
                new Visit(4, List.of(new TimeWindow(0, 1_900)), 0),
                new Load(1_000, 0),
                0,
                1_000);

        Plan plan = solve(new RoutingProblem(List.of(shift), List.of(shipment, released)));

        assertThat(plan.unassigned()).isEmpty();
        assertThat(order(plan)).containsExactly("x", "late", "x");
    }

    @Test
    void aBikeUnderWayDeliversWhatItCarriesAndComesBackForTheRest() {
        Shift shift = new Shift(
                "s",
                BIKE.vehicle(),
                2,
                0,
                1_000,
                10_000,
                Optional.of(new Reload(50, OptionalInt.of(0))),
                90_000,
                Optional.empty(),
                ShiftRules.NONE.underWayWith("t1"));
        Task carried = Tiny.task(1, 10_000);
        Task fresh = Tiny.task(3, 35_000);

        Plan plan = solve(new RoutingProblem(List.of(shift), List.of(carried, fresh)));

        // From 2 km at 1,000 s: t1 at 1,100 s, the depot at 1,260 s, 50 s of loading, t3 at 1,410 s.
        assertThat(order(plan)).containsExactly("t1", "t3");
        Route route = plan.routes().get(0);
        assertThat(route.stops().get(0).loadAfter()).isEqualTo(new Load(10_000, 1_000));
        assertThat(route.stops().get(2).kind()).isEqualTo(StopKind.RELOAD);
        assertThat(route.stops().get(3).arrivalSec()).isEqualTo(1_410);
    }

    @Test
    void aBikeUnderWayMayReturnAtOnce() {
        Shift shift = new Shift(
                "s",
                BIKE.vehicle(),
                1,
                0,
                1_000,
                10_000,
                Optional.of(new Reload(50, OptionalInt.of(0))),
                90_000,
                Optional.empty(),
                ShiftRules.NONE.underWayWith());

        Plan plan = solve(new RoutingProblem(List.of(shift), List.of(Tiny.task(3, 10_000))));

        assertThat(plan.routes().get(0).stops())
                .extracting(Stop::kind)
                .containsExactly(StopKind.START, StopKind.RELOAD, StopKind.VISIT, StopKind.END);
    }

    @Test
    void goodsOnOneBikeAreNotForAnother() {
        Shift carrier = Tiny.shift("a", 40_000, 20_000).with(ShiftRules.NONE.underWayWith("t1"));
        RoutingProblem day =
                new RoutingProblem(List.of(carrier, Tiny.shift("b", 40_000, 100_000)), List.of(Tiny.task(1, 10_000)));

        // The carrier has no charge above its reserve.
        assertThat(solve(day).unassigned().get(0).reasons())
                .extracting(ShiftReason::code)
                .containsExactly(ReasonCode.BATTERY_TOO_SMALL, ReasonCode.OTHER_SHIFT_ONLY);
    }

    @Test
    void aLockedStartIsKeptThoughItCosts() {
        Plan plan = solve(day(
                ShiftRules.NONE.withLock(RouteLock.first("t2", "t3")),
                Tiny.task(1, 1_000),
                Tiny.task(2, 1_000),
                Tiny.task(3, 1_000)));

        assertThat(order(plan).subList(0, 2)).containsExactly("t2", "t3");
        assertThat(order(plan)).hasSize(3);
    }

    @Test
    void whatIsLockedIsNotLeftOutInSilence() {
        RoutingProblem day =
                day(ShiftRules.NONE.withLock(RouteLock.first("t1")), Tiny.task(1, 1_000), Tiny.task(2, 1_000));

        PlanCheck check = new RouteSolver().check(day, List.of(new RouteOrder("s", List.of("t2"))));

        assertThat(check.brokenRules()).extracting(BrokenRule::code).containsExactly(ReasonCode.ROUTE_LOCKED);
        assertThat(PlanVerifier.verify(day, check.plan()))
                .extracting(Violation::code)
                .containsExactly("lock");
    }

    @Test
    void aLockedRouteTakesNothingMore() {
        Plan plan =
                solve(day(ShiftRules.NONE.withLock(RouteLock.whole("t2")), Tiny.task(1, 1_000), Tiny.task(2, 1_000)));

        assertThat(order(plan)).containsExactly("t2");
        assertThat(reason(plan).code()).isEqualTo(ReasonCode.ROUTE_LOCKED);
    }

    @Test
    void aLockThatCannotBeRiddenGivesUpWhatBreaksIt() {
        Plan plan = solve(day(
                ShiftRules.NONE.withLock(RouteLock.first("t1", "t4")),
                Tiny.task(1, 1_000),
                Tiny.task(4, 1_000, new TimeWindow(0, 100))));

        assertThat(order(plan)).containsExactly("t1");
        assertThat(reason(plan).code()).isEqualTo(ReasonCode.LOCK_CANNOT_BE_KEPT);
    }

    @Test
    void checkModePricesAndNamesWhatIsBroken() {
        RoutingProblem day = day(
                ShiftRules.NONE,
                Tiny.task(1, 30_000),
                Tiny.task(2, 15_000),
                Tiny.task(3, 1_000, new TimeWindow(0, 500)),
                Tiny.task(4, 1_000));

        PlanCheck check = new RouteSolver().check(day, List.of(new RouteOrder("s", List.of("t1", "t2", "t3"))));

        // 100 + 60 + 100 + 60 + 300 = 620 s at t3; 46 kg at the start; 6 km.
        assertThat(check.brokenRules())
                .containsExactlyInAnyOrder(
                        new BrokenRule("s", Optional.empty(), ReasonCode.NO_MASS_LEFT, 6_000),
                        new BrokenRule("s", Optional.of("t3"), ReasonCode.WINDOW_MISSED, 120));
        assertThat(check.plan().cost().distanceMilliIdr()).isEqualTo(60);
        assertThat(check.plan().unassigned()).extracting(UnassignedTask::taskId).containsExactly("t4");
    }

    @Test
    void checkModeRefusesWhatDoesNotExist() {
        RoutingProblem day = Tiny.tiny();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteSolver().check(day, List.of(new RouteOrder("s", List.of("t9")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteSolver().check(day, List.of(new RouteOrder("s", List.of("t1", "t1")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteSolver().check(day, List.of(new RouteOrder("x", List.of("t1")))));
    }

    @Test
    void aPriceOnMovesKeepsTasksWithTheirRiders() {
        List<Shift> shifts = List.of(BIKE, Tiny.shift("b", 40_000, 100_000));
        RoutingProblem day = new RoutingProblem(shifts, Tiny.tiny().tasks());
        List<RouteOrder> known = new ArrayList<>();
        known.add(new RouteOrder("s", List.of("t1", "t3")));
        known.add(new RouteOrder("b", List.of("t2", "t4")));
        SolveRequest request = SolveRequest.of(STEPS).from(known);

        // One rider costs 2,128 with everything; two cost more. 5,000 for each of two moved visits is dearer still.
        assertThat(new RouteSolver().solve(day, request).plan().routes()).hasSize(1);
        Plan kept = new RouteSolver().solve(day, request.payingForMoves(5_000)).plan();
        assertThat(RandomDays.orders(kept)).hasSize(2).allSatisfy(order -> {
            assertThat(order.taskIds()).hasSize(2);
        });
        assertThat(PlanVerifier.verify(day, kept)).isEmpty();
    }

    @Test
    void aHiredVehicleServesWhatFitsNoBike() {
        VehicleType pickUp = new VehicleType(
                "pick-up",
                Tiny.matrix(),
                new Load(800_000, 3_000_000),
                Optional.empty(),
                new CostRates(600_000_000, 0, 3_000_000, 0));
        Shift hired =
                new Shift("hired", new Vehicle("p", pickUp), 0, 0, 0, 10_000, Optional.empty(), 0, Optional.empty());
        RoutingProblem day = new RoutingProblem(
                List.of(hired, BIKE), List.of(Tiny.task(1, 150_000), Tiny.task(2, 10_000), Tiny.task(3, 10_000)));

        Plan plan = solve(day);

        // Rp 600,000 for the hire: taken for the 150 kg, which no bike carries.
        assertThat(plan.unassigned()).isEmpty();
        assertThat(plan.routes()).extracting(Route::shiftId).contains("hired");
        assertThat(solve(new RoutingProblem(day.shifts(), day.tasks().subList(1, 3)))
                        .routes())
                .extracting(Route::shiftId)
                .containsExactly("s");
    }

    @Test
    void coffeeIsDividedOverTripsToTheGram() {
        Job coffee = new Job(
                        "coffee",
                        Activity.PICKUP,
                        new Visit(1, List.of(TimeWindow.ALWAYS), 120),
                        new Load(150_001, 0),
                        0,
                        0)
                .divisible(new Load(20_000, 0));

        Plan plan = solve(new RoutingProblem(List.of(Tiny.reloading(BIKE, 10)), List.of(coffee)));

        // Four trips of at most 40 kg; a charge is enough for four of 2 km each.
        assertThat(plan.unassigned()).isEmpty();
        List<Load> pieces = plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .flatMap(stop -> stop.visits().stream())
                .map(visit -> visit.load())
                .toList();
        assertThat(pieces).hasSize(4).allSatisfy(piece -> assertThat(piece.massG())
                .isBetween(20_000, 40_000));
        assertThat(pieces.stream().mapToInt(Load::massG).sum()).isEqualTo(150_001);
    }

    @Test
    void whatIsLeftOfDividedGoodsIsSaid() {
        Job rice = new Job("rice", Activity.DELIVERY, Visit.at(2, 0), new Load(100_000, 0), 0, 0)
                .divisible(new Load(10_000, 0));

        Plan plan = solve(day(ShiftRules.NONE, rice));

        // One trip of 40 kg; ten pieces of 10 kg.
        assertThat(plan.unassigned()).hasSize(1);
        assertThat(plan.unassigned().get(0).left()).isEqualTo(new Load(60_000, 0));
        assertThat(plan.unassigned().get(0).fix()).hasValue(new Fix("s", ReasonCode.NO_MASS_LEFT, 10_000));
    }
}
