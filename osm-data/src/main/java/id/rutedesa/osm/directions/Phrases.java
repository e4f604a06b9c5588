package id.rutedesa.osm.directions;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
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
    /** Nearer to the road a place is seen from it. */
    private static final int OFF_ROAD_TOLD_M = 20;

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

    /** One sentence without a full stop: what to do, on which road, near what, through which villages. */
    public String text(Instruction instruction) {
        Turn turn = instruction.turn();
        StringBuilder sentence = new StringBuilder(action(instruction));
        if (!turn.isArrival() && !instruction.road().isEmpty()) {
            boolean stays = instruction.sameRoad() && turn != Turn.U_TURN;
            String link = turn == Turn.DEPART ? "along" : stays ? "stay.on" : "onto";
            sentence.append(phrase(link, instruction.road()));
        }
        if (instruction.offRoadM() >= OFF_ROAD_TOLD_M) {
            sentence.append(phrase(turn.isArrival() ? "off.road" : "to.road", distance(instruction.offRoadM())));
        }
        if (!instruction.near().isEmpty()) {
            sentence.append(phrase("near", instruction.near()));
        }
        if (!instruction.passed().isEmpty()) {
            sentence.append(phrase("passing", enumeration(instruction.passed())));
        }
        return sentence.toString();
    }

    private String action(Instruction instruction) {
        if (instruction.turn() == Turn.ROUNDABOUT) {
            int exit = instruction.exit();
            return exit == 0 ? phrase("roundabout.enter") : phrase("roundabout", ordinal(exit));
        }
        if (instruction.turn() == Turn.DEPART) {
            double heading = instruction.heading();
            return Double.isNaN(heading) ? phrase("depart.here") : phrase("depart", compass(heading));
        }
        return phrase(key(instruction.turn()));
    }

    private String enumeration(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : phrase("and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private String ordinal(int number) {
        String key = "exit." + number;
        return texts.containsKey(key) ? phrase(key) : phrase("exit.n", Integer.toString(number));
    }

    private String compass(double heading) {
        return phrase(COMPASS[(int) Math.round(heading / DEGREES_PER_POINT) % COMPASS.length]);
    }

    /** One sentence about a stretch to be careful on. */
    public String text(Hazard hazard) {
        String key = hazard.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
        return phrase(
                hazard.stretches() > 1 ? key + ".several" : key,
                distance(hazard.metres()),
                Integer.toString(hazard.percent()),
                Integer.toString(hazard.stretches()));
    }

    /** A distance as people say it: {@code 350 m}, {@code 1,2 km}, {@code 14 km}. */
    public String distance(int metres) {
        int rounded = metres < 100 ? metres : (metres + 5) / 10 * 10;
        if (rounded < KILOMETRE) {
            return String.format(numbers, "%d m", rounded);
        }
        int hundreds = (metres + 50) / 100;
        if (hundreds < 100) {
            return String.format(numbers, "%.1f km", hundreds / 10.0);
        }
        return String.format(numbers, "%d km", (metres + 500) / KILOMETRE);
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
