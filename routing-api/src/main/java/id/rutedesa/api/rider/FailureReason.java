package id.rutedesa.api.rider;

/** Why a task could not be done at its place. */
enum FailureReason {
    NOBODY_HOME,
    ROAD_CLOSED,
    REFUSED,
    DAMAGED
}
