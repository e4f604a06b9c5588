package id.rutedesa.solver.planner;

import java.util.function.BooleanSupplier;

/** Looks ten times a second whether a solve is to stop, and more often whether its time is over. */
final class StopWatcher {
    private static final long PAUSE_MILLIS = 20;
    private static final int PAUSES_BETWEEN_SIGNALS = 5;

    private StopWatcher() {}

    /**
     * Starts a daemon thread that tells the end where the signal says so, and runs the action once the end has come; interrupt it when
     * no longer needed.
     */
    static Thread watch(BooleanSupplier signal, EndOfSearch end, Runnable action) {
        Thread thread = new Thread(() -> look(signal, end, action), "solve-stop-watcher");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void look(BooleanSupplier signal, EndOfSearch end, Runnable action) {
        try {
            for (long pause = 0; true; pause++) {
                if (pause % PAUSES_BETWEEN_SIGNALS == 0 && signal.getAsBoolean()) {
                    end.tell();
                }
                if (end.getAsBoolean()) {
                    action.run(); // again each time: OptaPlanner forgets a stop that comes before it starts
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the solve has ended by itself
        }
    }
}
