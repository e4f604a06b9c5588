package id.rutedesa.solver.model;

import java.util.OptionalLong;

/** What holds for every task. */
final class TaskRules {
    private TaskRules() {}

    static void check(String id, int priority, OptionalLong prizeMilliIdr) {
        prizeMilliIdr.ifPresent(CostRates::requireRate);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A task needs an id.");
        }
        if (priority < 0 || priority > Task.TOP_PRIORITY) {
            throw new IllegalArgumentException(
                    "Task %s has priority %d: it must be 0 to %d.".formatted(id, priority, Task.TOP_PRIORITY));
        }
    }
}
