package id.rutedesa.solver.model;

import java.util.List;
import java.util.Optional;

/**
 * How the spare packs of a depot are charged during the day. A pack that is left takes the socket that is free first, as soon as
 * the hub has its watts to spare for as long as it takes, and stays until it is full; it is taken again only when it is. Those that
 * were left earlier have the watts first.
 *
 * @param sockets how many packs are charged at a time; at least 1
 * @param blackouts when nothing flows, each from its opening to just before its close; ordered and apart, may be empty
 * @param notFullJ charges of the packs that are not full when the day begins; at most as many as there are packs
 * @param fromSec when those are put on sockets, the fullest first
 * @param hub what the depot's wall gives to all pools that share it; empty where that is enough for all sockets
 * @param wallW what one socket draws of it while a pack is on it, watts; 0 or more, without a hub no matter
 */
public record PackCharging(
        int sockets,
        List<TimeWindow> blackouts,
        List<Integer> notFullJ,
        int fromSec,
        Optional<HubPower> hub,
        int wallW) {
    /** A socket for each pack, power all day, all packs full in the morning. */
    public static final PackCharging UNLIMITED = new PackCharging(Integer.MAX_VALUE, List.of(), List.of(), 0);

    /** Where the wall gives enough for all sockets. */
    public PackCharging(int sockets, List<TimeWindow> blackouts, List<Integer> notFullJ, int fromSec) {
        this(sockets, blackouts, notFullJ, fromSec, Optional.empty(), 0);
    }

    public PackCharging {
        blackouts = List.copyOf(blackouts);
        notFullJ = List.copyOf(notFullJ);
        if (sockets < 1 || fromSec < 0 || wallW < 0) {
            throw new IllegalArgumentException("%d sockets of %d W from %d s on.".formatted(sockets, wallW, fromSec));
        }
        if (!blackouts.isEmpty()) {
            TimeWindow.requireOrdered(blackouts);
        }
        if (notFullJ.stream().anyMatch(chargeJ -> chargeJ < 0)) {
            throw new IllegalArgumentException("A pack holds 0 J or more: %s.".formatted(notFullJ));
        }
    }

    /** The same sockets, each of which draws so much of what the hub gives; watts. */
    public PackCharging at(HubPower wall, int drawnW) {
        return new PackCharging(sockets, blackouts, notFullJ, fromSec, Optional.of(wall), drawnW);
    }
}
