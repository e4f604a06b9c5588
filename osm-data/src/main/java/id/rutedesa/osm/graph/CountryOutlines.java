package id.rutedesa.osm.graph;

import com.graphhopper.routing.util.AreaIndex;
import com.graphhopper.routing.util.CustomArea;
import com.graphhopper.util.GHUtility;
import com.graphhopper.util.PointList;
import java.util.List;
import java.util.Locale;

/** The countries' outlines that come with GraphHopper. Safe for many threads. */
final class CountryOutlines {
    private static final String CODE = "ISO3166-2";

    private final AreaIndex<CustomArea> areas = new AreaIndex<>(GHUtility.readCountries());

    /** Whether a line has points in two countries; points in none (at sea, in gaps between outlines) do not count. */
    boolean isCrossedBy(PointList line) {
        String first = "";
        for (int i = 0; i < line.size(); i++) {
            String country = country(line.getLat(i), line.getLon(i));
            if (!country.isEmpty() && !first.isEmpty() && !country.equals(first)) {
                return true;
            }
            first = country.isEmpty() ? first : country;
        }
        return false;
    }

    /** Two letters, empty where the point is in no country. */
    private String country(double lat, double lon) {
        List<CustomArea> found = areas.query(lat, lon);
        for (CustomArea area : found) {
            if (area.getProperties() != null && area.getProperties().get(CODE) instanceof String code) {
                return code.toUpperCase(Locale.ROOT).split("-", 2)[0];
            }
        }
        return "";
    }
}
