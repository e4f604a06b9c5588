package id.rutedesa.api.task;

import static id.rutedesa.api.sheet.Column.number;
import static id.rutedesa.api.sheet.Column.text;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.IsoDates;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.sheet.Sheet;
import id.rutedesa.api.sheet.SheetFormat;
import id.rutedesa.api.sheet.SheetReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day's tasks as a table, turned into the JSON that it stands for, so that both are checked by the same rules. Issues point
 * to {@code /row/column}, the row after the heading being 0.
 */
final class TaskFile {
    /** Columns whose keys have a slash belong into an object of the task. */
    static final Sheet SHEET = new Sheet(
            "kiriman",
            List.of(
                    text("nomor", "reference", "A-1"),
                    text("tanggal", "date", "2026-11-26"),
                    text("jenis", "kind", "pengiriman"),
                    text("penerima", "recipient", "Kios Moni"),
                    text("telepon", "phone", "081200000000"),
                    text("alamat", "address", "Dekat gereja"),
                    number("lintang", "lat", "-8.74934"),
                    number("bujur", "lon", "121.85332"),
                    number("muatan_kg", "loadKg", "12.5"),
                    number("volume_liter", "volumeL", "20"),
                    text("lama_menit", "serviceTime", "5"),
                    text("jam_buka", "opens", "08:00"),
                    text("jam_tutup", "closes", "12:00"),
                    number("prioritas", "priority", "3"),
                    number("tagihan_rupiah", "codIdr", "75000"),
                    text("produsen", "producer", "Kelompok tenun"),
                    text("catatan", "note", ""),
                    number("gudang", "depotId", ""),
                    text("paling_awal", "earliestDate", ""),
                    text("paling_akhir", "latestDate", ""),
                    text("kapal", "sailing", ""),
                    text("keahlian", "skills", ""),
                    text("kelompok", "groups", ""),
                    text("kurir", "rider", ""),
                    number("barang_terpanjang_m", "longestItemM", ""),
                    text("lama_siap_menit", "setupTime", ""),
                    text("boleh_terlambat_menit", "latenessAtMost", ""),
                    number("denda_rp_per_jam", "latenessIdrPerHour", ""),
                    number("nilai_rp", "prizeIdr", ""),
                    number("potongan_kg", "leastPiece/loadKg", ""),
                    number("potongan_liter", "leastPiece/volumeL", ""),
                    text("pengirim", "from/name", ""),
                    text("telepon_pengirim", "from/phone", ""),
                    text("alamat_pengirim", "from/address", ""),
                    number("lintang_jemput", "from/lat", ""),
                    number("bujur_jemput", "from/lon", "")),
            List.of("nomor", "tanggal"));

    private static final Map<String, String> KINDS =
            Map.of("pengiriman", "delivery", "penjemputan", "pickup", "antar-tempat", "shipment");
    private static final Pattern GROUP = Pattern.compile(
            "(?i)(?<kind>bersama|terpisah)\\s+(?<name>\\S.*)|urut\\s+(?<ordered>\\S.*?)\\s+(?<number>\\d{1,6})");
    /** In minutes. */
    private static final List<String> DURATIONS = List.of("serviceTime", "setupTime", "latenessAtMost");
    /** Where an issue of a whole object is shown. */
    private static final Map<String, String> FIRST_KEY =
            Map.of("windows", "opens", "leastPiece", "leastPiece/loadKg", "from", "from/name", "riderId", "rider");

    private final Map<String, Long> riderIdByName;
    private final List<Issue> issues = new ArrayList<>();

    /** @param riderIdByName who may be named as the only rider of a task */
    TaskFile(Map<String, Long> riderIdByName) {
        this.riderIdByName = Map.copyOf(riderIdByName);
    }

    /**
     * The tasks of the file as a JSON array.
     *
     * @throws InvalidInputException where columns or cells have no meaning
     */
    ArrayNode read(byte[] bytes, SheetFormat format) {
        SheetReader reader = new SheetReader(SHEET);
        ArrayNode rows = reader.rows(bytes, format);
        issues.addAll(reader.issues());
        Set<String> references = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            asTask((ObjectNode) rows.get(i), i, references);
        }
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        return rows;
    }

    /** The same issue with the file's column in place of the JSON key. */
    static Issue inColumns(Issue issue) {
        String[] parts = issue.pointer().split("/", -1);
        if (parts.length < 3) {
            return issue;
        }
        String inner = parts.length > 3 ? parts[2] + "/" + parts[3] : "";
        String key = SHEET.columns().stream().anyMatch(column -> column.key().equals(inner))
                ? inner
                : FIRST_KEY.getOrDefault(parts[2], parts[2]);
        String heading = SHEET.columns().stream()
                .filter(column -> column.key().equals(key))
                .map(column -> column.heading())
                .findFirst()
                .orElse(key);
        return new Issue(issue.code(), "/" + parts[1] + "/" + heading, issue.message());
    }

    private void asTask(ObjectNode row, int index, Set<String> references) {
        JsonNode reference = row.get("reference");
        if (reference == null) {
            add("missing", index, "nomor", new Text("Nomor wajib diisi.", "The number must be given."));
        } else if (!references.add(
                reference.asString() + "\n" + row.path("date").asString(""))) {
            add(
                    "twice",
                    index,
                    "nomor",
                    new Text("Nomor ini dua kali di berkas.", "This number is in the file twice."));
        }
        String kind = row.path("kind").asString("");
        if (!kind.isEmpty()) {
            row.put("kind", KINDS.getOrDefault(kind, kind));
        }
        for (String key : DURATIONS) {
            if (row.has(key)) {
                row.put(key, "PT%sM".formatted(row.get(key).asString()));
            }
        }
        putObjects(row);
        putSkills(row);
        putGroups(row, index);
        putRider(row, index);
        putWindow(row, index);
    }

    private static void putObjects(ObjectNode row) {
        for (String key : List.copyOf(row.propertyNames())) {
            int slash = key.indexOf('/');
            if (slash > 0) {
                String object = key.substring(0, slash);
                ObjectNode inner = row.has(object) ? (ObjectNode) row.get(object) : row.putObject(object);
                inner.set(key.substring(slash + 1), row.remove(key));
            }
        }
    }

    private static void putSkills(ObjectNode row) {
        JsonNode words = row.remove("skills");
        if (words != null) {
            ArrayNode skills = row.putArray("skills");
            Stream.of(words.asString().split("[,;]", -1)).map(String::strip).forEach(skills::add);
        }
    }

    /** Such as {@code bersama A; urut B 2}: the kind, the name, and for tasks in order the number. */
    private void putGroups(ObjectNode row, int index) {
        JsonNode words = row.remove("groups");
        if (words == null) {
            return;
        }
        ArrayNode groups = row.putArray("groups");
        for (String word : words.asString().split("[,;]", -1)) {
            Matcher group = GROUP.matcher(word.strip());
            if (!group.matches()) {
                add(
                        "wrong-format",
                        index,
                        "kelompok",
                        new Text(
                                "'%s' harus seperti 'bersama A', 'terpisah B' atau 'urut C 2'.".formatted(word.strip()),
                                "'%s' must look like 'bersama A' (together), 'terpisah B' (apart) or 'urut C 2' (in order)."
                                        .formatted(word.strip())));
                return;
            }
            ObjectNode one = groups.addObject();
            String ordered = group.group("ordered");
            if (ordered == null) {
                one.put("kind", group.group("kind").equalsIgnoreCase("bersama") ? "together" : "apart");
                one.put("name", group.group("name"));
            } else {
                one.put("kind", "in-order");
                one.put("name", ordered);
                one.put("number", Integer.parseInt(group.group("number")));
            }
        }
    }

    private void putRider(ObjectNode row, int index) {
        JsonNode name = row.remove("rider");
        if (name == null) {
            return;
        }
        Long id = riderIdByName.get(name.asString());
        if (id == null) {
            add(
                    "unknown-reference",
                    index,
                    "kurir",
                    new Text(
                            "Tidak ada kurir bernama '%s'.".formatted(name.asString()),
                            "No rider is named '%s'.".formatted(name.asString())));
        } else {
            row.put("riderId", id);
        }
    }

    private void putWindow(ObjectNode row, int index) {
        JsonNode opens = row.remove("opens");
        JsonNode closes = row.remove("closes");
        if (opens == null && closes == null) {
            return;
        }
        try {
            LocalDate date = IsoDates.date(row.path("date").asString(""));
            ObjectNode window = row.putArray("windows").addObject();
            window.put("from", at(date, opens == null ? "00:00" : opens.asString()));
            window.put("to", at(date, closes == null ? "23:59" : closes.asString()));
        } catch (DateTimeException e) {
            add(
                    "wrong-format",
                    index,
                    "jam_buka",
                    new Text("Jamnya harus seperti 08:30.", "Times must look like 08:30."));
        }
    }

    private static String at(LocalDate date, String time) {
        return OffsetDateTime.of(date, LocalTime.parse(time.replace('.', ':')), LocalTimeZone.WITA)
                .toString();
    }

    private void add(String code, int index, String heading, Text message) {
        issues.add(new Issue(code, "/%d/%s".formatted(index, heading), message));
    }
}
