package id.rutedesa.api.sheet;

/** Files that hold tables. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX(SheetFormat.XLSX_TYPE, "xlsx");

    /** The media type of XLSX. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    /** Of file names, without a dot. */
    private final String ending;

    SheetFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What makes a browser save an answer as a file, without the ending of its name. */
    public String attachment(String name) {
        return "attachment; filename=\"%s.%s\"".formatted(name, ending);
    }

    /** The format of a body's media type: CSV unless it is XLSX. */
    public static SheetFormat ofMediaType(String mediaType) {
        return mediaType.startsWith(XLSX_TYPE) ? XLSX : CSV;
    }
}
