package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.region.PlaceJson;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.RegionService;
import io.swagger.v3.oas.annotations.media.Schema;

/** A depot as the API writes it. */
@Schema(example = """
        {"name": "Gudang BUMDes", "lat": -8.71682, "lon": 121.76347}""")
record DepotJson(long id, String name, double lat, double lon, PlaceJson place) {

    static DepotJson of(Depot depot) {
        return new DepotJson(
                depot.id(),
                depot.name(),
                depot.lat(),
                depot.lon(),
                PlaceJson.of(depot.quality(), depot.metresOffRoad()));
    }

    /** Reads a depot; one that no rider can reach is an issue. */
    static Depot read(byte[] bytes, long id, long version, RegionService region) {
        JsonBody body = JsonBody.parse(bytes);
        Depot asked = body.object(reader -> read(reader, id, version, region));
        body.check();
        return asked;
    }

    static Depot read(BodyReader reader, long id, long version, RegionService region) {
        String name = reader.text("name", 80);
        int before = reader.issueCount();
        double lat = reader.number("lat", -180, 180); // Beyond ±90 it is refused below, with the exchanged pair.
        double lon = reader.number("lon", -180, 180);
        PlaceOnRoad place = region.check(lat, lon);
        if (reader.issueCount() == before && !place.quality().usable()) {
            reader.reject("off-network", "lat", tooFar(place));
        }
        return new Depot(id, name, lat, lon, place.quality(), place.metresOffRoad(), version);
    }

    private static Text tooFar(PlaceOnRoad place) {
        PlaceOnRoad.LatLon swapped = place.swapped();
        if (swapped != null) {
            return new Text(
                    "Lintang dan bujur tampaknya tertukar: maksudnya %s, %s?".formatted(swapped.lat(), swapped.lon()),
                    "Latitude and longitude seem exchanged: did you mean %s, %s?"
                            .formatted(swapped.lat(), swapped.lon()));
        }
        Integer metres = place.metresOffRoad();
        return metres == null
                ? new Text("Tidak ada jalan di dekat gudang ini.", "There is no road near this depot.")
                : new Text(
                        "Jalan terdekat %d m dari gudang ini.".formatted(metres),
                        "The nearest road is %d m from this depot.".formatted(metres));
    }
}
