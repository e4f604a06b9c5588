package id.rutedesa.osm.graph;

/** Kinds of vehicles that a closure may let pass or not. */
public enum VehicleClass {
    /** Two wheels, electric or petrol: often waved past a landslide. */
    MOTORBIKE,
    /** A motorbike with a load bed. */
    THREE_WHEELER,
    /** Cars and pick-ups. */
    CAR,
    TRUCK
}
