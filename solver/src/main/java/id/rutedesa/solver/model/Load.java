package id.rutedesa.solver.model;

/**
 * What goods take up on a bike, or what a bike can carry.
 *
 * @param massG grams, 0 to {@link #LIMIT}
 * @param volumeMl millilitres, 0 to {@link #LIMIT}
 */
public record Load(int massG, int volumeMl) {
    /** The largest mass or volume of one load: sums over a day fit an {@code int}. */
    public static final int LIMIT = 100_000_000;

    /** Nothing on board. */
    public static final Load NONE = new Load(0, 0);

    public Load {
        if (massG < 0 || volumeMl < 0 || massG > LIMIT || volumeMl > LIMIT) {
            throw new IllegalArgumentException(
                    "A load is 0 to %d grams and millilitres, not %d g and %d ml.".formatted(LIMIT, massG, volumeMl));
        }
    }
}
