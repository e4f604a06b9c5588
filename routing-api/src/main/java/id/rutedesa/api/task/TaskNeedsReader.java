package id.rutedesa.api.task;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.task.TaskNeeds.LeastPiece;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a task needs beside place, hours and room. */
final class TaskNeedsReader {
    private static final int MAX_SKILLS = 20;
    private static final int MAX_LETTERS = 40;
    private static final int MAX_GROUPS = 10;
    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_METRES = 20;
    private static final long MAX_IDR = 1_000_000;
    private static final Duration MAX_LATE = Duration.ofHours(12);

    private final Places places;

    TaskNeedsReader(Places places) {
        this.places = places;
    }

    /** Where a place is on the roads, as seen from the task's depot. */
    interface Places {
        PlaceOnRoad at(double lat, double lon);
    }

    /** @param date of the task, or null where that is not known */
    TaskNeeds read(BodyReader reader, TaskKind kind, LeastPiece load, @Nullable LocalDate date) {
        Duration lateAtMost = reader.duration("latenessAtMost", MAX_LATE, Duration.ZERO);
        return new TaskNeeds(
                skills(reader),
                reader.has("riderId") ? (Long) reader.wholeNumber("riderId", 1, Long.MAX_VALUE) : null,
                reader.thousandths("longestItemM", MAX_METRES, 0),
                reader.duration("setupTime", TaskReader.MAX_SERVICE, Duration.ZERO),
                lateAtMost,
                reader.wholeNumber("latenessIdrPerHour", 0, MAX_IDR, 0) * 1_000,
                leastPiece(reader, kind, load),
                sender(reader, kind, date),
                groups(reader),
                prize(reader));
    }

    private static @Nullable Long prize(BodyReader reader) {
        if (!reader.has("prizeIdr")) {
            return null;
        }
        if (reader.has("leastPiece")) {
            reader.reject(
                    "not-together",
                    "prizeIdr",
                    new Text(
                            "Kiriman yang boleh dibagi tidak bisa sekaligus boleh ditinggal.",
                            "Goods that may be divided cannot be left out for a prize."));
        }
        return reader.wholeNumber("prizeIdr", 0, MAX_IDR) * 1_000;
    }

    private static List<InGroup> groups(BodyReader reader) {
        return reader.objects("groups", MAX_GROUPS, group -> {
            if (!group.has("kind")) {
                group.text("kind", MAX_LETTERS); // says that it is missing
            }
            InGroup.Kind kind = group.choice("kind", InGroup.Kind.class, InGroup.Kind.TOGETHER);
            String name = group.text("name", MAX_LETTERS);
            boolean ordered = kind == InGroup.Kind.IN_ORDER;
            int number = (int)
                    (ordered
                            ? group.wholeNumber("number", 1, MAX_NUMBER)
                            : group.wholeNumber("number", 0, MAX_NUMBER, 0));
            if (!ordered && number > 0) {
                group.reject(
                        "not-together",
                        "number",
                        new Text("'number' hanya untuk jenis 'in-order'.", "'number' is for kind 'in-order' only."));
            }
            return new InGroup(kind, name, ordered ? number : 0);
        });
    }

    /** Words for what somebody can, in lower case, each once, in order. */
    static List<String> skills(BodyReader reader) {
        return reader.texts("skills", MAX_SKILLS, MAX_LETTERS).stream()
                .map(skill -> skill.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable LeastPiece leastPiece(BodyReader reader, TaskKind kind, LeastPiece load) {
        if (!reader.has("leastPiece")) {
            return null;
        }
        int before = reader.issueCount();
        LeastPiece least = reader.object(
                        "leastPiece",
                        piece -> new LeastPiece(
                                piece.thousandths("loadKg", Integer.MAX_VALUE / 1_000, 0),
                                piece.thousandths("volumeL", Integer.MAX_VALUE / 1_000, 0)))
                .orElse(load);
        boolean nothing = least.massG() == 0 && least.volumeMl() == 0;
        if (reader.issueCount() == before
                && (nothing || least.massG() > load.massG() || least.volumeMl() > load.volumeMl())) {
            reader.reject(
                    "out-of-range",
                    "leastPiece",
                    new Text(
                            "Potongan terkecil harus lebih dari nol dan tidak melebihi kirimannya.",
                            "The smallest piece must be more than nothing and no more than the whole."));
        } else if (kind == TaskKind.SHIPMENT) {
            reader.reject(
                    "not-together",
                    "leastPiece",
                    new Text("Kiriman antar-tempat tidak bisa dibagi.", "A shipment cannot be divided."));
        }
        return least;
    }

    private @Nullable Sender sender(BodyReader reader, TaskKind kind, @Nullable LocalDate date) {
        if (kind != TaskKind.SHIPMENT) {
            if (reader.has("from")) {
                reader.reject(
                        "not-together",
                        "from",
                        new Text(
                                "'from' hanya untuk jenis 'shipment'; selain itu barang dari atau ke gudang.",
                                "'from' is for kind 'shipment' only; other goods come from or go to the depot."));
                reader.object("from", from -> sender(from, date));
            }
            return null;
        }
        return reader.object("from", from -> sender(from, date)).orElse(null);
    }

    private Sender sender(BodyReader from, @Nullable LocalDate date) {
        double lat = from.number("lat", -90, 90);
        double lon = from.number("lon", -180, 180);
        return new Sender(
                from.text("name", 120),
                from.optionalText("phone", 30),
                from.optionalText("address", 300),
                lat,
                lon,
                from.duration("serviceTime", TaskReader.MAX_SERVICE, TaskReader.USUAL_SERVICE),
                TaskReader.windows(from, date),
                places.at(lat, lon));
    }
}
