package id.rutedesa.api.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message out of a pasted chat.
 *
 * @param sender a saved contact's name or a number; null where the text does not say
 * @param text without the chat's own words before it
 */
record ChatMessage(@Nullable String sender, String text) {
    private static final String DATE = "\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?";
    private static final String TIME = "\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?";

    /** "[25/11 19.40] Mama Yos: …" as copied, "25/11/26, 19.40 - Mama Yos: …" as exported; the order of date and time varies. */
    private static final Pattern PREFIX = Pattern.compile("(?m)^[\\u200e\\u202f]*(?:\\[(?:" + DATE + ",?\\s+" + TIME
            + "|" + TIME + ",?\\s+" + DATE + ")]\\s*|" + DATE + ",?\\s+" + TIME + "\\s+-\\s+)([^:\\n]{1,60}):[ \\t]*");

    private static final Pattern OWN_WORDS = Pattern.compile(
            "(?i)^[\\u200e]?<?(?:media tidak disertakan|media omitted|pesan ini (?:telah )?dihapus|this message was deleted)>?\\.?$");

    /** The messages in their order. Without a chat's own prefixes, blank lines or lines with a place each are between them. */
    static List<ChatMessage> split(String pasted) {
        String text = pasted.replace("\r\n", "\n").replace('\r', '\n');
        Matcher prefix = PREFIX.matcher(text);
        List<ChatMessage> messages = new ArrayList<>();
        String sender = null;
        int from = 0;
        while (prefix.find()) {
            add(messages, sender, text.substring(from, prefix.start()));
            sender = prefix.group(1).strip();
            from = prefix.end();
        }
        add(messages, sender, text.substring(from));
        return joined(messages);
    }

    private static void add(List<ChatMessage> messages, @Nullable String sender, String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || OWN_WORDS.matcher(trimmed).matches()) {
            return;
        }
        if (sender != null) {
            messages.add(new ChatMessage(sender, trimmed));
            return;
        }
        for (String block : trimmed.split("\\n\\s*\\n", -1)) {
            long places = block.lines().filter(ChatMessage::holdsPlace).count();
            if (places > 1) {
                block.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> messages.add(new ChatMessage(null, line)));
            } else if (!block.isBlank()) {
                messages.add(new ChatMessage(null, block.strip()));
            }
        }
    }

    private static boolean holdsPlace(String line) {
        return MapLink.in(line).kind() != MapLink.Kind.NOTHING;
    }

    /** Whoever sends the place after the words means one task: a message that is nothing but a place goes with the one before. */
    private static List<ChatMessage> joined(List<ChatMessage> messages) {
        List<ChatMessage> joined = new ArrayList<>();
        for (ChatMessage message : messages) {
            ChatMessage last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && message.isPlaceAlone()
                    && !holdsPlace(last.text)
                    && java.util.Objects.equals(last.sender, message.sender)) {
                joined.set(joined.size() - 1, new ChatMessage(last.sender, last.text + "\n" + message.text));
            } else {
                joined.add(message);
            }
        }
        return joined;
    }

    private boolean isPlaceAlone() {
        MapLink link = MapLink.in(text);
        return link.kind() != MapLink.Kind.NOTHING
                && link.rest()
                        .replaceAll("(?i)\\b(?:lokasi|location|titik|pin)\\b", "")
                        .replaceAll("[\\s:.,()-]", "")
                        .isEmpty();
    }
}
