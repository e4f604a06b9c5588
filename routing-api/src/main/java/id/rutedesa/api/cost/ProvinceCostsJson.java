package id.rutedesa.api.cost;

import id.rutedesa.api.cost.ComparisonJson.FigureJson;
import id.rutedesa.api.cost.ComparisonJson.LinesJson;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.WheelComparison;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The province: each BUMDes as its own comparison has it, and sums of what is shown.
 *
 * @param dearer those whose first wheels cost more than the second, the largest difference first
 * @param figures what it stands on where a BUMDes has no prices of its own
 */
record ProvinceCostsJson(
        LocalDate from,
        LocalDate to,
        String first,
        String second,
        String view,
        List<BumdesJson> items,
        BumdesJson total,
        int cheaperCount,
        int dearerCount,
        List<BumdesJson> dearer,
        List<FigureJson> figures,
        CoverageJson coverage) {
    ProvinceCostsJson {
        items = List.copyOf(items);
        dearer = List.copyOf(dearer);
        figures = List.copyOf(figures);
    }

    static ProvinceCostsJson of(
            ComparisonWish wish, List<BumdesJson> items, List<FigureJson> figures, CoverageJson coverage) {
        List<BumdesJson> dearer = items.stream()
                .filter(item -> item.differenceIdr() > 0)
                .sorted(Comparator.comparingLong(BumdesJson::differenceIdr).reversed())
                .toList();
        return new ProvinceCostsJson(
                wish.period().from(),
                wish.period().to(),
                BodyReader.word(wish.first()),
                BodyReader.word(wish.second()),
                BodyReader.word(wish.view()),
                items,
                BumdesJson.sum(items),
                (int) items.stream().filter(item -> item.differenceIdr() < 0).count(),
                dearer.size(),
                dearer,
                figures,
                coverage);
    }

    /**
     * One BUMDes, or the sum of all.
     *
     * @param bikeDays routes of a rider and day on own vehicles
     * @param plannedIdr at the prices that the routes were planned with
     * @param differenceIdr first less second: above 0 where the first costs more
     * @param largestLine of the first, without wage and other, which are the same on both
     */
    record BumdesJson(
            String label,
            long bikeDays,
            long visits,
            double km,
            double kwh,
            long plannedIdr,
            long firstIdr,
            LinesJson firstLines,
            long secondIdr,
            LinesJson secondLines,
            long differenceIdr,
            String largestLine) {
        private static final List<String> LINES =
                List.of("energy", "batteryWear", "upkeep", "tax", "depreciation", "finance");

        static BumdesJson of(ComparisonWish wish, String name, ComparedDays.Days days) {
            CostRow planned = days.byDay().stream().reduce(CostRow.none("", name), CostRow::plus);
            WheelComparison compared = days.compared(wish);
            CostLines first = compared.cost(wish.first());
            CostLines second = compared.cost(wish.second());
            long firstIdr = WholeRupiah.of(first.totalMilliIdr());
            long secondIdr = WholeRupiah.of(second.totalMilliIdr());
            LinesJson firstLines = LinesJson.of(first, firstIdr);
            return new BumdesJson(
                    planned.label(),
                    planned.compared().ownRoutes(),
                    planned.visits(),
                    planned.metres() / 1000.0,
                    planned.energyWh() / 1000.0,
                    WholeRupiah.of(planned.totalMilliIdr()),
                    firstIdr,
                    firstLines,
                    secondIdr,
                    LinesJson.of(second, secondIdr),
                    firstIdr - secondIdr,
                    largest(firstLines));
        }

        private static String largest(LinesJson lines) {
            List<Long> idr = lines.all();
            return IntStream.range(0, LINES.size())
                    .boxed()
                    .max(Comparator.comparingLong((Integer line) -> idr.get(line))
                            .thenComparing(Comparator.reverseOrder()))
                    .map(LINES::get)
                    .orElseThrow();
        }

        static BumdesJson sum(List<BumdesJson> items) {
            LinesJson firstLines = items.stream().map(BumdesJson::firstLines).reduce(LinesJson.NONE, LinesJson::plus);
            return new BumdesJson(
                    "",
                    whole(items, BumdesJson::bikeDays),
                    whole(items, BumdesJson::visits),
                    items.stream().mapToDouble(BumdesJson::km).sum(),
                    items.stream().mapToDouble(BumdesJson::kwh).sum(),
                    whole(items, BumdesJson::plannedIdr),
                    whole(items, BumdesJson::firstIdr),
                    firstLines,
                    whole(items, BumdesJson::secondIdr),
                    items.stream().map(BumdesJson::secondLines).reduce(LinesJson.NONE, LinesJson::plus),
                    whole(items, BumdesJson::differenceIdr),
                    largest(firstLines));
        }

        private static long whole(List<BumdesJson> items, ToLongFunction<BumdesJson> amount) {
            return items.stream().mapToLong(amount).sum();
        }
    }
}
