package id.rutedesa.api.cost;

import id.rutedesa.api.fleet.Receipt;
import id.rutedesa.api.problem.BodyReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Receipts of a period in sums by kind, whole Rupiah; kinds without a receipt are left out. */
record PaidSums(
        List<KindJson> kinds,
        long paidIdr,
        long takenInIdr,
        @Nullable Long odometerKm) {
    PaidSums {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind.
     *
     * @param quantity litres or kWh of the receipts that name them
     * @param perUnitIdr amount of those receipts over their quantity: what a kWh of a token really costs, local tax included
     */
    record KindJson(
            String kind,
            int receipts,
            long amountIdr,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal perUnitIdr) {}

    static PaidSums of(List<Receipt> receipts) {
        Map<Receipt.Kind, List<Receipt>> byKind = new EnumMap<>(Receipt.Kind.class);
        receipts.forEach(receipt -> byKind.computeIfAbsent(receipt.kind(), kind -> new ArrayList<>())
                .add(receipt));
        List<KindJson> kinds = byKind.entrySet().stream()
                .map(entry -> kind(entry.getKey(), entry.getValue()))
                .toList();
        return new PaidSums(
                kinds,
                kinds.stream()
                        .filter(kind -> !isIncome(kind))
                        .mapToLong(KindJson::amountIdr)
                        .sum(),
                kinds.stream()
                        .filter(PaidSums::isIncome)
                        .mapToLong(KindJson::amountIdr)
                        .sum(),
                odometerKm(receipts));
    }

    private static boolean isIncome(KindJson kind) {
        return kind.kind().equals(BodyReader.word(Receipt.Kind.DELIVERY_FEE));
    }

    private static KindJson kind(Receipt.Kind kind, List<Receipt> receipts) {
        long milliIdr = receipts.stream().mapToLong(Receipt::amountMilliIdr).sum();
        long measuredMilliIdr = 0;
        long quantityMilli = 0;
        for (Receipt receipt : receipts) {
            Long quantity = receipt.quantityMilli();
            if (quantity != null) {
                measuredMilliIdr += receipt.amountMilliIdr();
                quantityMilli += quantity;
            }
        }
        return new KindJson(
                BodyReader.word(kind),
                receipts.size(),
                WholeRupiah.of(milliIdr),
                quantityMilli == 0 ? null : BigDecimal.valueOf(quantityMilli, 3),
                quantityMilli == 0
                        ? null
                        : BigDecimal.valueOf(measuredMilliIdr)
                                .divide(BigDecimal.valueOf(quantityMilli), 2, RoundingMode.HALF_UP));
    }

    /** Of each vehicle the highest less the lowest reading; null where no vehicle was read twice. */
    private static @Nullable Long odometerKm(List<Receipt> receipts) {
        Map<String, List<Integer>> readings = new TreeMap<>();
        for (Receipt receipt : receipts) {
            Integer km = receipt.odometerKm();
            String vehicle = receipt.vehicle();
            if (km != null && vehicle != null) {
                readings.computeIfAbsent(vehicle, each -> new ArrayList<>()).add(km);
            }
        }
        List<Long> ridden = readings.values().stream()
                .filter(of -> of.size() > 1)
                .map(of -> (long) of.stream().max(Comparator.naturalOrder()).orElseThrow()
                        - of.stream().min(Comparator.naturalOrder()).orElseThrow())
                .toList();
        return ridden.isEmpty()
                ? null
                : (Long) ridden.stream().mapToLong(Long::longValue).sum();
    }
}
