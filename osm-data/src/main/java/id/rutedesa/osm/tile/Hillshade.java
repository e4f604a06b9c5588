package id.rutedesa.osm.tile;

import id.rutedesa.osm.elevation.HeightSource;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Light from the north-west on the land (Burrough and McDonnell 1998, "Principles of Geographical Information Systems",
 * p. 190): slopes that face it are bright, those that turn away are dark.
 */
final class Hillshade {
    private static final int CELLS = 128;
    private static final double EARTH_CIRCUMFERENCE_M = 40_075_017;
    private static final double ZENITH = Math.toRadians(45);
    /** Direction that light comes from, counted from the east against the clock: north-west. */
    private static final double AZIMUTH = Math.toRadians(135);
    /** Distance between the relief's heights. */
    private static final double SPACING_M = 185;

    private static final int DARKEST = 80;
    private static final int BRIGHTEST = 70;

    private final HeightSource heights;

    Hillshade(HeightSource heights) {
        this.heights = heights;
    }

    /** Lays light and shadow over a tile; where no height is known, nothing. */
    void draw(Graphics2D canvas, TileAddress tile, int pixels) {
        double middle = Math.toRadians((tile.south() + tile.north()) / 2);
        double cellM = EARTH_CIRCUMFERENCE_M * Math.cos(middle) / (1 << tile.z()) / CELLS;
        // The slope over less than the spacing of the heights would show their pattern, not the land's.
        double reach = Math.max(1, SPACING_M / cellM) / CELLS;
        double runM = 2 * reach * CELLS * cellM;
        int[] shade = new int[CELLS * CELLS];
        boolean any = false;
        double[] lons = new double[3 * CELLS];
        for (int column = 0; column < CELLS; column++) {
            double x = tile.x() + (column + 0.5) / CELLS;
            for (int side = 0; side < 3; side++) {
                lons[3 * column + side] = TileAddress.lon(tile.z(), x + (side - 1) * reach);
            }
        }
        for (int row = 0; row < CELLS; row++) {
            double y = tile.y() + (row + 0.5) / CELLS;
            double lat = TileAddress.lat(tile.z(), y);
            double northLat = TileAddress.lat(tile.z(), y - reach);
            double southLat = TileAddress.lat(tile.z(), y + reach);
            for (int column = 0; column < CELLS; column++) {
                double lon = lons[3 * column + 1];
                double east =
                        (heights.heightM(lat, lons[3 * column + 2]) - heights.heightM(lat, lons[3 * column])) / runM;
                double north = (heights.heightM(northLat, lon) - heights.heightM(southLat, lon)) / runM;
                if (!Double.isNaN(east + north)) {
                    shade[row * CELLS + column] = colour(east, north);
                    any = true;
                }
            }
        }
        if (any) {
            BufferedImage image = new BufferedImage(CELLS, CELLS, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, CELLS, CELLS, shade, 0, CELLS);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(image, 0, 0, pixels, pixels, null);
        }
    }

    /** The cosine of the angle between the slope's normal and the light decides. */
    private static int colour(double east, double north) {
        double light = (Math.cos(ZENITH) - Math.sin(ZENITH) * (east * Math.cos(AZIMUTH) + north * Math.sin(AZIMUTH)))
                / Math.sqrt(1 + east * east + north * north);
        double difference = Math.max(0, light) - Math.cos(ZENITH);
        if (difference < 0) {
            return (int) (-difference / Math.cos(ZENITH) * DARKEST) << 24 | 0x3b3a2e;
        }
        return (int) (difference / (1 - Math.cos(ZENITH)) * BRIGHTEST) << 24 | 0xffffff;
    }
}
