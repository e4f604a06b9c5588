package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.RiderRules.Pause;
import id.rutedesa.api.problem.BodyReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes what holds for a rider. */
final class RiderRulesJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MAX_ITEMS = 20;
    private static final int MAX_LETTERS = 40;
    private static final int MAX_STOPS = 1_000;
    private static final int MAX_KM = 2_000;
    private static final long MAX_IDR = 1_000_000;
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration USUAL_BREAK = Duration.ofMinutes(30);

    private RiderRulesJson() {}

    /** A break as the API writes it. */
    record BreakJson(String name, @Nullable List<String> weekdays, String from, String to, String duration) {
        static BreakJson of(Pause pause) {
            return new BreakJson(
                    pause.name(),
                    pause.weekdays().isEmpty()
                            ? null
                            : pause.weekdays().stream().map(BodyReader::word).toList(),
                    TIME.format(pause.from()),
                    TIME.format(pause.to()),
                    pause.duration().toString());
        }
    }

    static @Nullable List<BreakJson> breaks(RiderRules rules) {
        return rules.breaks().isEmpty()
                ? null
                : rules.breaks().stream().map(BreakJson::of).toList();
    }

    /**
     * What a body says.
     *
     * @param startsAt when the usual shift starts
     * @param endsAt when it ends
     */
    static RiderRules read(BodyReader reader, LocalTime startsAt, LocalTime endsAt) {
        boolean openEnd = reader.flag("openEnd", false);
        Long endDepot = reader.has("endDepotId") ? (Long) reader.wholeNumber("endDepotId", 1, Long.MAX_VALUE) : null;
        if (openEnd && endDepot != null) {
            reader.reject(
                    "not-together",
                    "endDepotId",
                    new Text(
                            "Hari yang berakhir di tujuan terakhir tidak berakhir di gudang.",
                            "A day that ends at its last stop does not end at a depot."));
        }
        return new RiderRules(
                skills(reader),
                reader.has("mostStops") ? (Integer) (int) reader.wholeNumber("mostStops", 1, MAX_STOPS) : null,
                reader.has("mostKm") ? (Integer) reader.thousandths("mostKm", MAX_KM, 0) : null,
                reader.has("mostDuty") ? reader.duration("mostDuty", DAY, DAY) : null,
                overtimeUntil(reader, endsAt),
                reader.wholeNumber("overtimeIdrPerHour", 0, MAX_IDR, 0) * 1_000,
                breaks(reader),
                openEnd,
                endDepot,
                withinTheShift(reader, "startsBy", startsAt, endsAt),
                withinTheShift(reader, "onDutyUntil", startsAt, endsAt));
    }

    private static List<String> skills(BodyReader reader) {
        return reader.texts("skills", MAX_ITEMS, MAX_LETTERS).stream()
                .map(skill -> skill.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable LocalTime overtimeUntil(BodyReader reader, LocalTime endsAt) {
        if (!reader.has("overtimeUntil")) {
            return null;
        }
        LocalTime until = reader.time("overtimeUntil", endsAt);
        if (until.isBefore(endsAt)) {
            reader.reject(
                    "ends-before-start",
                    "overtimeUntil",
                    new Text("Lembur berakhir sebelum jam kerja habis.", "Overtime ends before the shift does."));
        }
        return until;
    }

    private static @Nullable LocalTime withinTheShift(
            BodyReader reader, String key, LocalTime startsAt, LocalTime endsAt) {
        if (!reader.has(key)) {
            return null;
        }
        int before = reader.issueCount();
        LocalTime time = reader.time(key, endsAt);
        if (reader.issueCount() == before && (time.isBefore(startsAt) || time.isAfter(endsAt))) {
            reader.reject(
                    "outside-the-shift",
                    key,
                    new Text("Harus di dalam jam kerja kurir.", "It must lie within the hours of the rider."));
        }
        return time;
    }

    private static List<Pause> breaks(BodyReader reader) {
        Set<String> names = new HashSet<>();
        return reader.objects("breaks", MAX_ITEMS, pause -> {
            String name = pause.text("name", MAX_LETTERS);
            int before = pause.issueCount();
            LocalTime from = pause.time("from", LocalTime.NOON);
            LocalTime to = pause.time("to", LocalTime.of(13, 0));
            if (pause.issueCount() == before && to.isBefore(from)) {
                pause.reject(
                        "closes-before-opens",
                        "to",
                        new Text("Istirahat tutup sebelum buka.", "The break closes before it opens."));
            }
            if (!names.add(name)) {
                pause.reject(
                        "twice", "name", new Text("Nama istirahat ini sudah dipakai.", "Another break has this name."));
            }
            return new Pause(
                    name,
                    pause.choices("weekdays", DayOfWeek.class, Set.of()).stream()
                            .sorted()
                            .toList(),
                    from,
                    to,
                    pause.duration("duration", DAY, USUAL_BREAK));
        });
    }
}
