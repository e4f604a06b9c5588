package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.planning.PlanDocument.ExchangeDocument;
import id.rutedesa.api.planning.PlanDocument.ReasonDocument;
import id.rutedesa.api.planning.PlanDocument.UnassignedDocument;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about a plan, in both languages. */
final class PlanWords {
    /** The place of a task is too far from every road. */
    static final String OFF_NETWORK = "off-network";

    /** The coordinator's routes do not name the task. */
    static final String LEFT_OUT = "left-out";

    /** The only rider who may do the task does not work that day. */
    static final String RIDER_AWAY = "rider-away";

    /** The server stopped while the plan was being solved. */
    static final String INTERRUPTED = "interrupted";

    /** The plan did not pass its independent check, or the solve broke. */
    static final String INTERNAL = "internal";

    /** The day needs more memory than the server has. */
    static final String TOO_LARGE = "too-large";

    private static final Locale BAHASA = Locale.forLanguageTag("id");

    /** It may be left out, and serving it costs more than it is worth. */
    static final String PRIZE_TOO_SMALL = "prize-too-small";

    private PlanWords() {}

    static Text error(String code) {
        return switch (code) {
            case INTERRUPTED ->
                new Text(
                        "Server berulang kali berhenti saat rute ini disusun. Susun ulang rute.",
                        "The server stopped again and again while these routes were being planned. Plan again.");
            case TOO_LARGE ->
                new Text(
                        "Hari ini terlalu besar untuk memori server. Bagi kirimannya, atau beri server memori lebih.",
                        "This day is too large for the server's memory. Split it, or give the server more memory.");
            default ->
                new Text(
                        "Rute tidak bisa disusun karena kesalahan di program. Susun ulang rute; bila tetap gagal, "
                                + "laporkan nomor rencana ini.",
                        "The routes could not be planned because of a fault in the program. Plan again; if it fails "
                                + "again, report the number of this plan.");
        };
    }

    /** Why a task stays behind, in one sentence. */
    static Text unassigned(UnassignedDocument task) {
        if (task.code().equals(OFF_NETWORK)) {
            return offNetwork(task.metresOffRoad());
        }
        ReasonDocument fix = task.fix();
        Long prize = task.prizeIdr();
        if (fix != null && prize != null && fix.code().equals(PRIZE_TOO_SMALL)) {
            long cost = prize + fix.amount();
            return new Text(
                    "Boleh ditinggal: mengantarnya menambah biaya Rp%s, nilainya Rp%s."
                            .formatted(grouped(BAHASA, cost), grouped(BAHASA, prize)),
                    "May be left out: serving it would cost Rp%s more, it is worth Rp%s."
                            .formatted(grouped(Locale.ENGLISH, cost), grouped(Locale.ENGLISH, prize)));
        }
        Text why = fix == null ? reason(task.code()) : fix(fix, Boolean.TRUE.equals(task.divisible()));
        return then(why, whatToDo(task));
    }

    private static Text then(Text first, @Nullable Text second) {
        return second == null ? first : new Text(first.id() + " " + second.id(), first.en() + " " + second.en());
    }

    /** What helps where nothing can simply give way. */
    private static @Nullable Text whatToDo(UnassignedDocument task) {
        ExchangeDocument other = task.insteadOf();
        if (other != null) {
            return new Text(
                    "%s bisa membawanya kalau %s ditinggal.".formatted(other.rider(), other.recipient()),
                    "%s can take it if %s stays behind.".formatted(other.rider(), other.recipient()));
        }
        ReasonDocument fix = task.fix();
        return switch (fix == null ? task.code() : fix.code()) {
            case "no-mass-left", "no-volume-left" ->
                new Text(
                        "Keluarkan kiriman lain dari rutenya, atau tambah kurir hari itu.",
                        "Take another task out of its route, or let another rider ride that day.");
            case "battery-too-small" ->
                new Text(
                        "Pakai motor yang baterainya lebih besar, atau serahkan di tempat yang lebih dekat.",
                        "Use a motorbike with a larger battery, or hand over at a place nearer by.");
            case "skill-missing" ->
                fix == null
                        ? new Text(
                                "Catat keahlian itu pada kurir yang memilikinya.",
                                "Write the skill down with the rider who has it.")
                        : null;
            case "item-too-long" ->
                new Text(
                        "Betulkan panjang barangnya kalau keliru, atau kirim dengan kendaraan lain.",
                        "Put its length right if it is wrong, or send it by another vehicle.");
            case RIDER_AWAY ->
                new Text(
                        "Catat kurir itu hadir, atau biarkan kurir lain yang membawanya.",
                        "Write down that the rider is here, or let another one take it.");
            case "other-shift-only" -> new Text("Biarkan kurir lain yang membawanya.", "Let another rider take it.");
            case "group-elsewhere", "group-not-apart", "pair-broken" ->
                new Text("Ubah kelompoknya.", "Change its group.");
            default -> null;
        };
    }

    private static Text offNetwork(@Nullable Integer metres) {
        return metres == null
                ? new Text("Tidak ada jalan di dekat tempat ini.", "There is no road near this place.")
                : new Text(
                        "Tempat ini %d m dari jalan terdekat. Pindahkan titiknya atau serahkan di tepi jalan."
                                .formatted(metres),
                        "This place is %d m from the nearest road. Move its pin or hand over at the road."
                                .formatted(metres));
    }

    /** Why no rider can take the task. */
    static Text reason(String code) {
        return switch (code) {
            case LEFT_OUT -> new Text("Belum dimasukkan ke rute mana pun.", "Not put into any route yet.");
            case RIDER_AWAY ->
                new Text(
                        "Kurir yang diminta tidak bekerja hari itu.",
                        "The rider that it is for does not work on that day.");
            case "unreachable" ->
                new Text("Tidak ada jalan dari gudang ke tempat ini.", "There is no way from the depot to this place.");
            case "too-heavy" ->
                new Text(
                        "Kiriman ini lebih berat dari muatan motor.", "This task is heavier than a motorbike carries.");
            case "too-bulky" ->
                new Text("Kiriman ini tidak muat di boks motor.", "This task does not fit a motorbike's box.");
            case "no-mass-left", "no-volume-left" ->
                new Text("Semua motor sudah penuh muatan lain.", "All motorbikes are full with other tasks.");
            case "other-shift-only" ->
                new Text("Kiriman ini hanya untuk satu kurir lain.", "This task is for one other rider only.");
            case "route-locked" -> new Text("Rutenya sudah dikunci.", "The route is locked.");
            case "lock-cannot-be-kept" ->
                new Text(
                        "Kiriman ini dikunci pada rute yang tidak bisa dijalani. Buka kuncinya atau ubah urutannya.",
                        "This task is locked into a route that cannot be ridden. Unlock it or change the order.");
            case "skill-missing" ->
                new Text("Tidak ada kurir dengan keahlian yang diminta.", "No rider has the skills it needs.");
            case "item-too-long" ->
                new Text("Barangnya terlalu panjang untuk motor.", "An item is too long for a motorbike.");
            case "not-on-board" ->
                new Text(
                        "Barangnya masih di gudang dan kurir tidak sempat kembali mengambilnya.",
                        "The goods are at the depot and no rider can come back for them.");
            case "pair-broken" ->
                new Text(
                        "Barang harus dijemput dulu, lalu diantar oleh kurir yang sama.",
                        "Goods must be picked up first, then delivered by the same rider.");
            case "group-elsewhere" ->
                new Text(
                        "Kiriman lain dalam kelompoknya sudah dibawa kurir lain.",
                        "Other tasks of its group ride with another rider.");
            case "group-not-apart" ->
                new Text(
                        "Harus dibawa kurir lain dari kiriman yang dipisahkan darinya; tidak ada kurir lagi.",
                        "It needs another rider than the tasks that it is kept apart from, and there is none.");
            case "group-out-of-order" ->
                new Text(
                        "Urutannya dengan kiriman lain tidak bisa dijaga.",
                        "Its order with other tasks could not be kept.");
            case PRIZE_TOO_SMALL ->
                new Text(
                        "Boleh ditinggal: mengantarnya lebih mahal daripada nilainya.",
                        "It may be left out: serving it costs more than it is worth.");
            case "too-many-stops" -> new Text("Jumlah perhentian sudah penuh.", "No rider may make another stop.");
            case "too-far" -> new Text("Melebihi jarak tempuh seorang kurir.", "It is further than a rider may ride.");
            case "duty-too-long" ->
                new Text("Jam kerja kurir akan terlalu panjang.", "A rider would be on duty for too long.");
            case "break-missed" ->
                new Text("Kurir tidak sempat beristirahat atau beribadah.", "A rider would miss a break.");
            case "window-missed" ->
                new Text(
                        "Tidak ada kurir yang bisa tiba pada jam terimanya.",
                        "No rider can arrive within its time window.");
            case "starts-too-late" ->
                new Text(
                        "Barangnya baru siap sesudah kurir harus berangkat.",
                        "Its goods are ready only after the riders must have begun.");
            case "shift-too-short" ->
                new Text(
                        "Kurir tidak sempat kembali sebelum jam kerjanya habis.",
                        "No rider would be back before the end of the shift.");
            case "battery-too-small" ->
                new Text(
                        "Baterai tidak cukup untuk pergi dan pulang dengan batas aman.",
                        "The battery is not enough to go and return with its reserve.");
            case "no-spare-pack" ->
                new Text("Baterai cadangan yang terisi sudah habis dipakai.", "All charged spare packs are in use.");
            case "station-full" ->
                new Text(
                        "Stasiun di jalan sudah penuh pada jam itu.", "The stations on the way are full at that time.");
            default ->
                new Text(
                        "Belum ditemukan tempat di rute mana pun dalam waktu yang ada.",
                        "No place in any route was found within the time.");
        };
    }

    /** What would make the task fit. */
    static Text fix(ReasonDocument fix, boolean divisible) {
        String rider = fix.rider();
        long amount = fix.amount();
        return switch (fix.code()) {
            case "too-heavy" ->
                new Text(
                        "Terlalu berat untuk motor %s: muat bila %s kg lebih ringan%s."
                                .formatted(rider, thousands(amount, ','), divisible ? ", atau dibagi" : ""),
                        "Too heavy for the motorbike of %s: fits if %s kg lighter%s."
                                .formatted(rider, thousands(amount, '.'), divisible ? ", or divided" : ""));
            case "no-mass-left" ->
                new Text(
                        "Muat bila muatan %s berkurang %s kg.".formatted(rider, thousands(amount, ',')),
                        "Fits if %s carries %s kg less.".formatted(rider, thousands(amount, '.')));
            case "too-bulky" ->
                new Text(
                        "Terlalu besar untuk motor %s: muat bila %s liter lebih kecil%s."
                                .formatted(rider, thousands(amount, ','), divisible ? ", atau dibagi" : ""),
                        "Too bulky for the motorbike of %s: fits if %s litres smaller%s."
                                .formatted(rider, thousands(amount, '.'), divisible ? ", or divided" : ""));
            case "no-volume-left" ->
                new Text(
                        "Muat bila isi boks %s berkurang %s liter.".formatted(rider, thousands(amount, ',')),
                        "Fits if %s carries %s litres less.".formatted(rider, thousands(amount, '.')));
            case "window-missed" ->
                new Text(
                        "Bisa diantar %s bila jam terima dilonggarkan %d menit.".formatted(rider, minutes(amount)),
                        "%s can do it if time windows give way by %d minutes.".formatted(rider, minutes(amount)));
            case "starts-too-late" ->
                new Text(
                        "Bisa diantar bila %s boleh mulai %d menit lebih lambat.".formatted(rider, minutes(amount)),
                        "Can be done if %s may begin %d minutes later.".formatted(rider, minutes(amount)));
            case "shift-too-short" ->
                new Text(
                        "Bisa diantar bila %s pulang %d menit lebih lambat.".formatted(rider, minutes(amount)),
                        "Can be done if %s comes back %d minutes later.".formatted(rider, minutes(amount)));
            case "too-many-stops" ->
                new Text(
                        "Bisa diantar %s bila boleh singgah di %d tempat lagi.".formatted(rider, amount),
                        "%s can do it with %d more stops.".formatted(rider, amount));
            case "too-far" ->
                new Text(
                        "Bisa diantar %s bila boleh menempuh %s km lagi.".formatted(rider, thousands(amount, ',')),
                        "%s can do it if allowed %s km more.".formatted(rider, thousands(amount, '.')));
            case "duty-too-long" ->
                new Text(
                        "Bisa diantar %s bila jam kerjanya ditambah %d menit.".formatted(rider, minutes(amount)),
                        "%s can do it with %d more minutes of duty.".formatted(rider, minutes(amount)));
            case "break-missed" ->
                new Text(
                        "Bisa diantar %s bila istirahatnya boleh mundur %d menit.".formatted(rider, minutes(amount)),
                        "%s can do it if a break may start %d minutes later.".formatted(rider, minutes(amount)));
            case "group-out-of-order" ->
                new Text(
                        "Bisa diantar %s bila tidak harus menurut urutan.".formatted(rider),
                        "%s can do it if it need not keep its order.".formatted(rider));
            case "skill-missing" ->
                new Text(
                        "Bisa diantar %s bila punya keahlian yang diminta.".formatted(rider),
                        "%s can do it if the rider has the skills it needs.".formatted(rider));
            case "no-spare-pack" ->
                new Text(
                        "Bisa diantar %s bila ada %d baterai cadangan lagi.".formatted(rider, amount),
                        "%s can do it with %d more spare packs.".formatted(rider, amount));
            case "station-full" ->
                new Text(
                        "Bisa diantar %s bila di %s ada tempat untuk %d motor lagi%s."
                                .formatted(rider, fix.stationName(), amount, at(fix.at(), " pukul ", '.')),
                        "%s can do it with room for %d more at %s%s."
                                .formatted(rider, amount, fix.stationName(), at(fix.at(), " at ", ':')));
            default ->
                new Text(
                        "Bisa diantar %s bila baterainya bertambah %d Wh.".formatted(rider, wattHours(amount)),
                        "%s can do it with %d Wh more in the battery.".formatted(rider, wattHours(amount)));
        };
    }

    /** Which rule a route put together by hand breaks, and by how much. */
    static Text broken(AdjustedPlan.Broken broken) {
        String rider = broken.rider();
        String at = broken.recipient() == null ? "" : broken.recipient();
        long amount = broken.amount();
        return switch (broken.code()) {
            case "unreachable" ->
                new Text(
                        "Tidak ada jalan untuk %s ke %s.".formatted(rider, at),
                        "There is no way for %s to %s.".formatted(rider, at));
            case "too-heavy", "no-mass-left" ->
                new Text(
                        "Muatan %s kelebihan %s kg.".formatted(rider, thousands(amount, ',')),
                        "%s carries %s kg too much.".formatted(rider, thousands(amount, '.')));
            case "too-bulky", "no-volume-left" ->
                new Text(
                        "Boks %s kelebihan %s liter.".formatted(rider, thousands(amount, ',')),
                        "The box of %s holds %s litres too much.".formatted(rider, thousands(amount, '.')));
            case "window-missed" ->
                new Text(
                        "%s terlambat %d menit di %s.".formatted(rider, minutes(amount), at),
                        "%s is %d minutes late at %s.".formatted(rider, minutes(amount), at));
            case "starts-too-late" ->
                new Text(
                        "%s mulai %d menit sesudah waktu paling lambat.".formatted(rider, minutes(amount)),
                        "%s begins %d minutes after the latest time.".formatted(rider, minutes(amount)));
            case "shift-too-short" ->
                new Text(
                        "%s pulang %d menit sesudah jam kerjanya habis.".formatted(rider, minutes(amount)),
                        "%s is back %d minutes after the end of the shift.".formatted(rider, minutes(amount)));
            case "duty-too-long" ->
                new Text(
                        "Jam kerja %s lewat %d menit dari batasnya.".formatted(rider, minutes(amount)),
                        "%s is on duty %d minutes too long.".formatted(rider, minutes(amount)));
            case "break-missed" ->
                new Text(
                        "Istirahat %s mundur %d menit dari waktunya.".formatted(rider, minutes(amount)),
                        "A break of %s is %d minutes late.".formatted(rider, minutes(amount)));
            case "too-many-stops" ->
                new Text(
                        "%s singgah di %d tempat terlalu banyak.".formatted(rider, amount),
                        "%s makes %d stops too many.".formatted(rider, amount));
            case "too-far" ->
                new Text(
                        "%s menempuh %s km terlalu jauh.".formatted(rider, thousands(amount, ',')),
                        "%s rides %s km too far.".formatted(rider, thousands(amount, '.')));
            case "battery-too-small" ->
                new Text(
                        "Baterai %s kurang %d Wh untuk pulang dengan batas aman.".formatted(rider, wattHours(amount)),
                        "The battery of %s lacks %d Wh to come home with its reserve."
                                .formatted(rider, wattHours(amount)));
            case "no-spare-pack" ->
                new Text(
                        "Baterai cadangan untuk %s kurang %d.".formatted(rider, amount),
                        "%s lacks %d spare packs.".formatted(rider, amount));
            case "station-full" ->
                new Text(
                        "%s sudah penuh untuk %s%s: kurang %d tempat."
                                .formatted(broken.stationName(), rider, at(broken.at(), " pukul ", '.'), amount),
                        "%s is full for %s%s: room for %d is missing."
                                .formatted(broken.stationName(), rider, at(broken.at(), " at ", ':'), amount));
            default -> {
                Text reason = reason(broken.code());
                yield new Text("%s: %s".formatted(rider, reason.id()), "%s: %s".formatted(rider, reason.en()));
            }
        };
    }

    private static String at(@Nullable OffsetDateTime time, String word, char between) {
        return time == null ? "" : "%s%02d%c%02d".formatted(word, time.getHour(), between, time.getMinute());
    }

    private static String grouped(Locale locale, long rupiah) {
        return String.format(locale, "%,d", rupiah);
    }

    private static String thousands(long thousandths, char decimal) {
        return "%d%c%d".formatted((thousandths + 99) / 1_000, decimal, (thousandths + 99) % 1_000 / 100);
    }

    private static long minutes(long seconds) {
        return (seconds + 59) / 60;
    }

    private static long wattHours(long joules) {
        return (joules + 3_599) / 3_600;
    }
}
