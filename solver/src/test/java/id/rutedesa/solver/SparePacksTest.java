package id.rutedesa.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rutedesa.solver.core.CompiledProblem;
import id.rutedesa.solver.core.SearchProblem;
import id.rutedesa.solver.core.WalkKernel;
import id.rutedesa.solver.model.HubPower;
import id.rutedesa.solver.model.Job;
import id.rutedesa.solver.model.PackCharging;
import id.rutedesa.solver.model.Requirements;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.Task;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.plan.BrokenRule;
import id.rutedesa.solver.plan.Plan;
import id.rutedesa.solver.plan.PlanCheck;
import id.rutedesa.solver.plan.ReasonCode;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import id.rutedesa.solver.search.FastRandom;
import id.rutedesa.solver.search.RuinAndRecreate;
import id.rutedesa.solver.verify.PlanVerifier;
import id.rutedesa.solver.verify.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Swaps at the depot on {@link Tiny}'s line: a full pack holds 100,000 J, 20,000 of them reserve, so a bike rides 8 km on
 * one pack; all four places together, two of them on either side, are 8 km.
 */
class SparePacksTest {
    private static final SolveSettings SETTINGS = new SolveSettings(Duration.ofSeconds(20), 1, OptionalLong.of(300));

    /** Starts with 60,000 J: 4 km before the reserve, enough for one side of the line. */
    private static Shift halfFull(String id) {
        return Tiny.swapping(Tiny.reloading(Tiny.shift(id, 40_000, 60_000), 50), "packs");
    }

    private static RoutingProblem day(List<Shift> shifts, SparePacks packs) {
        List<Task> tasks =
                List.of(Tiny.task(1, 10_000), Tiny.task(2, 10_000), Tiny.task(3, 10_000), Tiny.task(4, 10_000));
        return new RoutingProblem(shifts, tasks, List.of(packs));
    }

    private static Plan solve(RoutingProblem problem) {
        Plan plan = new RouteSolver().solve(problem, SETTINGS).plan();
        assertThat(PlanVerifier.verify(problem, plan)).isEmpty();
        return plan;
    }

    private static List<Stop> swaps(Plan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == StopKind.SWAP)
                .toList();
    }

    @Test
    void aSwapMakesTheSecondTripPossible() {
        RoutingProblem day = day(List.of(halfFull("s")), new SparePacks("packs", 1, 30, 0, 700));

        Plan plan = solve(day);

        assertThat(plan.unassigned()).isEmpty();
        Route route = plan.routes().get(0);
        assertThat(swaps(plan)).hasSize(1);
        Stop swap = swaps(plan).get(0);
        // Loading 50, one side 100 + 60 + 100 + 60 + 200 = 520, back at 570; swap and loading 80.
        assertThat(swap.arrivalSec()).isEqualTo(570);
        assertThat(swap.departureSec()).isEqualTo(650);
        assertThat(swap.arrivalChargeJ()).hasValue(20_000);
        assertThat(swap.departureChargeJ()).hasValue(100_000);
        // 8 km of 10,000 J at 1 per 10,000 J, and one swap.
        assertThat(route.cost().energyMilliIdr()).isEqualTo(8);
        assertThat(route.cost().swapMilliIdr()).isEqualTo(700);
    }

    @Test
    void withoutAPackTheSecondTripIsNotMadeAndThePackIsNamed() {
        RoutingProblem day = day(List.of(halfFull("s")), new SparePacks("packs", 0, 30, 0, 0));

        Plan plan = solve(day);

        assertThat(swaps(plan)).isEmpty();
        assertThat(plan.unassigned()).hasSize(2);
    }

    @Test
    void onePackServesTwoTrips() {
        List<Task> tasks = new ArrayList<>();
        for (int place = 1; place <= 4; place++) {
            tasks.add(Tiny.task(place, 25_000)); // no two fit on the bike together
        }
        List<Shift> shifts = List.of(halfFull("a"));
        RoutingProblem one = new RoutingProblem(shifts, tasks, List.of(new SparePacks("packs", 1, 0, 0, 0)));

        // Four trips of 2, 4, 2 and 4 km need 120,000 J: 40,000 of the own pack and 80,000 of one spare pack.
        Plan plan = solve(one);
        assertThat(plan.unassigned()).isEmpty();
        assertThat(swaps(plan)).hasSize(1);
    }

    @Test
    void anUnassignedTaskNamesTheMissingPack() {
        RoutingProblem day = day(List.of(halfFull("a"), halfFull("b")), new SparePacks("packs", 1, 30, 0, 0));
        List<Task> tasks = new ArrayList<>(day.tasks());
        // Five trips of 4 km: both sides, and three heavy ones. Own packs and the spare one suffice for four of them.
        tasks.add(renamed(Tiny.task(2, 35_000), "far-east"));
        tasks.add(renamed(Tiny.task(4, 35_000), "far-west"));
        tasks.add(renamed(Tiny.task(4, 35_000), "far-west-too"));
        RoutingProblem full = new RoutingProblem(day.shifts(), tasks, day.sparePacks());

        Plan plan = solve(full);

        assertThat(swaps(plan)).hasSize(1);
        assertThat(plan.unassigned()).hasSize(1);
        assertThat(plan.unassigned().get(0).reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.NO_SPARE_PACK);
            assertThat(reason.shortage()).isEqualTo(1);
        });
    }

    private static Task renamed(Task task, String id) {
        Job job = (Job) task;
        return Job.delivery(id, job.visit(), job.load(), job.priority());
    }

    @Test
    void aPackThatIsChargedAgainServesTwice() {
        List<Task> tasks = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int place : new int[] {2, 4}) {
                tasks.add(renamed(Tiny.task(place, 35_000), "r" + round + "-" + place));
            }
        }
        // Six trips of 4 km need 240,000 J: 40,000 of the own pack, then 80,000 of each spare pack, so three swaps.
        Shift shift = halfFull("a");
        RoutingProblem slow = new RoutingProblem(List.of(shift), tasks, List.of(new SparePacks("packs", 1, 0, 0, 0)));
        RoutingProblem fast = new RoutingProblem(List.of(shift), tasks, List.of(new SparePacks("packs", 1, 0, 100, 0)));

        Plan without = solve(slow);
        Plan with = solve(fast);

        assertThat(without.unassigned()).hasSize(3); // one trip and two after the swap
        // The pack left at about 510 s lacks 80,000 J: at 100 W it is full after 800 s, before two more trips end.
        assertThat(with.unassigned()).hasSizeLessThan(3);
        assertThat(swaps(with)).hasSizeGreaterThan(1);
    }

    @Test
    void packsThatDoNotExistOrDoNotFitAreRefused() {
        assertThatThrownBy(() -> new RoutingProblem(List.of(halfFull("s")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("packs");
        assertThatThrownBy(() -> Tiny.swapping(Tiny.shift("s", 40_000, 60_000), "packs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reloads");
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 4));
    }

    /** Random days with small batteries: verify follows every pack by itself. */
    @ParameterizedTest
    @MethodSource("seeds")
    void verifyAcceptsEveryPlanAndAPackMoreNeverLeavesMoreBehind(long seed) {
        RoutingProblem day = Tiny.random(seed, 16, 2);
        List<Shift> shifts = day.shifts().stream()
                .map(shift -> Tiny.swapping(Tiny.reloading(shift, 120), "packs"))
                .toList();
        int[] left = new int[3];
        for (int packs = 0; packs < 3; packs++) {
            RoutingProblem problem = new RoutingProblem(
                    shifts, day.tasks(), List.of(new SparePacks("packs", packs, 90, packs == 2 ? 500 : 0, 100)));
            left[packs] = solve(problem).unassigned().size();
        }
        assertThat(left[2]).as("seed %d", seed).isLessThanOrEqualTo(left[0]);
    }

    /** Two bikes that are full only for one side of the line each need a pack for the other, at 570 s. */
    private static int served(PackCharging charging, int packs, int chargeW) {
        List<Task> tasks = new ArrayList<>();
        for (String rider : List.of("a", "b")) {
            for (int place = 1; place <= 4; place++) {
                tasks.add(((Job) renamed(Tiny.task(place, 10_000), rider + place)).requiring(Requirements.only(rider)));
            }
        }
        RoutingProblem day = new RoutingProblem(
                List.of(halfFull("a"), halfFull("b")),
                tasks,
                List.of(new SparePacks("packs", packs, 30, chargeW, 0, charging)));
        return 8 - solve(day).unassigned().size();
    }

    @Test
    void aPackThatIsNotFullInTheMorningWaitsForASocket() {
        // Each lacks 50,000 J, 250 s at 200 W: on one socket the second one is full at 500 s, before 570 s.
        PackCharging oneSocket = new PackCharging(1, List.of(), List.of(50_000, 50_000), 0);
        assertThat(served(oneSocket, 2, 200)).isEqualTo(8);

        // The shift ends at 10,000 s: at 2 W nothing is full in time.
        assertThat(served(oneSocket, 2, 2)).isEqualTo(4);
        assertThat(served(new PackCharging(1, List.of(), List.of(50_000), 0), 2, 0))
                .isEqualTo(6);
    }

    @Test
    void nothingFlowsInABlackout() {
        PackCharging dark = new PackCharging(1, List.of(new TimeWindow(100, 9_900)), List.of(50_000, 50_000), 0);

        assertThat(served(dark, 2, 200)).isEqualTo(4);
    }

    /**
     * Both bikes need a pack at 570 s; each lacks 50,000 J, 250 s at 200 W, and a socket draws 250 W. With watts for two both are full
     * at 250 s, with watts for one the second at 500 s, or at 1,000 s where 100 W flow; with fewer watts never.
     */
    @Test
    void theHubsWattsLimitHowManyAreChargedAtATime() {
        PackCharging manySockets = new PackCharging(9, List.of(), List.of(50_000, 50_000), 0);

        assertThat(served(manySockets.at(new HubPower("hub", 250), 250), 2, 200))
                .isEqualTo(8);
        assertThat(served(manySockets.at(new HubPower("hub", 499), 250), 2, 100))
                .isEqualTo(6);
        assertThat(served(manySockets.at(new HubPower("hub", 500), 250), 2, 100))
                .isEqualTo(8);
        assertThat(served(manySockets.at(new HubPower("hub", 249), 250), 2, 200))
                .isEqualTo(4);
    }

    /** Two kinds of packs at one hub: each bike's own is charged from the morning on, for 500 s. */
    @Test
    void kindsOfPacksShareTheHub() {
        for (int hubW : new int[] {599, 600}) {
            RoutingProblem day = twoKinds(new HubPower("hub", hubW));

            Plan plan = solve(day);

            // The second kind waits until 500 s, until 1,000 s it is not full: at 570 s its bike finds none.
            assertThat(plan.unassigned()).hasSize(hubW == 600 ? 0 : 2);
            Plan careless = solve(twoKinds(new HubPower("hub", 600)));
            assertThat(PlanVerifier.verify(day, careless))
                    .extracting(Violation::code)
                    .containsExactlyElementsOf(hubW == 600 ? List.of() : List.of("spare-packs"));
            PlanCheck check = new RouteSolver().check(day, RandomDays.orders(careless));
            assertThat(check.brokenRules())
                    .extracting(BrokenRule::code)
                    .containsExactlyElementsOf(hubW == 600 ? List.of() : List.of(ReasonCode.NO_SPARE_PACK));
        }
    }

    private static RoutingProblem twoKinds(HubPower hub) {
        List<Task> tasks = new ArrayList<>();
        List<Shift> shifts = new ArrayList<>();
        List<SparePacks> packs = new ArrayList<>();
        for (String rider : List.of("a", "b")) {
            shifts.add(Tiny.swapping(Tiny.reloading(Tiny.shift(rider, 40_000, 60_000), 50), "of-" + rider));
            PackCharging charging = new PackCharging(1, List.of(), List.of(50_000), 0).at(hub, 300);
            packs.add(new SparePacks("of-" + rider, 1, 30, 100, 0, charging));
            for (int place = 1; place <= 4; place++) {
                tasks.add(((Job) renamed(Tiny.task(place, 10_000), rider + place)).requiring(Requirements.only(rider)));
            }
        }
        return new RoutingProblem(shifts, tasks, packs);
    }

    @Test
    void aHubGivesTheSameWattsToAll() {
        SparePacks one = new SparePacks("one", 1, 0, 100, 0, PackCharging.UNLIMITED.at(new HubPower("hub", 500), 125));
        SparePacks other =
                new SparePacks("other", 1, 0, 100, 0, PackCharging.UNLIMITED.at(new HubPower("hub", 501), 125));

        assertThatThrownBy(() -> new RoutingProblem(List.of(), List.of(), List.of(one, other)))
                .hasMessageContaining("Hub hub gives 501 W to the spare packs other");
        assertThatThrownBy(() -> new HubPower("hub", -1)).hasMessageContaining("-1 W");
    }

    /** All at once both riders would take the one pack: then the search must not begin with an empty day. */
    @Test
    void aSearchThatStartsFromNothingPlacesWhatOnePackAllows() {
        List<Task> tasks = new ArrayList<>();
        for (String rider : List.of("a", "b")) {
            for (int place = 1; place <= 4; place++) {
                tasks.add(((Job) renamed(Tiny.task(place, 10_000), rider + place)).requiring(Requirements.only(rider)));
            }
        }
        CompiledProblem problem = new CompiledProblem(new RoutingProblem(
                List.of(halfFull("a"), halfFull("b")), tasks, List.of(new SparePacks("packs", 1, 30, 0, 0))));
        SearchProblem arrays = problem.searchProblem(Set.of());
        RuinAndRecreate search = new RuinAndRecreate(arrays, new WalkKernel(arrays, problem), new FastRandom(1));

        search.start(new int[2][0]);

        // One side of the line without a pack, both sides for the rider who takes it.
        assertThat(Arrays.stream(search.bestRoutes())
                        .mapToInt(route -> route.length)
                        .sum())
                .isEqualTo(6);
    }
}
