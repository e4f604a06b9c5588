package id.rutedesa.api.fleet;

import id.rutedesa.api.sheet.Sheet;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list that a BUMDes keeps and can take in and out as a file.
 *
 * @param <T> a row, with number and version
 * @param path last part of the addresses
 * @param keys JSON keys by which a row of a file is found again
 * @param toFile puts names in place of numbers, for people
 * @param fromFile puts numbers in place of names
 */
record Register<T>(
        String path,
        Sheet sheet,
        List<String> keys,
        RegisterRows<T> rows,
        UnaryOperator<ObjectNode> toFile,
        UnaryOperator<ObjectNode> fromFile) {
    Register {
        keys = List.copyOf(keys);
    }

    /** The text by which a row is found again. */
    String key(JsonNode row) {
        StringBuilder text = new StringBuilder();
        for (String key : keys) {
            JsonNode value = row.path(key);
            text.append(value.isMissingNode() ? "" : value.asString()).append('\n');
        }
        return text.toString();
    }
}
