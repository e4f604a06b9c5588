package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.RatesDocument;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rider's route was planned with, in Rupiah, as it was then.
 *
 * @param electricityIdrPerKwh at the socket; left out for a vehicle without a battery of ours
 * @param wallToBatteryPercent share of it that reaches the battery
 * @param petrolIdrPerLitre left out where no petrol was paid
 * @param hireIdrPerDay left out for a vehicle that is not hired
 * @param tariff code of the dated price of electricity or petrol; left out where the vehicle type's own price was paid
 * @param since first day on which that dated price held
 * @param source of the vehicle type's own figures
 * @param asOf date of that source
 */
record RoutePricesJson(
        long riderId,
        String vehicleType,
        BigDecimal wageIdrPerHour,
        @Nullable BigDecimal electricityIdrPerKwh,
        @Nullable BigDecimal wallToBatteryPercent,
        @Nullable BigDecimal batteryWearIdrPerKwh,
        @Nullable BigDecimal petrolIdrPerLitre,
        @Nullable BigDecimal kmPerLitre,
        @Nullable BigDecimal kmPerLitreHilly,
        BigDecimal upkeepIdrPerKm,
        @Nullable BigDecimal taxIdrPerDay,
        @Nullable BigDecimal depreciationIdrPerDay,
        @Nullable BigDecimal financeIdrPerDay,
        @Nullable BigDecimal hireIdrPerDay,
        @Nullable String tariff,
        @Nullable LocalDate since,
        String source,
        LocalDate asOf) {

    /** Null for a route from before prices were kept. */
    static @Nullable RoutePricesJson of(RouteDocument route) {
        RatesDocument rates = route.rates();
        if (rates == null) {
            return null;
        }
        boolean electric = rates.electric();
        boolean petrol = rates.metresPerLitre() > 0;
        return new RoutePricesJson(
                route.riderId(),
                rates.vehicleType(),
                thousandths(rates.wageMilliIdrPerHour()),
                electric ? thousandths(rates.electricityMilliIdrPerKwh()) : null,
                electric ? thousandths(rates.wallToBatteryMilliPercent()) : null,
                electric ? thousandths(rates.wearMilliIdrPerKwh()) : null,
                petrol ? thousandths(rates.petrolMilliIdrPerLitre()) : null,
                petrol ? thousandths(rates.metresPerLitre()) : null,
                petrol ? unlessNothing(rates.hillyMetresPerLitre()) : null,
                thousandths(rates.upkeepMilliIdrPerKm()),
                unlessNothing(rates.taxMilliIdrPerDay()),
                unlessNothing(rates.depreciationMilliIdrPerDay()),
                unlessNothing(rates.financeMilliIdrPerDay()),
                rates.hireMilliIdr() > 0 ? thousandths(rates.hireMilliIdr()) : null,
                rates.tariff(),
                rates.since(),
                rates.source(),
                rates.asOf());
    }

    private static @Nullable BigDecimal unlessNothing(@Nullable Number value) {
        return value == null || value.longValue() == 0 ? null : thousandths(value.longValue());
    }

    private static BigDecimal thousandths(long value) {
        BigDecimal number = BigDecimal.valueOf(value, 3).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
