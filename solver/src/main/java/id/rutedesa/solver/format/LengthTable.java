package id.rutedesa.solver.format;

/** Lengths between all places that a file states instead of coordinates. Immutable; hands out cells. */
public final class LengthTable {
    private final int places;
    private final double[] cells;

    /** Takes over the cells, row by row. */
    LengthTable(int places, double[] cells) {
        this.places = places;
        this.cells = cells;
    }

    double length(int from, int to) {
        return cells[from * places + to];
    }
}
