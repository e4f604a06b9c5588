package id.rutedesa.solver.model;

import java.util.Optional;

/**
 * What equal motorbikes share.
 *
 * @param id not blank
 * @param matrix ride times, distances and energies of this type
 * @param capacity the most it carries at once
 * @param battery empty for a vehicle whose range is not limited
 * @param rates what its use costs
 */
public record VehicleType(String id, TravelMatrix matrix, Load capacity, Optional<Battery> battery, CostRates rates) {
    public VehicleType {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A vehicle type needs an id.");
        }
    }
}
