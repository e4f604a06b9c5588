package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/** A rider's link is unknown, expired or taken back, all alike: status 401. */
public final class LinkExpiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LinkExpiredException() {
        super("link expired");
    }

    Text text() {
        return new Text(
                "Tautan ini tidak berlaku lagi. Minta tautan baru dari koordinator.",
                "This link is not valid any more. Ask the coordinator for a new one.");
    }
}
