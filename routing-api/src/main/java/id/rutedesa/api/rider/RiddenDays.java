package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.planning.PlanJson.RouteJson;
import id.rutedesa.api.planning.PlanningService;
import id.rutedesa.api.rider.RiddenDayRepository.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts riders' reports beside the routes that they were about. */
@Service
class RiddenDays {
    private final RiddenDayRepository kept;
    private final PlanningService planning;
    private final FleetService fleet;
    private final ReportRepository reports;
    private final RideRecords records;
    private final BatteryReadings readings;
    private final BumdesWork work;

    RiddenDays(
            RiddenDayRepository kept,
            PlanningService planning,
            FleetService fleet,
            ReportRepository reports,
            RideRecords records,
            BatteryReadings readings,
            BumdesWork work) {
        this.kept = kept;
        this.planning = planning;
        this.fleet = fleet;
        this.reports = reports;
        this.records = records;
        this.readings = readings;
        this.work = work;
    }

    /** Every shared route of those days, both included, in the order of the days; what changed is worked out anew. */
    List<RiddenDay> between(LocalDate from, LocalDate to) {
        Map<Long, Rider> riderById = fleet.riders().stream().collect(Collectors.toMap(Rider::id, Function.identity()));
        List<RiddenDay> days = new ArrayList<>();
        for (Row row : work.read(() -> kept.between(from, to))) {
            RiddenDay known = row.kept();
            Rider rider = riderById.get(row.riderId());
            if (rider != null && (known == null || !row.stamp().equals(row.keptStamp()))) {
                known = anew(rider, row);
            }
            if (known != null) {
                days.add(known.ridden(row.usedVehicle()));
            }
        }
        return days;
    }

    /**
     * Notes what a rider really rode.
     *
     * @param vehicle null for the planned motorbike
     * @throws id.rutedesa.api.problem.NotFoundException where there is no such rider, or no route that day
     */
    void ridden(long riderId, LocalDate date, @Nullable String vehicle) {
        String rider = fleet.rider(riderId).name();
        if (planning.routeOf(riderId, date).isEmpty()) {
            throw RouteNotFound.of(rider, date);
        }
        work.run(() -> {
            if (vehicle == null) {
                kept.asPlanned(riderId, date);
            } else {
                kept.used(riderId, date, vehicle);
            }
        });
    }

    private @Nullable RiddenDay anew(Rider rider, Row row) {
        Optional<RiddenDay> found = planning.routeOf(rider.id(), row.date())
                .map(route -> ridden(rider, row, route).orTrackOf(row.kept()));
        found.ifPresent(day -> work.run(() -> kept.keep(row, day)));
        return found.orElse(null);
    }

    private RiddenDay ridden(Rider rider, Row row, RouteJson route) {
        LocalDate date = row.date();
        return RiddenDay.of(
                date,
                route,
                work.read(() -> kept.visits(row)),
                work.read(() -> reports.ofDay(rider.id(), date)),
                records.track(rider.id(), date),
                readings.stretches(rider, date));
    }
}
