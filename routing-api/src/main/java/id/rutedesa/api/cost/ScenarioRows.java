package id.rutedesa.api.cost;

import id.rutedesa.api.cost.CostRepository.DatedRow;
import id.rutedesa.solver.cost.Assumptions;
import id.rutedesa.solver.cost.CostLine;
import id.rutedesa.solver.cost.CostLines;
import id.rutedesa.solver.cost.Money;
import id.rutedesa.solver.cost.WheelComparison.Stretch;
import id.rutedesa.solver.cost.Wheels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each row of a period would cost on some wheels. Days that were priced alike are priced as one, as in the comparison,
 * and each of their lines is split over the rows by what causes it, so that rows add up to the comparison's total.
 *
 * @param milliIdrByKey in thousandths of a Rupiah
 * @param lines of the whole period
 */
record ScenarioRows(Wheels wheels, Map<String, Long> milliIdrByKey, CostLines lines) {
    ScenarioRows {
        milliIdrByKey = Map.copyOf(milliIdrByKey);
    }

    static ScenarioRows of(Wheels wheels, ComparedDays.Days days, List<DatedRow> rows, boolean owned) {
        Map<Integer, Map<String, DatedRow>> rowsByStretch = new LinkedHashMap<>();
        for (DatedRow dated : rows) {
            rowsByStretch
                    .computeIfAbsent(days.stretchByDay().getOrDefault(dated.day(), 0), stretch -> new LinkedHashMap<>())
                    .merge(dated.row().key(), dated, DatedRow::plus);
        }
        Map<String, Long> milliIdrByKey = new LinkedHashMap<>();
        List<CostLines> all = new ArrayList<>();
        rowsByStretch.forEach((number, rowByKey) -> {
            Stretch stretch = days.stretches().get(number);
            CostLines lines = stretch.cost(wheels, owned);
            all.add(lines);
            split(lines, stretch.given(), owned, List.copyOf(rowByKey.values()), milliIdrByKey);
        });
        return new ScenarioRows(wheels, milliIdrByKey, CostLines.sum(all));
    }

    private static void split(
            CostLines lines, Assumptions given, boolean owned, List<DatedRow> rows, Map<String, Long> milliIdrByKey) {
        lines.milliIdrByLine().forEach((line, milliIdr) -> {
            List<Long> shares = Money.split(
                    milliIdr,
                    rows.stream().map(row -> cause(line, row, given, owned)).toList());
            for (int i = 0; i < rows.size(); i++) {
                milliIdrByKey.merge(rows.get(i).row().key(), shares.get(i), Long::sum);
            }
        });
    }

    /** What a line is split by: watt-hours, millilitres, metres, wage, bike-days, or the part that a day costs in any case. */
    private static long cause(CostLine line, DatedRow dated, Assumptions given, boolean owned) {
        CostRow row = dated.row();
        Compared compared = row.compared();
        return switch (line) {
            case ENERGY_HOME, ENERGY_PUBLIC, ENERGY_SWAP, BATTERY_WEAR -> compared.energyWh();
            case PETROL_PUMP, PETROL_BOTTLED, PETROL_SHORTAGE ->
                Wheels.PETROL_PUMP.millilitres(ComparedDays.ridden(row, owned), given);
            case MAINTENANCE, TYRES -> compared.metres();
            case WAGE -> row.wageMilliIdr();
            case TAX, DEPRECIATION, FINANCE -> dated.bikeDay();
            case FIXED -> compared.sameMilliIdr(owned);
        };
    }

    /** Of one row; 0 where it has no day. */
    long milliIdr(CostRow row) {
        return milliIdrByKey.getOrDefault(row.key(), 0L);
    }
}
