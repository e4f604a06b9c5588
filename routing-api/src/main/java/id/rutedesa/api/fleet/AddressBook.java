package id.rutedesa.api.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds recipients of the current BUMDes by their telephone. */
@Service
public class AddressBook {
    private final MasterData master;

    AddressBook(MasterData master) {
        this.master = master;
    }

    /**
     * Somebody who is known.
     *
     * @param address in the words of the village, or null where nothing is known of it
     * @param lat null, like {@code lon}, where nobody has set the pin yet
     */
    public record Known(
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lon) {}

    /** The recipient with that number, however it is written. */
    public Optional<Known> byPhone(String phone) {
        String wanted = digits(phone);
        return master.recipients.all().stream()
                .filter(one -> one.phone() != null && digits(one.phone()).equals(wanted))
                .findFirst()
                .map(one -> new Known(one.name(), one.phone(), address(one), one.lat(), one.lon()));
    }

    /** Digits with the country's code: 0812 and +62 812 are the same. */
    public static String digits(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.startsWith("0") ? "62" + digits.substring(1) : digits;
    }

    private static @Nullable String address(Recipient one) {
        List<String> parts = new ArrayList<>();
        add(parts, "", one.landmark());
        add(parts, "Dusun ", one.dusun());
        String rt = one.rt();
        String rw = one.rw();
        if (rt != null || rw != null) {
            parts.add("RT %s/RW %s".formatted(rt == null ? "–" : rt, rw == null ? "–" : rw));
        }
        add(parts, "Desa ", one.desa());
        add(parts, "Kec. ", one.kecamatan());
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    private static void add(List<String> parts, String word, @Nullable String part) {
        if (part != null) {
            parts.add(part.regionMatches(true, 0, word, 0, word.length()) ? part : word + part);
        }
    }
}
