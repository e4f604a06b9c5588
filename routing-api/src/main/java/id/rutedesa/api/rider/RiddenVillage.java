package id.rutedesa.api.rider;

import id.rutedesa.api.rider.RiddenDayRepository.Visit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of the tasks of a village.
 *
 * @param village nearest to the stops; empty where none is near, and for trips that carried nothing
 * @param costMilliIdr proportional shares of its tasks in the planned cost, thousandths of a Rupiah
 */
record RiddenVillage(String village, long visits, long delivered, long failed, long costMilliIdr) {
    /** One row for each village of a route. */
    static List<RiddenVillage> of(List<Visit> visits, Collection<Long> delivered, Collection<Long> failed) {
        return sum(visits.stream().map(visit -> {
            Long task = visit.taskId();
            return new RiddenVillage(
                    visit.village(),
                    task == null ? 0 : 1,
                    task != null && delivered.contains(task) ? 1 : 0,
                    task != null && failed.contains(task) ? 1 : 0,
                    visit.costMilliIdr());
        }));
    }

    /** One row for each village, by name. */
    static List<RiddenVillage> sum(Stream<RiddenVillage> parts) {
        Map<String, RiddenVillage> byName = new TreeMap<>();
        parts.forEach(part -> byName.merge(part.village(), part, RiddenVillage::plus));
        return List.copyOf(byName.values());
    }

    private RiddenVillage plus(RiddenVillage other) {
        return new RiddenVillage(
                village,
                visits + other.visits,
                delivered + other.delivered,
                failed + other.failed,
                costMilliIdr + other.costMilliIdr);
    }
}
