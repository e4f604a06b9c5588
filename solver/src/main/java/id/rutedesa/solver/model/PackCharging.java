package id.rutedesa.solver.model;

import java.util.List;

/**
 * How the spare packs of a depot are charged during the day. A pack that is left takes the socket that is free first and stays
 * until it is full; it is taken again only when it is.
 *
 * @param sockets how many packs are charged at a time; at least 1
 * @param blackouts when nothing flows, each from its opening to just before its close; ordered and apart, may be empty
 * @param notFullJ charges of the packs that are not full when the day begins; at most as many as there are packs
 * @param fromSec when those are put on sockets, the fullest first
 */
public record PackCharging(int sockets, List<TimeWindow> blackouts, List<Integer> notFullJ, int fromSec) {
    /** A socket for each pack, power all day, all packs full in the morning. */
    public static final PackCharging UNLIMITED = new PackCharging(Integer.MAX_VALUE, List.of(), List.of(), 0);

    public PackCharging {
        blackouts = List.copyOf(blackouts);
        notFullJ = List.copyOf(notFullJ);
        if (sockets < 1 || fromSec < 0) {
            throw new IllegalArgumentException("%d sockets from %d s on.".formatted(sockets, fromSec));
        }
        if (!blackouts.isEmpty()) {
            TimeWindow.requireOrdered(blackouts);
        }
        if (notFullJ.stream().anyMatch(chargeJ -> chargeJ < 0)) {
            throw new IllegalArgumentException("A pack holds 0 J or more: %s.".formatted(notFullJ));
        }
    }
}
