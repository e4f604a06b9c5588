package id.rutedesa.api.sheet;

/** Files that hold tables. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8", "csv"),
    XLSX(SheetFormat.XLSX_TYPE, "xlsx");

    /** The media type of XLSX. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String ending;

    SheetFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without a dot. */
    public String ending() {
        return ending;
    }

    /** The format of a body's media type: CSV unless it is XLSX. */
    public static SheetFormat ofMediaType(String mediaType) {
        return mediaType.startsWith(XLSX_TYPE) ? XLSX : CSV;
    }
}
