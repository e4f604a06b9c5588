package id.rutedesa.solver.search;

import id.rutedesa.solver.core.SearchProblem;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded days for tests of the search. */
final class RandomProblems {
    static final int TASKS = 40;
    static final int ROUTES = 8;
    static final int CAPACITY = 60;
    static final int END_SEC = 4_000;
    private static final int UNASSIGNED = 1_000_000;

    private RandomProblems() {}

    /** Places on a square of 300 s, windows of 800 s, loads to 10; the price of a leg is its time. */
    static SearchProblem withWindows(long seed) {
        Random random = new Random(seed);
        int places = TASKS + 1;
        int[] x = random.ints(places, 0, 300).toArray();
        int[] y = random.ints(places, 0, 300).toArray();
        int[] ride = new int[places * places];
        for (int cell = 0; cell < ride.length; cell++) {
            ride[cell] = (int) Math.hypot(x[cell / places] - x[cell % places], y[cell / places] - y[cell % places]);
        }
        int[] open = random.ints(TASKS, 0, 2_500).toArray();
        int[] none = new int[TASKS];
        Arrays.fill(none, -1);
        long[] price = new long[TASKS];
        Arrays.fill(price, UNASSIGNED);
        int[] end = new int[ROUTES];
        Arrays.fill(end, END_SEC);
        int[] capacity = new int[ROUTES];
        Arrays.fill(capacity, CAPACITY);
        return new SearchProblem.Builder()
                .tasks(
                        IntStream.range(0, TASKS).toArray(),
                        none,
                        random.ints(TASKS, 1, 11).toArray(),
                        price)
                .visits(
                        IntStream.rangeClosed(1, TASKS).toArray(),
                        open,
                        Arrays.stream(open).map(sec -> sec + 800).toArray(),
                        random.ints(TASKS, 0, 30).toArray())
                .routes(new int[ROUTES], new int[ROUTES], new int[ROUTES], end)
                .vehicles(capacity, new long[ROUTES], new int[ROUTES], new int[ROUTES])
                .matrices(places, new int[][] {ride}, new int[][] {ride})
                .build();
    }
}
