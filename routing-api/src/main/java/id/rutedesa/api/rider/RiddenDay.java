package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.planning.BatteryUse.Stretch;
import id.rutedesa.api.planning.PlanJson.RouteJson;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import id.rutedesa.api.rider.RiddenDayRepository.Visit;
import id.rutedesa.api.rider.RideRecords.TrackPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rider's day as it was planned and as it was reported.
 *
 * @param vehicle that was planned
 * @param usedVehicle that was really ridden; null where it was the planned one
 * @param plannedVisits tasks on the shared route: a shipment, or goods that were divided, count once
 * @param delivered tasks whose last word is that they were handed over or picked up
 * @param failures tasks whose last word is that they failed, by reason
 * @param minutes from the first loading to the return; null where a rider did not report both
 * @param trackMetres of recorded rides; null where nothing was recorded
 * @param drawnWh between battery readings; null where there were none
 * @param plannedWh what the route expected between the same readings
 * @param costIdr of the route as planned
 * @param villages of the route; none where it was shared before they were kept
 */
record RiddenDay(
        LocalDate date,
        long riderId,
        String rider,
        String vehicle,
        @Nullable String usedVehicle,
        boolean reported,
        long plannedVisits,
        long delivered,
        Map<String, Integer> failures,
        long plannedMinutes,
        @Nullable Long minutes,
        long plannedMetres,
        @Nullable Long trackMetres,
        @Nullable Double plannedWh,
        @Nullable Double drawnWh,
        long costIdr,
        List<RiddenVillage> villages) {
    /** So much more than planned is told. */
    private static final double MUCH = 1.2;

    private static final long LATE_MINUTES = 30;
    private static final double MANY_FAILED = 0.2;
    private static final double METRES_PER_DEGREE = 111_195;

    RiddenDay {
        failures = Map.copyOf(failures);
        villages = List.copyOf(villages);
    }

    /** What stands out, with its reason. */
    record Remark(String code, Text text) {}

    static RiddenDay of(
            LocalDate date,
            RouteJson route,
            List<Visit> visits,
            List<Recorded> reports,
            List<TrackPoint> track,
            List<Stretch> battery) {
        Map<Long, Recorded> lastWord = new LinkedHashMap<>();
        reports.stream()
                .filter(report -> report.taskId() != null && isWord(report.kind()))
                .forEach(report -> lastWord.put(report.taskId(), report));
        Map<String, Integer> failures = new TreeMap<>();
        lastWord.values().stream()
                .filter(report -> report.kind().equals("failed"))
                .forEach(
                        report -> failures.merge(report.details().path("reason").asString("refused"), 1, Integer::sum));
        Map<Boolean, List<Long>> tasksByFailed = lastWord.entrySet().stream()
                .collect(Collectors.partitioningBy(
                        word -> word.getValue().kind().equals("failed"),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<Long> delivered = Objects.requireNonNull(tasksByFailed.get(false));
        boolean read = !battery.isEmpty();
        return new RiddenDay(
                date,
                route.riderId(),
                route.rider(),
                route.vehicle(),
                null,
                !reports.isEmpty(),
                route.tasks(),
                delivered.size(),
                failures,
                Duration.between(route.departure(), route.arrival()).toMinutes(),
                minutes(reports),
                route.metres(),
                track.size() < 2 ? null : (Long) metres(track),
                read ? (Double) battery.stream().mapToDouble(Stretch::plannedWh).sum() : null,
                read ? (Double) battery.stream().mapToDouble(Stretch::drawnWh).sum() : null,
                route.cost().total(),
                RiddenVillage.of(visits, delivered, Objects.requireNonNull(tasksByFailed.get(true))));
    }

    private static boolean isWord(String kind) {
        return kind.equals("delivered") || kind.equals("picked-up") || kind.equals("failed");
    }

    /** By the phone's clock, both on one phone: clocks of two phones may differ. */
    private static @Nullable Long minutes(List<Recorded> reports) {
        for (Recorded ended : reports) {
            if (ended.kind().equals("ended")) {
                return reports.stream()
                        .filter(report -> report.kind().equals("loaded")
                                && report.session().equals(ended.session()))
                        .map(report -> report.phoneTime().toInstant())
                        .min(Instant::compareTo)
                        .map(loaded -> Duration.between(
                                        loaded, ended.phoneTime().toInstant())
                                .toMinutes())
                        .filter(count -> count > 0)
                        .orElse(null);
            }
        }
        return null;
    }

    /** Length of a recorded ride: straight from point to point, on a sphere. */
    static long metres(List<TrackPoint> track) {
        double metres = 0;
        for (int i = 1; i < track.size(); i++) {
            TrackPoint from = track.get(i - 1);
            TrackPoint to = track.get(i);
            double east = (to.lon() - from.lon()) * Math.cos(Math.toRadians(to.lat()));
            metres += Math.hypot(east, to.lat() - from.lat()) * METRES_PER_DEGREE;
        }
        return Math.round(metres);
    }

    long failed() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The same day on what was really ridden. */
    RiddenDay ridden(@Nullable String used) {
        return with(used, trackMetres);
    }

    /** With the distance that was known before, where the recorded ride has been deleted since. */
    RiddenDay orTrackOf(@Nullable RiddenDay before) {
        return trackMetres == null && before != null ? with(usedVehicle, before.trackMetres()) : this;
    }

    private RiddenDay with(@Nullable String used, @Nullable Long metres) {
        return new RiddenDay(
                date,
                riderId,
                rider,
                vehicle,
                used,
                reported,
                plannedVisits,
                delivered,
                failures,
                plannedMinutes,
                minutes,
                plannedMetres,
                metres,
                plannedWh,
                drawnWh,
                costIdr,
                villages);
    }

    /** Days that are unlike their plan, and how. */
    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (usedVehicle != null) {
            remarks.add(new Remark(
                    "other-vehicle",
                    new Text(
                            "Memakai %s, bukan %s.".formatted(usedVehicle, vehicle),
                            "Rode %s instead of %s.".formatted(usedVehicle, vehicle))));
        }
        if (!reported) {
            remarks.add(new Remark("no-reports", new Text("Belum ada laporan.", "No reports yet.")));
        }
        Long took = minutes;
        if (took != null && took > plannedMinutes * MUCH && took > plannedMinutes + LATE_MINUTES) {
            remarks.add(new Remark(
                    "long-day",
                    new Text(
                            "%d menit lebih lama dari rencana.".formatted(took - plannedMinutes),
                            "%d minutes longer than planned.".formatted(took - plannedMinutes))));
        }
        Double drawn = drawnWh;
        Double expected = plannedWh;
        if (drawn != null && expected != null && expected > 0 && drawn > expected * MUCH) {
            long more = Math.round(100 * (drawn / expected - 1));
            remarks.add(new Remark(
                    "thirsty",
                    new Text(
                            "Baterai %d %% lebih boros dari rencana.".formatted(more),
                            "The battery drew %d %% more than planned.".formatted(more))));
        }
        if (failed() > 0 && failed() >= plannedVisits * MANY_FAILED) {
            remarks.add(new Remark(
                    "many-failed",
                    new Text(
                            "%d dari %d kiriman gagal.".formatted(failed(), plannedVisits),
                            "%d of %d tasks failed.".formatted(failed(), plannedVisits))));
        }
        return remarks;
    }
}
