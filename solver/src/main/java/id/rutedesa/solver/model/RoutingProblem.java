package id.rutedesa.solver.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A day to be planned: tasks, and the shifts that may do them.
 *
 * @param shifts may be empty: then every task stays unassigned
 * @param tasks may be empty
 * @param sparePacks packs at the depots; may be empty
 * @param groups tasks that depend on each other; may be empty
 * @param fairness what unevenly spread work counts
 */
public record RoutingProblem(
        List<Shift> shifts, List<Task> tasks, List<SparePacks> sparePacks, List<TaskGroup> groups, Fairness fairness) {
    /** A day on which it does not matter who does how much. */
    public RoutingProblem(List<Shift> shifts, List<Task> tasks, List<SparePacks> sparePacks, List<TaskGroup> groups) {
        this(shifts, tasks, sparePacks, groups, Fairness.NONE);
    }

    /** A day without groups. */
    public RoutingProblem(List<Shift> shifts, List<Task> tasks, List<SparePacks> sparePacks) {
        this(shifts, tasks, sparePacks, List.of());
    }

    /** A day without spare packs and groups. */
    public RoutingProblem(List<Shift> shifts, List<Task> tasks) {
        this(shifts, tasks, List.of());
    }

    /** All prizes of a day together, thousandths of a Rupiah: so that no number of them outweighs a task. */
    public static final long MOST_PRIZES_MILLI_IDR = 5_000_000_000_000L;

    /**
     * Checks that ids are unique, that every place is in every matrix, and that a station is one whichever shift names it.
     *
     * @throws IllegalArgumentException naming the first thing that does not fit
     */
    public RoutingProblem {
        shifts = List.copyOf(shifts);
        tasks = List.copyOf(tasks);
        sparePacks = List.copyOf(sparePacks);
        groups = List.copyOf(groups);
        requireUnique("spare packs", sparePacks.stream().map(SparePacks::id).toList());
        checkPacks(shifts, sparePacks);
        checkHubs(sparePacks);
        requirePrizes(tasks);
        requireUnique("shift", shifts.stream().map(Shift::id).toList());
        requireUnique("task", tasks.stream().map(Task::id).toList());
        if (!shifts.isEmpty()) {
            int places = shifts.get(0).vehicle().type().matrix().places();
            shifts.forEach(shift -> checkPlaces(shift, places));
            tasks.forEach(task -> checkPlaces(task, places));
        }
        checkStations(shifts);
        new NamedTasks(shifts, tasks).check(groups);
    }

    /** The same day with these groups. */
    public RoutingProblem with(TaskGroup... depending) {
        return new RoutingProblem(shifts, tasks, sparePacks, List.of(depending), fairness);
    }

    /** The same day with this fairness. */
    public RoutingProblem with(Fairness between) {
        return new RoutingProblem(shifts, tasks, sparePacks, groups, between);
    }

    private static void requirePrizes(List<Task> tasks) {
        long prizes =
                tasks.stream().mapToLong(task -> task.prizeMilliIdr().orElse(0)).sum();
        if (prizes > MOST_PRIZES_MILLI_IDR) {
            throw new IllegalArgumentException(
                    "All prizes are %d together, more than %d.".formatted(prizes, MOST_PRIZES_MILLI_IDR));
        }
    }

    private static void requireUnique(String kind, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("The %s id %s is used twice.".formatted(kind, id));
            }
        }
    }

    /** Every shift's packs exist, and all shifts that share packs have the same battery. */
    private static void checkPacks(List<Shift> shifts, List<SparePacks> sparePacks) {
        Map<String, Integer> usableJById = new HashMap<>();
        for (Shift shift : shifts) {
            if (shift.sparePacksId().isEmpty()) {
                continue;
            }
            String id = shift.sparePacksId().get();
            if (sparePacks.stream().noneMatch(packs -> packs.id().equals(id))) {
                throw new IllegalArgumentException(
                        "Shift %s takes the spare packs %s, which do not exist.".formatted(shift.id(), id));
            }
            int usableJ = shift.vehicle().type().battery().orElseThrow().usableJ();
            if (usableJById.merge(id, usableJ, (first, next) -> first) != usableJ) {
                throw new IllegalArgumentException(
                        "Shift %s has another battery than others with the spare packs %s.".formatted(shift.id(), id));
            }
        }
    }

    private static void checkHubs(List<SparePacks> sparePacks) {
        Map<String, Integer> wattsById = new HashMap<>();
        for (SparePacks packs : sparePacks) {
            packs.charging().hub().ifPresent(hub -> {
                if (wattsById.merge(hub.id(), hub.hubW(), (first, next) -> first) != hub.hubW()) {
                    throw new IllegalArgumentException("Hub %s gives %d W to the spare packs %s, and %d W to others."
                            .formatted(hub.id(), hub.hubW(), packs.id(), wattsById.get(hub.id())));
                }
            });
        }
    }

    /** A station is one, whoever names it: at one place, for charging or for swaps, with one number of sockets or packs. */
    private static void checkStations(List<Shift> shifts) {
        Map<String, Station> stationById = new HashMap<>();
        for (Shift shift : shifts) {
            for (Station station : shift.rules().stations()) {
                Station known = stationById.merge(station.id(), station, (first, next) -> first);
                boolean same = known.place() == station.place()
                        && known.room() == station.room()
                        && known.charger().isPresent() == station.charger().isPresent();
                if (!same) {
                    throw new IllegalArgumentException(
                            "Shift %s has station %s at place %d with room for %d, another shift at place %d with room for %d."
                                    .formatted(
                                            shift.id(),
                                            station.id(),
                                            station.place(),
                                            station.room(),
                                            known.place(),
                                            known.room()));
                }
            }
        }
    }

    private static void checkPlaces(Shift shift, int places) {
        int own = shift.vehicle().type().matrix().places();
        if (own != places) {
            throw new IllegalArgumentException(
                    "Shift %s has a matrix of %d places, another shift one of %d.".formatted(shift.id(), own, places));
        }
        requirePlace("Shift " + shift.id(), shift.startPlace(), places);
        requirePlace("Shift " + shift.id(), shift.endPlace(), places);
        requirePlace("Shift " + shift.id(), shift.depot(), places);
        for (Break pause : shift.rules().breaks()) {
            requirePlace("Break " + pause.id(), pause.place().orElse(0), places);
        }
        shift.rules().stations().forEach(station -> requirePlace("Station " + station.id(), station.place(), places));
    }

    private static void checkPlaces(Task task, int places) {
        if (task instanceof Job job) {
            requirePlace("Task " + task.id(), job.visit().place(), places);
        } else if (task instanceof Shipment shipment) {
            requirePlace("Task " + task.id(), shipment.pickup().place(), places);
            requirePlace("Task " + task.id(), shipment.delivery().place(), places);
            requirePlace(
                    "The hub of task " + task.id(),
                    shipment.handOver().map(HandOver::place).orElse(0),
                    places);
        }
    }

    private static void requirePlace(String owner, int place, int places) {
        if (place >= places) {
            throw new IllegalArgumentException(
                    "%s is at place %d of a matrix of %d places.".formatted(owner, place, places));
        }
    }
}
