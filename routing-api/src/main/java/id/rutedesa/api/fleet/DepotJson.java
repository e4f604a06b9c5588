package id.rutedesa.api.fleet;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.region.PlaceJson;
import id.rutedesa.api.region.RegionService;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A depot as the API writes it.
 *
 * @param fairnessTimeIdrPerHour what each hour of a rider above the mean of all counts in its plans, whole Rupiah
 * @param fairnessPayPercent what each Rupiah of pay above the mean counts, percent
 */
@Schema(example = """
        {"name": "Gudang BUMDes", "lat": -8.71682, "lon": 121.76347, "fairnessTimeIdrPerHour": 5000}""")
record DepotJson(
        long id,
        String name,
        double lat,
        double lon,
        long fairnessTimeIdrPerHour,
        int fairnessPayPercent,
        PlaceJson place) {
    private static final long MOST_IDR = 1_000_000;
    private static final int MOST_PERCENT = 1_000;

    static DepotJson of(Depot depot) {
        return new DepotJson(
                depot.id(),
                depot.name(),
                depot.lat(),
                depot.lon(),
                depot.fairness().timeMilliIdrPerHour() / 1_000,
                depot.fairness().payPercent(),
                PlaceJson.of(depot.quality(), depot.metresOffRoad()));
    }

    /** Reads a depot; one that no rider can reach is an issue. */
    static Depot read(JsonBody body, long id, long version, RegionService region) {
        Depot asked = body.object(reader -> read(reader, id, version, region));
        body.check();
        return asked;
    }

    static Depot read(BodyReader reader, long id, long version, RegionService region) {
        String name = reader.text("name", 80);
        PlaceOfUse place = PlaceOfUse.read(reader, region, new Text("gudang", "depot"));
        Fairness fairness = new Fairness(reader.wholeNumber("fairnessTimeIdrPerHour", 0, MOST_IDR, 0) * 1_000, (int)
                reader.wholeNumber("fairnessPayPercent", 0, MOST_PERCENT, 0));
        return new Depot(
                id,
                name,
                place.lat(),
                place.lon(),
                place.onRoad().quality(),
                place.onRoad().metresOffRoad(),
                fairness,
                version);
    }
}
