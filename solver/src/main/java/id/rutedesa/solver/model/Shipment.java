package id.rutedesa.solver.model;

/**
 * Goods that are picked up at one place and delivered at another, later on the same route.
 *
 * @param id unique in its problem, not blank
 * @param pickup where the goods come on the bike
 * @param delivery where they leave it
 * @param load what they take up in between
 * @param priority 0 to {@link Task#TOP_PRIORITY}
 */
public record Shipment(String id, Visit pickup, Visit delivery, Load load, int priority) implements Task {
    public Shipment {
        TaskRules.check(id, priority);
    }
}
