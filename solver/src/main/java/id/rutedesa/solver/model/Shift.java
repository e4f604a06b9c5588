package id.rutedesa.solver.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * When one vehicle and its rider may work, from where to where.
 *
 * @param id unique in its problem, not blank
 * @param vehicle the motorbike
 * @param startPlace where it starts, loaded: index into the travel matrix
 * @param endPlace where it must end, or {@link #OPEN_END}
 * @param earliestStartSec the rider leaves no earlier
 * @param latestEndSec the rider is back no later
 * @param reload how it makes several trips; empty where it makes one
 * @param startChargeJ joules in the battery at the start; within the battery's usable joules; ignored without a battery
 * @param sparePacksId which {@link SparePacks} it may take when it reloads; empty for none
 * @param rules what else holds for it
 */
public record Shift(
        String id,
        Vehicle vehicle,
        int startPlace,
        int endPlace,
        int earliestStartSec,
        int latestEndSec,
        Optional<Reload> reload,
        int startChargeJ,
        Optional<String> sparePacksId,
        ShiftRules rules) {
    /** The shift ends where its last task is served. */
    public static final int OPEN_END = -1;

    /** A shift without further rules. */
    public Shift(
            String id,
            Vehicle vehicle,
            int startPlace,
            int endPlace,
            int earliestStartSec,
            int latestEndSec,
            Optional<Reload> reload,
            int startChargeJ,
            Optional<String> sparePacksId) {
        this(
                id,
                vehicle,
                startPlace,
                endPlace,
                earliestStartSec,
                latestEndSec,
                reload,
                startChargeJ,
                sparePacksId,
                ShiftRules.NONE);
    }

    public Shift {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A shift needs an id.");
        }
        if (startPlace < 0 || endPlace < OPEN_END) {
            throw new IllegalArgumentException(
                    "Shift %s needs a start and an end: %d, %d.".formatted(id, startPlace, endPlace));
        }
        if (earliestStartSec < 0 || latestEndSec < earliestStartSec || latestEndSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException(
                    "Shift %s must end after it starts: %d s to %d s.".formatted(id, earliestStartSec, latestEndSec));
        }
        if (rules.overtime().isPresent() && rules.overtime().get().untilSec() < latestEndSec) {
            throw new IllegalArgumentException("Overtime of shift %s ends at %d s, before the shift."
                    .formatted(id, rules.overtime().get().untilSec()));
        }
        if (rules.attendance().latestStartSec() < earliestStartSec
                || rules.attendance().earliestEndSec() > latestEndSec) {
            throw new IllegalArgumentException("Shift %s must begin by %d s and may end from %d s on, within its hours."
                    .formatted(
                            id,
                            rules.attendance().latestStartSec(),
                            rules.attendance().earliestEndSec()));
        }
        if (sparePacksId.isPresent()
                && (reload.isEmpty() || vehicle.type().battery().isEmpty())) {
            throw new IllegalArgumentException(
                    "Shift %s takes spare packs, so it needs a battery and reloads.".formatted(id));
        }
        if (!rules.stations().isEmpty() && vehicle.type().battery().isEmpty()) {
            throw new IllegalArgumentException("Shift %s stops at stations, so it needs a battery.".formatted(id));
        }
        int fullJ = vehicle.type().battery().map(Battery::usableJ).orElse(Integer.MAX_VALUE);
        if (startChargeJ < 0 || startChargeJ > fullJ) {
            throw new IllegalArgumentException(
                    "Shift %s starts with %d J: it must be 0 to %d J.".formatted(id, startChargeJ, fullJ));
        }
    }

    /** Where it loads and reloads. */
    public int depot() {
        return reload.map(Reload::depot).orElse(OptionalInt.empty()).orElse(startPlace);
    }

    /** The rider is back no later, overtime included. */
    public int backBySec() {
        return rules.overtime().map(Overtime::untilSec).orElse(latestEndSec);
    }

    /** The same shift with other rules. */
    public Shift with(ShiftRules other) {
        return new Shift(
                id,
                vehicle,
                startPlace,
                endPlace,
                earliestStartSec,
                latestEndSec,
                reload,
                startChargeJ,
                sparePacksId,
                other);
    }
}
