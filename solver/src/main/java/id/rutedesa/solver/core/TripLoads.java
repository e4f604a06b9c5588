package id.rutedesa.solver.core;

import org.jspecify.annotations.Nullable;

/**
 * What is on board on each leg of a route, trip by trip: deliveries from the depot on, pickups until the next return,
 * shipments over returns too. Not thread-safe; results hold until the next {@link #load}.
 */
final class TripLoads {
    private final CompiledProblem problem;
    /** By visit: when its goods are at the depot. */
    private final int[] availableSec;

    /** Grams and millilitres on the leg to step {@code i}, and to the end. */
    int[] grams = new int[16];

    int[] millilitres = new int[16];
    /** For a return: when the goods of the trip behind it are there. */
    int[] releasedSec = new int[16];

    /** When the goods of the first trip are there. */
    int firstReleasedSec;

    long mostG;
    long mostMl;
    /** Deliveries of a bike under way whose goods are at the depot. */
    int notOnBoard;

    private long keptG;
    private long keptMl;

    TripLoads(CompiledProblem problem, int[] availableSec) {
        this.problem = problem;
        this.availableSec = availableSec;
    }

    void reserve(int length) {
        grams = new int[length];
        millilitres = new int[length];
        releasedSec = new int[length];
    }

    /** Loads of {@code steps[0..count)}. */
    void load(int shift, int[] steps, int count) {
        OnBoard onBoard = problem.onBoardOfShift[shift];
        mostG = 0;
        mostMl = 0;
        keptG = 0;
        keptMl = 0;
        notOnBoard = 0;
        for (int from = 0; from <= count; ) {
            int to = from;
            while (to < count && !RouteWalk.isReturn(steps[to])) {
                to++;
            }
            int readySec = loadTrip(shift, steps, from, to, from == 0 && onBoard.underWay() ? onBoard : null);
            if (from == 0) {
                firstReleasedSec = readySec;
            } else {
                releasedSec[from - 1] = readySec;
            }
            from = to + 1;
        }
    }

    /**
     * The trip over {@code steps[from..to)}, packs that ride along included; answers when its goods are at the depot.
     *
     * @param carried what a bike has on board that is under way; null for a trip that is loaded at the depot
     */
    private int loadTrip(int shift, int[] steps, int from, int to, @Nullable OnBoard carried) {
        long massG = keptG + (carried == null ? 0 : carried.massG());
        long volumeMl = keptMl + (carried == null ? 0 : carried.volumeMl());
        int readySec = 0;
        for (int i = from; i < to; i++) {
            int visit = steps[i];
            if (visit < 0) {
                massG += visit == RouteWalk.PACK ? problem.along.massG[shift] : 0;
                volumeMl += visit == RouteWalk.PACK ? problem.along.volumeMl[shift] : 0;
                continue;
            }
            if (carried == null) {
                readySec = Math.max(readySec, availableSec[visit]);
                massG += problem.fromDepotG[visit];
                volumeMl += problem.fromDepotMl[visit];
            } else if (carried.lacks(visit, problem.fromDepotG[visit], problem.fromDepotMl[visit])) {
                notOnBoard++;
            }
            if (problem.partner[visit] >= 0) {
                keptG += problem.changeG[visit];
                keptMl += problem.changeMl[visit];
            }
        }
        for (int i = from; i <= to; i++) {
            grams[i] = (int) Math.max(0, Math.min(massG, Integer.MAX_VALUE));
            millilitres[i] = (int) Math.max(0, Math.min(volumeMl, Integer.MAX_VALUE));
            mostG = Math.max(mostG, massG);
            mostMl = Math.max(mostMl, volumeMl);
            if (i < to && steps[i] >= 0) {
                massG += problem.changeG[steps[i]];
                volumeMl += problem.changeMl[steps[i]];
            }
        }
        return readySec;
    }
}
