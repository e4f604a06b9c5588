package id.rutedesa.api.fleet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds for a rider as cells of a table: skills with commas between them, hours as {@code 9:00}, breaks as {@code makan
 * 11:30-13:00 45; salat jumat 11:30-12:00 60 jumat} (name, when it may start, minutes, weekdays).
 */
final class RiderCells {
    private static final Map<DayOfWeek, String> DAYS = Map.of(
            DayOfWeek.MONDAY, "senin",
            DayOfWeek.TUESDAY, "selasa",
            DayOfWeek.WEDNESDAY, "rabu",
            DayOfWeek.THURSDAY, "kamis",
            DayOfWeek.FRIDAY, "jumat",
            DayOfWeek.SATURDAY, "sabtu",
            DayOfWeek.SUNDAY, "minggu");
    private static final Map<String, String> WORD_BY_DAY = DAYS.entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getValue, day -> day.getKey().name().toLowerCase(Locale.ROOT)));

    private static final Pattern BREAK =
            Pattern.compile("(.+?)\\s+(\\d\\d?[:.]\\d\\d)\\s*-\\s*(\\d\\d?[:.]\\d\\d)\\s+(\\d{1,4})((?:\\s+\\p{L}+)*)");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d?)[:.](\\d\\d)(?::00)?");

    private RiderCells() {}

    static ObjectNode toFile(ObjectNode row) {
        JsonNode skills = row.path("skills");
        if (skills.isArray()) {
            row.put("skills", texts(skills).collect(Collectors.joining(", ")));
        }
        if (row.has("mostDuty")) {
            Duration most = Duration.parse(row.get("mostDuty").asString());
            row.put("mostDuty", "%d:%02d".formatted(most.toHours(), most.toMinutesPart()));
        }
        JsonNode breaks = row.path("breaks");
        if (breaks.isArray()) {
            row.put("breaks", breaks.valueStream().map(RiderCells::cell).collect(Collectors.joining("; ")));
        }
        return row;
    }

    private static String cell(JsonNode pause) {
        String days = texts(pause.path("weekdays"))
                .map(day -> " " + DAYS.get(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))))
                .collect(Collectors.joining());
        return "%s %s-%s %d%s"
                .formatted(
                        pause.get("name").asString(),
                        pause.get("from").asString(),
                        pause.get("to").asString(),
                        Duration.parse(pause.get("duration").asString()).toMinutes(),
                        days);
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }

    static ObjectNode fromFile(ObjectNode row) {
        JsonNode skills = row.path("skills");
        if (skills.isString()) {
            ArrayNode words = row.putArray("skills");
            parts(skills, "[,;]").forEach(words::add);
        }
        JsonNode most = row.path("mostDuty");
        if (most.isString()) {
            Matcher hours = HOURS.matcher(most.asString());
            if (hours.matches()) {
                row.put("mostDuty", "PT%sH%sM".formatted(hours.group(1), hours.group(2)));
            }
        }
        JsonNode breaks = row.path("breaks");
        if (breaks.isString()) {
            ArrayNode all = row.putArray("breaks");
            parts(breaks, ";").forEach(part -> read(part, all.addObject()));
        }
        return row;
    }

    /** What cannot be read stands where a time should be, and is refused there. */
    private static void read(String part, ObjectNode pause) {
        Matcher words = BREAK.matcher(part);
        if (!words.matches()) {
            pause.put("name", part.length() > 40 ? part.substring(0, 40) : part).put("from", part);
            return;
        }
        pause.put("name", words.group(1))
                .put("from", time(words.group(2)))
                .put("to", time(words.group(3)))
                .put("duration", "PT%sM".formatted(words.group(4)));
        List<String> days = new ArrayList<>(List.of(words.group(5).strip().split("\\s+", -1)));
        days.remove("");
        if (!days.isEmpty()) {
            ArrayNode weekdays = pause.putArray("weekdays");
            days.forEach(day -> weekdays.add(WORD_BY_DAY.getOrDefault(day.toLowerCase(Locale.ROOT), day)));
        }
    }

    private static String time(String text) {
        String colons = text.replace('.', ':');
        return colons.length() == 4 ? "0" + colons : colons;
    }

    private static List<String> parts(JsonNode text, String separator) {
        return Stream.of(text.asString().split(separator, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
