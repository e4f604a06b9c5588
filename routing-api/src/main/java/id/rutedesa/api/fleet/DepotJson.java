package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.region.PlaceJson;
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
        PlaceOfUse place = PlaceOfUse.read(reader, region, new Text("gudang", "depot"));
        return new Depot(
                id,
                name,
                place.lat(),
                place.lon(),
                place.onRoad().quality(),
                place.onRoad().metresOffRoad(),
                version);
    }
}
