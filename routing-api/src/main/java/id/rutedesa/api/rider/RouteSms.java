package id.rutedesa.api.rider;

import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A route as single SMS: every part stands for itself, so that a lost one loses only its stops. Only letters that every
 * phone has (GSM 03.38 without its extension), 160 in a part.
 */
final class RouteSms {
    static final int MOST_LETTERS = 160;

    private static final int LONGEST_NAME = 32;
    /** What a station is called and what is done there. */
    private static final int LONGEST_HALT = 80;

    private static final int POSITION_DECIMALS = 4;
    /** Room for a head such as {@code RD 25/11 12/34 }. */
    private static final int HEAD_LETTERS = 15;

    private RouteSms() {}

    static List<String> parts(GuidedRoute route, Locale locale) {
        RouteWords words = new RouteWords(route, locale);
        List<String> bodies = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (String entry : entries(route, words)) {
            if (HEAD_LETTERS + body.length() + 1 + entry.length() > MOST_LETTERS) {
                bodies.add(body.toString());
                body = new StringBuilder();
            }
            body.append(body.isEmpty() ? "" : "\n").append(entry);
        }
        bodies.add(body.toString());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            parts.add(String.format(
                    Locale.ROOT,
                    "RD %02d/%02d %d/%d\n%s",
                    route.date().getDayOfMonth(),
                    route.date().getMonthValue(),
                    i + 1,
                    bodies.size(),
                    bodies.get(i)));
        }
        return parts;
    }

    private static List<String> entries(GuidedRoute route, RouteWords words) {
        List<String> entries = new ArrayList<>();
        int number = 0;
        for (Halt halt : route.stops()) {
            String clock = words.clock(halt.kind().equals("start") ? halt.departure() : halt.arrival());
            if (halt.taskId() == null) {
                String place = RouteWords.hasPlace(halt) ? " " + RouteWords.position(halt, POSITION_DECIMALS) : "";
                String name = plain(words.name(halt));
                entries.add(clock + " " + name.substring(0, Math.min(LONGEST_HALT, name.length()))
                        + words.charge(halt, route.usableWh()) + place);
            } else {
                number++;
                String name = plain(words.name(halt));
                entries.add("%d) %s %s %s %s %s"
                        .formatted(
                                number,
                                clock,
                                name.substring(0, Math.min(LONGEST_NAME, name.length()))
                                        .strip(),
                                words.goods(halt),
                                plain(RouteWords.orEmpty(halt.phone())),
                                RouteWords.position(halt, POSITION_DECIMALS))
                        .replace("  ", " "));
            }
        }
        return entries;
    }

    /** Without accents; what is no plain letter becomes a question mark, brackets of the extension become round. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\[{]", "(")
                .replaceAll("[\\]}]", ")")
                .replaceAll("[^ -Z_a-z]", "?")
                .replace("`", "'");
    }
}
