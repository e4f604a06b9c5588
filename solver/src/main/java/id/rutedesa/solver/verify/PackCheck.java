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

/**
 * Follows every spare pack of one pool through the day: one is taken only when it is full, and waits for a socket when it
 * is back. What happens in one second happens in the order of {@link Kind}, of one kind the emptiest pack first.
 */
final class PackCheck {
    /** A pack comes back from a trip; one goes along on a trip; one is taken and another left. */
    private enum Kind {
        BACK,
        ALONG,
        SWAP
    }

    /** When it happens, and the joules that the pack that is left lacks. */
    private record Event(int sec, Kind kind, int lacksJ) {}

    private final SparePacks packs;
    private final List<Event> events = new ArrayList<>();
    private final PriorityQueue<Long> readySec = new PriorityQueue<>();
    private final PriorityQueue<Long> socketFreeSec = new PriorityQueue<>();
    private int usableJ;

    PackCheck(SparePacks packs) {
        this.packs = packs;
    }

    void add(Shift shift, Route route) {
        int loadingSec = shift.reload().map(Reload::loadingSec).orElse(0);
        List<Integer> emptyOnBoardJ = new ArrayList<>();
        int loadedSec = 0;
        for (Stop stop : route.stops()) {
            boolean swap = stop.kind() == StopKind.SWAP;
            if (stop.kind() == StopKind.START || RouteSubject.isReturn(stop)) {
                handIn(stop, emptyOnBoardJ);
                loadedSec = stop.departureSec() - loadingSec - (swap ? packs.swapSec() : 0);
            }
            if (swap || stop.kind() == StopKind.CARRIED_SWAP) {
                usableJ = stop.departureChargeJ().orElse(0);
                int lacksJ = usableJ - stop.arrivalChargeJ().orElse(0);
                events.add(new Event(loadedSec, swap ? Kind.SWAP : Kind.ALONG, swap ? lacksJ : 0));
                if (!swap) {
                    emptyOnBoardJ.add(lacksJ);
                }
            }
        }
        Stop last = route.stops().get(route.stops().size() - 1);
        if (last.place() == shift.depot()) {
            handIn(last, emptyOnBoardJ);
        }
    }

    private void handIn(Stop stop, List<Integer> emptyOnBoardJ) {
        emptyOnBoardJ.forEach(lacksJ -> events.add(new Event(stop.arrivalSec(), Kind.BACK, lacksJ)));
        emptyOnBoardJ.clear();
    }

    /** The seconds at which a pack was taken that was not ready. */
    List<Integer> swapsWithoutPack() {
        events.sort(Comparator.comparingInt(Event::sec)
                .thenComparing(Event::kind)
                .thenComparingInt(event -> -event.lacksJ()));
        for (int socket = 0; socket < Math.min(packs.charging().sockets(), packs.packs() + events.size()); socket++) {
            socketFreeSec.add(0L);
        }
        for (int pack = 0; pack < packs.fullPacks(); pack++) {
            readySec.add(0L);
        }
        List<Integer> notFull = new ArrayList<>(packs.charging().notFullJ());
        notFull.sort(Collections.reverseOrder());
        if (!events.isEmpty()) {
            notFull.forEach(chargeJ -> charge(packs.charging().fromSec(), usableJ - chargeJ));
        }
        List<Integer> without = new ArrayList<>();
        for (Event event : events) {
            boolean takes = event.kind() != Kind.BACK;
            if (takes && (readySec.isEmpty() || readySec.peek() > event.sec())) {
                without.add(event.sec());
                continue;
            }
            if (takes) {
                readySec.poll();
            }
            if (event.kind() != Kind.ALONG) {
                charge(event.sec(), event.lacksJ());
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
            if (Blackouts.poweredSec(packs.charging().blackouts(), fromSec, middle) >= needSec) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
