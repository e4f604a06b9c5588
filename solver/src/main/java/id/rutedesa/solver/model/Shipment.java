package id.rutedesa.solver.model;

/**
 * Goods from one place to another, on one route: the pickup comes before the delivery, with other visits between them or
 * not. They may stay on board over a return to the depot.
 *
 * @param id unique in its problem, not blank
 * @param pickup where and when the goods come on board
 * @param delivery where and when they leave
 * @param load what the goods take up on the bike
 * @param priority 0 to {@link Task#TOP_PRIORITY}
 * @param requirements what the shift must have
 */
public record Shipment(String id, Visit pickup, Visit delivery, Load load, int priority, Requirements requirements)
        implements Task {
    public Shipment {
        TaskRules.check(id, priority);
    }
}
