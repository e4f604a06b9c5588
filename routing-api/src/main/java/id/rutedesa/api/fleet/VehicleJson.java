package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as the API writes it.
 *
 * @param inUseFrom first day on which it is expected to ride; without it, it is on all days
 */
@Schema(example = """
        {"depotId": 1, "vehicleTypeId": 1, "name": "Motor 1", "active": true, "inUseFrom": "2026-11-02"}""")
record VehicleJson(
        long id,
        long depotId,
        long vehicleTypeId,
        String name,
        boolean active,
        @Nullable LocalDate inUseFrom) {

    static VehicleJson of(Vehicle vehicle) {
        return new VehicleJson(
                vehicle.id(),
                vehicle.depotId(),
                vehicle.vehicleTypeId(),
                vehicle.name(),
                vehicle.active(),
                vehicle.inUseFrom());
    }

    static Vehicle read(JsonBody body, long id, long version) {
        Vehicle vehicle = body.object(reader -> read(reader, id, version));
        body.check();
        return vehicle;
    }

    static Vehicle read(BodyReader reader, long id, long version) {
        return new Vehicle(
                id,
                reader.wholeNumber("depotId", 1, Long.MAX_VALUE),
                reader.wholeNumber("vehicleTypeId", 1, Long.MAX_VALUE),
                reader.text("name", 80),
                reader.flag("active", true),
                reader.optionalDate("inUseFrom"),
                version);
    }
}
