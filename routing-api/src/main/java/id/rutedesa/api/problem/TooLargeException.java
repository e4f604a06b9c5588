package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/** More than the server takes: status 413; the text says the limit and the actual size. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public TooLargeException(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
