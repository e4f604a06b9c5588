package id.rutedesa.api.cost;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row in whole Rupiah; its parts add up to its total.
 *
 * @param petrolL litres of vehicles that burn it; left out where none is known
 */
record RowJson(
        String key,
        String label,
        long routes,
        long visits,
        double km,
        double kwh,
        @Nullable Double petrolL,
        long totalIdr,
        PartsJson parts) {
    private static RowJson of(CostRow row, List<Long> partsIdr) {
        return new RowJson(
                row.key(),
                row.label(),
                row.routes(),
                row.visits(),
                row.metres() / 1000.0,
                row.energyWh() / 1000.0,
                litres(row),
                partsIdr.stream().mapToLong(Long::longValue).sum(),
                PartsJson.of(partsIdr));
    }

    /** Rows add up to the rounded sum of all, and each part of them to what it is in the sum, however rows are grouped. */
    static List<RowJson> of(List<CostRow> rows) {
        List<List<Long>> whole =
                WholeTable.of(rows.stream().map(CostRow::milliIdr).toList());
        List<RowJson> json = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            json.add(of(rows.get(i), whole.get(i)));
        }
        return json;
    }

    /** The sum of rows as they are shown. */
    static RowJson total(List<CostRow> rows, List<RowJson> shown) {
        CostRow sum = rows.stream().reduce(CostRow.none("", ""), CostRow::plus);
        return new RowJson(
                "",
                "",
                sum.routes(),
                sum.visits(),
                sum.metres() / 1000.0,
                sum.energyWh() / 1000.0,
                litres(sum),
                shown.stream().mapToLong(RowJson::totalIdr).sum(),
                shown.stream().map(RowJson::parts).reduce(PartsJson.NONE, PartsJson::plus));
    }

    /** The same with another number of routes: those that several rows count. */
    RowJson with(long otherRoutes) {
        return new RowJson(key, label, otherRoutes, visits, km, kwh, petrolL, totalIdr, parts);
    }

    private static @Nullable Double litres(CostRow row) {
        return row.petrolMl() == 0 ? null : (Double) (row.petrolMl() / 1000.0);
    }
}
