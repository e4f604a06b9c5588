package id.rutedesa.api.planning;

import id.rutedesa.api.charging.BatteryPack;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.planning.ChargingEvening.MorningPack;
import id.rutedesa.api.planning.ChargingEvening.Night;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.solver.plan.ChargingSchedule.Turn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The charging schedule of a night, and the packs on the morning after it. */
@RestController
@RequestMapping("/api/v1/depots/{depotId}")
@Tag(name = "charging")
class ChargingController {
    private static final double PERMILLE = 1_000;

    private final ChargingEvening evening;

    ChargingController(ChargingEvening evening) {
        this.evening = evening;
    }

    /**
     * A night's schedule.
     *
     * @param turns by time, then socket
     */
    record ScheduleJson(
            LocalDate date,
            OffsetDateTime from,
            OffsetDateTime to,
            int hubW,
            List<String> sockets,
            List<OutageJson> outages,
            List<TurnJson> turns,
            List<PackJson> morning) {}

    record OutageJson(OffsetDateTime from, OffsetDateTime to) {}

    /** A pack on a socket, with its state of charge before and after. */
    record TurnJson(
            String socket,
            long packId,
            String pack,
            OffsetDateTime from,
            OffsetDateTime to,
            double fromStateOfCharge,
            double toStateOfCharge) {}

    /** A pack before the day: state of charge 0–1, and from where that is known. */
    record PackJson(
            long packId,
            String pack,
            @Nullable Long vehicleId,
            String vehicleType,
            double stateOfCharge,
            long chargeWh,
            String source) {
        static PackJson of(BatteryPack pack, int permille, ChargingEvening.Source source) {
            return new PackJson(
                    pack.id(),
                    pack.name(),
                    pack.vehicleId(),
                    pack.vehicleType(),
                    permille / PERMILLE,
                    Math.round(pack.usableWh() * permille / PERMILLE),
                    BodyReader.word(source));
        }
    }

    @Operation(summary = "Which pack is on which socket when, in the night that begins on the date")
    @GetMapping("/charging/{date}")
    ScheduleJson schedule(@PathVariable long depotId, @PathVariable LocalDate date) {
        Night night = evening.night(depotId, date);
        Map<String, BatteryPack> packById =
                night.read().stream().collect(Collectors.toMap(pack -> Long.toString(pack.id()), Function.identity()));
        return new ScheduleJson(
                date,
                LocalTimeZone.local(night.at(night.night().fromSec())),
                LocalTimeZone.local(night.at(night.night().untilSec())),
                night.hub().hubW(),
                night.hub().sockets().stream().map(socket -> socket.name()).toList(),
                night.night().blackouts().stream()
                        .map(outage -> new OutageJson(
                                LocalTimeZone.local(night.at(outage.openSec())),
                                LocalTimeZone.local(night.at(outage.closeSec()))))
                        .toList(),
                night.schedule().turns().stream()
                        .map(turn -> turn(turn, night, packById))
                        .toList(),
                night.read().stream()
                        .map(pack -> PackJson.of(pack, night.morningPermille(pack), ChargingEvening.Source.SCHEDULE))
                        .toList());
    }

    private static TurnJson turn(Turn turn, Night night, Map<String, BatteryPack> packById) {
        BatteryPack pack = java.util.Objects.requireNonNull(packById.get(turn.packId()));
        return new TurnJson(
                turn.socketId(),
                pack.id(),
                pack.name(),
                LocalTimeZone.local(night.at(turn.fromSec())),
                LocalTimeZone.local(night.at(turn.untilSec())),
                share(turn.fromJ(), pack),
                share(turn.untilJ(), pack));
    }

    private static double share(int chargeJ, BatteryPack pack) {
        return Math.round(chargeJ * PERMILLE / pack.usableJ()) / PERMILLE;
    }

    @Operation(summary = "How full each pack is before the day: as counted, else as scheduled, else assumed full")
    @GetMapping("/mornings/{date}")
    ItemsJson<PackJson> morning(@PathVariable long depotId, @PathVariable LocalDate date) {
        return new ItemsJson<>(evening.morning(depotId, date).stream()
                .map(ChargingController::json)
                .toList());
    }

    private static PackJson json(MorningPack one) {
        return PackJson.of(one.pack(), one.permille(), one.source());
    }
}
