package id.rutedesa.api.rider;

import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A route as WhatsApp messages: as much about each stop as fits in one message, several messages where even little does not. */
final class RouteMessage {
    /** WhatsApp's limit of one message. */
    static final int MOST_LETTERS = 4_096;

    private static final int POSITION_DECIMALS = 5;

    /** How much is told about each stop. */
    private enum Fullness {
        ALL,
        WITHOUT_NOTES,
        SHORT
    }

    private final GuidedRoute route;
    private final RouteWords words;

    RouteMessage(GuidedRoute route, Locale locale) {
        this.route = route;
        words = new RouteWords(route, locale);
    }

    List<String> texts() {
        for (Fullness fullness : Fullness.values()) {
            String text = head() + String.join("", entries(fullness));
            if (text.length() <= MOST_LETTERS) {
                return List.of(text.strip());
            }
        }
        return split(entries(Fullness.SHORT));
    }

    private List<String> split(List<String> entries) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder(head());
        for (String entry : entries) {
            if (text.length() + entry.length() > MOST_LETTERS) {
                texts.add(text.toString().strip());
                text = new StringBuilder(head());
            }
            text.append(entry);
        }
        texts.add(text.toString().strip());
        return texts;
    }

    private String head() {
        return "*%s, %s*%n%s %s–%s, %s%n"
                .formatted(
                        route.rider(),
                        words.day(route.date()),
                        route.vehicle(),
                        words.clock(route.departure()),
                        words.clock(route.arrival()),
                        words.kilometres(route.metres()))
                .replace("\r\n", "\n");
    }

    private List<String> entries(Fullness fullness) {
        List<String> entries = new ArrayList<>();
        int number = 0;
        for (Halt halt : route.stops()) {
            boolean visit = halt.taskId() != null;
            number += visit ? 1 : 0;
            StringBuilder entry = new StringBuilder("\n")
                    .append(visit ? number + ". " : "— ")
                    .append(clock(halt))
                    .append(' ')
                    .append(visit ? "*" + words.name(halt) + "*" : words.name(halt))
                    .append(words.charge(halt, route.usableWh()));
            if (visit) {
                entry.append(", ").append(words.goods(halt));
                details(entry, halt, fullness);
            }
            if (RouteWords.hasPlace(halt)) {
                entry.append("\nhttps://maps.google.com/?q=").append(RouteWords.position(halt, POSITION_DECIMALS));
            }
            entries.add(entry.append('\n').toString());
        }
        return entries;
    }

    /** When the rider is there; of halts without a task, which take a while, until when, too. */
    private String clock(Halt halt) {
        String arrival = words.clock(halt.kind().equals("start") ? halt.departure() : halt.arrival());
        boolean stays = halt.taskId() == null
                && !halt.kind().equals("start")
                && !halt.kind().equals("end");
        return stays ? arrival + "–" + words.clock(halt.departure()) : arrival;
    }

    private static void details(StringBuilder entry, Halt halt, Fullness fullness) {
        if (fullness == Fullness.SHORT) {
            return;
        }
        append(entry, RouteWords.orEmpty(halt.address()));
        append(entry, RouteWords.orEmpty(halt.phone()));
        if (fullness == Fullness.ALL) {
            append(entry, RouteWords.orEmpty(halt.note()));
        }
    }

    private static void append(StringBuilder entry, String line) {
        if (!line.isEmpty()) {
            entry.append('\n').append(line);
        }
    }
}
