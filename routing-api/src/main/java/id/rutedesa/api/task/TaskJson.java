package id.rutedesa.api.task;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.region.PlaceJson;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.PlaceQuality;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API writes it, with what a coordinator should know about its place.
 *
 * @param codIdr what the rider collects, whole Rupiah
 * @param producer whose money that is; left out where it is the BUMDes's own
 * @param skills which the rider must have
 * @param riderId the only rider who may do it
 * @param leastPiece the smallest piece into which the goods may be divided over trips and riders
 * @param from where a shipment is picked up
 * @param groups of tasks of that depot and day: one rider does all {@code together}, another one each that is {@code apart}, and
 *     what is {@code in-order} by its {@code number}
 * @param prizeIdr what serving it is worth, whole Rupiah: it is left out where serving it costs more; left out for tasks that are
 *     served wherever they fit
 * @param status {@code open}, {@code done}, {@code failed}, {@code cancelled} or {@code expired}; set by {@code /status}
 * @param ageDays days since the day that it was asked for at first
 */
@Schema(example = """
        {"depotId": 1, "date": "2026-11-26", "recipient": "Kios Moni", "phone": "081200000000", "lat": -8.74934,
         "lon": 121.85332, "loadKg": 12.5, "volumeL": 20, "serviceTime": "PT5M", "priority": 3, "skills": ["boks dingin"],
         "groups": [{"kind": "together", "name": "hajatan Moni"}, {"kind": "in-order", "name": "tenda", "number": 1}],
         "windows": [{"from": "2026-11-26T08:00:00+08:00", "to": "2026-11-26T12:00:00+08:00"}]}""")
record TaskJson(
        long id,
        long depotId,
        LocalDate date,
        String kind,
        String recipient,
        @Nullable String phone,
        @Nullable String address,
        double lat,
        double lon,
        double loadKg,
        double volumeL,
        String serviceTime,
        List<WindowJson> windows,
        int priority,
        @Nullable String note,
        @Nullable String reference,
        @Nullable Long codIdr,
        @Nullable String producer,
        @Nullable LocalDate earliestDate,
        @Nullable LocalDate latestDate,
        @Nullable String sailing,
        @Nullable List<String> skills,
        @Nullable Long riderId,
        @Nullable Double longestItemM,
        @Nullable String setupTime,
        @Nullable String latenessAtMost,
        @Nullable Long latenessIdrPerHour,
        @Nullable PieceJson leastPiece,
        @Nullable SenderJson from,
        @Nullable List<GroupJson> groups,
        @Nullable Long prizeIdr,
        String status,
        int ageDays,
        @Nullable Long recurringTaskId,
        PlaceJson place,
        List<WarningJson> warnings) {

    /** When service may start, both ends included. */
    record WindowJson(OffsetDateTime from, OffsetDateTime to) {}

    /** What may be handed over by itself. */
    record PieceJson(double loadKg, double volumeL) {}

    /** A group that the task belongs to; {@code number} where its tasks are in order. */
    record GroupJson(String kind, String name, @Nullable Integer number) {
        static GroupJson of(InGroup group) {
            return new GroupJson(
                    BodyReader.word(group.kind()),
                    group.name(),
                    group.kind() == InGroup.Kind.IN_ORDER ? (Integer) group.number() : null);
        }
    }

    /** Where a shipment is picked up, and when. */
    record SenderJson(
            String name,
            @Nullable String phone,
            @Nullable String address,
            double lat,
            double lon,
            String serviceTime,
            List<WindowJson> windows,
            PlaceJson place) {
        static SenderJson of(Sender from) {
            return new SenderJson(
                    from.name(),
                    from.phone(),
                    from.address(),
                    from.lat(),
                    from.lon(),
                    from.serviceTime().toString(),
                    openings(from.windows()),
                    PlaceJson.of(from.place().quality(), from.place().metresOffRoad()));
        }
    }

    /**
     * Something to look at.
     *
     * @param pointer to the place it is about: the task's own or its sender's
     * @param lat with lon the pair that was probably meant, or where a rider can be met at the nearest road
     */
    record WarningJson(
            String code,
            String pointer,
            String message,
            @Nullable Double lat,
            @Nullable Double lon) {}

    static TaskJson of(Task task, Locale locale) {
        CashOnDelivery cash = task.cash();
        TaskNeeds needs = task.needs();
        TaskNeeds.LeastPiece piece = needs.leastPiece();
        Sender from = needs.from();
        return new TaskJson(
                task.id(),
                task.depotId(),
                task.date(),
                BodyReader.word(task.kind()),
                task.recipient(),
                task.phone(),
                task.address(),
                task.lat(),
                task.lon(),
                task.massG() / 1000.0,
                task.volumeMl() / 1000.0,
                task.serviceTime().toString(),
                openings(task.windows()),
                task.priority(),
                task.note(),
                task.reference(),
                cash == null ? null : (Long) (cash.milliIdr() / 1_000),
                cash == null ? null : cash.producer(),
                task.life().earliest(),
                task.life().latest(),
                task.life().sailing(),
                needs.skills().isEmpty() ? null : needs.skills(),
                needs.riderId(),
                needs.longestItemMm() == 0 ? null : needs.longestItemMm() / 1000.0,
                duration(needs.setupTime()),
                duration(needs.lateAtMost()),
                needs.lateAtMost().isZero() ? null : needs.lateMilliIdrPerHour() / 1000,
                piece == null ? null : new PieceJson(piece.massG() / 1000.0, piece.volumeMl() / 1000.0),
                from == null ? null : SenderJson.of(from),
                needs.groups().isEmpty()
                        ? null
                        : needs.groups().stream().map(GroupJson::of).toList(),
                prizeIdr(needs),
                BodyReader.word(task.life().status()),
                (int) ChronoUnit.DAYS.between(task.life().firstDate(), task.date()),
                task.life().recurringId(),
                PlaceJson.of(task.place().quality(), task.place().metresOffRoad()),
                warnings(task, locale));
    }

    private static @Nullable Long prizeIdr(TaskNeeds needs) {
        Long prize = needs.prizeMilliIdr();
        return prize == null ? null : (Long) (prize / 1_000);
    }

    private static @Nullable String duration(Duration duration) {
        return duration.isZero() ? null : duration.toString();
    }

    private static List<WindowJson> openings(List<Window> windows) {
        return windows.stream()
                .map(window -> new WindowJson(LocalTimeZone.local(window.from()), LocalTimeZone.local(window.to())))
                .toList();
    }

    /** What is to be said of the task's place and its sender's. */
    static List<WarningJson> warnings(Task task, Locale locale) {
        Sender from = task.needs().from();
        return Stream.concat(
                        warnings(task.place(), "", locale).stream(),
                        from == null ? Stream.empty() : warnings(from.place(), "/from", locale).stream())
                .toList();
    }

    /** @param owner pointer to what has the place */
    static List<WarningJson> warnings(PlaceOnRoad place, String owner, Locale locale) {
        if (place.quality() == PlaceQuality.ON_ROAD) {
            return List.of();
        }
        PlaceOnRoad.LatLon offered = place.offered();
        return List.of(new WarningJson(
                BodyReader.word(place.quality()),
                owner + "/lat",
                sentence(place).in(locale),
                offered == null ? null : offered.lat(),
                offered == null ? null : offered.lon()));
    }

    private static Text sentence(PlaceOnRoad place) {
        Integer metres = place.metresOffRoad();
        Text distance = metres == null
                ? new Text("tidak ada jalan di dekatnya", "no road near")
                : metres < 10_000
                        ? new Text("jalan terdekat %d m".formatted(metres), "nearest road %d m away".formatted(metres))
                        : new Text(
                                "jalan terdekat %d km".formatted(metres / 1_000),
                                "nearest road %d km away".formatted(metres / 1_000));
        return switch (place.quality()) {
            case ON_ROAD -> distance;
            case FAR ->
                new Text(
                        "Titiknya agak jauh dari jalan: %s.".formatted(distance.id()),
                        "The place is some way off the road: %s.".formatted(distance.en()));
            case OFF_NETWORK ->
                new Text(
                        "Titiknya terlalu jauh dari jalan (%s); kiriman ini tidak akan terjadwal. Pindahkan titiknya ke tepi jalan."
                                .formatted(distance.id()),
                        "The place is too far from a road (%s); this task will stay unassigned. Move its pin to a road."
                                .formatted(distance.en()));
            case OUTSIDE_REGION ->
                new Text(
                        "Titiknya di luar peta jalan yang dipakai (%s).".formatted(distance.id()),
                        "The place is outside the loaded region (%s).".formatted(distance.en()));
            case OTHER_ISLAND ->
                new Text(
                        "Tidak ada jalan dari gudang ke titik ini dan kembali, misalnya karena di pulau lain; kiriman ini tidak akan terjadwal.",
                        "No road leads from the depot to this place and back, for instance to another island; this task will stay unassigned.");
            case LIKELY_SWAPPED ->
                new Text(
                        "Lintang dan bujur tampaknya tertukar; tidak ada yang diubah.",
                        "Latitude and longitude seem exchanged; nothing was changed.");
        };
    }
}
