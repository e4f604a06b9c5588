package id.rutedesa.solver.core;

import id.rutedesa.solver.model.CarriedPacks;
import id.rutedesa.solver.model.Shift;
import id.rutedesa.solver.model.SparePacks;
import java.util.List;

/** By shift: how many spare packs its bike may take along on a trip, and what each of them takes. Read only. */
final class PacksAlong {
    /** 0 where none is taken along. */
    final int[] most;

    final int[] massG;
    final int[] volumeMl;
    /** Seconds of a swap on the way. */
    final int[] swapSec;

    final long[] feeMilliIdr;

    PacksAlong(List<Shift> shifts, SparePacks[] pools, int[] poolOfShift) {
        most = new int[shifts.size()];
        massG = new int[most.length];
        volumeMl = new int[most.length];
        swapSec = new int[most.length];
        feeMilliIdr = new long[most.length];
        for (int shift = 0; shift < most.length; shift++) {
            if (poolOfShift[shift] >= 0 && pools[poolOfShift[shift]].carried().isPresent()) {
                CarriedPacks carried = pools[poolOfShift[shift]].carried().get();
                most[shift] = carried.atMost();
                massG[shift] = carried.each().massG();
                volumeMl[shift] = carried.each().volumeMl();
                swapSec[shift] = carried.swapSec();
                feeMilliIdr[shift] = carried.feeMilliIdr();
            }
        }
    }
}
