package id.rutedesa.solver.core;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * What stations with few sockets or packs ask of all routes together: no more bikes stand at one at a time than it has sockets,
 * no more packs are taken than it gives. Who is plugged in first keeps the socket; one is free again in the second in which a
 * bike leaves it. Not thread-safe; allocates only for more stays than before.
 */
public final class StationRules {
    /** One bike for which there is no room. */
    public interface Fault {
        /**
         * Told of a bike that finds no socket or pack.
         *
         * @param shift the bike's shift
         * @param stationId the station
         * @param atSec when it would be plugged in or take its pack
         * @param tooFew how many sockets or packs are missing then
         */
        void full(int shift, String stationId, int atSec, int tooFew);
    }

    private final CompiledProblem problem;
    private final SharedStations stations;
    /** Stays at one station: when each begins and which it is, in one number so that it can be sorted. */
    private long[] begin = new long[8];

    private int[] untilSec = new int[8];
    private int[] shiftOf = new int[8];
    private int count;
    private long sum;

    public StationRules(CompiledProblem problem) {
        this.problem = problem;
        stations = problem.sharedStations;
    }

    /** How badly the routes ask for more than stations have: 0 exactly where they do not; the routes by their shift. */
    public long shortage(IntFunction<Footprint> routes) {
        sum = 0;
        forEachFault(routes, (shift, stationId, atSec, tooFew) -> sum += RulesBetweenRoutes.TOO_FEW);
        return sum;
    }

    /** Names each bike that comes to a station when others have all its sockets or packs. */
    public void forEachFault(IntFunction<Footprint> routes, Fault fault) {
        for (int station = 0; station < stations.count(); station++) {
            collect(station, routes);
            int room = stations.room(station);
            if (count > room) {
                Arrays.sort(begin, 0, count);
            }
            for (int i = room; i < count; i++) {
                int atSec = (int) (begin[i] >>> 32);
                int others = 0;
                for (int k = 0; k < i; k++) {
                    others += untilSec[(int) begin[k]] > atSec ? 1 : 0;
                }
                if (others >= room) {
                    fault.full(shiftOf[(int) begin[i]], stations.id(station), atSec, others + 1 - room);
                }
            }
        }
    }

    private void collect(int station, IntFunction<Footprint> routes) {
        count = 0;
        for (int shift = 0; shift < problem.shiftCount(); shift++) {
            StationStays stays = routes.apply(shift).stays;
            for (int i = 0; i < stays.count; i++) {
                if (stays.station[i] == station) {
                    add(shift, stays.fromSec[i], stays.untilSec[i]);
                }
            }
        }
    }

    private void add(int shift, int fromSec, int until) {
        if (count == begin.length) {
            begin = Arrays.copyOf(begin, 2 * count);
            untilSec = Arrays.copyOf(untilSec, 2 * count);
            shiftOf = Arrays.copyOf(shiftOf, 2 * count);
        }
        begin[count] = (long) fromSec << 32 | count;
        untilSec[count] = until;
        shiftOf[count++] = shift;
    }
}
