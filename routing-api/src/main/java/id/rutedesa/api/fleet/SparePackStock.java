package id.rutedesa.api.fleet;

/**
 * Spare packs of one vehicle type at a depot.
 *
 * @param packs how many, 0–1,000
 * @param chargeW power that flows into each pack left behind, watts; 0 where none is charged during the day
 */
public record SparePackStock(long vehicleTypeId, int packs, int chargeW) {}
