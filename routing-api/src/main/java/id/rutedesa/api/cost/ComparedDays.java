package id.rutedesa.api.cost;

import id.rutedesa.api.charging.PackService;
import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.Tariff;
import id.rutedesa.api.fleet.TariffHistory;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.solver.cost.Assumptions;
import id.rutedesa.solver.cost.Factor;
import id.rutedesa.solver.cost.RiddenDays;
import id.rutedesa.solver.cost.WheelComparison;
import id.rutedesa.solver.cost.WheelComparison.Range;
import id.rutedesa.solver.cost.WheelComparison.Stretch;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Published routes of a period as the days that kinds of wheels are compared on, each day with the prices that held then. */
@Service
class ComparedDays {
    private static final long J_PER_WH = 3_600;
    private static final int MILLI_PERCENT = 100_000;
    private static final Text AT_THE_HUB =
            new Text("diatur bersama colokan di halaman Sore", "set with the sockets on the evening page");

    private final CostRepository rows;
    private final TariffHistory tariffs;
    private final PackService packs;
    private final BumdesWork work;

    ComparedDays(CostRepository rows, TariffHistory tariffs, PackService packs, BumdesWork work) {
        this.rows = rows;
        this.tariffs = tariffs;
        this.packs = packs;
        this.work = work;
    }

    /**
     * One figure as it was used.
     *
     * @param source null for that of the usual figure
     * @param since first day on which a dated price held; null for a figure that is no dated price
     * @param chosen whether the analyst set it
     * @param knownFrom first day whose price is on record, where earlier days of the period were priced with it too
     */
    record Used(
            CostFigure figure,
            long value,
            @Nullable Text source,
            @Nullable LocalDate since,
            boolean chosen,
            @Nullable LocalDate knownFrom) {
        static Used of(CostFigure figure, long value, boolean chosen) {
            return new Used(figure, value, null, null, chosen, null);
        }

        /** What the figure lies in: a figure that somebody put in the place of the usual one is known. */
        Range range() {
            return chosen || value != figure.value() ? new Range(figure.factor(), value, value) : figure.range();
        }
    }

    /**
     * The days of a period.
     *
     * @param byDay what was ridden, planned and paid, a row for each day
     * @param stretches days that were priced alike, in order
     * @param stretchByDay which of them a day such as 2026-11-26 is in
     * @param used figures of the last day
     */
    record Days(List<CostRow> byDay, List<Stretch> stretches, Map<String, Integer> stretchByDay, List<Used> used) {
        /** What other wheels are compared for, over all days. */
        Compared ridden() {
            return byDay.stream().map(CostRow::compared).reduce(Compared.NOTHING, Compared::plus);
        }

        /** Both kinds of wheels on these days. */
        WheelComparison compared(ComparisonWish wish) {
            return new WheelComparison(
                    stretches, wish.first(), wish.second(), wish.view().owned());
        }
    }

    /**
     * Reads what is asked about.
     *
     * @throws InvalidInputException where nobody knows the meter
     */
    Days of(ComparisonWish wish) {
        TariffHistory.Prices prices = tariffs.prices();
        if (prices.on(wish.period().to(), wish.meter()).isEmpty()) {
            throw new InvalidInputException(List.of(new Issue(
                    "unknown-reference",
                    "?meter",
                    new Text("Tidak ada tarif dengan kode ini.", "There is no tariff of this code."))));
        }
        List<CostRow> byDay = work.read(() -> rows.rows(wish.period(), CostGroup.DAY));
        OptionalDouble efficiency = packs.efficiency();
        Map<Assumptions, RiddenDays> daysByPrices = new LinkedHashMap<>();
        Map<Assumptions, Integer> numberByPrices = new HashMap<>();
        Map<String, Integer> stretchByDay = new HashMap<>();
        Map<LocalDate, Assumptions> givenSince = new HashMap<>();
        for (CostRow day : byDay) {
            LocalDate date = LocalDate.parse(day.key());
            Assumptions given =
                    givenSince.computeIfAbsent(prices.sameSince(date), since -> given(wish, prices, efficiency, date));
            daysByPrices.merge(given, ridden(day, wish.view().owned()), ComparedDays::plus);
            numberByPrices.putIfAbsent(given, numberByPrices.size());
            stretchByDay.put(day.key(), numberByPrices.get(given));
        }
        List<Stretch> stretches = daysByPrices.entrySet().stream()
                .map(entry -> new Stretch(entry.getValue(), entry.getKey()))
                .toList();
        List<Used> used = CostFigures.all().stream()
                .map(figure -> used(wish, prices, efficiency, wish.period().to(), figure))
                .toList();
        return new Days(byDay, stretches, stretchByDay, used);
    }

    /** A figure that is no dated price, in thousandths of its unit: as the analyst set it, else the usual one. */
    long usual(ComparisonWish wish, Factor factor) {
        return wish.chosen().getOrDefault(factor, CostFigures.of(factor).value());
    }

    private static Assumptions given(
            ComparisonWish wish, TariffHistory.Prices prices, OptionalDouble efficiency, LocalDate date) {
        Map<Factor, Long> values = new EnumMap<>(Factor.class);
        CostFigures.all()
                .forEach(figure -> values.put(
                        figure.factor(),
                        used(wish, prices, efficiency, date, figure).value()));
        return new Assumptions(values);
    }

    private static Used used(
            ComparisonWish wish,
            TariffHistory.Prices prices,
            OptionalDouble efficiency,
            LocalDate date,
            CostFigure figure) {
        Long chosen = wish.chosen().get(figure.factor());
        if (chosen != null) {
            return Used.of(figure, chosen, true);
        }
        if (figure.factor() == Factor.WALL_TO_BATTERY && efficiency.isPresent()) {
            return new Used(
                    figure, Math.round(efficiency.getAsDouble() * MILLI_PERCENT), AT_THE_HUB, null, false, null);
        }
        String code = figure.factor() == Factor.ELECTRICITY ? wish.meter() : figure.tariff();
        if (code == null) {
            return Used.of(figure, figure.value(), false);
        }
        Tariff tariff = prices.on(date, code).orElseThrow();
        LocalDate first = prices.on(wish.period().from(), code).orElseThrow().asOf();
        return new Used(
                figure,
                perUnit(figure.factor(), tariff),
                new Text(tariff.source(), tariff.source()),
                tariff.asOf(),
                false,
                first.isAfter(wish.period().from()) ? first : null);
    }

    /** A price beyond what makes sense counts as the highest that does. */
    private static long perUnit(Factor factor, Tariff tariff) {
        boolean bottle = factor == Factor.PETROL_BOTTLED || factor == Factor.PETROL_SHORTAGE;
        long value = bottle ? tariff.milliIdrPerLitreOfBottle() : tariff.valueMilliIdr();
        return Math.min(value, factor.most());
    }

    /**
     * What of a row other wheels are compared for.
     *
     * @param owned whether loss of value and interest count, also of vehicles that cost the same on all wheels
     */
    static RiddenDays ridden(CostRow row, boolean owned) {
        Compared compared = row.compared();
        return new RiddenDays(
                compared.metres(),
                compared.energyWh() * J_PER_WH,
                compared.modelWh() * J_PER_WH,
                compared.routes(),
                row.wageMilliIdr(),
                compared.sameMilliIdr(owned));
    }

    private static RiddenDays plus(RiddenDays one, RiddenDays other) {
        return new RiddenDays(
                one.metres() + other.metres(),
                one.drawnJ() + other.drawnJ(),
                one.modelJ() + other.modelJ(),
                one.bikeDays() + other.bikeDays(),
                one.wageMilliIdr() + other.wageMilliIdr(),
                one.otherMilliIdr() + other.otherMilliIdr());
    }
}
