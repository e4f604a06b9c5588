package id.rutedesa.api.planning;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.region.ClosedRoads.ClosedRoad;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Under which roads a version was asked for, beside what it knows of the day.
 *
 * @param closed closures in force on that day
 * @param speeds learned factors by group of roads
 * @param basis the version of the original whose day a copy has, or null for what is no copy
 */
record DayConditions(
        List<ClosedRoad> closed,
        Map<String, Double> speeds,
        @Nullable Integer basis) {
    private static final Map<String, Text> REASONS = Map.of(
            "landslide", new Text("longsor", "landslide"),
            "flood", new Text("banjir", "flood"),
            "bridge", new Text("jembatan rusak", "broken bridge"),
            "works", new Text("perbaikan jalan", "road works"),
            "event", new Text("acara", "event"));

    DayConditions {
        closed = List.copyOf(closed);
        speeds = Map.copyOf(speeds);
    }

    DayConditions from(int version) {
        return new DayConditions(closed, speeds, version);
    }

    /** What is other on the roads now, one sentence each. */
    List<Text> changedUntil(DayConditions now) {
        List<Text> told = new ArrayList<>();
        tell(
                told,
                now.closed,
                road -> closed.stream().noneMatch(known -> known.id() == road.id()),
                new Text("Dihitung sebelum jalan ditutup: %s.", "Calculated before a road was closed: %s."));
        tell(
                told,
                closed,
                road -> now.closed.stream().noneMatch(known -> known.id() == road.id()),
                new Text("Dihitung waktu jalan masih ditutup: %s.", "Calculated while a road was still closed: %s."));
        tell(
                told,
                now.closed,
                road -> closed.stream().anyMatch(known -> known.id() == road.id() && known.version() != road.version()),
                new Text(
                        "Dihitung sebelum penutupan jalan diubah: %s.",
                        "Calculated before a closure was changed: %s."));
        if (!speeds.equals(now.speeds)) {
            told.add(new Text(
                    "Dihitung sebelum kecepatan di jalan dipelajari lagi.",
                    "Calculated before speeds on roads were learned anew."));
        }
        return told;
    }

    private static void tell(List<Text> told, List<ClosedRoad> roads, Predicate<ClosedRoad> which, Text sentence) {
        List<Text> names = roads.stream().filter(which).map(DayConditions::name).toList();
        if (!names.isEmpty()) {
            told.add(new Text(
                    sentence.id().formatted(names.stream().map(Text::id).collect(Collectors.joining(", "))),
                    sentence.en().formatted(names.stream().map(Text::en).collect(Collectors.joining(", ")))));
        }
    }

    private static Text name(ClosedRoad road) {
        String note = road.note();
        Text reason = Objects.requireNonNullElseGet(
                REASONS.get(road.reason()),
                () -> new Text("penutupan %d".formatted(road.id()), "closure %d".formatted(road.id())));
        return note == null ? reason : new Text(note, note);
    }
}
