package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/** The request cannot be read at all: status 400. */
public final class MalformedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public MalformedRequestException(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
