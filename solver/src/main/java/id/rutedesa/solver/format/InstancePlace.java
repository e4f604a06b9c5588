package id.rutedesa.solver.format;

/**
 * A row of a benchmark file. Times count the file's units from the opening of the depot's day.
 *
 * @param id how published plans call it
 * @param kind what it is
 * @param x coordinate, in the file's unit of length
 * @param y coordinate
 * @param demand what it takes up on a vehicle; below 0 at the delivery of a shipment
 * @param opens when service may start at the earliest
 * @param closes when service may start at the latest; infinite where the file knows no times
 * @param service how long it lasts
 * @param release when its goods are at the depot
 */
public record InstancePlace(
        String id,
        Kind kind,
        double x,
        double y,
        double demand,
        double opens,
        double closes,
        double service,
        double release) {
    /** What stands at a place. */
    public enum Kind {
        DEPOT,
        TASK,
        STATION
    }

    /** A place at any time, with its goods at the depot. */
    static InstancePlace untimed(String id, Kind kind, double x, double y, double demand) {
        return new InstancePlace(id, kind, x, y, demand, 0, Double.POSITIVE_INFINITY, 0, 0);
    }
}
