package id.rutedesa.api.demo;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.Task;
import id.rutedesa.api.task.TaskKind;
import id.rutedesa.api.task.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Reads the demo day's tasks from the program's own file. */
final class DemoTasks {
    private static final String FILE = "/demo/tasks.txt";

    private final RegionService region;

    DemoTasks(RegionService region) {
        this.region = region;
    }

    List<Task> of(long depotId, LocalDate date) {
        try (InputStream file = DemoTasks.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("'%s' is missing from the program.".formatted(FILE));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> task(line.split(";", -1), depotId, date))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Task task(String[] fields, long depotId, LocalDate date) {
        double lat = Double.parseDouble(fields[2]);
        double lon = Double.parseDouble(fields[3]);
        return new Task(
                0,
                depotId,
                date,
                TaskKind.DELIVERY,
                fields[1],
                null,
                "Desa " + fields[0],
                lat,
                lon,
                Integer.parseInt(fields[4]) * 1000,
                Integer.parseInt(fields[5]) * 1000,
                Duration.ofMinutes(5),
                fields[6].isEmpty() ? List.of() : List.of(new Window(at(date, fields[6]), at(date, fields[7]))),
                Integer.parseInt(fields[8]),
                null,
                region.check(lat, lon),
                null,
                1);
    }

    private static java.time.Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).toInstant(LocalTimeZone.WITA);
    }
}
