package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/** The caller is known but may not do this: status 403. */
public final class ForbiddenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public ForbiddenException(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
