package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/** The row has changed since the caller read it: status 412. */
public final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public StaleVersionException(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
