package id.rutedesa.api.planning;

import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.fleet.SparePackStock;
import id.rutedesa.api.task.Task;
import java.time.LocalDate;
import java.util.List;

/** What is planned: a depot's riders and tasks on a date, as they were when the version was asked for. */
record DayInput(
        Depot depot, LocalDate date, List<RiderShift> shifts, List<Task> tasks, List<SparePackStock> sparePacks) {
    DayInput {
        shifts = List.copyOf(shifts);
        tasks = List.copyOf(tasks);
        sparePacks = List.copyOf(sparePacks);
    }
}
