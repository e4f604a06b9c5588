package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Which part of a list is asked for: rows after a number, in the order of their numbers.
 *
 * @param after 0 for the first page
 * @param limit 1 to {@link #LONGEST}
 */
public record Page(long after, int limit) {
    public static final int LONGEST = 1_000;

    /**
     * Checks what a request asks for.
     *
     * @throws InvalidInputException where the limit is out of range
     */
    public static Page of(long after, int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new InvalidInputException(List.of(new Issue(
                    "out-of-range",
                    "?limit",
                    new Text("Antara 1 dan %d.".formatted(LONGEST), "Between 1 and %d.".formatted(LONGEST)))));
        }
        return new Page(after, limit);
    }

    /** The page of a whole list in the order of its numbers; {@code next} is there where more follow. */
    public <T> ItemsJson<T> cut(List<T> all, ToLongFunction<T> number) {
        List<T> rest = all.stream()
                .filter(item -> number.applyAsLong(item) > after)
                .limit(limit + 1L)
                .toList();
        if (rest.size() <= limit) {
            return new ItemsJson<>(rest);
        }
        List<T> page = rest.subList(0, limit);
        return new ItemsJson<>(page, number.applyAsLong(page.get(limit - 1)));
    }
}
