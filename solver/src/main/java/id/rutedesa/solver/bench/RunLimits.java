package id.rutedesa.solver.bench;

/**
 * How long and how one run works.
 *
 * @param seconds of the clock
 * @param clock what the seconds count
 * @param seed start of the random numbers
 * @param threads independent searches of which the best counts
 */
record RunLimits(double seconds, RunClock clock, long seed, int threads) {}
