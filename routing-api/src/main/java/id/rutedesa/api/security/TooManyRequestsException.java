package id.rutedesa.api.security;

import java.time.Duration;

/** Asked too often: status 429. */
final class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyRequestsException(Duration retryAfter) {
        super("too many requests");
        this.retryAfter = retryAfter;
    }

    /** Whole seconds, at least one. */
    long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
