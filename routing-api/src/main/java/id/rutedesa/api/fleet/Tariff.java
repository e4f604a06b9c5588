package id.rutedesa.api.fleet;

import java.time.LocalDate;

/**
 * A price that costs are worked out with.
 *
 * @param unit what it is for, such as {@code kWh}
 * @param source where it comes from, and how sure it is
 */
record Tariff(
        long id,
        String code,
        String name,
        long valueMilliIdr,
        String unit,
        String source,
        LocalDate asOf,
        long version) {}
