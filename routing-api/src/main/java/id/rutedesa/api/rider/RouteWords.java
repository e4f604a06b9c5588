package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.planning.GuidedRoute;
import id.rutedesa.api.planning.GuidedRoute.Halt;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Short words of a route for messages and paper, in one language.
 *
 * @param endsElsewhere whether the shift ends at another depot, or wherever its last task is
 */
record RouteWords(Locale locale, boolean endsElsewhere) {
    private static final Locale NUMBERS = Locale.forLanguageTag("id-ID");

    RouteWords(GuidedRoute route, Locale locale) {
        this(locale, endsElsewhere(route.stops()));
    }

    private static boolean endsElsewhere(List<Halt> stops) {
        Halt first = stops.get(0);
        Halt last = stops.get(stops.size() - 1);
        return first.lat() != last.lat() || first.lon() != last.lon();
    }

    boolean english() {
        return "en".equals(locale.getLanguage());
    }

    String pick(String bahasa, String english) {
        return new Text(bahasa, english).in(locale);
    }

    String clock(OffsetDateTime at) {
        return at.format(DateTimeFormatter.ofPattern(english() ? "HH:mm" : "HH.mm", Locale.ROOT));
    }

    String day(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", english() ? Locale.ENGLISH : NUMBERS));
    }

    /** Kilograms with at most one decimal. */
    String kilograms(double kg) {
        String text = String.format(english() ? Locale.ENGLISH : NUMBERS, "%.1f", kg);
        return text.replaceFirst("[.,]0$", "") + " kg";
    }

    /** Whole Rupiah, rounded half up. */
    String rupiah(long milliIdr) {
        return "Rp" + String.format(english() ? Locale.ENGLISH : NUMBERS, "%,d", Math.round(milliIdr / 1_000.0));
    }

    String kilometres(int metres) {
        return String.format(english() ? Locale.ENGLISH : NUMBERS, "%.1f km", metres / 1_000.0);
    }

    /** What the stop is called: the recipient, or what is done at the depot. */
    String name(Halt halt) {
        if (halt.recipient() != null) {
            return halt.recipient();
        }
        return switch (halt.kind()) {
            case "start" -> pick("Muat di gudang", "Load at the depot");
            case "reload" -> pick("Muat lagi di gudang", "Load again at the depot");
            case "carried-swap" -> pick("Tukar dengan baterai yang dibawa", "Swap in the pack you carry");
            case "break" -> pick("Istirahat", "Break") + (halt.note() == null ? "" : ": " + halt.note());
            case "station-swap" -> pick("Tukar baterai di ", "Swap the battery at ") + orEmpty(halt.note());
            case "station-charge" -> pick("Isi baterai di ", "Charge the battery at ") + orEmpty(halt.note());
            case "swap" -> pick("Tukar baterai dan muat di gudang", "Swap battery and load at the depot");
            default ->
                endsElsewhere
                        ? pick("Selesai di tempat akhir", "End of the shift")
                        : pick("Kembali di gudang", "Back at the depot");
        };
    }

    /** Whether other programs should lead there: a stop with a task, or a station. */
    static boolean hasPlace(Halt halt) {
        return halt.taskId() != null || halt.kind().startsWith("station-");
    }

    /** Up to where to charge, as {@code " sampai 80 %"}; empty where that is not asked. */
    String charge(Halt halt, long usableWh) {
        if (!halt.kind().equals("station-charge") || usableWh == 0) {
            return "";
        }
        return pick(" sampai ", " up to ") + percent(halt.chargeWh(), usableWh);
    }

    /** As a share of a full battery, in whole per cents; empty where there is no battery. */
    static String percent(long wh, long usableWh) {
        return usableWh == 0 ? "" : Math.round(100.0 * wh / usableWh) + " %";
    }

    /** What is handed over or taken in; empty at the depot. */
    String goods(Halt halt) {
        if (halt.taskId() == null) {
            return "";
        }
        boolean pickup = "pickup".equals(halt.activity());
        Long cod = halt.codMilliIdr();
        return (pickup ? pick("ambil ", "take in ") : pick("antar ", "deliver "))
                + kilograms(halt.handOverKg())
                + (cod == null ? "" : pick(", terima ", ", collect ") + rupiah(cod));
    }

    /** Text that may be missing, as a text. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The place for other programs: latitude, longitude with so many decimals. */
    static String position(Halt halt, int decimals) {
        String format = "%%.%df,%%.%df".formatted(decimals, decimals);
        return String.format(Locale.ROOT, format, halt.lat(), halt.lon());
    }
}
