package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.planning.BatteryUse;
import id.rutedesa.api.planning.BatteryUse.ReadDay;
import id.rutedesa.api.planning.BatteryUse.Stretch;
import id.rutedesa.api.planning.PlanJson.RouteJson;
import id.rutedesa.api.planning.PlanningService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts riders' reports beside the routes that they were about. */
@Service
class RiddenDays {
    private final PlanningService planning;
    private final FleetService fleet;
    private final ReportRepository reports;
    private final RideRecords records;
    private final BatteryReadings readings;
    private final BatteryUse batteries;
    private final BumdesWork work;

    RiddenDays(
            PlanningService planning,
            FleetService fleet,
            ReportRepository reports,
            RideRecords records,
            BatteryReadings readings,
            BatteryUse batteries,
            BumdesWork work) {
        this.planning = planning;
        this.fleet = fleet;
        this.reports = reports;
        this.records = records;
        this.readings = readings;
        this.batteries = batteries;
        this.work = work;
    }

    /** Every shared route of those days, both included, in the order of the days. */
    List<RiddenDay> between(LocalDate from, LocalDate to) {
        List<RiddenDay> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            for (Rider rider : fleet.riders()) {
                LocalDate day = date;
                planning.routeOf(rider.id(), date).ifPresent(route -> days.add(ridden(rider, day, route)));
            }
        }
        return days;
    }

    private RiddenDay ridden(Rider rider, LocalDate date, RouteJson route) {
        return RiddenDay.of(
                date,
                route,
                work.read(() -> reports.ofDay(rider.id(), date)),
                records.track(rider.id(), date),
                battery(rider, date));
    }

    private List<Stretch> battery(Rider rider, LocalDate date) {
        ReadDay read = readings.ofDay(rider.id(), date);
        if (read.readings().isEmpty()) {
            return List.of();
        }
        Optional<VehicleType> type = fleet.shifts(rider.depotId(), date).stream()
                .filter(shift -> shift.rider().id() == rider.id())
                .findFirst()
                .map(RiderShift::type);
        return type.map(known -> batteries.stretches(read, known)).orElse(List.of());
    }
}
