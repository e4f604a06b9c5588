package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.ChargeCurve;
import id.rutedesa.solver.model.ChargingNight;
import id.rutedesa.solver.model.ChargingNight.NightPack;
import id.rutedesa.solver.model.ChargingNight.Socket;
import id.rutedesa.solver.plan.ChargingSchedule;
import id.rutedesa.solver.plan.ChargingSchedule.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a charging schedule by watching the night second by second. */
public final class ChargingVerifier {
    /** Joules that a turn may say less than the second-by-second sum for each piece of the curve: rounding. */
    private static final int ROUNDING_J = 1_000;

    private final ChargingNight night;
    private final ChargingSchedule schedule;
    private final List<Violation> violations = new ArrayList<>();

    private ChargingVerifier(ChargingNight night, ChargingSchedule schedule) {
        this.night = night;
        this.schedule = schedule;
    }

    /** Everything that is wrong with the schedule. */
    public static List<Violation> verify(ChargingNight night, ChargingSchedule schedule) {
        ChargingVerifier verifier = new ChargingVerifier(night, schedule);
        verifier.checkTurns();
        verifier.checkTogether();
        verifier.checkMorning();
        return List.copyOf(verifier.violations);
    }

    private void checkTurns() {
        for (Turn turn : schedule.turns()) {
            require(
                    turn.fromSec() >= night.fromSec()
                            && turn.untilSec() <= night.untilSec()
                            && turn.fromSec() < turn.untilSec(),
                    "turn-time",
                    turn.packId());
            Optional<NightPack> pack = pack(turn.packId());
            Optional<Socket> socket = socket(turn.socketId());
            if (pack.isEmpty() || socket.isEmpty()) {
                require(false, "unknown", turn.packId() + " on " + turn.socketId());
            } else {
                double untilJ = watched(turn, pack.get(), socket.get());
                require(
                        turn.untilJ() <= untilJ + 1 && turn.untilJ() >= untilJ - ROUNDING_J,
                        "turn-charge",
                        "%s says %d J, charging gives %.0f J".formatted(turn.packId(), turn.untilJ(), untilJ));
            }
        }
    }

    private double watched(Turn turn, NightPack pack, Socket socket) {
        double chargeJ = turn.fromJ();
        for (int sec = turn.fromSec(); sec < turn.untilSec(); sec++) {
            if (!dark(sec)) {
                chargeJ = Math.min(pack.usableJ(), chargeJ + socket.packW() * power(chargeJ / pack.usableJ()));
            }
        }
        return chargeJ;
    }

    private double power(double share) {
        for (ChargeCurve.Piece piece : night.curve().pieces()) {
            if (share < piece.untilPermille() / 1_000.0) {
                return piece.powerPermille() / 1_000.0;
            }
        }
        return 0;
    }

    private boolean dark(int sec) {
        return night.blackouts().stream().anyMatch(dark -> dark.openSec() <= sec && sec < dark.closeSec());
    }

    /** No pack and no socket twice at a time, and never more watts than the hub has. */
    private void checkTogether() {
        for (Turn turn : schedule.turns()) {
            List<Turn> now = schedule.turns().stream()
                    .filter(other -> other.fromSec() <= turn.fromSec() && turn.fromSec() < other.untilSec())
                    .toList();
            long wallW = now.stream()
                    .mapToLong(
                            other -> socket(other.socketId()).map(Socket::wallW).orElse(0))
                    .sum();
            require(wallW <= night.hubW(), "hub-power", "%d W at %d s".formatted(wallW, turn.fromSec()));
            require(
                    now.stream().map(Turn::socketId).distinct().count() == now.size()
                            && now.stream().map(Turn::packId).distinct().count() == now.size(),
                    "twice",
                    "at %d s".formatted(turn.fromSec()));
        }
    }

    private void checkMorning() {
        for (NightPack pack : night.packs()) {
            int chargeJ = pack.chargeJ();
            for (Turn turn : schedule.turns()) {
                if (turn.packId().equals(pack.id())) {
                    require(turn.fromJ() == chargeJ, "turn-start", pack.id());
                    chargeJ = turn.untilJ();
                }
            }
            require(schedule.morningJ().getOrDefault(pack.id(), -1) == chargeJ, "morning", pack.id());
        }
    }

    private Optional<NightPack> pack(String id) {
        return night.packs().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    private Optional<Socket> socket(String id) {
        return night.sockets().stream().filter(socket -> socket.id().equals(id)).findFirst();
    }

    private void require(boolean holds, String code, String message) {
        if (!holds) {
            violations.add(new Violation(code, "night", message));
        }
    }
}
