package id.rutedesa.api.planning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How full packs are when the day begins, in thousandths of their usable charge, and with what they are charged by day; what is not
 * named is full.
 *
 * @param bikePermille by vehicle: the pack in it
 * @param sparePermille by vehicle type: spares that are not full
 * @param hubW the most that all sockets of the depot may draw from the wall together, watts; null where nobody has said so, and in
 *     days stored before it held by day
 */
record MorningPacks(
        Map<Long, Integer> bikePermille,
        Map<Long, List<Integer>> sparePermille,
        @Nullable Integer hubW) {
    static final int FULL_PERMILLE = 1_000;
    static final MorningPacks ALL_FULL = new MorningPacks(Map.of(), Map.of(), null);

    MorningPacks {
        bikePermille = Map.copyOf(bikePermille);
        sparePermille = Map.copyOf(sparePermille);
    }

    /** Joules in the vehicle's pack, of so many usable. */
    int bikeJ(long vehicleId, int usableJ) {
        return part(usableJ, bikePermille.getOrDefault(vehicleId, FULL_PERMILLE));
    }

    /** Joules in each spare of the type that is not full, at most so many. */
    List<Integer> sparesNotFullJ(long vehicleTypeId, int packs, int usableJ) {
        return sparePermille.getOrDefault(vehicleTypeId, List.of()).stream()
                .limit(packs)
                .map(permille -> part(usableJ, permille))
                .toList();
    }

    private static int part(int usableJ, int permille) {
        return (int) ((long) usableJ * permille / FULL_PERMILLE);
    }
}
