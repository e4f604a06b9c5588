package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.Rider;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.VehicleType;
import id.rutedesa.api.planning.BatteryUse;
import id.rutedesa.api.planning.BatteryUse.ReadDay;
import id.rutedesa.api.planning.BatteryUse.Reading;
import id.rutedesa.api.planning.BatteryUse.Stretch;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads battery readings out of riders' reports. */
@Service
class BatteryReadings {
    private final ReportRepository reports;
    private final RiderDays days;
    private final FleetService fleet;
    private final BatteryUse batteries;
    private final BumdesWork work;

    BatteryReadings(
            ReportRepository reports, RiderDays days, FleetService fleet, BatteryUse batteries, BumdesWork work) {
        this.reports = reports;
        this.days = days;
        this.fleet = fleet;
        this.batteries = batteries;
        this.work = work;
    }

    /** Readings on the route that the rider has now; those on an earlier one count stops that are no more. */
    ReadDay ofDay(long riderId, LocalDate date) {
        List<Recorded> batteries = work.read(() -> reports.ofDay(riderId, date)).stream()
                .filter(report -> report.kind().equals("battery"))
                .toList();
        if (batteries.isEmpty()) {
            return new ReadDay(riderId, date, List.of());
        }
        String version = days.version(riderId, date).orElse("");
        return new ReadDay(
                riderId,
                date,
                batteries.stream()
                        .filter(report -> report.details()
                                .path("version")
                                .asString(version)
                                .equals(version))
                        .map(report -> new Reading(
                                report.details().path("stop").asInt(),
                                report.details().path("percent").asInt()))
                        .sorted(Comparator.comparingInt(Reading::stop))
                        .toList());
    }

    /** Energy between those readings; nothing where the rider has no route or no motorbike. */
    List<Stretch> stretches(Rider rider, LocalDate date) {
        ReadDay read = ofDay(rider.id(), date);
        if (read.readings().isEmpty()) {
            return List.of();
        }
        Optional<VehicleType> type = fleet.shifts(rider.depotId(), date).stream()
                .filter(shift -> shift.rider().id() == rider.id())
                .findFirst()
                .map(RiderShift::type);
        return type.map(known -> batteries.stretches(read, known)).orElse(List.of());
    }

    /** All of that energy of a day together. */
    Stretch sum(long riderId, LocalDate date) {
        List<Stretch> stretches = stretches(fleet.rider(riderId), date);
        return new Stretch(
                stretches.stream().mapToDouble(Stretch::plannedWh).sum(),
                stretches.stream().mapToDouble(Stretch::drawnWh).sum());
    }
}
