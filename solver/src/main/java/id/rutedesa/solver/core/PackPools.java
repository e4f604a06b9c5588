package id.rutedesa.solver.core;

import id.rutedesa.solver.model.HubPower;
import id.rutedesa.solver.model.SparePacks;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Whether the spare packs suffice for the swaps of all routes together: each swap takes the pack that has waited longest
 * and leaves one that is ready again when it is full. Packs that ride along are gone from loading until the bike is back.
 * Of what happens in one second, packs that come back are first, then those that ride along, then swaps at the depot,
 * emptier packs before fuller ones. Pools at one hub share its watts and are followed together. Not thread-safe; allocates only
 * for more swaps than before.
 */
public final class PackPools {
    /** A pack that is not charged. */
    static final long NEVER = Long.MAX_VALUE - 1;

    /** A pack that rides along. */
    private static final long AWAY = Long.MAX_VALUE;

    private static final int BACK = 0;
    private static final int TAKEN = 1;
    private static final int SWAPPED = 2;

    private final CompiledProblem problem;
    private final PoolDay[] days;
    private final HubLoad hub = new HubLoad();

    public PackPools(CompiledProblem problem) {
        this.problem = problem;
        days = new PoolDay[problem.pools.length];
        Arrays.setAll(days, PoolDay::new);
    }

    /** Number of swaps for which no charged pack waits; the routes by their shift. */
    public int missing(IntFunction<Swaps> swapsByShift) {
        int missing = 0;
        for (int[] pools : problem.poolsOfHub) {
            missing += missing(pools, swapsByShift);
        }
        return missing;
    }

    /** Swaps of all routes from one pool. */
    int used(int pool, IntFunction<Swaps> swapsByShift) {
        int used = 0;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            used += problem.poolOfShift[shift] == pool ? swapsByShift.apply(shift).count : 0;
        }
        return used;
    }

    private int missing(int[] pools, IntFunction<Swaps> swapsByShift) {
        int missing = 0;
        boolean waits = false;
        for (int pool : pools) {
            SparePacks packs = problem.pools[pool];
            int tooMany = used(pool, swapsByShift) - packs.fullPacks();
            if (tooMany > 0) {
                waits |= charges(packs);
                missing += charges(packs) ? 0 : tooMany;
            }
        }
        return waits ? missing + followed(pools, swapsByShift) : missing;
    }

    private static boolean charges(SparePacks packs) {
        return packs.chargeW() > 0 && packs.packs() > 0;
    }

    /** The same for pools whose packs are charged, second by second. */
    private int followed(int[] pools, IntFunction<Swaps> swapsByShift) {
        hub.clear(problem.pools[pools[0]].charging().hub().map(HubPower::hubW).orElse(0));
        for (int pool : pools) {
            days[pool].begin(swapsByShift);
        }
        int missing = 0;
        int next = first(pools);
        while (next >= 0) {
            missing += days[next].follow() ? 0 : 1;
            next = first(pools);
        }
        return missing;
    }

    /** The pool in which something happens next, -1 where the day is over. */
    private int first(int[] pools) {
        int first = -1;
        for (int pool : pools) {
            boolean goesOn = days[pool].next < days[pool].eventCount;
            if (goesOn && (first < 0 || days[pool].nextEvent() < days[first].nextEvent())) {
                first = pool;
            }
        }
        return first;
    }

    /** One pool on one day. */
    private final class PoolDay {
        private final int pool;
        private final SparePacks packs;
        /** What happens, in one number so that it can be sorted: seconds, then which of the above, then charge. */
        private long[] event = new long[8];

        private int eventCount;
        /** Index of the event that comes next. */
        private int next;

        private long[] readySec = new long[4];
        private long[] socketFreeSec = new long[4];
        private int socketCount;

        PoolDay(int pool) {
            this.pool = pool;
            packs = problem.pools[pool];
        }

        /** Full packs are ready, the others go on sockets, the fullest first; nothing has been taken. */
        void begin(IntFunction<Swaps> swapsByShift) {
            eventCount = 0;
            next = 0;
            if (!charges(packs)) {
                return;
            }
            collect(swapsByShift);
            socketCount = Math.min(packs.charging().sockets(), packs.packs() + eventCount);
            if (readySec.length < packs.packs()) {
                readySec = new long[packs.packs()];
            }
            if (socketFreeSec.length < socketCount) {
                socketFreeSec = new long[2 * socketCount];
            }
            Arrays.fill(readySec, 0, packs.packs(), 0);
            Arrays.fill(socketFreeSec, 0, socketCount, 0);
            for (int i = 0; i < problem.notFullJ[pool].length; i++) {
                long emptyJ = problem.poolUsableJ[pool] - problem.notFullJ[pool][i];
                readySec[i] = charged(packs.charging().fromSec(), emptyJ);
            }
        }

        long nextEvent() {
            return event[next];
        }

        /** What happens next; false where a pack is taken that is not ready. */
        boolean follow() {
            long now = event[next++];
            long atSec = now >>> 33;
            int kind = (int) (now >>> 31 & 3);
            long emptyJ = problem.poolUsableJ[pool] - (now & 0x7fff_ffffL);
            int place = kind == BACK ? free() : first(readySec, packs.packs());
            if (kind != BACK && readySec[place] > atSec) {
                return false;
            }
            if (place >= 0) {
                readySec[place] = kind == TAKEN ? AWAY : charged(atSec, emptyJ);
            }
            return true;
        }

        /** When a pack that comes to the sockets at a time is full. */
        private long charged(long atSec, long emptyJ) {
            int socket = first(socketFreeSec, socketCount);
            long needSec = (Math.max(0, emptyJ) + packs.chargeW() - 1) / packs.chargeW();
            long fullSec = hub.charge(packs.charging(), Math.max(atSec, socketFreeSec[socket]), needSec);
            socketFreeSec[socket] = fullSec == NEVER ? socketFreeSec[socket] : fullSec;
            return fullSec;
        }

        /** The place of a pack that rides along; -1 where none does, as one was missing before. */
        private int free() {
            for (int i = 0; i < packs.packs(); i++) {
                if (readySec[i] == AWAY) {
                    return i;
                }
            }
            return -1;
        }

        private static int first(long[] times, int count) {
            int first = 0;
            for (int i = 1; i < count; i++) {
                first = times[i] < times[first] ? i : first;
            }
            return first;
        }

        private void collect(IntFunction<Swaps> swapsByShift) {
            for (int shift = 0; shift < problem.shiftCount(); shift++) {
                if (problem.poolOfShift[shift] == pool) {
                    Swaps swaps = swapsByShift.apply(shift);
                    for (int i = 0; i < swaps.count; i++) {
                        boolean atOnce = swaps.backSec[i] == Swaps.AT_ONCE;
                        add(swaps.sec[i], atOnce ? SWAPPED : TAKEN, swaps.chargeJ[i]);
                        if (!atOnce && swaps.backSec[i] != Swaps.NEVER) {
                            add(swaps.backSec[i], BACK, swaps.chargeJ[i]);
                        }
                    }
                }
            }
            Arrays.sort(event, 0, eventCount);
        }

        private void add(int atSec, int kind, int chargeJ) {
            if (eventCount == event.length) {
                event = Arrays.copyOf(event, 2 * eventCount);
            }
            event[eventCount++] = (long) atSec << 33 | (long) kind << 31 | chargeJ;
        }
    }
}
