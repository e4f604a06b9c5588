package id.rutedesa.api.region;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON of the road layer. Energy in watt-hours, times as seconds in tables and ISO 8601 elsewhere. */
final class RoadAnswers {
    private RoadAnswers() {}

    record PointJson(double lat, double lon) {}

    @Schema(name = "RoadQuestion", example = """
                    {"places": [{"lat": -8.71682, "lon": 121.76347}, {"lat": -8.74934, "lon": 121.85332}],
                     "vehicleTypeId": 3, "loadKg": 20, "date": "2026-11-26"}""")
    record PlacesJson(
            List<PointJson> places,
            @Nullable Long vehicleTypeId,
            @Nullable Double loadKg,
            @Nullable String date) {}

    @Schema(name = "ReachQuestion", example = """
                    {"place": {"lat": -8.71682, "lon": 121.76347}, "vehicleTypeId": 3, "loadKg": 20, "stateOfCharge": 0.8}""")
    record PlaceJson(
            PointJson place,
            @Nullable Long vehicleTypeId,
            @Nullable Double loadKg,
            @Nullable Double stateOfCharge,
            @Nullable String date) {}

    /** Where a place meets its road. */
    record SnappedJson(double lat, double lon, int metresOffRoad, int island, String road) {}

    /** Rows are from, columns to; null where there is no way. */
    @Schema(name = "RoadMatrix")
    record MatrixJson(
            List<SnappedJson> places,
            List<List<@Nullable Integer>> seconds,
            List<List<@Nullable Integer>> metres,
            List<List<@Nullable Double>> energyWh,
            boolean flatEstimate) {}

    /** A way over all places in their order. */
    @Schema(name = "RoadRoute")
    record RouteJson(
            List<SnappedJson> places,
            int metres,
            String rideTime,
            double energyWh,
            boolean flatEstimate,
            List<LegJson> legs) {}

    record LegJson(
            int metres,
            String rideTime,
            double energyWh,
            int ascentM,
            int descentM,
            boolean flatEstimate,
            List<StepJson> steps,
            LineJson geometry) {}

    /** @param fromM metres from the start of the leg */
    record StepJson(String text, List<String> warnings, int fromM, int metres, double lat, double lon) {}

    /** GeoJSON: longitude, latitude and, where it is known, height in metres. */
    record LineJson(String type, List<List<Double>> coordinates) {}

    /**
     * GeoJSON: roads from which a bike comes back with its reserve untouched, by the charge that is then left.
     *
     * @param complete false where more roads lie within reach than were looked at
     */
    @Schema(name = "Isochrone")
    record ReachJson(String type, List<ReachFeatureJson> features, boolean complete, boolean flatEstimate) {}

    record ReachFeatureJson(String type, ReachPropertiesJson properties, MultiLineJson geometry) {}

    /** @param chargeLeftFrom share of the usable capacity that is left back at the start, at least */
    record ReachPropertiesJson(double chargeLeftFrom, double chargeLeftTo, double roadKm) {}

    record MultiLineJson(String type, List<List<List<Double>>> coordinates) {}
}
