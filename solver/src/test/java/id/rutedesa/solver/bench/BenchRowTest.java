package id.rutedesa.solver.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.bench.BenchRow.RunKey;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchRowTest {

    /** Best known: cost 200 with 4 vehicles. */
    private static BenchRow row(String instance, long seed, double cost, int vehicles, boolean verified) {
        return new BenchRow(
                new RunKey("pdptw", instance, 10, RunClock.WALL, seed, 1, "arrays"),
                OptionalDouble.of(200),
                OptionalInt.of(4),
                cost,
                vehicles,
                verified,
                9.87,
                1_000,
                verified ? "" : "route 1 carries 3, of 2");
    }

    @Test
    void aLineHasTheCellsOfTheHeading() {
        BenchRow row = row("a.txt", 1, 203, 4, true);

        assertThat(row.toLine()).isEqualTo("pdptw,a.txt,10,1,200,4,203,4,1.5000,true,wall,1,arrays,9.87,1000,");
        assertThat(row.toLine().split(",", -1)).hasSameSizeAs(BenchRow.HEADING.split(",", -1));
    }

    @Test
    void aLineIsReadBackAndCommasDoNotShiftItsCells() {
        BenchRow row = row("a.txt", 1, 203.5, 4, false);

        assertThat(BenchRow.parse(row.toLine()).orElseThrow().toLine()).isEqualTo(row.toLine());
        assertThat(BenchRow.parse(row.toLine()).orElseThrow().fault()).isEqualTo("route 1 carries 3; of 2");
        assertThat(BenchRow.parse("pdptw,a.txt,10")).isEmpty();
        assertThat(BenchRow.parse(row.toLine().replace("wall", "sun"))).isEmpty();
    }

    @Test
    void decimalsHaveAPointWhateverTheLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("id-ID"));
        try {
            assertThat(row("a.txt", 1, 203.5, 4, true).toLine()).contains(",203.5,4,1.7500,true,");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theMedianOverSeedsCountsForAnInstanceAndTheMeanForItsClass() {
        // medians: a 202 (1 %), b 206 (3 %)
        List<BenchRow> rows = List.of(
                row("a.txt", 1, 202, 4, true),
                row("a.txt", 2, 200, 4, true),
                row("a.txt", 3, 230, 4, true),
                row("b.txt", 1, 206, 5, true));

        assertThat(new BenchSummary(rows, Set.of()).lines())
                .containsExactly("pdptw: 2 instances, 2 verified, mean gap 2.000 %");
        assertThat(new BenchSummary(rows, Set.of("pdptw")).lines())
                .containsExactly(
                        "pdptw: 2 instances, 2 verified, 1 with the vehicles of the best known," + " mean gap 1.000 %");
    }

    @Test
    void whereVehiclesComeFirstAShorterPlanWithOneMoreIsWorse() {
        List<BenchRow> rows =
                List.of(row("a.txt", 1, 190, 5, true), row("a.txt", 2, 204, 4, true), row("a.txt", 3, 202, 4, true));

        assertThat(new BenchSummary(rows, Set.of("pdptw")).lines())
                .containsExactly(
                        "pdptw: 1 instances, 1 verified, 1 with the vehicles of the best known," + " mean gap 2.000 %");
    }

    @Test
    void aPlanThatIsNotVerifiedIsWorseThanAnyThatIs() {
        List<BenchRow> rows =
                List.of(row("a.txt", 1, 100, 4, false), row("a.txt", 2, 204, 4, true), row("a.txt", 3, 100, 4, false));

        assertThat(new BenchSummary(rows, Set.of()).lines())
                .containsExactly("pdptw: 1 instances, 0 verified, mean gap -");
    }
}
