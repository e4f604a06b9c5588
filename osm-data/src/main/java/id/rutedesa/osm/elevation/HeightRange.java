package id.rutedesa.osm.elevation;

/** Heights that a region can have, metres, both ends included; all others are errors of the source. */
public record HeightRange(int minM, int maxM) {
    /** Nusa Tenggara Timur and Timor-Leste: a little under the sea for errors of the source, up to 2,427 m and more. */
    public static final HeightRange NTT = new HeightRange(-20, 2_500);

    public HeightRange {
        if (minM >= maxM) {
            throw new IllegalArgumentException("Heights between %d and %d m are no range.".formatted(minM, maxM));
        }
    }

    /** The height itself, or {@link Double#NaN} where it is not plausible or not a number. */
    public double plausible(double heightM) {
        return heightM >= minM && heightM <= maxM ? heightM : Double.NaN;
    }
}
