package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one report strictly: each kind has its keys, and no others. */
final class ReportReader {
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 200;
    private static final long MOST_RUPIAH = 99_999_999_999L;
    private static final int MOST_STOPS = 1_000;
    private static final int MOST_ACCURACY_M = 100_000;
    private static final int PERCENT = 100;
    /** 2100-01-01. A cheap phone whose battery was out begins in 1970 again: what is done then is done all the same. */
    private static final long LATEST_MILLIS = 4_102_444_800_000L;

    private final BodyReader body;
    private final ReportKind kind;

    private ReportReader(BodyReader body) {
        this.body = body;
        if (!body.has("kind")) {
            body.text("kind", LONGEST_WORD);
        }
        kind = body.choice("kind", ReportKind.class, ReportKind.ARRIVED);
    }

    /** The report in the object; to be used only once the whole body was checked. */
    static Report read(BodyReader body) {
        return new ReportReader(body).report();
    }

    private Report report() {
        return new Report(
                body.text("session", LONGEST_WORD),
                (int) body.wholeNumber("seq", 1, Integer.MAX_VALUE),
                kind,
                Instant.ofEpochMilli(body.wholeNumber("at", 0, LATEST_MILLIS)),
                whole("task", 1, Long.MAX_VALUE),
                small("visit", MOST_STOPS),
                small("stop", MOST_STOPS),
                words("who", LONGEST_NAME),
                words("note", LONGEST_NOTE),
                whole("cod", 0, MOST_RUPIAH),
                wanted("reason") ? BodyReader.word(choice("reason", FailureReason.REFUSED)) : null,
                small("percent", PERCENT),
                wanted("problem") ? BodyReader.word(choice("problem", RoadProblem.BAD)) : null,
                small("before", MOST_STOPS),
                degrees("lat", 90),
                degrees("lon", 180),
                small("accuracy", MOST_ACCURACY_M),
                tasks(),
                words("version", LONGEST_WORD));
    }

    /** Whether the key is to be read: a key of another kind stays unread and is refused as unknown. */
    private boolean wanted(String key) {
        return kind.requires(key) || (kind.knows(key) && body.has(key));
    }

    private @Nullable Long whole(String key, long min, long max) {
        return wanted(key) ? body.wholeNumber(key, min, max) : null;
    }

    private @Nullable Integer small(String key, int max) {
        return wanted(key) ? (int) body.wholeNumber(key, 0, max) : null;
    }

    private @Nullable String words(String key, int longest) {
        return wanted(key) ? body.text(key, longest) : null;
    }

    private @Nullable Double degrees(String key, double most) {
        return wanted(key) ? body.number(key, -most, most) : null;
    }

    private <E extends Enum<E>> E choice(String key, E otherwise) {
        if (!body.has(key)) {
            body.text(key, LONGEST_WORD);
        }
        return body.choice(key, otherwise.getDeclaringClass(), otherwise);
    }

    private @Nullable List<Long> tasks() {
        if (!wanted("tasks")) {
            return null;
        }
        List<Long> tasks = body.wholeNumbers("tasks", MOST_STOPS, 1, Long.MAX_VALUE);
        if (tasks.isEmpty()) {
            body.reject("empty", "tasks", new Text("Daftarnya kosong.", "The array is empty."));
        }
        return tasks;
    }
}
