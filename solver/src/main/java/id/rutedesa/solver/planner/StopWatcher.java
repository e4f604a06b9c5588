package id.rutedesa.solver.planner;

import java.util.function.BooleanSupplier;

/** Looks ten times a second whether a solve is to stop. */
final class StopWatcher {
    private static final long PAUSE_MILLIS = 100;

    private StopWatcher() {}

    /** Starts a daemon thread that runs the action while the signal says so; interrupt it when no longer needed. */
    static Thread watch(BooleanSupplier signal, Runnable action) {
        Thread thread = new Thread(() -> look(signal, action), "solve-stop-watcher");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void look(BooleanSupplier signal, Runnable action) {
        try {
            while (true) {
                if (signal.getAsBoolean()) {
                    action.run(); // again each time: OptaPlanner forgets a stop that comes before it starts
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the solve has ended by itself
        }
    }
}
