package id.rutedesa.api.planning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented tasks for measurements: around the villages of the demo day, at most 250 m apart from them. */
public final class SpreadTasks {
    private static final double SPREAD_DEGREES = 0.002;
    private static final List<String[]> PLACES = places();

    private SpreadTasks() {}

    /** Bodies of requests that make a day's tasks; the same for the same seed. */
    public static List<String> of(long depotId, LocalDate date, int tasks, long seed) {
        Random random = new Random(seed);
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            String[] place = PLACES.get(i % PLACES.size());
            bodies.add(String.format(
                    Locale.ROOT,
                    "{\"depotId\":%d,\"date\":\"%s\",\"recipient\":\"Penerima %d di %s\",\"lat\":%.6f,\"lon\":%.6f,"
                            + "\"loadKg\":2}",
                    depotId,
                    date,
                    i + 1,
                    place[0],
                    Double.parseDouble(place[2]) + random.nextDouble(-SPREAD_DEGREES, SPREAD_DEGREES),
                    Double.parseDouble(place[3]) + random.nextDouble(-SPREAD_DEGREES, SPREAD_DEGREES)));
        }
        return bodies;
    }

    private static List<String[]> places() {
        try (InputStream file = SpreadTasks.class.getResourceAsStream("/demo/tasks.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
