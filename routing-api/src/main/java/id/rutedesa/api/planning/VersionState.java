package id.rutedesa.api.planning;

/** Where one version of a plan stands. */
enum VersionState {
    /** Waits for a solve or is being solved. */
    SOLVING,
    /** Solved, to be looked at: taken by a coordinator or never. */
    PROPOSED,
    /** Was the plan's own version from then on. */
    TAKEN,
    FAILED,
    CANCELLED
}
