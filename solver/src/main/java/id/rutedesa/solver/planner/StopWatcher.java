package id.rutedesa.solver.planner;

import java.util.function.BooleanSupplier;

/** Looks ten times a second whether a solve is to stop, and when its time is over. */
final class StopWatcher {
    private static final long PAUSE_MILLIS = 100;

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
            while (true) {
                if (signal.getAsBoolean()) {
                    end.tell();
                }
                if (end.getAsBoolean()) {
                    action.run(); // again each time: OptaPlanner forgets a stop that comes before it starts
                }
                long leftMillis = end.leftMillis();
                Thread.sleep(leftMillis > 0 && leftMillis < PAUSE_MILLIS ? leftMillis : PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the solve has ended by itself
        }
    }
}
