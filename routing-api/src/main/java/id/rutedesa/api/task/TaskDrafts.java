package id.rutedesa.api.task;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.AddressBook;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.region.PlaceJson;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.PlaceOnRoad.LatLon;
import id.rutedesa.api.region.RegionService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Reads messages and rows as tasks that somebody still has to confirm. Saves nothing. */
@Service
class TaskDrafts {
    private final AddressBook addresses;
    private final RegionService region;
    private final TaskService tasks;

    TaskDrafts(AddressBook addresses, RegionService region, TaskService tasks) {
        this.addresses = addresses;
        this.region = region;
        this.tasks = tasks;
    }

    /**
     * A task that somebody may mean.
     *
     * @param text the message as it was sent
     * @param pinFrom {@code link} or {@code recipient}; left out without a pin
     * @param gaps what should be looked at before it is saved
     */
    record Draft(
            String text,
            @Nullable String sender,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String pinFrom,
            @Nullable Double loadKg,
            @Nullable Long codIdr,
            @Nullable String note,
            @Nullable PlaceJson place,
            List<TaskJson.WarningJson> warnings,
            List<Gap> gaps) {}

    /** Something that is missing, for programs and for people. */
    record Gap(String code, String message) {}

    /**
     * What pasted text may mean.
     *
     * @param withPin drafts that have a place
     * @param withoutPin drafts that have none
     */
    record Drafts(List<Draft> drafts, int withPin, int withoutPin) {}

    Drafts ofChat(String pasted, Locale locale) {
        List<Draft> drafts = ChatMessage.split(pasted).stream()
                .map(message -> draft(message, locale))
                .toList();
        int withPin = (int) drafts.stream().filter(one -> one.lat() != null).count();
        return new Drafts(drafts, withPin, drafts.size() - withPin);
    }

    private Draft draft(ChatMessage message, Locale locale) {
        ChatDraft read = ChatDraft.of(message);
        String phone = read.phone();
        Optional<AddressBook.Known> known = phone == null ? Optional.empty() : addresses.byPhone(phone);
        LatLon point = read.point() != null
                ? read.point()
                : known.flatMap(TaskDrafts::pin).orElse(null);
        String recipient = known.map(AddressBook.Known::name).orElse(read.recipient());
        PlaceOnRoad place = point == null ? null : region.check(point.lat(), point.lon());
        Integer massG = read.massG();
        return new Draft(
                message.text(),
                message.sender(),
                recipient,
                phone,
                known.map(AddressBook.Known::address).orElse(null),
                point == null ? null : (Double) point.lat(),
                point == null ? null : (Double) point.lon(),
                point == null ? null : read.point() != null ? "link" : "recipient",
                massG == null ? null : (Double) (massG / 1_000.0),
                read.codIdr(),
                read.note(),
                place == null ? null : PlaceJson.of(place.quality(), place.metresOffRoad()),
                place == null ? List.of() : TaskJson.warnings(place, "", locale),
                gaps(recipient, point, read, locale));
    }

    private static Optional<LatLon> pin(AddressBook.Known known) {
        Double lat = known.lat();
        Double lon = known.lon();
        return lat == null || lon == null ? Optional.empty() : Optional.of(new LatLon(lat, lon));
    }

    private static List<Gap> gaps(@Nullable String recipient, @Nullable LatLon point, ChatDraft read, Locale locale) {
        List<Gap> gaps = new ArrayList<>();
        if (point == null) {
            gaps.add(noPlace(read.link(), locale));
        }
        if (recipient == null) {
            gaps.add(new Gap("no-recipient", new Text("belum ada nama", "no name yet").in(locale)));
        }
        if (read.massG() == null) {
            gaps.add(new Gap("no-load", new Text("belum ada berat", "no weight yet").in(locale)));
        }
        return gaps;
    }

    private static Gap noPlace(MapLink.Kind link, Locale locale) {
        return switch (link) {
            case SHORT_LINK ->
                new Gap(
                        "short-link",
                        new Text(
                                        "belum ada titik: tautan pendek hanya bisa dibuka dengan internet. Buka di HP, lalu salin tautan panjangnya, atau taruh titiknya di peta",
                                        "no pin yet: a short link needs the internet. Open it on a phone and copy the long link, or set the pin on the map")
                                .in(locale));
            case LINK_WITHOUT_POINT ->
                new Gap(
                        "no-place",
                        new Text(
                                        "belum ada titik: tautan ini tidak memuat koordinat",
                                        "no pin yet: this link holds no coordinates")
                                .in(locale));
            default -> new Gap("no-place", new Text("belum ada titik", "no pin yet").in(locale));
        };
    }

    /**
     * What saving a task would say.
     *
     * @param issues with pointers into the task; none where it can be saved
     */
    record Checked(List<CheckedIssue> issues, @Nullable PlaceJson place, List<TaskJson.WarningJson> warnings) {}

    record CheckedIssue(String code, String pointer, String message) {}

    /** Checks each row for itself, so that one bad row hides no other. */
    List<Checked> check(List<JsonNode> rows, Locale locale) {
        TaskReader reader = new TaskReader(region, tasks.placeByDepot());
        return rows.stream().map(row -> check(row, reader, locale)).toList();
    }

    private static Checked check(JsonNode row, TaskReader reader, Locale locale) {
        JsonBody body = JsonBody.of(row);
        Task task = body.object(one -> reader.read(one, 0, 1));
        try {
            body.check();
            return new Checked(
                    List.of(),
                    PlaceJson.of(task.place().quality(), task.place().metresOffRoad()),
                    TaskJson.warnings(task, locale));
        } catch (InvalidInputException e) {
            return new Checked(
                    e.issues().stream().map(issue -> checked(issue, locale)).toList(), null, List.of());
        }
    }

    private static CheckedIssue checked(Issue issue, Locale locale) {
        return new CheckedIssue(issue.code(), issue.pointer(), issue.message().in(locale));
    }
}
