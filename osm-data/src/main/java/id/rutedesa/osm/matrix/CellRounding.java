package id.rutedesa.osm.matrix;

/** The one place where the fine sums of a path become the whole units of a cell. */
final class CellRounding {
    private CellRounding() {}

    /** Millimetres to the nearest metre. */
    static int metres(int millimetres) {
        return (millimetres + 500) / 1_000;
    }

    /** Milliseconds to the nearest second. */
    static int seconds(int milliseconds) {
        return (milliseconds + 500) / 1_000;
    }

    /** Tenths of a joule to the nearest joule; may be negative where braking returns energy. */
    static int joules(int tenths) {
        return Math.floorDiv(tenths + 5, 10);
    }
}
