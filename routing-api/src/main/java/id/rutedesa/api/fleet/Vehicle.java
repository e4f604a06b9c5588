package id.rutedesa.api.fleet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One motorbike; only active ones are planned.
 *
 * @param inUseFrom first day on which it is expected to ride; null where nobody said
 */
public record Vehicle(
        long id,
        long depotId,
        long vehicleTypeId,
        String name,
        boolean active,
        @Nullable LocalDate inUseFrom,
        long version) {}
