package id.rutedesa.api.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Writes rows row by row, as {@link SheetReader} reads them again. */
public final class SheetWriter {
    private static final int ROWS_PER_FLUSH = 500;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Sheet sheet;

    public SheetWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The heading and one row of examples. */
    public void writeTemplate(SheetFormat format, OutputStream out) throws IOException {
        List<List<String>> example =
                List.of(sheet.columns().stream().map(Column::example).toList());
        write(format, sourceOf(example), out);
    }

    /** Takes the cells of one row, a text for each column. */
    public interface RowSink {
        void row(List<String> cells) throws IOException;
    }

    /** Hands over rows one after the other. */
    public interface RowSource {
        void each(RowSink sink) throws IOException;
    }

    /** Answers with a file of that name, of rows that are never all in memory: XLSX is flushed as it grows. */
    public void answer(SheetFormat format, String name, RowSource rows, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, format.attachment(name));
        write(format, rows, response.getOutputStream());
    }

    public void writeRows(SheetFormat format, List<? extends JsonNode> rows, OutputStream out) throws IOException {
        write(format, sourceOf(rows.stream().map(this::cells).toList()), out);
    }

    private static RowSource sourceOf(List<List<String>> rows) {
        return sink -> {
            for (List<String> row : rows) {
                sink.row(row);
            }
        };
    }

    private List<String> cells(JsonNode row) {
        return sheet.columns().stream()
                .map(column -> cell(column, row.path(column.key())))
                .toList();
    }

    private static String cell(Column column, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
        return column.words().getOrDefault(text, text);
    }

    private void write(SheetFormat format, RowSource rows, OutputStream out) throws IOException {
        if (format == SheetFormat.XLSX) {
            writeXlsx(rows, out);
        } else {
            writeCsv(rows, out);
        }
    }

    private void writeCsv(RowSource rows, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter table = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        table.printRecord(sheet.columns().stream().map(Column::heading));
        rows.each(row -> {
            for (int i = 0; i < row.size(); i++) {
                table.print(harmless(sheet.columns().get(i), row.get(i)));
            }
            table.println();
        });
        text.flush();
    }

    /** A spreadsheet must not take a text for a formula: such a text gets an apostrophe, which reading takes away. */
    private static String harmless(Column column, String cell) {
        boolean formula = column.kind() == Column.Kind.TEXT
                && !cell.isEmpty()
                && (FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 || cell.charAt(0) == '\'');
        return formula ? "'" + cell : cell;
    }

    private void writeXlsx(RowSource rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "RuteDesa", null)) {
            Worksheet page = book.newWorksheet(sheet.name());
            page.freezePane(0, 1);
            for (int i = 0; i < sheet.columns().size(); i++) {
                page.value(0, i, sheet.columns().get(i).heading());
                page.style(0, i).bold().set();
            }
            int[] written = {0};
            rows.each(row -> {
                written[0]++;
                for (int i = 0; i < row.size(); i++) {
                    write(page, written[0], i, row.get(i));
                }
                if (written[0] % ROWS_PER_FLUSH == 0) {
                    page.flush();
                }
            });
        }
    }

    private void write(Worksheet page, int row, int column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (sheet.columns().get(column).kind() == Column.Kind.NUMBER) {
            page.value(row, column, new java.math.BigDecimal(cell));
        } else {
            page.value(row, column, cell);
        }
    }
}
