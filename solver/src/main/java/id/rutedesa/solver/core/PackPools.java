package id.rutedesa.solver.core;

import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Whether the spare packs suffice for the swaps of all routes together: each swap takes the pack that has waited longest
 * and leaves one that is ready again when it is full. Packs that ride along are gone from loading until the bike is back.
 * Of what happens in one second, packs that come back are first, then those that ride along, then swaps at the depot,
 * emptier packs before fuller ones. Not thread-safe; allocates only for more swaps than before.
 */
public final class PackPools {
    private final CompiledProblem problem;
    private static final int BACK = 0;
    private static final int TAKEN = 1;
    private static final int SWAPPED = 2;

    /** What happens, in one number so that it can be sorted: seconds, then which of the above, then charge. */
    private long[] event = new long[16];

    private int eventCount;

    private long[] readySec = new long[16];
    private long[] socketFreeSec = new long[16];
    private int socketCount;

    public PackPools(CompiledProblem problem) {
        this.problem = problem;
    }

    /** Number of swaps for which no charged pack waits; the routes by their shift. */
    public int missing(IntFunction<Swaps> swapsByShift) {
        int missing = 0;
        for (int pool = 0; pool < problem.pools.length; pool++) {
            missing += missing(pool, swapsByShift);
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

    private int missing(int pool, IntFunction<Swaps> swapsByShift) {
        SparePacks packs = problem.pools[pool];
        int used = used(pool, swapsByShift);
        if (used <= packs.fullPacks()) {
            return 0;
        }
        if (packs.chargeW() == 0 || packs.packs() == 0) {
            return used - packs.fullPacks();
        }
        collect(pool, used, swapsByShift);
        beginDay(pool, packs, used);
        int missing = 0;
        for (int i = 0; i < eventCount; i++) {
            long atSec = event[i] >>> 33;
            int kind = (int) (event[i] >>> 31 & 3);
            long emptyJ = problem.poolUsableJ[pool] - (event[i] & 0x7fff_ffffL);
            int place = kind == BACK ? free(packs.packs()) : first(readySec, packs.packs());
            if (kind == BACK && place >= 0) {
                readySec[place] = charged(packs, atSec, emptyJ);
            } else if (kind != BACK && readySec[place] > atSec) {
                missing++;
            } else if (kind != BACK) {
                readySec[place] = kind == TAKEN ? Long.MAX_VALUE : charged(packs, atSec, emptyJ);
            }
        }
        return missing;
    }

    /** Full packs are ready, the others go on sockets, the fullest first. */
    private void beginDay(int pool, SparePacks packs, int used) {
        socketCount = Math.min(packs.charging().sockets(), packs.packs() + used);
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
            readySec[i] = charged(packs, packs.charging().fromSec(), emptyJ);
        }
    }

    /** When a pack that comes to the sockets at a time is full. */
    private long charged(SparePacks packs, long atSec, long emptyJ) {
        int socket = first(socketFreeSec, socketCount);
        long needSec = (Math.max(0, emptyJ) + packs.chargeW() - 1) / packs.chargeW();
        socketFreeSec[socket] =
                TimeWindow.endOfWorkSec(packs.charging().blackouts(), Math.max(atSec, socketFreeSec[socket]), needSec);
        return socketFreeSec[socket];
    }

    /** The place of a pack that rides along; -1 where none does, as one was missing before. */
    private int free(int count) {
        for (int i = 0; i < count; i++) {
            if (readySec[i] == Long.MAX_VALUE) {
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

    private void collect(int pool, int used, IntFunction<Swaps> swapsByShift) {
        if (event.length < 2 * used) {
            event = new long[4 * used];
        }
        eventCount = 0;
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
        event[eventCount++] = (long) atSec << 33 | (long) kind << 31 | chargeJ;
    }
}
