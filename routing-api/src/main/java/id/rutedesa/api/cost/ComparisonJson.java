package id.rutedesa.api.cost;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.Factor;
import id.rutedesa.solver.cost.Money;
import id.rutedesa.solver.cost.WheelComparison;
import id.rutedesa.solver.cost.WheelComparison.Bar;
import id.rutedesa.solver.cost.WheelComparison.Range;
import id.rutedesa.solver.cost.WheelComparison.Spread;
import id.rutedesa.solver.cost.Wheels;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The same days on all kinds of wheels, in whole Rupiah; what was planned stays beside it.
 *
 * @param planned what the routes were planned to cost, at the prices that they were planned with
 * @param figures what it stands on; where prices changed within the period, those of its last day
 * @param tornado how far one figure at a time moves the difference, the widest first
 * @param spread of the difference when all uncertain figures are drawn at once
 */
record ComparisonJson(
        LocalDate from,
        LocalDate to,
        String first,
        String second,
        String view,
        String meter,
        RowJson planned,
        List<WheelsJson> wheels,
        long differenceIdr,
        List<FigureJson> figures,
        List<BarJson> tornado,
        SpreadJson spread,
        List<CurveJson> curves,
        CoverageJson coverage) {
    static final int DRAWS = 2_000;
    private static final int CURVE_STEPS = 20;
    private static final long MILLI = 1_000;
    private static final Text KM_A_DAY = new Text("km sehari tiap motor", "km a day for each motorbike");

    /** What curves run over: further than what is likely, so that where both cost the same can be seen. */
    private static final List<Range> CURVES = List.of(
            new Range(Factor.PETROL_PUMP, 0, 40_000_000),
            new Range(Factor.ELECTRICITY, 0, 5_000_000),
            new Range(Factor.PACK_CYCLES, 200_000, 2_000_000),
            new Range(Factor.DISTANCE, 25_000, 300_000),
            new Range(Factor.LOAD, 0, 60_000),
            new Range(Factor.CONSUMPTION, 50_000, 200_000));

    ComparisonJson {
        wheels = List.copyOf(wheels);
        figures = List.copyOf(figures);
        tornado = List.copyOf(tornado);
        curves = List.copyOf(curves);
    }

    /**
     * One kind of wheels.
     *
     * @param differenceIdr less the second kind
     * @param co2eG grams of CO₂ equivalent
     */
    record WheelsJson(
            String wheels,
            long totalIdr,
            LinesJson lines,
            @Nullable Long perKmIdr,
            @Nullable Long perVisitIdr,
            long differenceIdr,
            long co2eG,
            @Nullable Long co2eGPerVisit) {}

    /**
     * Lines that add up to the total.
     *
     * @param energyIdr electricity, swaps or petrol
     * @param batteryWearIdr own packs only: a swap's price has the pack in it
     * @param upkeepIdr repairs, service, tyres
     * @param depreciationIdr loss of value, in the view of public money
     * @param financeIdr interest, in the view of public money
     * @param otherIdr what the plan had as fixed
     */
    record LinesJson(
            long energyIdr,
            long batteryWearIdr,
            long upkeepIdr,
            long taxIdr,
            long depreciationIdr,
            long financeIdr,
            long wageIdr,
            long otherIdr) {
        static final LinesJson NONE = new LinesJson(0, 0, 0, 0, 0, 0, 0, 0);

        LinesJson plus(LinesJson other) {
            return new LinesJson(
                    energyIdr + other.energyIdr,
                    batteryWearIdr + other.batteryWearIdr,
                    upkeepIdr + other.upkeepIdr,
                    taxIdr + other.taxIdr,
                    depreciationIdr + other.depreciationIdr,
                    financeIdr + other.financeIdr,
                    wageIdr + other.wageIdr,
                    otherIdr + other.otherIdr);
        }

        List<Long> all() {
            return List.of(
                    energyIdr, batteryWearIdr, upkeepIdr, taxIdr, depreciationIdr, financeIdr, wageIdr, otherIdr);
        }

        static LinesJson of(CostLines lines, long totalIdr) {
            List<Long> idr = Money.split(
                    totalIdr,
                    LongStream.of(
                                    Arrays.stream(Wheels.values())
                                            .map(Wheels::energyLine)
                                            .mapToLong(lines::of)
                                            .sum(),
                                    lines.of(CostLine.BATTERY_WEAR),
                                    lines.of(CostLine.MAINTENANCE) + lines.of(CostLine.TYRES),
                                    lines.of(CostLine.TAX),
                                    lines.of(CostLine.DEPRECIATION),
                                    lines.of(CostLine.FINANCE),
                                    lines.of(CostLine.WAGE),
                                    lines.of(CostLine.FIXED))
                            .boxed()
                            .toList());
            return new LinesJson(
                    idr.get(0), idr.get(1), idr.get(2), idr.get(3), idr.get(4), idr.get(5), idr.get(6), idr.get(7));
        }
    }

    /**
     * One figure.
     *
     * @param chosen whether the analyst set it
     * @param since first day on which a price held; null for a figure that is no dated price
     * @param knownFrom first day whose price is on record, where days of the period before it were priced with it too
     */
    record FigureJson(
            String code,
            String name,
            BigDecimal value,
            String unit,
            BigDecimal low,
            BigDecimal high,
            String source,
            boolean chosen,
            @Nullable LocalDate since,
            @Nullable LocalDate knownFrom) {
        static FigureJson of(ComparedDays.Used used, Locale locale) {
            CostFigure figure = used.figure();
            Range range = used.range();
            return new FigureJson(
                    BodyReader.word(figure.factor()),
                    figure.name().in(locale),
                    Thousandths.number(used.value()),
                    figure.unit().in(locale),
                    Thousandths.number(range.low()),
                    Thousandths.number(range.high()),
                    Objects.requireNonNullElse(used.source(), figure.source()).in(locale),
                    used.chosen(),
                    used.since(),
                    used.knownFrom());
        }
    }

    /** The difference with one figure at the ends of its range. */
    record BarJson(String code, BigDecimal low, BigDecimal high, long atLowIdr, long atHighIdr) {
        static BarJson of(Bar bar) {
            return new BarJson(
                    BodyReader.word(bar.range().factor()),
                    Thousandths.number(bar.range().low()),
                    Thousandths.number(bar.range().high()),
                    WholeRupiah.of(bar.atLowMilliIdr()),
                    WholeRupiah.of(bar.atHighMilliIdr()));
        }
    }

    /**
     * Differences of many draws.
     *
     * @param firstDearer draws in which the first kind costs more
     * @param p5Idr a twentieth of all draws lies below
     */
    record SpreadJson(int draws, long seed, int firstDearer, long p5Idr, long p50Idr, long p95Idr) {
        static SpreadJson of(Spread spread, long seed) {
            return new SpreadJson(
                    spread.draws(),
                    seed,
                    spread.firstDearer(),
                    WholeRupiah.of(spread.p5MilliIdr()),
                    WholeRupiah.of(spread.p50MilliIdr()),
                    WholeRupiah.of(spread.p95MilliIdr()));
        }
    }

    /**
     * Both kinds over one figure.
     *
     * @param unit of the values: that of the figure, but kilometres of a bike-day for the distance
     * @param breakEven value from which the order changes, or null where it does not
     */
    record CurveJson(String code, String unit, @Nullable BigDecimal breakEven, List<PointJson> points) {
        CurveJson {
            points = List.copyOf(points);
        }

        static CurveJson of(WheelComparison compared, Range range, Compared ridden, Locale locale) {
            OptionalLong breakEven = compared.breakEven(range);
            boolean perDay = range.factor() == Factor.DISTANCE && ridden.routes() > 0;
            LongFunction<BigDecimal> shown = perDay ? percent -> kmPerDay(percent, ridden) : Thousandths::number;
            return new CurveJson(
                    BodyReader.word(range.factor()),
                    perDay
                            ? KM_A_DAY.in(locale)
                            : CostFigures.of(range.factor()).unit().in(locale),
                    breakEven.isPresent() ? shown.apply(breakEven.getAsLong()) : null,
                    compared.curve(range, CURVE_STEPS).stream()
                            .map(point -> new PointJson(
                                    shown.apply(point.value()),
                                    WholeRupiah.of(point.firstMilliIdr()),
                                    WholeRupiah.of(point.secondMilliIdr())))
                            .toList());
        }

        /** Thousandths of a percent of what a bike rode on average, in kilometres to a tenth. */
        private static BigDecimal kmPerDay(long percent, Compared ridden) {
            return BigDecimal.valueOf(percent)
                    .multiply(BigDecimal.valueOf(ridden.metres()))
                    .divide(
                            BigDecimal.valueOf(ridden.routes()).multiply(BigDecimal.valueOf(100 * MILLI * MILLI)),
                            1,
                            RoundingMode.HALF_UP);
        }
    }

    record PointJson(BigDecimal value, long firstIdr, long secondIdr) {}

    static ComparisonJson of(ComparisonWish wish, ComparedDays.Days days, CoverageJson coverage, Locale locale) {
        WheelComparison compared = days.compared(wish);
        RowJson planned = RowJson.total(days.byDay(), RowJson.of(days.byDay()));
        long secondIdr = WholeRupiah.of(compared.cost(wish.second()).totalMilliIdr());
        List<WheelsJson> wheels = Arrays.stream(Wheels.values())
                .map(kind -> wheels(compared, kind, planned, secondIdr))
                .toList();
        List<Range> uncertain = days.used().stream()
                .map(ComparedDays.Used::range)
                .filter(range -> range.low() < range.high())
                .toList();
        return new ComparisonJson(
                wish.period().from(),
                wish.period().to(),
                BodyReader.word(wish.first()),
                BodyReader.word(wish.second()),
                BodyReader.word(wish.view()),
                wish.meter(),
                planned,
                wheels,
                WholeRupiah.of(compared.cost(wish.first()).totalMilliIdr()) - secondIdr,
                days.used().stream().map(used -> FigureJson.of(used, locale)).toList(),
                compared.tornado(uncertain).stream().map(BarJson::of).toList(),
                SpreadJson.of(compared.draw(uncertain, DRAWS, wish.seed()), wish.seed()),
                CURVES.stream()
                        .map(range -> CurveJson.of(compared, range, days.ridden(), locale))
                        .toList(),
                coverage);
    }

    private static WheelsJson wheels(WheelComparison compared, Wheels kind, RowJson planned, long secondIdr) {
        CostLines lines = compared.cost(kind);
        long totalIdr = WholeRupiah.of(lines.totalMilliIdr());
        long co2eG = compared.stretches().stream()
                .mapToLong(stretch -> kind.emissionG(stretch.days(), stretch.given()))
                .sum();
        return new WheelsJson(
                BodyReader.word(kind),
                totalIdr,
                LinesJson.of(lines, totalIdr),
                each(totalIdr, Math.round(planned.km() * MILLI), MILLI),
                each(totalIdr, planned.visits(), 1),
                totalIdr - secondIdr,
                co2eG,
                each(co2eG, planned.visits(), 1));
    }

    private static @Nullable Long each(long total, long count, long scale) {
        return count == 0 ? null : (Long) Money.priced(total, scale, count);
    }
}
