package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.planning.BatteryUse.ReadDay;
import id.rutedesa.api.planning.BatteryUse.Reading;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads battery readings out of riders' reports. */
@Service
class BatteryReadings {
    private final ReportRepository reports;
    private final RiderDays days;
    private final BumdesWork work;

    BatteryReadings(ReportRepository reports, RiderDays days, BumdesWork work) {
        this.reports = reports;
        this.days = days;
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
        String version = version(riderId, date);
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

    private String version(long riderId, LocalDate date) {
        try {
            return RiderDay.of(days.route(riderId, date), RiderDay.Detail.COARSE)
                    .version();
        } catch (NotFoundException e) {
            return "";
        }
    }
}
