package id.rutedesa.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.rutedesa.api.config.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request's body, read strictly and checked as a whole. */
public final class JsonBody {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final JsonMapper ANSWERS = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JsonNode node;
    private final List<Issue> issues = new ArrayList<>();

    private JsonBody(JsonNode node) {
        this.node = node;
    }

    /**
     * Parses the bytes as one JSON value.
     *
     * @throws MalformedRequestException where they are not JSON in UTF-8, or name a key twice
     */
    public static JsonBody parse(byte[] bytes) {
        try {
            JsonNode node = STRICT.readTree(bytes);
            if (node == null || node.isMissingNode()) {
                throw new MalformedRequestException(new Text("Isi permintaan kosong.", "The body is empty."));
            }
            return new JsonBody(node);
        } catch (JacksonException e) {
            var at = e.getLocation();
            int line = at == null ? 0 : at.getLineNr();
            int column = at == null ? 0 : at.getColumnNr();
            throw new MalformedRequestException(new Text(
                    "Isi permintaan bukan JSON yang benar (baris %d, kolom %d).".formatted(line, column),
                    "The body is not correct JSON (line %d, column %d).".formatted(line, column)));
        } catch (NumberFormatException e) {
            throw new MalformedRequestException(new Text(
                    "Ada angka yang di luar jangkauan komputer.",
                    "It holds a number beyond what computers reckon with."));
        }
    }

    /** A body made from another format: its issues point into the JSON that the format stands for. */
    public static JsonBody of(JsonNode node) {
        return new JsonBody(node);
    }

    /**
     * One of the enum's names as the API writes it, given outside a body.
     *
     * @throws InvalidInputException where it is none
     */
    public static <E extends Enum<E>> E word(String pointer, Class<E> type, String word) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(BodyReader.word(constant));
            if (BodyReader.word(constant).equals(word)) {
                return constant;
            }
        }
        throw new InvalidInputException(List.of(new Issue(
                "unknown-value",
                pointer,
                new Text(
                        "Nilainya harus salah satu dari: %s.".formatted(String.join(", ", words)),
                        "Must be one of: %s.".formatted(String.join(", ", words))))));
    }

    /**
     * The body without keys that only answers have, for a client that sends back what it was answered. One with another value than
     * the answer's is an issue: it cannot be changed this way.
     *
     * @param answer what a reader of the row is answered now
     * @param readOnly keys of it that no request sets, those of an object in it such as {@code from/place}
     */
    public JsonBody sentBack(Object answer, String... readOnly) {
        JsonNode known = STRICT.readTree(ANSWERS.writeValueAsString(answer));
        for (String key : readOnly) {
            JsonPointer pointer = JsonPointer.compile("/" + key);
            JsonNode holder = node.at(pointer.head());
            JsonNode sent = holder instanceof ObjectNode object
                    ? object.remove(pointer.last().getMatchingProperty())
                    : null;
            if (sent != null && !sent.equals(known.at(pointer))) {
                issues.add(new Issue(
                        "read-only",
                        "/" + key,
                        new Text(
                                "'%s' tidak bisa diubah di sini. Kirim kembali nilai semula, atau jangan sebutkan."
                                        .formatted(key),
                                "'%s' cannot be changed here. Send the value back as it was, or leave it out."
                                        .formatted(key))));
            }
        }
        return this;
    }

    public boolean isArray() {
        return node.isArray();
    }

    /** Reads the body as one object. The answer is to be used only after {@link #check()}. */
    public <T> T object(Function<BodyReader, T> read) {
        return new BodyReader(node, "", issues).readWith(read);
    }

    /** Reads the body as an array of 1 to {@code maxItems} objects. To be used only after {@link #check()}. */
    public <T> List<T> objects(int maxItems, Function<BodyReader, T> read) {
        objectsFit(maxItems);
        return BodyReader.readAll(node, "", issues, read);
    }

    private void objectsFit(int maxItems) {
        if (node.isEmpty()) {
            issues.add(new Issue("empty", "", new Text("Daftarnya kosong.", "The array is empty.")));
        }
        if (node.size() > maxItems) {
            throw new TooLargeException(new Text(
                    "Paling banyak %d sekaligus, yang dikirim %d.".formatted(maxItems, node.size()),
                    "At most %d at once, %d were sent.".formatted(maxItems, node.size())));
        }
    }

    /**
     * The values of the body's array, to be read each for itself.
     *
     * @throws InvalidInputException where it is no array or an empty one
     */
    public List<JsonNode> items(int maxItems) {
        objectsFit(maxItems);
        if (!node.isArray()) {
            issues.add(new Issue(
                    "wrong-type", "", new Text("Di sini harus ada daftar [...].", "An array [...] is expected here.")));
        }
        check();
        return node.valueStream().toList();
    }

    /** Adds an issue found after reading. */
    public void reject(Issue issue) {
        issues.add(issue);
    }

    /**
     * Passes where nothing was wrong.
     *
     * @throws InvalidInputException with every issue found so far
     */
    public void check() {
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
    }
}
