package id.rutedesa.api.task;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.RegionService;
import id.rutedesa.api.task.TaskNeeds.LeastPiece;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tasks strictly. A place off the roads is no issue: the task is saved and says so. */
final class TaskReader {
    static final Duration USUAL_SERVICE = Duration.ofMinutes(5);
    static final Duration MAX_SERVICE = Duration.ofHours(8);
    private static final int MAX_KG = 1_000;
    private static final int MAX_LITRES = 10_000;
    private static final int MAX_WINDOWS = 10;
    private static final int USUAL_PRIORITY = 3;
    private static final long MOST_COD_IDR = 1_000_000_000;
    private static final long MILLI = 1_000;

    private final RegionService region;
    private final Map<Long, PlaceOnRoad.LatLon> placeByDepot;

    TaskReader(RegionService region, Map<Long, PlaceOnRoad.LatLon> placeByDepot) {
        this.region = region;
        this.placeByDepot = placeByDepot;
    }

    Task read(BodyReader reader, long id, long version) {
        long depotId = depot(reader);
        int before = reader.issueCount();
        LocalDate date = reader.date("date");
        boolean dateKnown = reader.issueCount() == before;
        int beforePlace = reader.issueCount();
        double lat = reader.number("lat", -180, 180); // Beyond ±90 only where it is an exchanged longitude.
        double lon = reader.number("lon", -180, 180);
        PlaceOnRoad place = place(depotId, lat, lon);
        TaskKind kind = reader.choice("kind", TaskKind.class, TaskKind.DELIVERY);
        int massG = reader.thousandths("loadKg", MAX_KG, 0);
        int volumeMl = reader.thousandths("volumeL", MAX_LITRES, 0);
        if (reader.has("lat") && reader.issueCount() == beforePlace && Math.abs(lat) > 90 && place.swapped() == null) {
            reader.rejectRange("lat", -90, 90);
        }
        return new Task(
                id,
                depotId,
                date,
                kind,
                reader.text("recipient", 120),
                reader.optionalText("phone", 30),
                reader.optionalText("address", 300),
                lat,
                lon,
                massG,
                volumeMl,
                reader.duration("serviceTime", MAX_SERVICE, USUAL_SERVICE),
                windows(reader, dateKnown ? date : null),
                (int) reader.wholeNumber("priority", 1, 5, USUAL_PRIORITY),
                reader.optionalText("note", 500),
                place,
                reader.optionalText("reference", 60),
                cash(reader),
                life(reader, date, dateKnown),
                new TaskNeedsReader((senderLat, senderLon) -> place(depotId, senderLat, senderLon))
                        .read(reader, kind, new LeastPiece(massG, volumeMl), dateKnown ? date : null),
                version);
    }

    private PlaceOnRoad place(long depotId, double lat, double lon) {
        PlaceOnRoad.LatLon depot = placeByDepot.get(depotId);
        return depot == null ? region.check(lat, lon) : region.check(lat, lon, depot);
    }

    private static @Nullable CashOnDelivery cash(BodyReader reader) {
        String producer = reader.optionalText("producer", 120);
        if (!reader.has("codIdr")) {
            if (producer != null) {
                reader.reject(
                        "missing",
                        "codIdr",
                        new Text(
                                "Sebut juga tagihannya: uang produsen ini berapa?",
                                "Give the amount to collect for this producer, too."));
            }
            return null;
        }
        return new CashOnDelivery(reader.wholeNumber("codIdr", 0, MOST_COD_IDR) * MILLI, producer);
    }

    private static TaskLife life(BodyReader reader, LocalDate date, boolean dateKnown) {
        int before = reader.issueCount();
        LocalDate earliest = reader.optionalDate("earliestDate");
        LocalDate latest = reader.optionalDate("latestDate");
        TaskLife life =
                new TaskLife(earliest, latest, reader.optionalText("sailing", 80), TaskStatus.OPEN, 0, date, null);
        if (dateKnown && reader.issueCount() == before && !life.allows(date)) {
            reader.reject(
                    "out-of-range",
                    "date",
                    new Text(
                            "Tanggalnya di luar tanggal paling awal dan paling akhir. Pilih tanggal di antaranya, atau ubah keduanya.",
                            "The date is outside the earliest and the latest date. Choose one between them, or change them."));
        }
        return life;
    }

    private long depot(BodyReader reader) {
        if (!reader.has("depotId") && placeByDepot.size() == 1) {
            return placeByDepot.keySet().iterator().next();
        }
        int before = reader.issueCount();
        long depotId = reader.wholeNumber("depotId", 1, Long.MAX_VALUE);
        if (reader.has("depotId") && reader.issueCount() == before && !placeByDepot.containsKey(depotId)) {
            reader.reject(
                    "unknown-reference",
                    "depotId",
                    new Text(
                            "Tidak ada gudang nomor %d.".formatted(depotId),
                            "There is no depot %d.".formatted(depotId)));
        }
        return depotId;
    }

    static List<Window> windows(BodyReader reader, @Nullable LocalDate date) {
        return reader.objects("windows", MAX_WINDOWS, window -> {
            int before = window.issueCount();
            Instant from = window.instant("from");
            Instant to = window.instant("to");
            if (window.issueCount() == before) {
                if (to.isBefore(from)) {
                    window.reject(
                            "closes-before-opens",
                            "to",
                            new Text("Jam terima tutup sebelum buka.", "The window closes before it opens."));
                } else if (date != null && !onDate(from, date)) {
                    window.reject(
                            "not-on-date",
                            "from",
                            new Text(
                                    "Jam terima ini tidak mulai pada tanggal %s (WITA).".formatted(date),
                                    "This window does not start on %s (WITA).".formatted(date)));
                }
            }
            return new Window(from, to);
        });
    }

    private static boolean onDate(Instant instant, LocalDate date) {
        return instant.atOffset(LocalTimeZone.WITA).toLocalDate().equals(date);
    }
}
