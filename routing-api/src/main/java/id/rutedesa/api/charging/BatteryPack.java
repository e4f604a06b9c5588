package id.rutedesa.api.charging;

import org.jspecify.annotations.Nullable;

/**
 * All that one motorbike has on board, or a spare of it at a depot.
 *
 * @param name a motorbike's own for its pack, else what is written on the spare
 * @param vehicleId in which motorbike it is, or null for a spare
 * @param vehicleType for which motorbikes it is
 * @param usableWh what can be drawn when it is full, watt-hours
 * @param version counts the changes of the row
 */
public record BatteryPack(
        long id,
        String name,
        @Nullable Long vehicleId,
        long depotId,
        long vehicleTypeId,
        String vehicleType,
        double usableWh,
        long version) {
    private static final int JOULES_PER_WH = 3_600;

    /** Joules that can be drawn when it is full. */
    public int usableJ() {
        return (int) Math.round(usableWh * JOULES_PER_WH);
    }
}
