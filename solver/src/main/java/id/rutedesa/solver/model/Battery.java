package id.rutedesa.solver.model;

/**
 * The pack of an electric bike.
 *
 * @param usableJ joules between full and empty as the bike's display shows them; positive
 * @param reserveJ joules that no plan touches, the return included; 0 to {@code usableJ}
 */
public record Battery(int usableJ, int reserveJ) {
    public Battery {
        if (usableJ <= 0 || reserveJ < 0 || reserveJ > usableJ) {
            throw new IllegalArgumentException(
                    "A battery needs usable joules and a reserve within them, not %d J and %d J."
                            .formatted(usableJ, reserveJ));
        }
    }
}
