package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON object strictly: every key must be asked for, every value must have its type and range. Issues are
 * collected, not thrown, so that the sender learns of all of them at once; values read meanwhile are placeholders and
 * must not be used before {@link JsonBody#check()} has passed.
 *
 * <pre>
 *   JsonBody body = JsonBody.parse(bytes);
 *   String name = body.object(reader -> reader.text("name", 80));
 *   body.check();                                  // throws InvalidInputException with all issues
 * </pre>
 */
public final class BodyReader {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final JsonNode node;
    private final String pointer;
    private final List<Issue> issues;
    private final Set<String> asked = new HashSet<>();

    BodyReader(JsonNode node, String pointer, List<Issue> issues) {
        this.node = node;
        this.pointer = pointer;
        this.issues = issues;
        if (!node.isObject()) {
            add("wrong-type", pointer, new Text("Di sini harus ada objek JSON.", "A JSON object is expected here."));
        }
    }

    /** Where this object stands in the body. */
    public String pointer() {
        return pointer;
    }

    /** The pointer of one of its keys. */
    public String pointer(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** Adds that a number is outside its bounds, for bounds that only the caller knows. */
    public void rejectRange(String key, double min, double max) {
        outOfRange(key, plain(min), plain(max));
    }

    /** Issues of the whole body so far: unchanged over some reads, those were all right. */
    public int issueCount() {
        return issues.size();
    }

    /** Whether the key is there with a value. */
    public boolean has(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        return value != null && !value.isNull();
    }

    /** Adds an issue that only the caller can see, such as two values that contradict each other. */
    public void reject(String code, String key, Text message) {
        add(code, pointer(key), message);
    }

    /** A text that must be there, without blanks around it, 1 to {@code maxLength} characters. */
    public String text(String key, int maxLength) {
        JsonNode value = required(key);
        return value == null ? "" : textOf(pointer(key), value, maxLength).orElse("");
    }

    /** A text that may be missing. */
    public @Nullable String optionalText(String key, int maxLength) {
        JsonNode value = optional(key);
        return value == null ? null : textOf(pointer(key), value, maxLength).orElse(null);
    }

    /** A whole number that must be there. */
    public long wholeNumber(String key, long min, long max) {
        JsonNode value = required(key);
        return value == null ? min : wholeOf(key, value, min, max);
    }

    /** A whole number with a default. */
    public long wholeNumber(String key, long min, long max, long otherwise) {
        JsonNode value = optional(key);
        return value == null ? otherwise : wholeOf(key, value, min, max);
    }

    /** A number that must be there, both ends included. */
    public double number(String key, double min, double max) {
        JsonNode value = required(key);
        return value == null ? min : numberOf(key, value, min, max).doubleValue();
    }

    /** A number with a default, both ends included. */
    public double number(String key, double min, double max, double otherwise) {
        JsonNode value = optional(key);
        return value == null ? otherwise : numberOf(key, value, min, max).doubleValue();
    }

    /** A number in kilograms, litres or kilowatt-hours as its thousandths, halves rounded up. */
    public int thousandths(String key, int max, int otherwise) {
        JsonNode value = optional(key);
        if (value == null) {
            return otherwise;
        }
        return numberOf(key, value, 0, max)
                .multiply(THOUSAND)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    public boolean flag(String key, boolean otherwise) {
        JsonNode value = optional(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            wrongType(key, "true / false", "true or false");
        }
        return value.asBoolean(otherwise);
    }

    /** A date such as {@code 2026-11-25}. */
    public LocalDate date(String key) {
        return parsed(key, required(key), IsoDates::date, LocalDate.EPOCH, "2026-11-25");
    }

    /** A date that may be missing. */
    public @Nullable LocalDate optionalDate(String key) {
        return has(key) ? date(key) : null;
    }

    /** A local time such as {@code 08:30}, with a default. */
    public LocalTime time(String key, LocalTime otherwise) {
        return parsed(key, optional(key), LocalTime::parse, otherwise, "08:30");
    }

    /** An instant that must be there, with its offset. */
    public Instant instant(String key) {
        return parsed(
                key,
                required(key),
                text -> withYearOfFourDigits(OffsetDateTime.parse(text)).toInstant(),
                Instant.EPOCH,
                "2026-11-25T08:30:00+08:00");
    }

    private static OffsetDateTime withYearOfFourDigits(OffsetDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9_999) {
            throw new DateTimeException("year " + time.getYear());
        }
        return time;
    }

    /** An instant with a default. */
    public Instant instant(String key, Instant otherwise) {
        return has(key) ? instant(key) : otherwise;
    }

    /** A duration such as {@code PT12M}, in whole seconds, not negative and at most {@code max}; with a default. */
    public Duration duration(String key, Duration max, Duration otherwise) {
        Duration duration = parsed(key, optional(key), Duration::parse, otherwise, "PT12M");
        if (duration.isNegative() || duration.compareTo(max) > 0) {
            outOfRange(key, "PT0S", max.toString());
            return otherwise;
        }
        return duration.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    /** One of the enum's names, in lower case with hyphens, with a default. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        JsonNode value = optional(key);
        if (value == null) {
            return otherwise;
        }
        return choiceOf(pointer(key), value, type, otherwise);
    }

    private <E extends Enum<E>> E choiceOf(String at, JsonNode value, Class<E> type, E otherwise) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = word(constant);
            words.add(word);
            if (value.isString() && value.asString().equals(word)) {
                return constant;
            }
        }
        add(
                value.isString() ? "unknown-value" : "wrong-type",
                at,
                new Text(
                        "Nilainya harus salah satu dari: %s.".formatted(String.join(", ", words)),
                        "Must be one of: %s.".formatted(String.join(", ", words))));
        return otherwise;
    }

    /** Several of the enum's names, at least one, with a default. */
    public <E extends Enum<E>> Set<E> choices(String key, Class<E> type, Set<E> otherwise) {
        JsonNode value = optional(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isArray() || value.isEmpty()) {
            wrongType(key, "daftar yang tidak kosong", "an array that is not empty");
            return otherwise;
        }
        Set<E> chosen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            chosen.add(choiceOf(pointer(key) + "/" + i, value.get(i), type, type.getEnumConstants()[0]));
        }
        return chosen;
    }

    /** An object that must be there; empty where it is missing or no object. */
    public <T> Optional<T> object(String key, Function<BodyReader, T> read) {
        JsonNode value = required(key);
        if (value != null && !value.isObject()) {
            wrongType(key, "objek {...}", "an object {...}");
            return Optional.empty();
        }
        return value == null
                ? Optional.empty()
                : Optional.of(new BodyReader(value, pointer(key), issues).readWith(read));
    }

    /** Texts of an array that may be missing, each as {@link #text} takes it. */
    public List<String> texts(String key, int maxItems, int maxLength) {
        JsonNode value = optional(key);
        if (value == null || !isArray(key, value, maxItems)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            textOf(pointer(key) + "/" + i, value.get(i), maxLength).ifPresent(texts::add);
        }
        return texts;
    }

    /** Numbers of an array that may be missing. */
    public List<Long> wholeNumbers(String key, int maxItems) {
        JsonNode value = optional(key);
        if (value == null || !isArray(key, value, maxItems)) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            JsonNode number = value.get(i);
            if (number.isIntegralNumber() && number.canConvertToLong()) {
                numbers.add(number.asLong());
            } else {
                add(
                        "wrong-type",
                        pointer(key) + "/" + i,
                        new Text("Di sini harus ada bilangan bulat.", "Must be a whole number."));
            }
        }
        return numbers;
    }

    /** An enum constant as the API writes it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The objects of an array that may be missing, at most {@code maxItems}; each is read and checked for unknown keys. */
    public <T> List<T> objects(String key, int maxItems, Function<BodyReader, T> read) {
        JsonNode value = optional(key);
        if (value == null || !isArray(key, value, maxItems)) {
            return List.of();
        }
        return readAll(value, pointer(key), issues, read);
    }

    /** The whole numbers of an array that must be there, at most {@code maxItems}. */
    public List<Long> wholeNumbers(String key, int maxItems, long min, long max) {
        JsonNode value = required(key);
        if (value == null || !isArray(key, value, maxItems)) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            numbers.add(wholeOf(key, value.get(i), min, max));
        }
        return numbers;
    }

    /** Whether the value is an array of at most so many items; says so where it is not. */
    private boolean isArray(String key, JsonNode value, int maxItems) {
        if (!value.isArray()) {
            wrongType(key, "daftar [...]", "an array [...]");
            return false;
        }
        if (value.size() > maxItems) {
            outOfRange(key, "0", maxItems + " items");
            return false;
        }
        return true;
    }

    static <T> List<T> readAll(JsonNode array, String arrayPointer, List<Issue> issues, Function<BodyReader, T> read) {
        List<T> answers = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            BodyReader reader = new BodyReader(array.get(i), arrayPointer + "/" + i, issues);
            answers.add(reader.readWith(read));
        }
        return answers;
    }

    <T> T readWith(Function<BodyReader, T> read) {
        T answer = read.apply(this);
        rejectUnknownKeys();
        return answer;
    }

    private void rejectUnknownKeys() {
        for (String key : node.propertyNames()) {
            if (!asked.contains(key)) {
                add(
                        "unknown-key",
                        pointer(key),
                        new Text("Kunci '%s' tidak dikenal.".formatted(key), "Key '%s' is not known.".formatted(key)));
            }
        }
    }

    private @Nullable JsonNode required(String key) {
        JsonNode value = optional(key);
        if (value == null && node.isObject()) {
            add(
                    "missing",
                    pointer(key),
                    new Text("'%s' wajib diisi.".formatted(key), "'%s' must be given.".formatted(key)));
        }
        return value;
    }

    private @Nullable JsonNode optional(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private Optional<String> textOf(String at, JsonNode value, int maxLength) {
        if (!value.isString()) {
            wrongTypeAt(at, "teks", "a text");
            return Optional.empty();
        }
        String text = value.asString().strip();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            add(
                    "wrong-format",
                    at,
                    new Text("Di dalamnya ada huruf yang rusak.", "It holds a character that is cut in half."));
            return Optional.empty();
        }
        if (text.isEmpty() || text.length() > maxLength || text.indexOf('\0') >= 0) {
            add(
                    "wrong-length",
                    at,
                    new Text(
                            "Panjangnya harus 1–%d huruf.".formatted(maxLength),
                            "Must have 1 to %d characters.".formatted(maxLength)));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private long wholeOf(String key, JsonNode value, long min, long max) {
        if (!value.isIntegralNumber()) {
            wrongType(key, "bilangan bulat", "a whole number");
            return min;
        }
        BigDecimal number = value.decimalValue();
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            outOfRange(key, Long.toString(min), Long.toString(max));
            return min;
        }
        return number.longValueExact();
    }

    private BigDecimal numberOf(String key, JsonNode value, double min, double max) {
        if (!value.isNumber()) {
            wrongType(key, "angka", "a number");
            return BigDecimal.valueOf(min);
        }
        BigDecimal number = Decimals.sensible(value.decimalValue());
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            outOfRange(key, plain(min), plain(max));
            return BigDecimal.valueOf(min);
        }
        return number;
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private <T> T parsed(String key, @Nullable JsonNode value, Function<String, T> parse, T otherwise, String example) {
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            wrongType(key, "teks seperti \"%s\"".formatted(example), "a text such as \"%s\"".formatted(example));
            return otherwise;
        }
        try {
            return parse.apply(value.asString());
        } catch (DateTimeException | ArithmeticException e) {
            add(
                    "wrong-format",
                    pointer(key),
                    new Text(
                            "Bentuknya harus seperti \"%s\".".formatted(example),
                            "Must look like \"%s\".".formatted(example)));
            return otherwise;
        }
    }

    private void wrongType(String key, String expectedId, String expectedEn) {
        wrongTypeAt(pointer(key), expectedId, expectedEn);
    }

    private void wrongTypeAt(String at, String expectedId, String expectedEn) {
        add(
                "wrong-type",
                at,
                new Text("Di sini harus ada %s.".formatted(expectedId), "Must be %s.".formatted(expectedEn)));
    }

    private void outOfRange(String key, String min, String max) {
        add(
                "out-of-range",
                pointer(key),
                new Text(
                        "Nilainya harus antara %s dan %s.".formatted(min, max),
                        "Must be between %s and %s.".formatted(min, max)));
    }

    private void add(String code, String at, Text message) {
        issues.add(new Issue(code, at, message));
    }
}
