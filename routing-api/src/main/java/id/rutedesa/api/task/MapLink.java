package id.rutedesa.api.task;

import id.rutedesa.api.region.PlaceOnRoad.LatLon;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place as people send it in a chat, found without the internet: full links of Google Maps, OpenStreetMap, Apple and Waze,
 * {@code geo:} addresses, and plain degrees. Short links hold no place; only the internet knows what they stand for.
 *
 * @param point null where the link holds none
 * @param kind what was found
 * @param rest the text without it
 */
record MapLink(@Nullable LatLon point, Kind kind, String rest) {

    /** What was found in a text. */
    enum Kind {
        POINT,
        SHORT_LINK,
        LINK_WITHOUT_POINT,
        NOTHING
    }

    private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d+)?)";
    private static final String PAIR = DEGREES + "\\s*,\\s*" + DEGREES;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|geo:)\\S+|(?:www\\.)?(?:maps\\.app\\.)?goo\\.gl/\\S+");
    private static final Pattern SHORT = Pattern.compile(
            "(?i)^(?:https?://)?(?:www\\.)?(?:(?:maps\\.app\\.)?goo\\.gl|g\\.co|osm\\.org/go|waze\\.com/ul/|maps\\.apple/p)\\b.*");

    /** In the order of what is meant most exactly: the pin, then what was searched, then the middle of the map. */
    private static final List<Pattern> IN_ADDRESS = List.of(
            Pattern.compile("!3d" + DEGREES + "!4d" + DEGREES),
            Pattern.compile("[?&](?:q|query|ll|destination|daddr|sll|center|loc|to)=(?:loc:|ll\\.)?\\s*" + PAIR),
            Pattern.compile("[?&]mlat=" + DEGREES + "&(?:amp;)?mlon=" + DEGREES),
            Pattern.compile("/maps/(?:place|search|dir)/(?:[^@]*/)?" + PAIR),
            Pattern.compile("@" + PAIR),
            Pattern.compile("#map=\\d+(?:\\.\\d+)?/" + DEGREES + "/" + DEGREES),
            Pattern.compile("^geo:" + PAIR));

    /** Degrees in a text; with Indonesian decimal commas a semicolon or blank is between. */
    private static final List<Pattern> PLAIN = List.of(
            Pattern.compile("(?<![\\d.,-])(-?\\d{1,3}\\.\\d+)(?:\\s*[,;]\\s*|\\s+)(-?\\d{1,3}\\.\\d+)(?![\\d.])"),
            Pattern.compile("(?<![\\d.,-])(-?\\d{1,3},\\d+)(?:\\s*;\\s*|\\s+)(-?\\d{1,3},\\d+)(?![\\d.,])"));

    /** So that "8.500, 12.300" of a price list is no place: south of the equator, or at least so many decimals. */
    private static final Pattern SURELY_DEGREES = Pattern.compile("-.*|\\d+[.,]\\d{4,}");

    /** Degrees, minutes and seconds, as Google Maps names a pin: 8°44'57.6"S 121°51'12.0"E. LS is south, BT is east. */
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "(?i)(\\d{1,3})[°º]\\s*(\\d{1,2})['′’]\\s*(\\d{1,2}(?:[.,]\\d+)?)[\"″”]\\s*(S|N|LS|LU)\\s*,?\\s*"
                    + "(\\d{1,3})[°º]\\s*(\\d{1,2})['′’]\\s*(\\d{1,2}(?:[.,]\\d+)?)[\"″”]\\s*(E|W|BT|BB)\\b");

    /** The first place in a text. Of several addresses the first that holds a point counts. */
    static MapLink in(String text) {
        Matcher addresses = ADDRESS.matcher(text);
        Kind kind = Kind.NOTHING;
        String rest = text;
        while (addresses.find()) {
            String address = withoutTail(addresses.group());
            Optional<LatLon> point = inAddress(address);
            rest = rest.replace(address, " ");
            if (point.isPresent()) {
                return new MapLink(point.get(), Kind.POINT, rest);
            }
            kind = SHORT.matcher(address).matches()
                    ? Kind.SHORT_LINK
                    : kind == Kind.NOTHING ? Kind.LINK_WITHOUT_POINT : kind;
        }
        return inWords(rest).orElse(new MapLink(null, kind, rest));
    }

    /** Without the signs that end a sentence; a bracket that was opened in the address belongs to it. */
    private static String withoutTail(String found) {
        String address = found.replaceAll("[)>\\],.]+$", "");
        return address.lastIndexOf('(') > address.lastIndexOf(')') && found.startsWith(")", address.length())
                ? address + ")"
                : address;
    }

    private static Optional<LatLon> inAddress(String address) {
        String decoded = decoded(address).replace("&amp;", "&");
        for (Pattern form : IN_ADDRESS) {
            Matcher found = form.matcher(decoded);
            if (found.find()) {
                Optional<LatLon> point = point(found.group(1), found.group(2));
                if (point.isPresent()) {
                    return point;
                }
            }
        }
        return Optional.empty();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address; // A lone % is a sign like any other.
        }
    }

    private static Optional<MapLink> inWords(String text) {
        for (Pattern form : PLAIN) {
            Matcher found = form.matcher(text);
            while (found.find()) {
                String first = found.group(1);
                String second = found.group(2);
                boolean sure = first.startsWith("-")
                        || second.startsWith("-")
                        || (SURELY_DEGREES.matcher(first).matches()
                                && SURELY_DEGREES.matcher(second).matches());
                Optional<LatLon> point =
                        sure ? point(first.replace(',', '.'), second.replace(',', '.')) : Optional.empty();
                if (point.isPresent()) {
                    return Optional.of(new MapLink(point.get(), Kind.POINT, without(text, found)));
                }
            }
        }
        Matcher found = SEXAGESIMAL.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        LatLon point = new LatLon(degrees(found, 1), degrees(found, 5));
        return Optional.of(new MapLink(point, Kind.POINT, without(text, found)));
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private static double degrees(Matcher found, int first) {
        double value = Integer.parseInt(found.group(first))
                + Integer.parseInt(found.group(first + 1)) / 60.0
                + Double.parseDouble(found.group(first + 2).replace(',', '.')) / 3_600;
        String side = found.group(first + 3).toUpperCase(Locale.ROOT);
        return List.of("S", "LS", "W", "BB").contains(side) ? -value : value;
    }

    /** A pair of degrees, also an exchanged one; none where it is 0, 0 or beyond the globe. */
    private static Optional<LatLon> point(String first, String second) {
        double lat = Double.parseDouble(first);
        double lon = Double.parseDouble(second);
        boolean onGlobe = Math.abs(lat) <= 180 && Math.abs(lon) <= 180 && Math.min(Math.abs(lat), Math.abs(lon)) <= 90;
        return onGlobe && (lat != 0 || lon != 0) ? Optional.of(new LatLon(lat, lon)) : Optional.empty();
    }
}
