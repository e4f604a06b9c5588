package id.rutedesa.api.planning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a search may work.
 *
 * @param limit in all
 * @param patience it ends sooner where nothing better was found for so long; null where it always uses its whole time
 */
record SearchTime(Duration limit, @Nullable Duration patience) {
    static SearchTime of(Duration limit) {
        return new SearchTime(limit, null);
    }
}
