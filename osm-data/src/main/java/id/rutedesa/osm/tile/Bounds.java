package id.rutedesa.osm.tile;

/** A box in degrees. */
record Bounds(double south, double west, double north, double east) {
    /** A tile and the strip around it, a share of the tile wide. */
    static Bounds around(TileAddress tile, double margin) {
        double padLat = (tile.north() - tile.south()) * margin;
        double padLon = (tile.east() - tile.west()) * margin;
        return new Bounds(tile.south() - padLat, tile.west() - padLon, tile.north() + padLat, tile.east() + padLon);
    }

    boolean touches(Bounds other) {
        return south <= other.north && north >= other.south && west <= other.east && east >= other.west;
    }
}
