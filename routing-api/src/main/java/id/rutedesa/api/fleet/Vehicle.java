package id.rutedesa.api.fleet;

/** One motorbike; only active ones are planned. */
public record Vehicle(long id, long depotId, long vehicleTypeId, String name, boolean active, long version) {}
