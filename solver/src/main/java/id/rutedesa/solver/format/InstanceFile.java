package id.rutedesa.solver.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads an instance of any of the public benchmarks; the first lines tell which it is. */
public final class InstanceFile {
    private InstanceFile() {}

    /**
     * The instance in a file.
     *
     * @throws InvalidFileException naming each line that is wrong
     */
    public static Instance read(Path path) throws IOException {
        return read(SourceLines.of(path));
    }

    /** As {@link #read(Path)}, from the text of a file. */
    static Instance parse(String file, String text) {
        return read(new SourceLines(file, text));
    }

    private static Instance read(SourceLines source) {
        source.require("its first line");
        String first = source.text();
        boolean liLim = first.matches("[-+0-9.eE]+\\s+[-+0-9.eE]+\\s+[-+0-9.eE]+");
        String second = source.next() ? source.text() : "";
        source.restart();
        if (first.toUpperCase(Locale.ROOT).startsWith("STRINGID")) {
            return new SchneiderReader(source).read();
        }
        if (SourceLines.sameWord(second, "VEHICLE")) {
            return new SolomonReader(source).read();
        }
        if (first.matches("[A-Za-z_]+\\s*:.*")) {
            return new VrplibReader(source).read();
        }
        if (liLim) {
            return new LiLimReader(source).read();
        }
        source.next();
        throw source.stop("this is no VRPLIB, Solomon, Li and Lim, or Schneider file: it begins with \"%s\""
                .formatted(SourceLines.shortened(first)));
    }
}
