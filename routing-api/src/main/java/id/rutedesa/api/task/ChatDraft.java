package id.rutedesa.api.task;

import id.rutedesa.api.region.PlaceOnRoad.LatLon;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one chat message says of a task, as far as a program can read it.
 *
 * @param recipient by a word such as "untuk", else who sent it
 * @param phone the first number in the text, else the sender's
 * @param massG grams; the first mass in the text
 * @param codIdr whole Rupiah
 * @param note the words that are left
 */
record ChatDraft(
        @Nullable String recipient,
        @Nullable String phone,
        @Nullable Integer massG,
        @Nullable Long codIdr,
        @Nullable LatLon point,
        MapLink.Kind link,
        @Nullable String note) {
    private static final int MOST_G = 1_000_000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NOTE = 500;
    private static final long MOST_IDR = 1_000_000_000;

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.,-])(?:\\+?62|0)[\\s.-]?8\\d(?:[\\s.-]?\\d){6,11}(?!\\d)");
    private static final Pattern LOAD = Pattern.compile(
            "(?i)(?<![\\d.,])(?:(\\d{1,3})\\s*[x×*]\\s*)?(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(kg|kilogram|kilo|gram|gr|g|ons)\\b");
    private static final Pattern CASH = Pattern.compile(
            "(?i)(?:\\b(?:cod|bayar|tagihan|tagih|ongkos)\\b\\s*:?\\s*(?:rp\\.?\\s*)?|\\brp\\.?\\s*)(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d)?)\\s*(rb|ribu|jt|juta|k)?\\b");
    private static final Pattern NAME = Pattern.compile(
            "(?im)(?:\\b(?:nama|penerima|untuk|utk|buat|kepada|kpd|an\\.|a\\.n\\.|a/n)\\s*:?\\s+)([\\p{L}][\\p{L}.' -]{1,60})");

    static ChatDraft of(ChatMessage message) {
        MapLink link = MapLink.in(message.text());
        String rest = link.rest().replaceAll("(?i)\\b(?:lokasi|location|titik|pin)\\s*:", " ");
        Matcher phone = PHONE.matcher(rest);
        String number = phone.find() ? phone.group().strip() : null;
        rest = number == null ? rest : rest.replace(phone.group(), " ");
        Matcher load = LOAD.matcher(rest);
        Integer massG = load.find() ? grams(load) : null;
        Matcher cash = CASH.matcher(rest);
        Long codIdr = cash.find() ? rupiah(cash) : null;
        rest = codIdr == null ? rest : rest.replace(cash.group(), " ");
        String sender = message.sender();
        boolean fromNumber = sender != null && PHONE.matcher(sender).find();
        Optional<String> named = name(rest);
        return new ChatDraft(
                cut(named.orElse(fromNumber || sender == null ? firstWords(rest) : sender), LONGEST_NAME),
                number != null ? number : fromNumber ? sender : null,
                massG,
                codIdr,
                link.point(),
                link.kind(),
                cut(tidy(rest), LONGEST_NOTE));
    }

    private static @Nullable Integer grams(Matcher load) {
        BigDecimal amount = new BigDecimal(load.group(2).replace(',', '.'));
        long perUnit =
                switch (load.group(3).toLowerCase(Locale.ROOT)) {
                    case "g", "gr", "gram" -> 1;
                    case "ons" -> 100;
                    default -> 1_000;
                };
        long pieces = load.group(1) == null ? 1 : Long.parseLong(load.group(1));
        long grams = amount.multiply(BigDecimal.valueOf(perUnit * pieces)).longValue();
        return grams > 0 && grams <= MOST_G ? (Integer) (int) grams : null;
    }

    private static @Nullable Long rupiah(Matcher cash) {
        String number = cash.group(1);
        boolean grouped = number.matches("\\d{1,3}(\\.\\d{3})+");
        BigDecimal amount = new BigDecimal(grouped ? number.replace(".", "") : number.replace(',', '.'));
        String unit = cash.group(2) == null ? "" : cash.group(2).toLowerCase(Locale.ROOT);
        long times =
                switch (unit) {
                    case "rb", "ribu", "k" -> 1_000;
                    case "jt", "juta" -> 1_000_000;
                    default -> 1;
                };
        long idr = amount.multiply(BigDecimal.valueOf(times)).longValue();
        return idr > 0 && idr <= MOST_IDR ? (Long) idr : null;
    }

    private static Optional<String> name(String text) {
        Matcher found = NAME.matcher(text);
        return found.find()
                ? Optional.of(found.group(1)
                                .split("\\s{2,}|\\n| - |(?i)\\s(?:di|dekat|isi|berat|hp|wa|tlp|telp)\\b", 2)[0]
                                .strip())
                        .filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    /** What stands before the first comma, line's end or mass, where it looks like a name: it begins with a capital letter. */
    private static @Nullable String firstWords(String text) {
        String head =
                text.strip().split("[\\n,;:]|\\s-\\s|\\s{2,}|(?=\\b\\d)", 2)[0].strip();
        return head.length() >= 2 && Character.isUpperCase(head.codePointAt(0)) ? head : null;
    }

    private static String tidy(String text) {
        return text.replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", ", ")
                .replaceAll("(?:\\s*(?:;|(?<!\\d),|,(?!\\d))\\s*)+", ", ")
                .replaceAll("^[\\s,;:-]+|[\\s,;:-]+$", "");
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.strip();
        return trimmed.length() <= longest ? trimmed : trimmed.substring(0, longest);
    }
}
