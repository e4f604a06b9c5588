package id.rutedesa.solver.core;

import id.rutedesa.solver.model.Break;
import id.rutedesa.solver.model.TimeWindow;
import java.util.List;

/** The breaks of one shift as arrays, in the order in which they are taken. */
final class BreakTimes {
    final int count;
    final int[][] openSec;
    final int[][] closeSec;
    final int[] durationSec;
    /** Where, or -1 for wherever the rider is. */
    final int[] place;

    BreakTimes(List<Break> breaks) {
        count = breaks.size();
        openSec = breaks.stream()
                .map(pause ->
                        pause.windows().stream().mapToInt(TimeWindow::openSec).toArray())
                .toArray(int[][]::new);
        closeSec = breaks.stream()
                .map(pause ->
                        pause.windows().stream().mapToInt(TimeWindow::closeSec).toArray())
                .toArray(int[][]::new);
        durationSec = breaks.stream().mapToInt(Break::durationSec).toArray();
        place = breaks.stream().mapToInt(pause -> pause.place().orElse(-1)).toArray();
    }

    /** The earliest start of a break from this time on; after its last window where that is missed. */
    long startSec(int pause, long clockSec) {
        int window = CompiledProblem.windowFrom(closeSec[pause], (int) Math.min(clockSec, Integer.MAX_VALUE), 0);
        return Math.max(clockSec, openSec[pause][window]);
    }

    int lastCloseSec(int pause) {
        return closeSec[pause][closeSec[pause].length - 1];
    }

    /** Whether the rider can have taken the break at home before work begins. */
    boolean isOverBefore(int pause, long beginSec) {
        return openSec[pause][0] + (long) durationSec[pause] <= beginSec;
    }

    /** Whether the rider can take the break at home after the return. */
    boolean canWaitUntil(int pause, long endSec) {
        return endSec <= lastCloseSec(pause);
    }
}
