package id.rutedesa.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WholeTableTest {
    private static final int COLUMNS = 7;
    private static final int MOST_ROWS = 40;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 2_000));
    }

    private static List<List<Long>> table(Random random) {
        int empty = random.nextInt(COLUMNS);
        return IntStream.rangeClosed(0, random.nextInt(MOST_ROWS))
                .mapToObj(row -> IntStream.range(0, COLUMNS)
                        .mapToObj(column -> column == empty ? 0L : (long) random.nextInt(30_000))
                        .toList())
                .toList();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> columnSums(List<List<Long>> table) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(column ->
                        table.stream().mapToLong(row -> row.get(column)).sum())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAndColumnsAddUpHoweverTheAmountsAreGrouped(long seed) {
        Random random = new Random(seed);
        List<List<Long>> exact = table(random);
        List<List<Long>> whole = WholeTable.of(exact);

        List<Long> rowTotals =
                WholeRupiah.of(exact.stream().map(WholeTableTest::sum).toList());
        for (int row = 0; row < exact.size(); row++) {
            assertThat(sum(whole.get(row))).isEqualTo(rowTotals.get(row));
            for (int column = 0; column < COLUMNS; column++) {
                long down = exact.get(row).get(column) / 1_000;
                long up = (exact.get(row).get(column) + 999) / 1_000;
                assertThat(whole.get(row).get(column)).isBetween(down, up);
            }
        }
        assertThat(columnSums(whole)).isEqualTo(WholeRupiah.of(columnSums(exact)));

        List<List<Long>> mixed = new ArrayList<>(exact);
        Collections.shuffle(mixed, random);
        List<List<Long>> pairs = new ArrayList<>();
        for (int i = 0; i < mixed.size(); i += 2) {
            pairs.add(columnSums(mixed.subList(i, Math.min(mixed.size(), i + 2))));
        }
        assertThat(columnSums(WholeTable.of(pairs))).isEqualTo(columnSums(whole));
    }

    /** Column by column 1.8, 1.5 and 0.3 are 2, 2 and 0 of 4; row by row they would be 3, 1 and 0. */
    @Test
    void aColumnIsRoundedAsAWhole() {
        List<Long> row = List.of(600L, 500L, 100L);
        assertThat(WholeTable.of(List.of(row, row, row)))
                .isEqualTo(List.of(List.of(1L, 1L, 0L), List.of(0L, 1L, 0L), List.of(1L, 0L, 0L)));
    }

    /** The third column is the largest of 0.3, 0.3 and 0.4, and the first row of 0.6 and 0.4: that row has nothing in that column. */
    @Test
    void nothingStaysNothing() {
        assertThat(WholeTable.of(List.of(List.of(300L, 300L, 0L), List.of(0L, 0L, 400L))))
                .isEqualTo(List.of(List.of(1L, 0L, 0L), List.of(0L, 0L, 0L)));
    }
}
