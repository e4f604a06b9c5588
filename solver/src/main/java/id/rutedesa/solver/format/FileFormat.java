package id.rutedesa.solver.format;

import java.util.Locale;
import java.util.Optional;

/** The forms in which problems come, told apart by how a file begins and never by its name. */
public enum FileFormat {
    /** VROOM's JSON; its reader is not here. */
    VROOM,
    /** TSPLIB's keywords and sections as CVRPLIB and VRPLIB use them. */
    VRPLIB,
    /** Solomon, Gehring and Homberger. */
    SOLOMON,
    LI_LIM,
    /** Schneider, Stenger and Goeke. */
    SCHNEIDER;

    private static final String NUMBER = "[-+0-9.eE]+";

    /** The form of a file with this text, or of one that begins with it; empty for none of them. */
    public static Optional<FileFormat> of(String text) {
        return of(new SourceLines("", text));
    }

    /** Reads two lines and goes back before the first. */
    static Optional<FileFormat> of(SourceLines source) {
        String first = source.next() ? source.text() : "";
        String second = source.next() ? source.text() : "";
        source.restart();
        if (first.startsWith("{")) {
            return Optional.of(VROOM);
        }
        if (first.toUpperCase(Locale.ROOT).startsWith("STRINGID")) {
            return Optional.of(SCHNEIDER);
        }
        if (SourceLines.sameWord(second, "VEHICLE")) {
            return Optional.of(SOLOMON);
        }
        if (first.matches("[A-Za-z_]+\\s*:.*")) {
            return Optional.of(VRPLIB);
        }
        return first.matches(NUMBER + "\\s+" + NUMBER + "\\s+" + NUMBER) ? Optional.of(LI_LIM) : Optional.empty();
    }
}
