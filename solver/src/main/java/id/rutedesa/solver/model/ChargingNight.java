package id.rutedesa.solver.model;

import java.util.HashSet;
import java.util.List;

/**
 * What is to be charged overnight, and with what; times in seconds since an origin of the caller's.
 *
 * @param packs all packs of the hub, ids unique
 * @param sockets the chargers, ids unique
 * @param fromSec when charging may begin
 * @param untilSec when it ends; at or after {@code fromSec}
 * @param blackouts when nothing flows, each from its opening to just before its close; ordered and apart
 * @param hubW the most that all sockets may draw from the wall together, watts
 * @param curve how fast a pack takes charge
 */
public record ChargingNight(
        List<NightPack> packs,
        List<Socket> sockets,
        int fromSec,
        int untilSec,
        List<TimeWindow> blackouts,
        int hubW,
        ChargeCurve curve) {
    public ChargingNight {
        packs = List.copyOf(packs);
        sockets = List.copyOf(sockets);
        blackouts = List.copyOf(blackouts);
        if (fromSec < 0 || untilSec < fromSec || untilSec > TimeWindow.LATEST_SEC || hubW < 0) {
            throw new IllegalArgumentException(
                    "A night from %d s to %d s with %d W.".formatted(fromSec, untilSec, hubW));
        }
        if (!blackouts.isEmpty()) {
            TimeWindow.requireOrdered(blackouts);
        }
        if (new HashSet<>(packs.stream().map(NightPack::id).toList()).size() < packs.size()
                || new HashSet<>(sockets.stream().map(Socket::id).toList()).size() < sockets.size()) {
            throw new IllegalArgumentException("Packs and sockets need ids of their own.");
        }
    }

    /**
     * A pack in the evening.
     *
     * @param usableJ joules when full; positive
     * @param chargeJ joules now; 0 to {@code usableJ}
     * @param urgency packs of higher urgency are charged first
     */
    public record NightPack(String id, int usableJ, int chargeJ, int urgency) {
        public NightPack {
            if (id.isBlank() || usableJ <= 0 || chargeJ < 0 || chargeJ > usableJ) {
                throw new IllegalArgumentException("Pack %s holds %d J of %d J.".formatted(id, chargeJ, usableJ));
            }
        }
    }

    /**
     * A charger.
     *
     * @param wallW what it draws from the wall; positive
     * @param packW what arrives in the pack at full power; positive, at most {@code wallW}
     */
    public record Socket(String id, int wallW, int packW) {
        public Socket {
            if (id.isBlank() || packW <= 0 || wallW < packW) {
                throw new IllegalArgumentException("Socket %s draws %d W and gives %d W.".formatted(id, wallW, packW));
            }
        }
    }
}
