package id.rutedesa.solver.format;

import java.util.OptionalInt;

/**
 * The best value that anyone published for an instance.
 *
 * @param benchmark the class of instances that it belongs to
 * @param file name of the instance's file
 * @param cost in the unit of its class
 * @param vehicles of that plan, where stated
 */
public record BestKnown(String benchmark, String file, double cost, OptionalInt vehicles) {}
