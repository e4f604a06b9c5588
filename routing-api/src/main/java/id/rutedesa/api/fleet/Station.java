package id.rutedesa.api.fleet;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A place away from the depot where a battery is swapped or charged. Local times.
 *
 * @param sockets how many batteries it serves at once, 1–200; null for as many as come
 * @param packs how many full packs a swap station gives on a day, 1–1,000; null for as many as come, and at a charge station
 * @param chargeW power of one socket, watts; null where only full packs are handed out
 * @param swapMilliIdr price of one swap, thousandths of a Rupiah; null at a charge station
 * @param energyMilliIdrPerKwh price of a kilowatt-hour, likewise; null at a swap station
 * @param vehicleType code of the type whose packs are swapped here; null where they fit all, and at a charge station
 * @param opensAt null, with the closing time, where it is always open
 * @param source who says so
 * @param asOf when that was true
 */
public record Station(
        long id,
        String code,
        String name,
        Kind kind,
        double lat,
        double lon,
        @Nullable Integer sockets,
        @Nullable Integer packs,
        @Nullable Integer chargeW,
        @Nullable Long swapMilliIdr,
        @Nullable Long energyMilliIdrPerKwh,
        @Nullable String vehicleType,
        @Nullable LocalTime opensAt,
        @Nullable LocalTime closesAt,
        String source,
        LocalDate asOf,
        @Nullable String note,
        long version) {
    /** Whether a vehicle of that type takes energy here. */
    public boolean serves(VehicleType type) {
        return type.batteryWh() > 0 && (vehicleType == null || vehicleType.equals(type.code()));
    }

    /** What is done there. */
    public enum Kind {
        /** The empty battery is replaced by a full one. */
        SWAP,
        /** The battery is filled over time. */
        CHARGE
    }
}
