package id.rutedesa.api.problem;

import id.rutedesa.api.config.Text;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Optimistic locking over HTTP: a row's version is its ETag, and {@code If-Match} guards a change. */
public final class RowVersion {
    private RowVersion() {}

    /** The version as an ETag. */
    public static String etag(long version) {
        return "\"%d\"".formatted(version);
    }

    /**
     * Passes where the caller has seen the present version, or did not say which.
     *
     * @param ifMatch the header: absent, {@code *}, or ETags with commas between
     * @throws StaleVersionException where the row has changed since
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        requireMatch(ifMatch, etag(version));
    }

    /**
     * Passes where the caller has seen what stands now, or did not say what was seen.
     *
     * @param ifMatch as above
     * @param etag of what stands now, with its quotation marks
     * @throws StaleVersionException where something else was seen
     */
    public static void requireMatch(@Nullable String ifMatch, String etag) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        boolean seen = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(etag::equals);
        if (!seen) {
            throw stale();
        }
    }

    /** The refusal where somebody else was faster. */
    public static StaleVersionException stale() {
        return new StaleVersionException(new Text(
                "Data ini sudah diubah orang lain. Muat ulang, lalu ubah lagi.",
                "Somebody else has changed this. Read it again, then change it."));
    }
}
