package id.rutedesa.solver.planner;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.RandomDays;
import id.rutedesa.solver.Tiny;
import id.rutedesa.solver.core.CompiledProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Several searches side by side, by steps and not by time: what they find is the same on every machine. */
class SearchTeamTest {
    private static final int STEPS = 300;
    /** So many that the searches of a team exchange what they know, twice. */
    private static final int SLICES = 45;

    private static final int SEEDS = Integer.getInteger("seeds", 12);

    private record Found(HardMediumSoftLongScore score, List<HardMediumSoftLongScore> told) {}

    private static Found found(CompiledProblem problem, long seed, int threads) {
        List<HardMediumSoftLongScore> told = new ArrayList<>();
        DaySearch search = new DaySearch(
                Duration.ofMinutes(30),
                OptionalInt.of(STEPS),
                threads,
                new int[0][],
                Set.of(),
                () -> false,
                better -> told.add(score(problem, better)));
        return new Found(score(problem, new DayPlanner(problem, seed).plan(search)), told);
    }

    private static HardMediumSoftLongScore score(CompiledProblem problem, int[][] routes) {
        RouteScoreCalculator calculator = new RouteScoreCalculator();
        int[][] ofShifts = new int[problem.shiftCount()][];
        System.arraycopy(routes, 0, ofShifts, 0, ofShifts.length);
        calculator.resetWorkingSolution(new PlanningDay(problem).startingFrom(ofShifts));
        return calculator.calculateScore();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aTeamIsNeverWorseThanItsFirstSearchAlone(int threads) {
        int better = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            CompiledProblem problem = RandomDays.asSearched(RandomDays.ofManyRules(seed, 10, 3));

            Found alone = found(problem, seed, 1);
            Found team = found(problem, seed, threads);

            assertThat(team.score()).as("seed %d", seed).isGreaterThanOrEqualTo(alone.score());
            better += team.score().compareTo(alone.score()) > 0 ? 1 : 0;
        }
        assertThat(better).as("days on which the others helped").isPositive();
    }

    /** Costs of the best plan of the first search and of the team after each slice. */
    private static List<long[]> trace(CompiledProblem problem, long seed, int threads) {
        List<long[]> costs = new ArrayList<>();
        try (SearchTeam team = new SearchTeam(problem, Set.of(), seed, threads, () -> false)) {
            team.start(new int[problem.shiftCount()][0]);
            for (int slice = 0; slice < SLICES; slice++) {
                team.run(search -> search.iterations() / 1_000.0, (search, temperature) -> {
                    for (int step = 0; step < 20; step++) {
                        search.iterate(temperature.now());
                    }
                });
                costs.add(new long[] {team.firstBestCost(), team.bestCost()});
            }
        }
        return costs;
    }

    @Test
    void theFirstSearchOfATeamDoesWhatItDoesAlone() {
        int helped = 0;
        for (long seed = 0; seed < 4; seed++) {
            CompiledProblem problem = new CompiledProblem(Tiny.random(seed, 40, 5));

            List<long[]> alone = trace(problem, seed, 1);
            List<long[]> team = trace(problem, seed, 3);

            for (int slice = 0; slice < SLICES; slice++) {
                assertThat(team.get(slice)[0])
                        .as("seed %d, slice %d", seed, slice)
                        .isEqualTo(alone.get(slice)[0]);
                assertThat(team.get(slice)[1]).isLessThanOrEqualTo(alone.get(slice)[1]);
                helped += team.get(slice)[1] < team.get(slice)[0] ? 1 : 0;
            }
        }
        assertThat(helped).as("slices in which others were ahead of the first").isGreaterThan(20);
    }

    @Test
    void eachPlanThatATeamTellsIsBetterThanTheOneBeforeAndTheLastIsTheBest() {
        for (long seed = 0; seed < SEEDS; seed++) {
            CompiledProblem problem = RandomDays.asSearched(RandomDays.ofManyRules(seed, 10, 3));

            Found team = found(problem, seed, 3);

            assertThat(team.told()).as("seed %d", seed).isNotEmpty().isSorted().doesNotHaveDuplicates();
            assertThat(team.told().get(team.told().size() - 1))
                    .as("seed %d", seed)
                    .isEqualTo(team.score());
        }
    }
}
