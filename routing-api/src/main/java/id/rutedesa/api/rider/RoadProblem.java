package id.rutedesa.api.rider;

/** What is wrong with a road. */
enum RoadProblem {
    LANDSLIDE,
    FLOOD,
    BRIDGE,
    CLOSED,
    BAD
}
