package id.rutedesa.solver.format;

/**
 * The battery of every vehicle of an instance; a station always fills it up, in a time that is linear in what is
 * missing (Schneider, Stenger, Goeke 2014).
 *
 * @param capacity energy of a full battery, in the file's unit; positive
 * @param perLength energy for a unit of length; positive
 * @param chargeTimePerEnergy time to charge a unit of energy; 0 or more
 */
public record InstanceBattery(double capacity, double perLength, double chargeTimePerEnergy) {}
