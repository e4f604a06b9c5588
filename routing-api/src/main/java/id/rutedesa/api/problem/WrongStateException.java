package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/** The thing exists but its state does not allow this: status 409. */
public final class WrongStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public WrongStateException(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
