package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;

/** There is no such thing in this BUMDes: status 404, the same for a thing of another BUMDes. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public NotFoundException(Text text) {
        super(text.en());
        this.text = text;
    }

    /** No thing of that kind has the number; the kind is named in both languages. */
    public static NotFoundException of(String kindId, String kindEn, long id) {
        return new NotFoundException(
                new Text("Tidak ada %s nomor %d.".formatted(kindId, id), "There is no %s %d.".formatted(kindEn, id)));
    }

    public Text text() {
        return text;
    }
}
