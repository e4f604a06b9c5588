package id.rutedesa.api.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as the API writes it: an object, so that it can grow other keys.
 *
 * @param next what to ask for as {@code after}; left out where nothing follows
 */
public record ItemsJson<T>(List<T> items, @Nullable Long next) {
    public ItemsJson {
        items = List.copyOf(items);
    }

    /** A whole list. */
    public ItemsJson(List<T> items) {
        this(items, null);
    }
}
