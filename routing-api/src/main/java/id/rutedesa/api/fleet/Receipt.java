package id.rutedesa.api.fleet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that was really paid or taken in.
 *
 * @param number of the receipt, unique in the BUMDes: by it a file that is read twice changes nothing
 * @param quantityMilli thousandths of a litre or kWh, or null
 * @param vehicle that was really used, in the words of the BUMDes
 * @param odometerKm what its odometer showed
 */
public record Receipt(
        long id,
        String number,
        LocalDate date,
        Kind kind,
        long amountMilliIdr,
        @Nullable Long quantityMilli,
        @Nullable String vehicle,
        @Nullable Integer odometerKm,
        @Nullable String note,
        long version) {
    /** What it was for. */
    public enum Kind {
        /** A motorbike taxi that delivered. */
        OJEK,
        PICKUP_HIRE,
        PETROL,
        /** A prepaid token or a bill, local tax included. */
        ELECTRICITY,
        PUBLIC_CHARGER,
        PAID_SWAP,
        SERVICE,
        TYRES,
        BATTERY,
        WAGE,
        TAX,
        OTHER,
        /** Taken in: what customers paid for deliveries. */
        DELIVERY_FEE;

        /** Whether the money comes in. */
        public boolean income() {
            return this == DELIVERY_FEE;
        }
    }
}
