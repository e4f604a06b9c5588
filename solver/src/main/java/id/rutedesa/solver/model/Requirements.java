package id.rutedesa.solver.model;

import java.util.Set;

/**
 * What a shift must have to serve a task, beside room and time.
 *
 * @param skills all of them are among the shift's skills
 * @param shiftIds one of these shifts; empty for any
 * @param longestItemMm length of the longest single item in millimetres, within what the vehicle takes; 0 where it does
 *     not matter
 */
public record Requirements(Set<String> skills, Set<String> shiftIds, int longestItemMm) {
    /** Any shift will do. */
    public static final Requirements NONE = new Requirements(Set.of(), Set.of(), 0);

    public Requirements {
        skills = Set.copyOf(skills);
        shiftIds = Set.copyOf(shiftIds);
        if (longestItemMm < 0) {
            throw new IllegalArgumentException("An item is 0 mm long or more, not %d mm.".formatted(longestItemMm));
        }
    }

    /** Only this shift may serve the task. */
    public static Requirements only(String shiftId) {
        return new Requirements(Set.of(), Set.of(shiftId), 0);
    }

    /** Skills that the shift must have. */
    public static Requirements skills(String... skills) {
        return new Requirements(Set.of(skills), Set.of(), 0);
    }
}
