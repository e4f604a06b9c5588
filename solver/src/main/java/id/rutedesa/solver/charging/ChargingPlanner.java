package id.rutedesa.solver.charging;

import id.rutedesa.solver.model.ChargingNight;
import id.rutedesa.solver.model.ChargingNight.NightPack;
import id.rutedesa.solver.model.ChargingNight.Socket;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.plan.ChargingSchedule;
import id.rutedesa.solver.plan.ChargingSchedule.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the charging schedule of a night: urgent packs first, then those that are full soonest, so that as many as possible
 * are full in the morning; each goes on the socket that fills it first. The hub's power limit decides which sockets are used
 * at all: those that together give most.
 */
public final class ChargingPlanner {
    /** Up to so many sockets, every choice of them is tried; beyond, the strongest are taken while they fit. */
    private static final int MOST_TRIED = 16;

    private final ChargingNight night;
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, Integer> morningJ = new HashMap<>();

    private ChargingPlanner(ChargingNight night) {
        this.night = night;
    }

    /** The schedule of a night. */
    public static ChargingSchedule plan(ChargingNight night) {
        ChargingPlanner planner = new ChargingPlanner(night);
        planner.assign(planner.usedSockets());
        planner.turns.sort(Comparator.comparingInt(Turn::fromSec).thenComparing(Turn::socketId));
        return new ChargingSchedule(planner.turns, planner.morningJ);
    }

    private void assign(List<Socket> sockets) {
        Map<Socket, Long> freeSec = new HashMap<>();
        sockets.forEach(socket -> freeSec.put(socket, (long) night.fromSec()));
        Comparator<NightPack> urgentThenShort = Comparator.comparingInt(NightPack::urgency)
                .reversed()
                .thenComparingInt(pack -> pack.usableJ() - pack.chargeJ())
                .thenComparing(NightPack::id);
        for (NightPack pack : night.packs().stream().sorted(urgentThenShort).toList()) {
            morningJ.put(pack.id(), pack.chargeJ());
            sockets.stream()
                    .min(Comparator.comparingLong(
                            (Socket socket) -> fullSec(pack, socket, freeSec.getOrDefault(socket, 0L))))
                    .ifPresent(socket -> charge(pack, socket, freeSec));
        }
    }

    private void charge(NightPack pack, Socket socket, Map<Socket, Long> freeSec) {
        long fromSec = freeSec.getOrDefault(socket, 0L);
        long untilSec = Math.min(night.untilSec(), fullSec(pack, socket, fromSec));
        if (untilSec <= fromSec) {
            return;
        }
        int chargeJ =
                night.curve().chargedJ(pack.usableJ(), pack.chargeJ(), socket.packW(), poweredSec(fromSec, untilSec));
        turns.add(new Turn(socket.id(), pack.id(), (int) fromSec, (int) untilSec, pack.chargeJ(), chargeJ));
        morningJ.put(pack.id(), chargeJ);
        freeSec.put(socket, untilSec);
    }

    /** When a pack would be full that goes on the socket at this time, were the night endless. */
    private long fullSec(NightPack pack, Socket socket, long fromSec) {
        long needSec = night.curve().fullSec(pack.usableJ(), pack.chargeJ(), socket.packW());
        return TimeWindow.endOfWorkSec(night.blackouts(), fromSec, needSec);
    }

    private long poweredSec(long fromSec, long untilSec) {
        long powered = untilSec - fromSec;
        for (TimeWindow blackout : night.blackouts()) {
            powered -= Math.max(0, Math.min(untilSec, blackout.closeSec()) - Math.max(fromSec, blackout.openSec()));
        }
        return powered;
    }

    /** The sockets that together give most without drawing more than the hub may. */
    private List<Socket> usedSockets() {
        List<Socket> sockets = night.sockets();
        if (sockets.size() > MOST_TRIED) {
            return strongestThatFit();
        }
        int best = 0;
        long most = 0;
        for (int choice = 1; choice < 1 << sockets.size(); choice++) {
            long wallW = 0;
            long packW = 0;
            for (int i = 0; i < sockets.size(); i++) {
                boolean chosen = (choice >> i & 1) == 1;
                wallW += chosen ? sockets.get(i).wallW() : 0;
                packW += chosen ? sockets.get(i).packW() : 0;
            }
            if (wallW <= night.hubW() && packW > most) {
                most = packW;
                best = choice;
            }
        }
        List<Socket> used = new ArrayList<>();
        for (int i = 0; i < sockets.size(); i++) {
            if ((best >> i & 1) == 1) {
                used.add(sockets.get(i));
            }
        }
        return used;
    }

    private List<Socket> strongestThatFit() {
        List<Socket> used = new ArrayList<>();
        long wallW = 0;
        for (Socket socket : night.sockets().stream()
                .sorted(Comparator.comparingInt(Socket::packW).reversed())
                .toList()) {
            if (wallW + socket.wallW() <= night.hubW()) {
                wallW += socket.wallW();
                used.add(socket);
            }
        }
        return used;
    }
}
