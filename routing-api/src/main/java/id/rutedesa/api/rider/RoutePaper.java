package id.rutedesa.api.rider;

import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import id.rutedesa.api.planning.GuidedRoute.Ride;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A route for the printer: a table to tick off and sign, and the way in words below it. */
final class RoutePaper {
    private final GuidedRoute route;
    private final RouteWords words;

    RoutePaper(GuidedRoute route, Locale locale) {
        this.route = route;
        words = new RouteWords(route, locale);
    }

    String html() {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                .formatted(words.english() ? "en" : "id"));
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s, %s</title>\n"
                .formatted(safe(route.rider()), safe(words.day(route.date()))));
        page.append("<link rel=\"stylesheet\" href=\"/kurir/kertas.css\">\n</head>\n<body>\n<div id=\"code\"></div>\n");
        page.append("<h1>%s <small>%s</small></h1>\n".formatted(safe(route.rider()), safe(words.day(route.date()))));
        page.append("<p>%s · %s–%s · %s</p>\n"
                .formatted(
                        safe(route.vehicle()),
                        words.clock(route.departure()),
                        words.clock(route.arrival()),
                        words.kilometres(route.metres())));
        table(page);
        page.append("<h2>%s</h2>\n".formatted(words.pick("Jalan", "The way")));
        for (int i = 0; i < route.legs().size(); i++) {
            way(page, route.legs().get(i), route.stops().get(i + 1));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private void table(StringBuilder page) {
        page.append(
                "<table>\n<thead><tr><th>%s</th><th>%s</th><th>%s</th><th>%s</th><th>%s</th><th>%s</th></tr></thead>\n"
                        .formatted(
                                words.pick("No.", "No."),
                                words.pick("Tiba", "Arrive"),
                                words.pick("Tujuan", "Stop"),
                                words.pick("Kiriman", "Goods"),
                                words.pick("Baterai", "Battery"),
                                words.pick("Tanda tangan", "Signature")));
        page.append("<tbody>\n");
        int number = 0;
        for (Halt halt : route.stops()) {
            boolean visit = halt.taskId() != null;
            number += visit ? 1 : 0;
            page.append("<tr%s><td>%s</td><td>%s</td><td><b>%s</b>%s%s%s</td><td>%s</td><td>%s</td><td></td></tr>\n"
                    .formatted(
                            visit ? "" : " class=\"depot\"",
                            visit ? number : "",
                            words.clock(halt.kind().equals("start") ? halt.departure() : halt.arrival()),
                            safe(words.name(halt)),
                            line(halt.address()),
                            line(halt.phone()),
                            visit ? line(halt.note()) : "",
                            safe(words.goods(halt)),
                            battery(halt)));
        }
        page.append("</tbody>\n</table>\n");
    }

    /** On arrival, and where energy is taken up to where. */
    private String battery(Halt halt) {
        String arrival = RouteWords.percent(halt.arrivalChargeWh(), route.usableWh());
        return halt.takesEnergy() ? arrival + " → " + RouteWords.percent(halt.chargeWh(), route.usableWh()) : arrival;
    }

    private void way(StringBuilder page, Ride ride, Halt to) {
        page.append("<section>\n<h3>%s <small>%s</small></h3>\n<ol>\n"
                .formatted(safe(words.name(to)), words.kilometres(ride.metres())));
        ride.says()
                .forEach(say -> page.append("<li><span>%s</span> %s</li>\n"
                        .formatted(
                                words.kilometres(say.fromM()),
                                safe(say.sentence().in(words.locale())))));
        page.append("</ol>\n</section>\n");
    }

    private static String line(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : "<br>" + safe(text);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
