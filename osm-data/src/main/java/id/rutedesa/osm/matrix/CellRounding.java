package id.rutedesa.osm.matrix;

/** The one place where the fine sums of a path become the whole units of a cell. */
final class CellRounding {
    private CellRounding() {}

    /** Millimetres to the nearest metre. */
    static int metres(long millimetres) {
        return (int) ((millimetres + 500) / 1_000);
    }

    /** Milliseconds to the nearest second. */
    static int seconds(long milliseconds) {
        return (int) ((milliseconds + 500) / 1_000);
    }

    /** Tenths of a joule to the nearest joule; may be negative where braking returns energy. */
    static int joules(long tenths) {
        return (int) Math.floorDiv(tenths + 5, 10);
    }
}
