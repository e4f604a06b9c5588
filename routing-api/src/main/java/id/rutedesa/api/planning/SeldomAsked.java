package id.rutedesa.api.planning;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Figures of the database that several meters read, asked for once for all of them. */
final class SeldomAsked<T> {
    private static final Logger log = LoggerFactory.getLogger(SeldomAsked.class);

    private final Supplier<T> question;
    private final long everyNanos;
    private @Nullable T answer;
    private long askedNanos;

    /** @param every how old an answer may become */
    SeldomAsked(Supplier<T> question, Duration every) {
        this.question = question;
        everyNanos = every.toNanos();
        askedNanos = System.nanoTime() - everyNanos;
    }

    /** One of the figures; not a number while the database is away, which is waited for once in that time, too. */
    synchronized double read(ToDoubleFunction<T> value) {
        T known = answer;
        if (System.nanoTime() - askedNanos > everyNanos) {
            try {
                known = question.get();
            } catch (DataAccessException | TransactionException e) {
                log.debug("not counted", e);
                known = null;
            }
            askedNanos = System.nanoTime();
            answer = known;
        }
        return known == null ? Double.NaN : value.applyAsDouble(known);
    }
}
