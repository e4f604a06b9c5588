package id.rutedesa.api.fleet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price that costs are worked out with. Of rows with one code each holds from its date until the next one's.
 *
 * @param unit what it is for, such as {@code kWh}
 * @param source where it comes from, and how sure it is
 * @param asOf first day on which it holds
 */
public record Tariff(
        long id,
        String code,
        String name,
        long valueMilliIdr,
        String unit,
        String source,
        LocalDate asOf,
        @Nullable String note,
        long version) {
    /** A bottle of petrol at the roadside holds 1.5 litres. */
    private static final double LITRES_PER_BOTTLE = 1.5;

    /** A litre, where the price is that of a bottle. */
    public long milliIdrPerLitreOfBottle() {
        return Math.round(valueMilliIdr / LITRES_PER_BOTTLE);
    }
}
