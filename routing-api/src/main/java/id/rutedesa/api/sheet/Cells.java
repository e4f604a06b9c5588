package id.rutedesa.api.sheet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.MalformedRequestException;
import id.rutedesa.api.problem.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The cells of a table as texts, without blanks around them; rows without any text are left out.
 *
 * @param headings the first row
 * @param rows each no longer than it has to be: missing cells are empty
 */
public record Cells(List<String> headings, List<List<String>> rows) {
    /** Largest number of rows of a file. */
    public static final int MOST_ROWS = 5_000;

    /** A small file can unpack to a huge one. */
    private static final long MOST_UNPACKED_BYTES = 100_000_000;

    private static final LocalDate EXCEL_ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_PER_DAY = 86_400;

    public Cells {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @throws MalformedRequestException where it is no table
     * @throws TooLargeException where it has too many rows or unpacks to too much
     */
    public static Cells of(byte[] bytes, SheetFormat format) {
        List<List<String>> all = format == SheetFormat.XLSX ? xlsx(bytes) : csv(bytes);
        if (all.isEmpty()) {
            throw noTable();
        }
        if (all.size() - 1 > MOST_ROWS) {
            throw new TooLargeException(new Text(
                    "Paling banyak %d baris, yang dikirim %d.".formatted(MOST_ROWS, all.size() - 1),
                    "At most %d rows, %d were sent.".formatted(MOST_ROWS, all.size() - 1)));
        }
        List<String> headings = all.get(0);
        if (headings.stream().distinct().count() < headings.size()) {
            throw noTable();
        }
        return new Cells(headings, all.subList(1, all.size()));
    }

    String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** Cells copied from a sheet have tabs between. */
    private static char delimiter(String firstLine) {
        return firstLine.contains("\t") ? '\t' : firstLine.contains(";") ? ';' : ',';
    }

    private static List<List<String>> csv(byte[] bytes) {
        String text = decoded(bytes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser table = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : table) {
                add(rows, row.toList());
            }
        } catch (CSVException | UncheckedIOException e) {
            throw noTable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static String decoded(byte[] bytes) {
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

    private static List<List<String>> xlsx(byte[] bytes) {
        requireUnpackable(bytes);
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> lines = book.getFirstSheet().openStream()) {
            lines.forEach(row -> {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    texts.add(row.getOptionalCell(i).map(Cells::text).orElse("").strip());
                }
                add(rows, texts);
            });
        } catch (IOException | ExcelReaderException | UncheckedIOException e) {
            throw noTable();
        }
        return rows;
    }

    /** Sizes that a file tells of itself may be wrong: everything is unpacked once and counted. */
    private static void requireUnpackable(byte[] bytes) {
        try {
            Path file = Files.createTempFile("rutedesa", ".xlsx");
            try {
                Files.write(file, bytes);
                requireUnpackable(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw noTable();
        }
    }

    private static void requireUnpackable(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    unpacked += unpacked(content, buffer, MOST_UNPACKED_BYTES - unpacked);
                }
            }
        }
        if (unpacked >= MOST_UNPACKED_BYTES) {
            throw new TooLargeException(new Text("Isi berkas ini terlalu besar.", "This file unpacks to too much."));
        }
    }

    private static long unpacked(InputStream entry, byte[] buffer, long most) throws IOException {
        long bytes = 0;
        int read = entry.read(buffer);
        while (read >= 0 && bytes < most) {
            bytes += read;
            read = entry.read(buffer);
        }
        return bytes;
    }

    /** What a person sees in the cell: dates and times as texts, numbers with a point. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            String format = cell.getDataFormatString();
            String shape = format == null ? "" : format.toLowerCase(Locale.ROOT);
            if (shape.contains("yy") || shape.contains("d-m") || shape.contains("d/m")) {
                return EXCEL_ORIGIN.plusDays(number.longValue()).toString();
            }
            if (shape.contains("h")) {
                long seconds = Math.round(number.remainder(BigDecimal.ONE).doubleValue() * SECONDS_PER_DAY);
                return LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY).toString();
            }
            return number.stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "ya" : "tidak";
        }
        return cell.getText();
    }

    private static void add(List<List<String>> rows, List<String> row) {
        if (rows.isEmpty() || row.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(List.copyOf(row));
        }
    }

    private static MalformedRequestException noTable() {
        return new MalformedRequestException(new Text(
                "Berkas ini bukan tabel CSV (UTF-8) atau XLSX dengan baris judul.",
                "This file is not a CSV table (UTF-8) or XLSX with a heading."));
    }
}
