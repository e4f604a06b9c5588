package id.rutedesa.solver.verify;

import id.rutedesa.solver.model.PackCharging;
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
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.stream.LongStream;

/**
 * Follows every spare pack of the pools at one hub through the day: one is taken only when it is full, and waits for a socket
 * and for the hub's watts when it is back. What happens in one second happens in the order of {@link Kind}, of one kind the
 * emptiest pack first, of those the first pool's.
 */
final class PackCheck {
    /** A pack comes back from a trip; one goes along on a trip; one is taken and another left. */
    private enum Kind {
        BACK,
        ALONG,
        SWAP
    }

    /** When it happens, and the joules that the pack that is left holds. */
    private record Event(int sec, Kind kind, int holdsJ, Pool pool) {}

    /** A pack on a socket. */
    private record Turn(long fromSec, long untilSec, int wallW) {}

    /** One that was taken and was not ready. */
    record Missing(String packsId, int sec) {}

    /** The packs of one kind. */
    private static final class Pool {
        final SparePacks packs;
        final int usableJ;
        final PriorityQueue<Long> readySec = new PriorityQueue<>();
        final PriorityQueue<Long> socketFreeSec = new PriorityQueue<>();

        Pool(SparePacks packs, List<Shift> shifts) {
            this.packs = packs;
            usableJ = shifts.stream()
                    .filter(shift -> shift.sparePacksId().orElse("").equals(packs.id()))
                    .flatMap(shift -> shift.vehicle().type().battery().stream())
                    .mapToInt(battery -> battery.usableJ())
                    .findFirst()
                    .orElse(0);
        }
    }

    private final List<Pool> pools = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();

    /**
     * A check of some pools.
     *
     * @param together the pools of one hub, or one pool without
     */
    PackCheck(List<SparePacks> together, List<Shift> shifts) {
        together.forEach(packs -> pools.add(new Pool(packs, shifts)));
    }

    /** Takes in a route; nothing where its shift has other packs, or none. */
    void add(Shift shift, Route route) {
        pools.stream()
                .filter(pool -> shift.sparePacksId().orElse("").equals(pool.packs.id()))
                .forEach(pool -> add(pool, shift, route));
    }

    private void add(Pool pool, Shift shift, Route route) {
        int loadingSec = shift.reload().map(Reload::loadingSec).orElse(0);
        List<Integer> onBoardJ = new ArrayList<>();
        int loadedSec = 0;
        for (Stop stop : route.stops()) {
            boolean swap = stop.kind() == StopKind.SWAP;
            if (stop.kind() == StopKind.START || RouteSubject.isReturn(stop)) {
                handIn(pool, stop, onBoardJ);
                loadedSec = stop.departureSec() - loadingSec - (swap ? pool.packs.swapSec() : 0);
            }
            if (swap || stop.kind() == StopKind.CARRIED_SWAP) {
                int holdsJ = stop.arrivalChargeJ().orElse(0);
                events.add(new Event(loadedSec, swap ? Kind.SWAP : Kind.ALONG, holdsJ, pool));
                if (!swap) {
                    onBoardJ.add(holdsJ);
                }
            }
        }
        Stop last = route.stops().get(route.stops().size() - 1);
        if (last.place() == shift.depot()) {
            handIn(pool, last, onBoardJ);
        }
    }

    private void handIn(Pool pool, Stop stop, List<Integer> onBoardJ) {
        onBoardJ.forEach(holdsJ -> events.add(new Event(stop.arrivalSec(), Kind.BACK, holdsJ, pool)));
        onBoardJ.clear();
    }

    /** Which packs were taken that were not ready. */
    List<Missing> missing() {
        events.sort(Comparator.comparingInt(Event::sec)
                .thenComparing(Event::kind)
                .thenComparingInt(Event::holdsJ)
                .thenComparingInt(event -> pools.indexOf(event.pool())));
        pools.forEach(this::beginDay);
        List<Missing> missing = new ArrayList<>();
        for (Event event : events) {
            Pool pool = event.pool();
            boolean takes = event.kind() != Kind.BACK;
            if (takes && (pool.readySec.isEmpty() || pool.readySec.peek() > event.sec())) {
                missing.add(new Missing(pool.packs.id(), event.sec()));
                continue;
            }
            if (takes) {
                pool.readySec.poll();
            }
            if (event.kind() != Kind.ALONG) {
                charge(pool, event.sec(), event.holdsJ());
            }
        }
        return missing;
    }

    private void beginDay(Pool pool) {
        PackCharging charging = pool.packs.charging();
        for (int socket = 0; socket < Math.min(charging.sockets(), pool.packs.packs() + events.size()); socket++) {
            pool.socketFreeSec.add(0L);
        }
        for (int pack = 0; pack < pool.packs.fullPacks(); pack++) {
            pool.readySec.add(0L);
        }
        List<Integer> notFull = new ArrayList<>(charging.notFullJ());
        notFull.sort(Collections.reverseOrder());
        notFull.forEach(holdsJ -> charge(pool, charging.fromSec(), holdsJ));
    }

    private void charge(Pool pool, long atSec, int holdsJ) {
        SparePacks packs = pool.packs;
        if (packs.chargeW() > 0 && packs.packs() > 0) {
            long socketSec = pool.socketFreeSec.remove();
            long needSec = (Math.max(0, pool.usableJ - holdsJ) + packs.chargeW() - 1L) / packs.chargeW();
            OptionalLong fromSec = fromSec(packs.charging(), Math.max(atSec, socketSec), needSec);
            if (fromSec.isEmpty()) {
                pool.socketFreeSec.add(socketSec);
                return;
            }
            long fullSec = fullSec(packs.charging(), fromSec.getAsLong(), needSec);
            turns.add(new Turn(fromSec.getAsLong(), fullSec, packs.charging().wallW()));
            pool.socketFreeSec.add(fullSec);
            pool.readySec.add(fullSec);
        }
    }

    /** The first second, of this one and those at which another pack is full, from which the hub can charge the pack until it is full. */
    private OptionalLong fromSec(PackCharging charging, long freeSec, long needSec) {
        LongStream ends = turns.stream().mapToLong(Turn::untilSec).filter(sec -> sec > freeSec);
        return LongStream.concat(LongStream.of(freeSec), ends)
                .sorted()
                .filter(sec -> hasWatts(charging, sec, fullSec(charging, sec, needSec)))
                .findFirst();
    }

    private boolean hasWatts(PackCharging charging, long fromSec, long untilSec) {
        long spareW =
                charging.hub().map(hub -> hub.hubW() - (long) charging.wallW()).orElse(Long.MAX_VALUE);
        LongStream begins = turns.stream().mapToLong(Turn::fromSec).filter(sec -> sec > fromSec && sec < untilSec);
        return fromSec == untilSec
                || LongStream.concat(LongStream.of(fromSec), begins).allMatch(sec -> drawnW(sec) <= spareW);
    }

    private long drawnW(long sec) {
        return turns.stream()
                .filter(turn -> turn.fromSec() <= sec && sec < turn.untilSec())
                .mapToLong(Turn::wallW)
                .sum();
    }

    /** The first second at which power has flown for so long, found by halving. */
    private static long fullSec(PackCharging charging, long fromSec, long needSec) {
        long low = fromSec;
        long high = fromSec + needSec;
        for (TimeWindow blackout : charging.blackouts()) {
            high += blackout.closeSec() - blackout.openSec();
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (Blackouts.poweredSec(charging.blackouts(), fromSec, middle) >= needSec) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
