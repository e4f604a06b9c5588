package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.fleet.RiderShift;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.TooLargeException;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskService;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what is known of a depot's day, and refuses what cannot be planned. */
@Component
class DayInputs {
    /** A matrix cell while it is computed: three loads with seconds and joules, metres; twice, as it is handed over. */
    private static final long BYTES_PER_CELL = 2 * (3 * 8 + 4);
    /** Of the memory that may be used, one part in so many is for matrices. */
    private static final int MEMORY_SHARE = 2;

    private final FleetService fleet;
    private final TaskService tasks;
    private final ChargingEvening charging;
    private final int mostTasks;

    DayInputs(
            FleetService fleet,
            TaskService tasks,
            ChargingEvening charging,
            @Value("${rutedesa.planning.most-tasks:2000}") int mostTasks) {
        this.fleet = fleet;
        this.tasks = tasks;
        this.charging = charging;
        this.mostTasks = mostTasks;
    }

    /**
     * The day as it is known now.
     *
     * @throws InvalidInputException where the depot is unknown, or has no riders or no tasks on that day
     * @throws TooLargeException where it is beyond the limits
     */
    DayInput of(long depotId, LocalDate date) {
        Depot depot = fleet.depots().stream()
                .filter(known -> known.id() == depotId)
                .findFirst()
                .orElseThrow(() -> invalid(
                        "unknown-reference",
                        "/depotId",
                        new Text(
                                "Tidak ada gudang nomor %d.".formatted(depotId),
                                "There is no depot %d.".formatted(depotId))));
        List<RiderShift> shifts = shifts(depotId, date);
        if (shifts.isEmpty()) {
            throw invalid(
                    "empty-fleet",
                    "/depotId",
                    new Text(
                            "Gudang ini belum punya kurir yang jalan pada tanggal itu. Tambahkan kurir dan motornya di halaman "
                                    + "Pengaturan, atau catat siapa yang hadir di halaman Pagi.",
                            "This depot has no rider for that date yet. Add riders and motorbikes on the page Set-up, or write down who "
                                    + "is here on the page Morning."));
        }
        List<Task> ofDay =
                tasks.onDate(depotId, date).stream().filter(Task::isOpen).toList();
        if (ofDay.isEmpty()) {
            throw invalid(
                    "no-tasks",
                    "/date",
                    new Text(
                            "Belum ada kiriman yang perlu diantar pada tanggal ini. Masukkan dulu di halaman Kiriman.",
                            "There are no open tasks on this date yet. Bring them in on the page Tasks."));
        }
        DayInput input = new DayInput(depot, date, shifts, ofDay, fleet.sparePacks(depotId))
                .withStations(fleet.stations())
                .withMorning(charging.packsOn(depotId, date));
        requireWithinLimits(input);
        return input;
    }

    /** The day with all of its tasks, done and cancelled ones too, for a plan that riders have. */
    DayInput withClosedTasks(long depotId, LocalDate date) {
        DayInput input = new DayInput(
                        fleet.depot(depotId),
                        date,
                        shifts(depotId, date),
                        tasks.onDate(depotId, date),
                        fleet.sparePacks(depotId))
                .withStations(fleet.stations())
                .withMorning(charging.packsOn(depotId, date));
        requireWithinLimits(input);
        return input;
    }

    /** Who can ride, each charged at the depot's hub. */
    private List<RiderShift> shifts(long depotId, LocalDate date) {
        double efficiency = charging.efficiency(depotId);
        return fleet.shifts(depotId, date).stream()
                .map(shift -> shift.chargedAt(efficiency))
                .toList();
    }

    void requireWithinLimits(DayInput input) {
        int count = input.tasks().size();
        if (count > mostTasks) {
            throw new TooLargeException(new Text(
                    "Paling banyak %d kiriman dalam satu rencana, di sini ada %d.".formatted(mostTasks, count),
                    "At most %d tasks in one plan, there are %d here.".formatted(mostTasks, count)));
        }
        long types = input.shifts().stream()
                .map(shift -> shift.type().id())
                .distinct()
                .count();
        long cells = (count + 1L) * (count + 1L);
        long needMb = (cells * types * BYTES_PER_CELL) >> 20;
        long haveMb = (Runtime.getRuntime().maxMemory() / MEMORY_SHARE) >> 20;
        if (needMb > haveMb) {
            throw new TooLargeException(new Text(
                    "Rencana ini butuh %d MB memori, tersedia %d MB. Bagi kirimannya, atau beri server memori lebih."
                            .formatted(needMb, haveMb),
                    "This plan needs %d MB of memory, %d MB are there. Split it, or give the server more memory."
                            .formatted(needMb, haveMb)));
        }
    }

    private static InvalidInputException invalid(String code, String pointer, Text message) {
        return new InvalidInputException(List.of(new Issue(code, pointer, message)));
    }
}
