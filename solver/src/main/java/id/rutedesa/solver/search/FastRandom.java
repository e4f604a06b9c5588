package id.rutedesa.solver.search;

/** A small, fast, seeded random source (xorshift64* of Vigna 2016). Not thread-safe, not for secrets. */
public final class FastRandom {
    private static final double UNIT = 1.0 / (1L << 53);
    private long state;

    public FastRandom(long seed) {
        state = (seed + 1) * 0x9E3779B97F4A7C15L;
        if (state == 0) {
            state = 0x9E3779B97F4A7C15L;
        }
        for (int i = 0; i < 8; i++) {
            nextLong();
        }
    }

    long nextLong() {
        long x = state;
        x ^= x >>> 12;
        x ^= x << 25;
        x ^= x >>> 27;
        state = x;
        return x * 0x2545F4914F6CDD1DL;
    }

    /** Uniform in [0, bound). */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }
}
