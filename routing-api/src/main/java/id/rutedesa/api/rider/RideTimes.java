package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.planning.BatteryUse.ReadDay;
import id.rutedesa.api.planning.RideLearning;
import id.rutedesa.api.planning.RideLearning.Learned;
import id.rutedesa.api.planning.RideLearning.Ridden;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import id.rutedesa.api.rider.RideRecords.TrackPoint;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Learns from days' reports. Reads out of them how long each ride took: from the hand-over, or from loading, to the arrival at the next
 * stop. Where a rider did not report the arrival, a recorded ride tells when the phone came near.
 */
@Service
class RideTimes {
    private static final double NEAR_M = 100;
    private static final double METRES_PER_DEGREE = 111_195;
    /** Longer than that is a pause or a forgotten report. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private final ReportRepository reports;
    private final RideRecords records;
    private final BatteryReadings batteries;
    private final FleetService fleet;
    private final TaskService tasks;
    private final RideLearning learning;
    private final BumdesWork work;

    RideTimes(
            ReportRepository reports,
            RideRecords records,
            BatteryReadings batteries,
            FleetService fleet,
            TaskService tasks,
            RideLearning learning,
            BumdesWork work) {
        this.reports = reports;
        this.records = records;
        this.batteries = batteries;
        this.fleet = fleet;
        this.tasks = tasks;
        this.learning = learning;
        this.work = work;
    }

    /** Learns from all rides of those days, both included, for the plans to come. */
    Learned learn(LocalDate from, LocalDate to) {
        List<Ridden> rides = new ArrayList<>();
        List<ReadDay> readings = new ArrayList<>();
        for (Rider rider : fleet.riders()) {
            for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
                rides.addAll(ofDay(rider.id(), date));
                readings.add(batteries.ofDay(rider.id(), date));
            }
        }
        return learning.learn(rides, readings);
    }

    private List<Ridden> ofDay(long riderId, LocalDate date) {
        List<Recorded> day = work.read(() -> reports.ofDay(riderId, date));
        if (day.isEmpty()) {
            return List.of();
        }
        List<TrackPoint> track = records.track(riderId, date);
        return rides(day, (left, report) -> nearing(track, left, report));
    }

    /**
     * The rides of a day's reports in their order.
     *
     * @param nearing when the phone came near the place of the second report after the first, where that is known
     */
    static List<Ridden> rides(List<Recorded> day, BiFunction<Recorded, Recorded, Optional<Instant>> nearing) {
        List<Ridden> rides = new ArrayList<>();
        @Nullable Recorded left = null;
        boolean arrived = false;
        Set<String> reported = new HashSet<>();
        for (Recorded report : day) {
            switch (report.kind()) {
                case "arrived" -> {
                    add(rides, left, report, report.phoneTime().toInstant());
                    arrived = true;
                }
                case "delivered", "picked-up", "failed" -> {
                    if (!arrived && left != null) {
                        Recorded start = left;
                        nearing.apply(start, report).ifPresent(at -> add(rides, start, report, at));
                    }
                    // A report that was put right later tells no time: nothing is read out of the ride around it.
                    left = reported.add(report.taskId() + "/"
                                    + report.details().path("visit").asInt(0))
                            ? report
                            : null;
                    arrived = false;
                }
                case "loaded" -> {
                    left = report;
                    arrived = false;
                }
                case "ended" -> {
                    add(rides, left, report, report.phoneTime().toInstant());
                    left = null;
                }
                case "rested", "charged" -> left = null; // When that began is not known from reports.
                default -> {
                    // Batteries and roads say nothing about when a ride began or ended.
                }
            }
        }
        return rides;
    }

    private static void add(List<Ridden> rides, @Nullable Recorded left, Recorded to, Instant arrival) {
        if (left == null || !left.session().equals(to.session())) {
            return;
        }
        Duration time = Duration.between(left.phoneTime().toInstant(), arrival);
        if (!time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0) {
            rides.add(new Ridden(to.riderId(), to.date(), left.taskId(), to.taskId(), time.toSeconds()));
        }
    }

    /** When the track first came near the place of the report, after the one and before the other. */
    private Optional<Instant> nearing(List<TrackPoint> track, Recorded left, Recorded report) {
        Optional<Task> task = Optional.ofNullable(report.taskId()).flatMap(tasks::find);
        long fromMillis = left.phoneTime().toInstant().toEpochMilli();
        long toMillis = report.phoneTime().toInstant().toEpochMilli();
        return task.flatMap(place -> track.stream()
                .filter(point -> point.at() > fromMillis && point.at() <= toMillis)
                .filter(point -> metres(point, place) <= NEAR_M)
                .findFirst()
                .map(point -> Instant.ofEpochMilli(point.at())));
    }

    private static double metres(TrackPoint point, Task task) {
        double east = (task.lon() - point.lon()) * Math.cos(Math.toRadians(task.lat()));
        return Math.hypot(east, task.lat() - point.lat()) * METRES_PER_DEGREE;
    }
}
