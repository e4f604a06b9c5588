package id.rutedesa.solver.format;

/** How a benchmark turns coordinates into lengths; every leg is rounded on its own. */
public enum Metric {
    /** To the nearest whole number: TSPLIB's EUC_2D (Reinelt 1991). */
    ROUNDED(1) {
        @Override
        double length(double dx, double dy) {
            return Math.floor(euclidean(dx, dy) + 0.5);
        }
    },
    /** Up to the next whole number: TSPLIB's CEIL_2D. */
    CEILED(1) {
        @Override
        double length(double dx, double dy) {
            return Math.ceil(euclidean(dx, dy));
        }
    },
    /** Cut off after one decimal: the convention of the DIMACS challenge of 2022. */
    TRUNCATED(10) {
        @Override
        double length(double dx, double dy) {
            return Math.floor(10 * euclidean(dx, dy)) / 10;
        }
    },
    /** As it is, in double precision. */
    EXACT(1_000) {
        @Override
        double length(double dx, double dy) {
            return euclidean(dx, dy);
        }
    };

    /**
     * How many whole ticks a search should count to one unit of length. Lengths of {@link #EXACT} are rounded up to
     * ticks, so that a plan in ticks is in time as well.
     */
    private final int ticks;

    Metric(int ticks) {
        this.ticks = ticks;
    }

    abstract double length(double dx, double dy);

    public int ticks() {
        return ticks;
    }

    private static double euclidean(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }
}
