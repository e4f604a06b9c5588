package id.rutedesa.api.task;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.InvalidInputException;
import id.rutedesa.api.problem.Issue;
import id.rutedesa.api.problem.MalformedRequestException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day's tasks as a table (CSV with commas or semicolons, UTF-8, decimal point or comma), turned into the JSON that it
 * stands for, so that both are checked by the same rules. Issues point to {@code /row/column}, the row after the heading
 * being 0.
 */
final class TaskFile {
    private static final String REFERENCE = "nomor";
    private static final String DATE = "tanggal";
    private static final String KIND = "jenis";
    private static final String OPENS = "jam_buka";
    private static final String CLOSES = "jam_tutup";
    private static final String MINUTES = "lama_menit";

    /** Columns that are one key each. */
    private static final Map<String, String> TEXT_KEYS = Map.of(
            REFERENCE,
            "reference",
            DATE,
            "date",
            "penerima",
            "recipient",
            "telepon",
            "phone",
            "alamat",
            "address",
            "catatan",
            "note",
            "produsen",
            "producer");

    private static final Map<String, String> NUMBER_KEYS = Map.of(
            "gudang", "depotId",
            "lintang", "lat",
            "bujur", "lon",
            "muatan_kg", "loadKg",
            "volume_liter", "volumeL",
            "prioritas", "priority",
            "tagihan_rupiah", "codIdr");

    private static final Map<String, String> KINDS = Map.of("pengiriman", "delivery", "penjemputan", "pickup");

    /** What a coordinator fills in; the second line is an example. */
    static final String TEMPLATE = """
            nomor,tanggal,jenis,penerima,telepon,alamat,lintang,bujur,muatan_kg,volume_liter,lama_menit,jam_buka,jam_tutup,prioritas,tagihan_rupiah,produsen,catatan
            A-1,2026-11-26,pengiriman,Kios Moni,081200000000,Dekat gereja,-8.74934,121.85332,12.5,20,5,08:00,12:00,3,75000,Kelompok tenun,
            """;

    private final List<Issue> issues = new ArrayList<>();

    /**
     * The tasks of the file as a JSON array.
     *
     * @throws MalformedRequestException where it is no table in UTF-8
     * @throws InvalidInputException where columns or cells have no meaning
     */
    ArrayNode read(byte[] bytes) {
        String text = decode(bytes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(text.lines().findFirst().orElse("").contains(";") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        ArrayNode tasks = JsonNodeFactory.instance.arrayNode();
        try (CSVParser table = CSVParser.parse(new StringReader(text), format)) {
            requireColumns(new HashSet<>(table.getHeaderNames()));
            Set<String> references = new HashSet<>();
            for (CSVRecord row : table) {
                if (row.size() > table.getHeaderNames().size()) {
                    add(
                            "wrong-length",
                            "/" + tasks.size(),
                            new Text("Baris ini lebih panjang dari judulnya.", "This row is longer than the heading."));
                }
                tasks.add(task(row, tasks.size(), references));
            }
        } catch (CSVException | IllegalArgumentException | UncheckedIOException e) {
            throw noTable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
        return tasks;
    }

    /** The same issue with the file's column in place of the JSON key. */
    static Issue inColumns(Issue issue) {
        String[] parts = issue.pointer().split("/", -1);
        if (parts.length < 3) {
            return issue;
        }
        return new Issue(issue.code(), "/" + parts[1] + "/" + column(parts[2]), issue.message());
    }

    private static String column(String key) {
        return switch (key) {
            case "kind" -> KIND;
            case "serviceTime" -> MINUTES;
            case "windows" -> OPENS;
            default ->
                Stream.concat(TEXT_KEYS.entrySet().stream(), NUMBER_KEYS.entrySet().stream())
                        .filter(entry -> entry.getValue().equals(key))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(key);
        };
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw noTable();
        }
    }

    private static MalformedRequestException noTable() {
        return new MalformedRequestException(new Text(
                "Berkas ini bukan tabel CSV (UTF-8) dengan baris judul.",
                "This file is not a CSV table (UTF-8) with a heading."));
    }

    private void requireColumns(Set<String> columns) {
        for (String needed : List.of(REFERENCE, DATE)) {
            if (!columns.contains(needed)) {
                add(
                        "missing",
                        "/" + needed,
                        new Text(
                                "Kolom '%s' wajib ada.".formatted(needed), "Column '%s' is needed.".formatted(needed)));
            }
        }
        Set<String> known = new HashSet<>(Set.of(KIND, OPENS, CLOSES, MINUTES));
        known.addAll(TEXT_KEYS.keySet());
        known.addAll(NUMBER_KEYS.keySet());
        columns.stream()
                .filter(column -> !known.contains(column))
                .sorted()
                .forEach(column -> add(
                        "unknown-key",
                        "/" + column,
                        new Text(
                                "Kolom '%s' tidak dikenal.".formatted(column),
                                "Column '%s' is not known.".formatted(column))));
        if (!issues.isEmpty()) {
            throw new InvalidInputException(issues);
        }
    }

    private ObjectNode task(CSVRecord row, int index, Set<String> references) {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        row.toMap().forEach((column, cell) -> {
            if (cell != null && !cell.isEmpty()) {
                put(task, column, cell, "/" + index + "/" + column);
            }
        });
        JsonNode reference = task.get("reference");
        String at = "/" + index + "/" + REFERENCE;
        if (reference == null) {
            add("missing", at, new Text("Nomor wajib diisi.", "The number must be given."));
        } else if (!references.add(reference.asString() + "\n" + row.get(DATE))) {
            add("twice", at, new Text("Nomor ini dua kali di berkas.", "This number is in the file twice."));
        }
        putWindow(task, row, index);
        return task;
    }

    private void put(ObjectNode task, String column, String cell, String at) {
        String textKey = TEXT_KEYS.get(column);
        String numberKey = NUMBER_KEYS.get(column);
        if (textKey != null) {
            task.put(textKey, cell);
        } else if (numberKey != null) {
            putNumber(task, numberKey, cell, at);
        } else if (column.equals(MINUTES)) {
            task.put("serviceTime", "PT" + cell + "M");
        } else if (column.equals(KIND)) {
            task.put("kind", KINDS.getOrDefault(cell, cell));
        }
    }

    private void putNumber(ObjectNode task, String key, String cell, String at) {
        try {
            BigDecimal number = new BigDecimal(cell.replace(',', '.'));
            if (number.scale() <= 0 && number.precision() < 18) {
                task.put(key, number.longValueExact());
            } else {
                task.put(key, number);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            add("wrong-type", at, new Text("Di sini harus ada angka.", "Must be a number."));
        }
    }

    private void putWindow(ObjectNode task, CSVRecord row, int index) {
        String opens = cell(row, OPENS);
        String closes = cell(row, CLOSES);
        if (opens.isEmpty() && closes.isEmpty()) {
            return;
        }
        try {
            LocalDate date = LocalDate.parse(cell(row, DATE));
            ObjectNode window = task.putArray("windows").addObject();
            window.put("from", at(date, opens.isEmpty() ? "00:00" : opens));
            window.put("to", at(date, closes.isEmpty() ? "23:59" : closes));
        } catch (DateTimeException e) {
            add(
                    "wrong-format",
                    "/" + index + "/" + OPENS,
                    new Text("Jamnya harus seperti 08:30.", "Times must look like 08:30."));
        }
    }

    private static String at(LocalDate date, String time) {
        return OffsetDateTime.of(date, LocalTime.parse(time.replace('.', ':')), LocalTimeZone.WITA)
                .toString();
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private void add(String code, String pointer, Text message) {
        issues.add(new Issue(code, pointer, message));
    }
}
