package id.rutedesa.api.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What some routes were planned with, in Rupiah; all but the number of routes is left out for routes from before prices were kept.
 *
 * @param electricityIdrPerKwh at the socket; left out for a vehicle without a battery of ours
 * @param wallToBatteryPercent share of it that reaches the battery
 * @param petrolIdrPerLitre left out where no petrol was paid
 * @param tariff code of the dated price of electricity or petrol; left out where the vehicle type's own price was paid
 * @param since first day on which that dated price held
 * @param source of the vehicle type's own figures, with its date
 */
record PricesJson(
        long routes,
        @Nullable String vehicleType,
        @Nullable BigDecimal electricityIdrPerKwh,
        @Nullable BigDecimal wallToBatteryPercent,
        @Nullable BigDecimal batteryWearIdrPerKwh,
        @Nullable BigDecimal petrolIdrPerLitre,
        @Nullable BigDecimal kmPerLitre,
        @Nullable BigDecimal kmPerLitreHilly,
        @Nullable BigDecimal upkeepIdrPerKm,
        @Nullable BigDecimal taxIdrPerDay,
        @Nullable BigDecimal depreciationIdrPerDay,
        @Nullable BigDecimal financeIdrPerDay,
        @Nullable BigDecimal hireIdrPerDay,
        @Nullable BigDecimal wageIdrPerHour,
        @Nullable String tariff,
        @Nullable String since,
        @Nullable String source,
        @Nullable String asOf) {
    /** As a route's document has them. */
    static PricesJson of(JsonNode rates, long routes) {
        if (!rates.isObject()) {
            return new PricesJson(
                    routes, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null);
        }
        boolean electric = rates.path("electric").asBoolean();
        boolean petrol = rates.path("metresPerLitre").asLong() > 0;
        boolean hired = rates.path("hireMilliIdr").asLong() > 0;
        return new PricesJson(
                routes,
                rates.path("vehicleType").asString(""),
                electric ? thousandths(rates, "electricityMilliIdrPerKwh") : null,
                electric ? thousandths(rates, "wallToBatteryMilliPercent") : null,
                electric ? thousandths(rates, "wearMilliIdrPerKwh") : null,
                petrol ? thousandths(rates, "petrolMilliIdrPerLitre") : null,
                petrol ? thousandths(rates, "metresPerLitre") : null,
                petrol ? unlessNothing(rates, "hillyMetresPerLitre") : null,
                thousandths(rates, "upkeepMilliIdrPerKm"),
                unlessNothing(rates, "taxMilliIdrPerDay"),
                unlessNothing(rates, "depreciationMilliIdrPerDay"),
                unlessNothing(rates, "financeMilliIdrPerDay"),
                hired ? thousandths(rates, "hireMilliIdr") : null,
                thousandths(rates, "wageMilliIdrPerHour"),
                text(rates, "tariff"),
                text(rates, "since"),
                text(rates, "source"),
                text(rates, "asOf"));
    }

    private static @Nullable BigDecimal unlessNothing(JsonNode rates, String key) {
        return rates.path(key).asLong() == 0 ? null : thousandths(rates, key);
    }

    private static BigDecimal thousandths(JsonNode rates, String key) {
        return Thousandths.number(rates.path(key).asLong());
    }

    private static @Nullable String text(JsonNode rates, String key) {
        return rates.hasNonNull(key) ? rates.path(key).asString() : null;
    }
}
