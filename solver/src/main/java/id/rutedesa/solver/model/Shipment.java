package id.rutedesa.solver.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Goods from one place to another, on one route unless they may be handed over: the pickup comes before the delivery, with
 * other visits between them or not. They may stay on board over a return to the depot.
 *
 * @param id unique in its problem, not blank
 * @param pickup where and when the goods come on board
 * @param delivery where and when they leave
 * @param load what the goods take up on the bike
 * @param priority 0 to {@link Task#TOP_PRIORITY}
 * @param requirements what the shift must have
 * @param prizeMilliIdr what serving it is worth where it may be left out
 * @param handOver how it may change hands at the hub; empty where one shift brings it all the way
 */
public record Shipment(
        String id,
        Visit pickup,
        Visit delivery,
        Load load,
        int priority,
        Requirements requirements,
        OptionalLong prizeMilliIdr,
        Optional<HandOver> handOver)
        implements Task {
    /** A shipment that is served wherever it fits. */
    public Shipment(String id, Visit pickup, Visit delivery, Load load, int priority, Requirements requirements) {
        this(id, pickup, delivery, load, priority, requirements, OptionalLong.empty());
    }

    /** A shipment that one shift brings all the way. */
    public Shipment(
            String id,
            Visit pickup,
            Visit delivery,
            Load load,
            int priority,
            Requirements requirements,
            OptionalLong prizeMilliIdr) {
        this(id, pickup, delivery, load, priority, requirements, prizeMilliIdr, Optional.empty());
    }

    public Shipment {
        TaskRules.check(id, priority, prizeMilliIdr);
    }

    /** The same shipment, which may be left out where serving it costs more than this. */
    public Shipment worth(long milliIdr) {
        return new Shipment(id, pickup, delivery, load, priority, requirements, OptionalLong.of(milliIdr), handOver);
    }

    /** The same shipment, which may change hands at the hub. */
    public Shipment handedOver(HandOver how) {
        return new Shipment(id, pickup, delivery, load, priority, requirements, prizeMilliIdr, Optional.of(how));
    }
}
