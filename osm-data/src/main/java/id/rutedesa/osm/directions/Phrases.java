package id.rutedesa.osm.directions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Instructions in the words of one language. Safe for many threads. */
public final class Phrases {
    private static final String[] COMPASS = {
        "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"
    };
    private static final double DEGREES_PER_POINT = 45;
    private static final int KILOMETRE = 1_000;
    private static final int TEN_KILOMETRES = 10_000;

    private final Properties texts = new Properties();
    private final Locale numbers;

    private Phrases(Language language) {
        String name = "phrases_%s.properties".formatted(language.name().toLowerCase(Locale.ROOT));
        numbers = language == Language.ID ? Locale.forLanguageTag("id-ID") : Locale.ENGLISH;
        try (InputStream file = Phrases.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Phrases in(Language language) {
        return new Phrases(language);
    }

    /** Names of all phrases. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** One sentence without a full stop: what to do, on which road, near what. */
    public String text(Instruction instruction) {
        StringBuilder sentence = new StringBuilder(phrase(key(instruction.turn()), argument(instruction)));
        boolean arriving = instruction.turn().name().startsWith("ARRIVE");
        if (arriving && instruction.metres() > 0) {
            sentence.append(phrase("off.road", distance(instruction.metres())));
        }
        if (!arriving && !instruction.road().isEmpty()) {
            sentence.append(phrase(instruction.turn() == Turn.DEPART ? "along" : "onto", instruction.road()));
        }
        if (!instruction.near().isEmpty()) {
            sentence.append(phrase("near", instruction.near()));
        }
        return sentence.toString();
    }

    /** One sentence about a stretch to be careful on. */
    public String text(Hazard hazard) {
        return phrase(
                hazard.kind().name().toLowerCase(Locale.ROOT).replace('_', '.'),
                distance(hazard.metres()),
                Integer.toString(hazard.percent()));
    }

    /** A distance as people say it: {@code 350 m}, {@code 1,2 km}, {@code 14 km}. */
    public String distance(int metres) {
        if (metres < KILOMETRE) {
            return String.format(numbers, "%d m", metres < 100 ? metres : (metres + 5) / 10 * 10);
        }
        return String.format(numbers, metres < TEN_KILOMETRES ? "%.1f km" : "%.0f km", metres / 1_000.0);
    }

    private String argument(Instruction instruction) {
        if (instruction.turn() == Turn.ROUNDABOUT) {
            return Integer.toString(instruction.exit());
        }
        int point = (int) Math.round(instruction.heading() / DEGREES_PER_POINT) % COMPASS.length;
        return phrase(COMPASS[point]);
    }

    static String key(Turn turn) {
        return turn.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private String phrase(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("There is no phrase '%s'.".formatted(key));
        }
        return MessageFormat.format(pattern.replace("'", "''"), arguments);
    }
}
