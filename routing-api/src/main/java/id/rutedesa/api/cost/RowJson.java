package id.rutedesa.api.cost;

import id.rutedesa.solver.cost.Money;
import java.util.ArrayList;
import java.util.List;

/** One row in whole Rupiah; its parts add up to its total. */
record RowJson(
        String key, String label, long routes, long visits, double km, double kwh, long totalIdr, PartsJson parts) {
    /** One row whose total is already rounded. */
    static RowJson of(CostRow row, long totalIdr) {
        return new RowJson(
                row.key(),
                row.label(),
                row.routes(),
                row.visits(),
                row.metres() / 1000.0,
                row.energyWh() / 1000.0,
                totalIdr,
                PartsJson.of(Money.split(totalIdr, row.milliIdr())));
    }

    /** Rows by largest remainder: their totals add up to the rounded sum of all. */
    static List<RowJson> of(List<CostRow> rows) {
        List<Long> exact = rows.stream().map(CostRow::totalMilliIdr).toList();
        List<Long> whole = WholeRupiah.of(exact);
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
                shown.stream().mapToLong(RowJson::totalIdr).sum(),
                shown.stream().map(RowJson::parts).reduce(PartsJson.NONE, PartsJson::plus));
    }

    /** The same with another number of routes: those that several rows count. */
    RowJson with(long otherRoutes) {
        return new RowJson(key, label, otherRoutes, visits, km, kwh, totalIdr, parts);
    }
}
