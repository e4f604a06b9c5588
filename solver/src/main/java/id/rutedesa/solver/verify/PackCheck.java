package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.Reload;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import id.rutedesa.solver.plan.Route;
import id.rutedesa.solver.plan.Stop;
import id.rutedesa.solver.plan.StopKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Follows every spare pack of one pool through the day: one is taken only when it is full, and waits for a socket. */
final class PackCheck {
    /** A swap: when the pack is taken, and the joules that the one left behind lacks. */
    private record Swap(int takenSec, int lacksJ) {}

    private final SparePacks packs;
    private final List<Swap> swaps = new ArrayList<>();
    private final PriorityQueue<Long> readySec = new PriorityQueue<>();
    private final PriorityQueue<Long> socketFreeSec = new PriorityQueue<>();
    private int usableJ;

    PackCheck(SparePacks packs) {
        this.packs = packs;
    }

    void add(Shift shift, Route route) {
        int depotSec = packs.swapSec() + shift.reload().map(Reload::loadingSec).orElse(0);
        for (Stop stop : route.stops()) {
            if (stop.kind() == StopKind.SWAP) {
                usableJ = stop.departureChargeJ().orElse(0);
                swaps.add(new Swap(
                        stop.departureSec() - depotSec,
                        usableJ - stop.arrivalChargeJ().orElse(0)));
            }
        }
    }

    /** The seconds of all swaps for which no pack was ready. */
    List<Integer> swapsWithoutPack() {
        swaps.sort(Comparator.comparingInt(Swap::takenSec).thenComparingInt(swap -> -swap.lacksJ()));
        for (int socket = 0; socket < Math.min(packs.charging().sockets(), packs.packs() + swaps.size()); socket++) {
            socketFreeSec.add(0L);
        }
        for (int pack = 0; pack < packs.fullPacks(); pack++) {
            readySec.add(0L);
        }
        List<Integer> notFull = new ArrayList<>(packs.charging().notFullJ());
        notFull.sort(Collections.reverseOrder());
        if (!swaps.isEmpty()) {
            notFull.forEach(chargeJ -> charge(packs.charging().fromSec(), usableJ - chargeJ));
        }
        List<Integer> without = new ArrayList<>();
        for (Swap swap : swaps) {
            if (readySec.isEmpty() || readySec.peek() > swap.takenSec()) {
                without.add(swap.takenSec());
            } else {
                readySec.poll();
                charge(swap.takenSec(), swap.lacksJ());
            }
        }
        return without;
    }

    private void charge(long atSec, int lacksJ) {
        if (packs.chargeW() > 0) {
            long fromSec = Math.max(atSec, socketFreeSec.remove());
            long needSec = (Math.max(0, lacksJ) + packs.chargeW() - 1L) / packs.chargeW();
            long fullSec = fullSec(fromSec, needSec);
            socketFreeSec.add(fullSec);
            readySec.add(fullSec);
        }
    }

    /** The first second at which power has flown for so long, found by halving. */
    private long fullSec(long fromSec, long needSec) {
        long low = fromSec;
        long high = fromSec + needSec;
        for (TimeWindow blackout : packs.charging().blackouts()) {
            high += blackout.closeSec() - blackout.openSec();
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (poweredSec(fromSec, middle) >= needSec) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long poweredSec(long fromSec, long toSec) {
        long powered = toSec - fromSec;
        for (TimeWindow blackout : packs.charging().blackouts()) {
            powered -= Math.max(0, Math.min(toSec, blackout.closeSec()) - Math.max(fromSec, blackout.openSec()));
        }
        return powered;
    }
}
