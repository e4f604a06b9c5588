package id.rutedesa.api.planning;

/** Where a plan stands. */
public enum PlanState {
    DRAFT,
    SOLVING,
    PLANNED,
    PUBLISHED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
