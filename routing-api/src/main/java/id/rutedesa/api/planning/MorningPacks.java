package id.rutedesa.api.planning;

import java.util.List;
import java.util.Map;

/**
 * How full packs are when the day begins, in thousandths of their usable charge; what is not named is full.
 *
 * @param bikePermille by vehicle: the pack in it
 * @param sparePermille by vehicle type: spares that are not full
 */
record MorningPacks(Map<Long, Integer> bikePermille, Map<Long, List<Integer>> sparePermille) {
    static final int FULL_PERMILLE = 1_000;
    static final MorningPacks ALL_FULL = new MorningPacks(Map.of(), Map.of());

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
