package id.rutedesa.api.vroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One object of a request, with where it stands in it: reads numbers as VROOM means them, and warns of unknown keys. */
final class VroomNode {
    private static final long LARGEST = 4_000_000_000_000L;

    private final JsonNode node;
    final String pointer;
    private final List<String> warnings;

    VroomNode(JsonNode node, String pointer, List<String> warnings) {
        if (!node.isObject()) {
            throw new VroomInputException(pointer, "must be an object");
        }
        this.node = node;
        this.pointer = pointer;
        this.warnings = warnings;
    }

    /** Warns of every key that is not among these. */
    VroomNode knowing(Set<String> keys) {
        node.propertyNames().forEach(key -> {
            if (!keys.contains(key)) {
                warnings.add("%s/%s is not known and was passed over".formatted(pointer, key));
            }
        });
        return this;
    }

    void warn(String key, String what) {
        warnings.add("%s/%s %s".formatted(pointer, key, what));
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    VroomInputException wrong(String key, String what) {
        return new VroomInputException(pointer + "/" + key, what);
    }

    List<VroomNode> objects(String key) {
        List<VroomNode> objects = new ArrayList<>();
        for (int i = 0; i < list(key).size(); i++) {
            objects.add(new VroomNode(list(key).get(i), "%s/%s/%d".formatted(pointer, key, i), warnings));
        }
        return objects;
    }

    VroomNode object(String key) {
        if (!has(key)) {
            throw wrong(key, "is missing");
        }
        return new VroomNode(node.get(key), pointer + "/" + key, warnings);
    }

    JsonNode list(String key) {
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw wrong(key, "must be an array");
        }
        return list;
    }

    long id(String key) {
        if (!has(key)) {
            throw wrong(key, "is missing");
        }
        return number(key, 0);
    }

    /** A whole number of 0 or more. */
    long number(String key, long otherwise) {
        JsonNode value = node.path(key);
        if (!has(key)) {
            return otherwise;
        }
        if (!isWhole(value) || value.asLong() > LARGEST) {
            throw wrong(key, "must be a whole number of 0 or more");
        }
        return value.asLong();
    }

    private static boolean isWhole(JsonNode value) {
        return isWithinLong(value) && value.asLong() >= 0;
    }

    private static boolean isWithinLong(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }

    int small(String key, int otherwise, int most) {
        long value = number(key, otherwise);
        if (value > most) {
            throw wrong(key, "must be at most " + most);
        }
        return (int) value;
    }

    double decimal(String key, double otherwise) {
        JsonNode value = node.path(key);
        if (!has(key)) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw wrong(key, "must be a number");
        }
        return value.asDouble();
    }

    String text(String key, String otherwise) {
        if (has(key) && !node.get(key).isString()) {
            throw wrong(key, "must be a text");
        }
        return has(key) ? node.get(key).asString() : otherwise;
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    /** Whole numbers of 0 or more; empty where the key is missing. */
    List<Long> numbers(String key) {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode value : list(key)) {
            if (!isWhole(value)) {
                throw wrong(key, "must hold whole numbers of 0 or more");
            }
            numbers.add(value.asLong());
        }
        return numbers;
    }

    /** Pairs of whole numbers, each ordered. */
    List<long[]> windows(String key) {
        List<long[]> windows = new ArrayList<>();
        for (JsonNode value : list(key)) {
            windows.add(window(key, value));
        }
        return windows;
    }

    long[] window(String key) {
        return window(key, list(key));
    }

    private long[] window(String key, JsonNode value) {
        if (value.size() != 2 || !isWithinLong(value.get(0)) || !isWithinLong(value.get(1))) {
            throw wrong(key, "must be a start and an end in seconds");
        }
        long[] window = {value.get(0).asLong(), value.get(1).asLong()};
        if (window[0] < 0 || window[1] < window[0]) {
            throw wrong(key, "must not end before it starts");
        }
        return window;
    }
}
