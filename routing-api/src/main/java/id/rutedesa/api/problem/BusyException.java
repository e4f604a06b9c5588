package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import java.time.Duration;

/** The server cannot take this now but soon can: status 503 with {@code Retry-After}. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final Duration retryAfter;

    public BusyException(Text text, Duration retryAfter) {
        super(text.en());
        this.text = text;
        this.retryAfter = retryAfter;
    }

    public Text text() {
        return text;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
