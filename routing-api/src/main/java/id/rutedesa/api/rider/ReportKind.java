package id.rutedesa.api.rider;

import id.rutedesa.api.problem.BodyReader;

/**
 * What a rider can report, with the keys that such a report must have and may have. {@code visit} says which of a task's visits on
 * the route, from 0.
 */
enum ReportKind {
    /** Goods are on board at the depot, for the so-manieth time from 0; a pack was swapped where the plan says so. */
    LOADED("stop", ""),
    /** A pack was swapped or charged at a station, at which halt without a task. */
    CHARGED("stop", ""),
    /** A break was taken, at which halt without a task. */
    RESTED("stop", ""),
    ARRIVED("task", "visit"),
    DELIVERED("task", "visit who note cod lat lon accuracy"),
    PICKED_UP("task", "visit note lat lon accuracy"),
    FAILED("task reason", "visit note"),
    /** Per cent on the bike's display, read at or after that stop. */
    BATTERY("percent stop", "version"),
    /** A road problem at a position, or somewhere before that stop. */
    ROAD("problem before", "lat lon accuracy note version"),
    /** Tasks offered back to the coordinator. */
    RETURNED("tasks", ""),
    /** The route of that version was read and accepted. */
    ACCEPTED("version", ""),
    /** The rider is back at the depot. */
    ENDED("stop", "");

    private final String required;
    private final String optional;

    ReportKind(String required, String optional) {
        this.required = required;
        this.optional = optional;
    }

    boolean requires(String key) {
        return holds(required, key);
    }

    boolean knows(String key) {
        return requires(key) || holds(optional, key);
    }

    private static boolean holds(String keys, String key) {
        return (" " + keys + " ").contains(" " + key + " ");
    }

    /** As the API writes it. */
    String word() {
        return BodyReader.word(this);
    }
}
