package id.rutedesa.osm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A place whose height people know, with the least and the most that its roads may have, metres. */
public record KnownPlace(String name, double lat, double lon, double minM, double maxM) {
    private static final String RESOURCE = "known-places.csv";
    private static final int COLUMNS = 5;

    /** Towns of the province; places from memory, good to 1–2 km, so with wide limits. */
    public static List<KnownPlace> bundled() {
        try (InputStream file = KnownPlace.class.getResourceAsStream(RESOURCE)) {
            return read(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table with a heading and the columns name, lat, lon, min_m, max_m, separated by commas.
     *
     * @throws IllegalArgumentException with the line where one is wrong
     */
    public static List<KnownPlace> read(Reader table) throws IOException {
        List<KnownPlace> places = new ArrayList<>();
        BufferedReader lines = new BufferedReader(table);
        lines.readLine();
        int number = 2;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                places.add(parse(line, number));
            }
            number++;
        }
        return places;
    }

    private static KnownPlace parse(String line, int number) {
        String[] words = line.split(",", -1);
        try {
            if (words.length == COLUMNS) {
                return new KnownPlace(words[0].strip(), at(words, 1), at(words, 2), at(words, 3), at(words, 4));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Line %d holds no numbers: '%s'.".formatted(number, line), e);
        }
        throw new IllegalArgumentException(
                "Line %d must hold name,lat,lon,min_m,max_m, not '%s'.".formatted(number, line));
    }

    private static double at(String[] words, int column) {
        return Double.parseDouble(words[column].strip());
    }

    boolean mayBe(double heightM) {
        return heightM >= minM && heightM <= maxM;
    }
}
