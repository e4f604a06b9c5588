package id.rutedesa.api.planning;

/** Why a version was made. */
enum VersionCause {
    /** The plan was asked for. */
    FIRST,
    /** The day was planned again with what is known now. */
    AGAIN,
    /** Something happened during the day. */
    EVENT,
    /** A coordinator has put the routes together by hand. */
    ADJUSTED
}
