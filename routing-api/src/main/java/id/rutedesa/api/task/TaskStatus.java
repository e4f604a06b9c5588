package id.rutedesa.api.task;

/** What has become of a task. */
public enum TaskStatus {
    /** To be planned, or on its way. */
    OPEN,
    DONE,
    /** Tried in vain: moves to the next day. */
    FAILED,
    CANCELLED,
    /** Its latest date is over. */
    EXPIRED
}
