package id.rutedesa.osm.tile;

/**
 * Pixels of one picture for degrees, from its north-western corner.
 *
 * @param tile the square that is drawn
 * @param pixels side of the picture
 */
record Projection(TileAddress tile, int pixels) {
    double x(double lon) {
        return (TileAddress.column(tile.z(), lon) - tile.x()) * pixels;
    }

    double y(double lat) {
        return (TileAddress.row(tile.z(), lat) - tile.y()) * pixels;
    }

    /** Pixels of the picture for one at scale 1. */
    int scale() {
        return pixels / TileAddress.PIXELS;
    }
}
