package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.fleet.Station;
import id.rutedesa.api.task.Task;
import id.rutedesa.solver.model.RouteLock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned: a depot's riders and tasks on a date, as they were when the version was asked for.
 *
 * @param stations where energy may be taken away from the depot
 * @param morning how full packs are when the day begins
 * @param locks what a coordinator has fixed in riders' routes
 * @param underWay what of the day is done or under way and stays, or null for a day that has not begun
 * @param conditions under which roads it was asked for, or null where that is not kept
 */
record DayInput(
        Depot depot,
        LocalDate date,
        List<RiderShift> shifts,
        List<Task> tasks,
        List<SparePackStock> sparePacks,
        List<Station> stations,
        MorningPacks morning,
        List<RiderLock> locks,
        @Nullable DayUnderWay underWay,
        @Nullable DayConditions conditions) {
    DayInput {
        shifts = List.copyOf(shifts);
        tasks = List.copyOf(tasks);
        sparePacks = List.copyOf(sparePacks);
        stations = stations == null
                ? List.of()
                : List.copyOf(stations); // Days stored before plans stopped there have none.
        morning = morning == null ? MorningPacks.ALL_FULL : morning; // As days were stored before packs were rows.
        locks = locks == null ? List.of() : List.copyOf(locks); // Days stored before there were locks have none.
    }

    /** A day that has not begun. */
    DayInput(Depot depot, LocalDate date, List<RiderShift> shifts, List<Task> tasks, List<SparePackStock> sparePacks) {
        this(depot, date, shifts, tasks, sparePacks, List.of(), MorningPacks.ALL_FULL, List.of(), null, null);
    }

    DayInput withLocks(List<RiderLock> fixed) {
        return new DayInput(depot, date, shifts, tasks, sparePacks, stations, morning, fixed, underWay, conditions);
    }

    DayInput withMorning(MorningPacks packs) {
        return new DayInput(depot, date, shifts, tasks, sparePacks, stations, packs, locks, underWay, conditions);
    }

    DayInput withStations(List<Station> known) {
        return new DayInput(depot, date, shifts, tasks, sparePacks, known, morning, locks, underWay, conditions);
    }

    DayInput withConditions(@Nullable DayConditions roads) {
        return new DayInput(depot, date, shifts, tasks, sparePacks, stations, morning, locks, underWay, roads);
    }

    /** What is known of the day itself, whatever the roads and what is fixed in routes. */
    DayInput withoutRoadsAndLocks() {
        return withLocks(List.of()).withConditions(null);
    }

    /** What is fixed in the rider's route. */
    RouteLock lockOf(long riderId) {
        return locks.stream()
                .filter(lock -> lock.riderId() == riderId)
                .findFirst()
                .map(RiderLock::lock)
                .orElse(RouteLock.NONE);
    }
}
