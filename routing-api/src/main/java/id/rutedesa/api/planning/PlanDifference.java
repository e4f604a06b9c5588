package id.rutedesa.api.planning;

import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.planning.PlanDocument.UnassignedDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a version changes against an earlier one: later minus earlier.
 *
 * @param totalCost whole Rupiah
 * @param riders everybody who rides in one of them
 * @param nowUnassigned tasks that the later one leaves behind and the earlier one did not
 * @param noLongerUnassigned the other way round
 */
record PlanDifference(
        int version,
        int against,
        long totalCost,
        int metres,
        List<RiderDifference> riders,
        List<Long> nowUnassigned,
        List<Long> noLongerUnassigned) {

    /**
     * One rider's change.
     *
     * @param stops more or fewer visits
     * @param minutes longer or shorter from departure to return
     * @param gained tasks that the rider has now
     * @param lost tasks that the rider no longer has
     * @param sameOrder whether the tasks that stay are served in the same order
     */
    record RiderDifference(
            long riderId,
            String rider,
            int stops,
            long minutes,
            List<Long> gained,
            List<Long> lost,
            boolean sameOrder) {}

    static PlanDifference of(StoredVersion earlier, StoredVersion later) {
        PlanDocument before = earlier.answer();
        PlanDocument after = later.answer();
        Map<Long, RouteDocument> routesBefore = byRider(before);
        Map<Long, RouteDocument> routesAfter = byRider(after);
        Set<Long> riderIds = new LinkedHashSet<>(routesBefore.keySet());
        riderIds.addAll(routesAfter.keySet());
        List<RiderDifference> riders = riderIds.stream()
                .map(id -> rider(routesBefore.get(id), routesAfter.get(id)))
                .toList();
        List<Long> leftBefore = left(before);
        List<Long> leftAfter = left(after);
        return new PlanDifference(
                later.number(),
                earlier.number(),
                Rupiah.total(after.cost().parts()) - Rupiah.total(before.cost().parts()),
                after.metres() - before.metres(),
                riders,
                without(leftAfter, leftBefore),
                without(leftBefore, leftAfter));
    }

    private static Map<Long, RouteDocument> byRider(PlanDocument plan) {
        Map<Long, RouteDocument> routes = new LinkedHashMap<>();
        plan.routes().forEach(route -> routes.put(route.riderId(), route));
        return routes;
    }

    private static RiderDifference rider(@Nullable RouteDocument before, @Nullable RouteDocument after) {
        RouteDocument known = Objects.requireNonNull(after == null ? before : after);
        List<Long> tasksBefore = tasks(before);
        List<Long> tasksAfter = tasks(after);
        List<Long> gained = without(tasksAfter, tasksBefore);
        List<Long> lost = without(tasksBefore, tasksAfter);
        return new RiderDifference(
                known.riderId(),
                known.rider(),
                tasksAfter.size() - tasksBefore.size(),
                minutes(after) - minutes(before),
                gained,
                lost,
                without(tasksBefore, lost).equals(without(tasksAfter, gained)));
    }

    private static List<Long> tasks(@Nullable RouteDocument route) {
        List<Long> tasks = new ArrayList<>();
        for (StopDocument stop : route == null ? List.<StopDocument>of() : route.stops()) {
            Long task = stop.taskId();
            if (task != null) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    private static long minutes(@Nullable RouteDocument route) {
        return route == null
                ? 0
                : Duration.between(route.departure(), route.arrival()).toMinutes();
    }

    private static List<Long> left(PlanDocument plan) {
        return plan.unassigned().stream().map(UnassignedDocument::taskId).toList();
    }

    private static List<Long> without(List<Long> tasks, List<Long> taken) {
        return tasks.stream().filter(task -> !taken.contains(task)).toList();
    }
}
