package id.rutedesa.api.cost;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A table of amounts in whole Rupiah: every cell is its exact amount rounded down or up, rows add up to their totals, columns to theirs,
 * and both to the rounded sum. Totals of rows and of columns are split from that sum by largest remainder, so a column's total is the same
 * however the amounts are grouped into rows (controlled rounding; Bacharach 1966 has the flow that finds it).
 */
final class WholeTable {
    private static final long MILLI = 1_000;

    private final long[][] whole;
    private final long[][] rest;
    private final boolean[][] up;

    private WholeTable(List<List<Long>> milliIdr, int columns) {
        whole = new long[milliIdr.size()][columns];
        rest = new long[milliIdr.size()][columns];
        up = new boolean[milliIdr.size()][columns];
        for (int row = 0; row < whole.length; row++) {
            for (int column = 0; column < columns; column++) {
                long exact = milliIdr.get(row).get(column);
                whole[row][column] = Math.floorDiv(exact, MILLI);
                rest[row][column] = Math.floorMod(exact, MILLI);
            }
        }
    }

    /**
     * Rounds the rows of a table.
     *
     * @param milliIdr thousandths of a Rupiah, at least 0, the same number in each row
     */
    static List<List<Long>> of(List<List<Long>> milliIdr) {
        if (milliIdr.isEmpty()) {
            return List.of();
        }
        int columns = milliIdr.get(0).size();
        WholeTable table = new WholeTable(milliIdr, columns);
        List<Long> rowTotals = WholeRupiah.of(milliIdr.stream()
                .map(row -> row.stream().mapToLong(Long::longValue).sum())
                .toList());
        List<Long> columnSums = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            columnSums.add(milliIdr.stream().mapToLong(row -> row.get(at)).sum());
        }
        for (int row = 0; row < milliIdr.size(); row++) {
            table.roundRow(row, WholeRupiah.addingUpTo(rowTotals.get(row), milliIdr.get(row)));
        }
        table.meet(WholeRupiah.of(columnSums));
        return table.cells();
    }

    private void roundRow(int row, List<Long> shown) {
        for (int column = 0; column < up[row].length; column++) {
            up[row][column] = shown.get(column) > whole[row][column];
        }
    }

    /** Moves single Rupiahs within rows until columns have their totals too, as far as cells may be rounded the other way. */
    private void meet(List<Long> columnTotals) {
        long[] tooMuch = new long[columnTotals.size()];
        for (int column = 0; column < tooMuch.length; column++) {
            for (int row = 0; row < whole.length; row++) {
                tooMuch[column] += shown(row, column);
            }
            tooMuch[column] -= columnTotals.get(column);
        }
        Moves moves = new Moves();
        for (int from = 0; from < tooMuch.length; from++) {
            while (tooMuch[from] > 0) {
                int to = moves.path(from, tooMuch);
                if (to < 0) {
                    break;
                }
                tooMuch[from]--;
                tooMuch[to]++;
            }
        }
    }

    private long shown(int row, int column) {
        return whole[row][column] + (up[row][column] ? 1 : 0);
    }

    private List<List<Long>> cells() {
        List<List<Long>> cells = new ArrayList<>();
        for (int row = 0; row < whole.length; row++) {
            Long[] shown = new Long[whole[row].length];
            for (int column = 0; column < shown.length; column++) {
                shown[column] = shown(row, column);
            }
            cells.add(List.of(shown));
        }
        return cells;
    }

    /** Which rows can give a Rupiah of one column to another. */
    private final class Moves {
        private final int columns = up[0].length;
        private final List<List<Deque<Integer>>> rows = new ArrayList<>();

        Moves() {
            for (int from = 0; from < columns; from++) {
                List<Deque<Integer>> ofColumn = new ArrayList<>();
                for (int to = 0; to < columns; to++) {
                    ofColumn.add(new ArrayDeque<>());
                }
                rows.add(ofColumn);
            }
            for (int row = 0; row < up.length; row++) {
                for (int from = 0; from < columns; from++) {
                    list(row, from);
                }
            }
        }

        private void list(int row, int from) {
            for (int to = 0; to < columns && up[row][from]; to++) {
                if (may(row, from, to)) {
                    rows.get(from).get(to).add(row);
                }
            }
        }

        private boolean may(int row, int from, int to) {
            return up[row][from] && !up[row][to] && rest[row][to] > 0;
        }

        private boolean hasRow(int from, int to) {
            Deque<Integer> known = rows.get(from).get(to);
            while (!known.isEmpty() && !may(known.element(), from, to)) {
                known.remove();
            }
            return !known.isEmpty();
        }

        /** Moves a Rupiah to a column that has too little, over others where need be; -1 where there is no way. */
        int path(int start, long[] tooMuch) {
            int[] before = new int[columns];
            Arrays.fill(before, -1);
            before[start] = start;
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int from = open.remove();
                for (int to = 0; to < columns; to++) {
                    if (before[to] < 0 && hasRow(from, to)) {
                        before[to] = from;
                        if (tooMuch[to] < 0) {
                            walk(before, to);
                            return to;
                        }
                        open.add(to);
                    }
                }
            }
            return -1;
        }

        /** From the end back, so that no step takes a row which the next one needs. */
        private void walk(int[] before, int end) {
            for (int to = end; before[to] != to; to = before[to]) {
                int from = before[to];
                int row = rows.get(from).get(to).remove();
                up[row][from] = false;
                up[row][to] = true;
                list(row, to);
                for (int other = 0; other < columns; other++) {
                    if (may(row, other, from)) {
                        rows.get(other).get(from).add(row);
                    }
                }
            }
        }
    }
}
