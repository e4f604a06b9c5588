package id.rutedesa.solver.model;

/**
 * One motorbike.
 *
 * @param id unique in its problem, not blank
 * @param type what it shares with its equals
 */
public record Vehicle(String id, VehicleType type) {
    public Vehicle {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A vehicle needs an id.");
        }
    }
}
