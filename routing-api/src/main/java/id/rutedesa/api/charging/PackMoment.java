package id.rutedesa.api.charging;

/** When the charge of a pack was read. */
public enum PackMoment {
    /** After the last ride of the day. */
    EVENING,
    /** Before the first ride, at the roll-call: what was really charged. */
    MORNING
}
