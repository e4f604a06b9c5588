package id.rutedesa.osm.tile;

/**
 * One square of the web's usual map pyramid (spherical Mercator, y from the north).
 *
 * @param z zoom, 0–{@value #DEEPEST}
 * @param x column, 0 to 2^z − 1
 * @param y row, 0 to 2^z − 1
 */
public record TileAddress(int z, int x, int y) {
    public static final int DEEPEST = 19;
    /** Side of a tile in pixels at scale 1. */
    public static final int PIXELS = 256;

    public TileAddress {
        if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >> z > 0 || y >> z > 0) {
            throw new IllegalArgumentException("There is no tile %d/%d/%d.".formatted(z, x, y));
        }
    }

    /** The tile of a zoom that holds a point. */
    public static TileAddress at(int z, double lat, double lon) {
        int side = 1 << z;
        int x = (int) Math.floor(column(z, lon));
        int y = (int) Math.floor(row(z, lat));
        return new TileAddress(z, Math.max(0, Math.min(side - 1, x)), Math.max(0, Math.min(side - 1, y)));
    }

    /** Column of a longitude with its fraction. */
    static double column(int z, double lon) {
        return (lon + 180) / 360 * (1 << z);
    }

    /** Row of a latitude with its fraction. */
    static double row(int z, double lat) {
        double radians = Math.toRadians(lat);
        return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * (1 << z);
    }

    /** Longitude of a column, which may have a fraction. */
    static double lon(int z, double column) {
        return column / (1 << z) * 360 - 180;
    }

    /** Latitude of a row, which may have a fraction. */
    static double lat(int z, double row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << z)))));
    }

    double south() {
        return lat(z, y + 1.0);
    }

    double north() {
        return lat(z, y);
    }

    double west() {
        return lon(z, x);
    }

    double east() {
        return lon(z, x + 1.0);
    }
}
