package id.rutedesa.solver.model;

/**
 * How a shipment may change hands at a depot, the hub: one shift brings it there, another one takes it on. The second one loads it
 * no sooner than it has arrived and was handled. Which shifts meet, or whether one takes it all the way, is the search's choice
 * by price. A shift brings goods to the hub that reloads and ends there, and takes goods on from it that starts and reloads
 * there; one that is under way, after a return.
 *
 * @param place the hub: index into the travel matrix
 * @param handlingSec from the arrival of the goods at the hub until they may be loaded again, 0 or more
 */
public record HandOver(int place, int handlingSec) {
    private static final String HUB = "hub";

    public HandOver {
        if (place < 0 || handlingSec < 0 || handlingSec > TimeWindow.LATEST_SEC) {
            throw new IllegalArgumentException(
                    "A hand-over needs a place and a time that are not negative: place %d, %d s."
                            .formatted(place, handlingSec));
        }
    }

    /** What an order calls a shipment's way to the hub, where another shift takes it on. */
    public static String toHub(String taskId) {
        return taskId + ">" + HUB;
    }

    /** What an order calls a shipment's way on from the hub. */
    public static String fromHub(String taskId) {
        return HUB + ">" + taskId;
    }
}
