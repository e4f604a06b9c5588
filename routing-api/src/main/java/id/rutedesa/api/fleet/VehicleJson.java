package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.JsonBody;
import io.swagger.v3.oas.annotations.media.Schema;

/** A vehicle as the API writes it. */
@Schema(example = """
        {"depotId": 1, "vehicleTypeId": 1, "name": "Motor 1", "active": true}""")
record VehicleJson(long id, long depotId, long vehicleTypeId, String name, boolean active) {

    static VehicleJson of(Vehicle vehicle) {
        return new VehicleJson(
                vehicle.id(), vehicle.depotId(), vehicle.vehicleTypeId(), vehicle.name(), vehicle.active());
    }

    static Vehicle read(byte[] bytes, long id, long version) {
        JsonBody body = JsonBody.parse(bytes);
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
                version);
    }
}
