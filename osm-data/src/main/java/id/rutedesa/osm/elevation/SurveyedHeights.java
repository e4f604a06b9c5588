package id.rutedesa.osm.elevation;

import java.util.HashMap;
import java.util.Map;

/** Heights that map makers wrote down for single points (the {@code ele} tag). Not thread-safe while filled. */
public final class SurveyedHeights implements HeightSource {
    private static final double CELLS_PER_DEGREE = 1e6;

    private final Map<Long, Double> heightByCell = new HashMap<>();
    private final HeightRange range;

    public SurveyedHeights(HeightRange range) {
        this.range = range;
    }

    /** Adds the tag's text, such as {@code 1150}, {@code 1150.5} or {@code 1150 m}; anything else is left out. */
    public void add(double lat, double lon, String text) {
        String number = text.strip();
        if (number.endsWith("m")) {
            number = number.substring(0, number.length() - 1).strip();
        }
        if (number.matches("[+-]?\\d{1,5}(\\.\\d+)?")) {
            double height = range.plausible(Double.parseDouble(number));
            if (!Double.isNaN(height)) {
                heightByCell.put(cell(Math.round(lat * CELLS_PER_DEGREE), Math.round(lon * CELLS_PER_DEGREE)), height);
            }
        }
    }

    public boolean isEmpty() {
        return heightByCell.isEmpty();
    }

    /** The height written down within a tenth of a metre of the point, NaN where there is none. */
    @Override
    public double heightM(double lat, double lon) {
        for (int i = 0; i < 4; i++) {
            long row = Math.round(lat * CELLS_PER_DEGREE + ((i & 1) == 0 ? 0.2 : -0.2));
            long column = Math.round(lon * CELLS_PER_DEGREE + ((i & 2) == 0 ? 0.2 : -0.2));
            Double height = heightByCell.get(cell(row, column));
            if (height != null) {
                return height;
            }
        }
        return Double.NaN;
    }

    private static long cell(long row, long column) {
        return (row << 32) ^ (column & 0xffff_ffffL);
    }
}
