package id.rutedesa.api.cost;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums over some published routes.
 *
 * @param routes of a rider and day
 * @param petrolMl of vehicles that burn it; 0 also where months from another server do not tell
 * @param milliIdr by part, in the order of {@link PartsJson}
 */
record CostRow(
        String key,
        String label,
        long routes,
        long visits,
        long metres,
        long energyWh,
        long petrolMl,
        List<Long> milliIdr,
        Compared compared) {
    CostRow {
        milliIdr = List.copyOf(milliIdr);
    }

    long totalMilliIdr() {
        return milliIdr.stream().mapToLong(Long::longValue).sum();
    }

    long wageMilliIdr() {
        return milliIdr.get(1);
    }

    CostRow plus(CostRow other) {
        return new CostRow(
                key,
                label,
                routes + other.routes,
                visits + other.visits,
                metres + other.metres,
                energyWh + other.energyWh,
                petrolMl + other.petrolMl,
                IntStream.range(0, milliIdr.size())
                        .mapToObj(part -> milliIdr.get(part) + other.milliIdr.get(part))
                        .toList(),
                compared.plus(other.compared));
    }

    static CostRow none(String key, String label) {
        return new CostRow(
                key, label, 0, 0, 0, 0, 0, List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L), Compared.NOTHING);
    }
}
