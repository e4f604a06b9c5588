package id.rutedesa.solver.format;

/** Two places of an instance on one route, the pickup first; indices into its places. */
public record InstanceShipment(int pickup, int delivery) {}
