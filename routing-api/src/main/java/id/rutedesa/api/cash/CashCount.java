package id.rutedesa.api.cash;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a rider's day.
 *
 * @param milliIdr thousandths of a Rupiah
 * @param version counts the changes; 0 for one that nobody has saved
 */
record CashCount(
        long riderId,
        LocalDate date,
        long milliIdr,
        @Nullable String note,
        long version) {}
