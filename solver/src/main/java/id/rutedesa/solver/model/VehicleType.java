package id.rutedesa.solver.model;

import java.util.Optional;

/**
 * What equal motorbikes share.
 *
 * @param id not blank
 * @param matrix ride times, distances and energies of this type
 * @param capacity the most it carries at once
 * @param battery empty for a vehicle whose range is not limited; the matrix's energies then count for the price alone
 * @param rates what its use costs
 * @param longestItemMm the longest single item that it takes, millimetres
 */
public record VehicleType(
        String id, TravelMatrix matrix, Load capacity, Optional<Battery> battery, CostRates rates, int longestItemMm) {
    /** A type that takes items of any length. */
    public VehicleType(String id, TravelMatrix matrix, Load capacity, Optional<Battery> battery, CostRates rates) {
        this(id, matrix, capacity, battery, rates, Integer.MAX_VALUE);
    }

    public VehicleType {
        if (longestItemMm < 0) {
            throw new IllegalArgumentException("Vehicle type %s takes items of %d mm.".formatted(id, longestItemMm));
        }
        if (id.isBlank()) {
            throw new IllegalArgumentException("A vehicle type needs an id.");
        }
    }

    /** Whether the energy of its rides counts: it comes from a battery, or is paid for. */
    public boolean countsEnergy() {
        return battery.isPresent() || rates.energyMilliIdrPerKwh() > 0;
    }
}
