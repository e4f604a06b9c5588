package id.rutedesa.api.task;

/**
 * A group of tasks that one belongs to: those of one depot and day that name the same kind and name.
 *
 * @param kind what holds between them
 * @param name letters as they were given
 * @param number of tasks in order: lower numbers first, equal ones in any order; 0 in other groups
 */
public record InGroup(Kind kind, String name, int number) {
    /** What holds between the tasks of a group. */
    public enum Kind {
        /** One rider does them all. */
        TOGETHER,
        /** Each is done by another rider. */
        APART,
        /** A lower number is done before a higher one starts. */
        IN_ORDER
    }

    /** Whether both belong to one group. */
    public boolean isWith(InGroup other) {
        return kind == other.kind && name.equals(other.name);
    }
}
