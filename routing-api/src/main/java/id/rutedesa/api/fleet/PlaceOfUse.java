package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.RegionService;

/**
 * A place that riders must be able to reach: degrees, and where it stands on the roads.
 */
record PlaceOfUse(double lat, double lon, PlaceOnRoad onRoad) {
    /** So far from every road, another map is needed (a guess). */
    private static final int OTHER_REGION_M = 10_000;

    /**
     * Reads {@code lat} and {@code lon}; one that no rider can reach is an issue.
     *
     * @param what it is, such as "gudang" and "depot"
     */
    static PlaceOfUse read(BodyReader reader, RegionService region, Text what) {
        int before = reader.issueCount();
        double lat = reader.number("lat", -180, 180); // Beyond ±90 it is refused below, with the exchanged pair.
        double lon = reader.number("lon", -180, 180);
        PlaceOnRoad place = region.check(lat, lon);
        if (reader.issueCount() == before && !place.quality().usable()) {
            reader.reject("off-network", "lat", tooFar(place, what));
        }
        return new PlaceOfUse(lat, lon, place);
    }

    private static Text tooFar(PlaceOnRoad place, Text what) {
        PlaceOnRoad.LatLon swapped = place.swapped();
        if (swapped != null) {
            return new Text(
                    "Lintang dan bujur tampaknya tertukar: maksudnya %s, %s?".formatted(swapped.lat(), swapped.lon()),
                    "Latitude and longitude seem exchanged: did you mean %s, %s?"
                            .formatted(swapped.lat(), swapped.lon()));
        }
        Integer metres = place.metresOffRoad();
        return metres == null || metres >= OTHER_REGION_M
                ? new Text(
                        "Tidak ada jalan di dekat %s ini pada peta yang dipakai. Pindahkan titiknya: ketuk peta di tepi jalan, atau pilih peta daerah yang benar di halaman Pengaturan."
                                .formatted(what.id()),
                        "There is no road near this %s on the map in use. Move its pin: tap the map at a road, or choose the map of the right region on the page Set-up."
                                .formatted(what.en()))
                : new Text(
                        "Jalan terdekat %d m dari %s ini. Pindahkan titiknya ke tepi jalan: ketuk peta di sana, atau betulkan koordinatnya."
                                .formatted(metres, what.id()),
                        "The nearest road is %d m from this %s. Move its pin to a road: tap the map there, or put its coordinates right."
                                .formatted(metres, what.en()));
    }
}
