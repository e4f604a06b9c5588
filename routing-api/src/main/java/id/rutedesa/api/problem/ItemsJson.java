package id.rutedesa.api.problem;

import java.util.List;

/** A list as the API writes it: an object, so that it can grow other keys. */
public record ItemsJson<T>(List<T> items) {
    public ItemsJson {
        items = List.copyOf(items);
    }
}
