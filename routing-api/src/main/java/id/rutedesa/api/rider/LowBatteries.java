package id.rutedesa.api.rider;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import id.rutedesa.api.planning.RideGuide;
import id.rutedesa.api.rider.ReportRepository.Recorded;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Riders whose battery runs under plan: their last reading on the route as it is now is below what that route expects even on arrival
 * at the next stop. A swap of the pack that was reported since ends it.
 */
@Service
class LowBatteries {
    private static final double PERCENT = 100;

    private final ReportRepository reports;
    private final RiderDays days;
    private final FleetService fleet;
    private final RideGuide guide;
    private final BumdesWork work;

    LowBatteries(ReportRepository reports, RiderDays days, FleetService fleet, RideGuide guide, BumdesWork work) {
        this.reports = reports;
        this.days = days;
        this.fleet = fleet;
        this.guide = guide;
        this.work = work;
    }

    /**
     * One rider's battery.
     *
     * @param percent of the usable energy, as the display showed it
     * @param plannedPercent what the route expects on arrival at the next stop
     */
    record LowBattery(
            long riderId,
            String rider,
            int percent,
            int plannedPercent,
            OffsetDateTime phoneTime,
            OffsetDateTime serverTime) {}

    List<LowBattery> onDate(LocalDate date) {
        return work.read(() -> reports.ridersWho("battery", date)).stream()
                .flatMap(rider -> low(rider, date).stream())
                .toList();
    }

    private Optional<LowBattery> low(long riderId, LocalDate date) {
        List<Halt> halts = guide.halts(riderId, date).orElse(List.of());
        Recorded reading = standing(
                work.read(() -> reports.ofDay(riderId, date)),
                halts,
                days.version(riderId, date).orElse(""));
        double usableWh = fleet.shift(riderId, date)
                .map(RiderShift::type)
                .map(type -> type.batteryWh() * type.usableShare())
                .orElse(0.0);
        int next = reading == null ? 0 : reading.details().path("stop").asInt() + 1;
        if (reading == null || usableWh == 0 || next < 1 || next >= halts.size()) {
            return Optional.empty();
        }
        int percent = reading.details().path("percent").asInt();
        int planned = (int) Math.round(PERCENT * halts.get(next).arrivalChargeWh() / usableWh);
        return percent >= planned
                ? Optional.empty()
                : Optional.of(new LowBattery(
                        riderId,
                        fleet.rider(riderId).name(),
                        percent,
                        planned,
                        reading.phoneTime(),
                        reading.serverTime()));
    }

    /** The last reading on this version of the route, or null where there is none or the pack was swapped since. */
    private static @Nullable Recorded standing(List<Recorded> day, List<Halt> halts, String version) {
        List<Halt> withoutTask =
                halts.stream().filter(halt -> halt.taskId() == null).toList();
        Recorded reading = null;
        for (Recorded one : day) {
            int halt = one.details().path("stop").asInt(-1);
            if (one.kind().equals("battery")
                    && one.details().path("version").asString(version).equals(version)) {
                reading = one;
            } else if ((one.kind().equals("loaded") || one.kind().equals("charged"))
                    && halt >= 0
                    && halt < withoutTask.size()
                    && withoutTask.get(halt).takesEnergy()) {
                reading = null;
            }
        }
        return reading;
    }
}
