package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of a list as the API writes it.
 *
 * @param page from 0
 * @param size most items of a page
 * @param total items of all pages
 */
public record PageJson<T>(List<T> items, int page, int size, long total) {
    /** Largest page. */
    public static final int MOST = 500;

    public PageJson {
        items = List.copyOf(items);
    }

    /** Which part of a list is asked for. */
    public record Window(int page, int size) {
        public int offset() {
            return page * size;
        }

        public <T> PageJson<T> of(List<T> items, long total) {
            return new PageJson<>(items, page, size, total);
        }
    }

    /**
     * Checks the query parameters {@code page} and {@code size}.
     *
     * @throws InvalidInputException where one is out of range
     */
    public static Window window(int page, int size) {
        List<Issue> issues = new ArrayList<>();
        require(issues, "?page", page, 0, Integer.MAX_VALUE / MOST);
        require(issues, "?size", size, 1, MOST);
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        return new Window(page, size);
    }

    private static void require(List<Issue> issues, String pointer, int value, int min, int max) {
        if (value < min || value > max) {
            issues.add(new Issue(
                    "out-of-range",
                    pointer,
                    new Text(
                            "Nilainya harus antara %d dan %d.".formatted(min, max),
                            "Must be between %d and %d.".formatted(min, max))));
        }
    }
}
