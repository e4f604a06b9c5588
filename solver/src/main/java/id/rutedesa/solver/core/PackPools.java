package id.rutedesa.solver.core;

import id.rutedesa.solver.model.SparePacks;
import id.rutedesa.solver.model.TimeWindow;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Whether the spare packs suffice for the swaps of all routes together: each swap takes the pack that has waited longest
 * and leaves one that is ready again when it is full. Not thread-safe; allocates only for more swaps than before.
 */
public final class PackPools {
    private final CompiledProblem problem;
    /** Time and place of a swap in one number, so that they can be sorted: seconds, then charge. */
    private long[] swap = new long[16];

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
        for (int i = 0; i < used; i++) {
            long atSec = swap[i] >>> 32;
            int first = first(readySec, packs.packs());
            if (readySec[first] > atSec) {
                missing++;
            } else {
                readySec[first] = charged(packs, atSec, problem.poolUsableJ[pool] - (swap[i] & 0xffff_ffffL));
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

    private static int first(long[] times, int count) {
        int first = 0;
        for (int i = 1; i < count; i++) {
            first = times[i] < times[first] ? i : first;
        }
        return first;
    }

    private void collect(int pool, int used, IntFunction<Swaps> swapsByShift) {
        if (swap.length < used) {
            swap = new long[2 * used];
        }
        int at = 0;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            if (problem.poolOfShift[shift] == pool) {
                Swaps swaps = swapsByShift.apply(shift);
                for (int i = 0; i < swaps.count; i++) {
                    swap[at++] = ((long) swaps.sec[i] << 32) | swaps.chargeJ[i];
                }
            }
        }
        Arrays.sort(swap, 0, used);
    }
}
