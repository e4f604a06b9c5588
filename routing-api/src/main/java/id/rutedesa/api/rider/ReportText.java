package id.rutedesa.api.rider;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Report text as it comes out of a chat: {@code RD1:rider:yyyymmdd:reports:signature}, with anything before and after.
 * {@code reports} is a JSON array in {@link ChatLetters} whose keys are single letters.
 *
 * @param signed what the signature is of
 * @param body the reports in letters
 */
record ReportText(long riderId, LocalDate date, String signed, String body, String signature) {
    private static final Pattern ONE =
            Pattern.compile("(RD1:(\\d{1,18}):(\\d{8}):([A-Za-z0-9+-]+)):([A-Za-z0-9+-]{22})(?![A-Za-z0-9+-])");
    private static final Pattern BEGIN = Pattern.compile("RD1:");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("s", "session"),
            Map.entry("q", "seq"),
            Map.entry("k", "kind"),
            Map.entry("a", "at"),
            Map.entry("t", "task"),
            Map.entry("i", "visit"),
            Map.entry("p", "stop"),
            Map.entry("w", "who"),
            Map.entry("n", "note"),
            Map.entry("c", "cod"),
            Map.entry("r", "reason"),
            Map.entry("b", "percent"),
            Map.entry("o", "problem"),
            Map.entry("e", "before"),
            Map.entry("y", "lat"),
            Map.entry("x", "lon"),
            Map.entry("u", "accuracy"),
            Map.entry("l", "tasks"),
            Map.entry("v", "version"));

    /** All whole texts in what was pasted, in order; a text that stands there twice comes twice. */
    static List<ReportText> find(String pasted) {
        List<ReportText> texts = new ArrayList<>();
        Matcher matcher = ONE.matcher(pasted);
        while (matcher.find()) {
            long riderId = Long.parseLong(matcher.group(2));
            dateOf(matcher.group(3))
                    .ifPresent(date -> texts.add(
                            new ReportText(riderId, date, matcher.group(1), matcher.group(4), matcher.group(5))));
        }
        return texts;
    }

    private static Optional<LocalDate> dateOf(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How many texts begin in what was pasted, whole or not. */
    static int begun(String pasted) {
        return (int) BEGIN.matcher(pasted).results().count();
    }

    /** The reports with their long keys, or empty where the letters hold no JSON array of objects. */
    Optional<JsonNode> reports() {
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(ChatLetters.decode(body)))
                    .toString();
            JsonNode array = JSON.readTree(json);
            if (!array.isArray()) {
                return Optional.empty();
            }
            ArrayNode answer = JSON.createArrayNode();
            for (JsonNode one : array) {
                if (!one.isObject()) {
                    return Optional.empty();
                }
                answer.add(withLongKeys(one));
            }
            return Optional.of(answer);
        } catch (IllegalArgumentException | CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode withLongKeys(JsonNode one) {
        Map<String, JsonNode> fields = new HashMap<>();
        one.forEachEntry((key, value) -> fields.put(LONG.getOrDefault(key, key), value));
        ObjectNode answer = JSON.createObjectNode();
        fields.forEach(answer::set);
        return answer;
    }
}
