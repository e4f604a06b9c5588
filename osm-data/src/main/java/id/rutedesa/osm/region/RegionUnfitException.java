package id.rutedesa.osm.region;

/** A region cannot be built or opened; the message says why in a sentence that an operator understands. */
public final class RegionUnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegionUnfitException(String message) {
        super(message);
    }

    public RegionUnfitException(String message, Throwable cause) {
        super(message, cause);
    }
}
