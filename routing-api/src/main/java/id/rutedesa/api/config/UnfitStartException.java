package id.rutedesa.api.config;

/** The server cannot start; the text says why and what to do. */
public final class UnfitStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public UnfitStartException(Text text) {
        super(text.en());
        this.text = text;
    }

    public UnfitStartException(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
