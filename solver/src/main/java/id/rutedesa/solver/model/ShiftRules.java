package id.rutedesa.solver.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for one shift beside its vehicle, places and hours.
 *
 * @param skills what the rider can or may do
 * @param limits the most that is asked of the rider
 * @param breaks taken in this order, each in a shift that serves a task
 * @param overtime empty where the rider must be back by the end of the shift
 * @param lock what a person has fixed
 * @param onBoard ids of the tasks whose goods are on the bike when the shift starts, which is then under way already: nothing
 *     is loaded at the start, and other goods only on a return to the depot. Empty for a shift that loads at its start
 * @param stations where the bike may take energy on its way; may be empty
 * @param attendance how late the rider may begin, and until when the duty lasts at least
 */
public record ShiftRules(
        Set<String> skills,
        ShiftLimits limits,
        List<Break> breaks,
        Optional<Overtime> overtime,
        RouteLock lock,
        Optional<Set<String>> onBoard,
        List<Station> stations,
        Attendance attendance) {
    /** A shift without skills, limits, breaks, overtime, locks and stations, which loads at its start. */
    public static final ShiftRules NONE = new ShiftRules(
            Set.of(),
            ShiftLimits.NONE,
            List.of(),
            Optional.empty(),
            RouteLock.NONE,
            Optional.empty(),
            List.of(),
            Attendance.NONE);

    public ShiftRules {
        skills = Set.copyOf(skills);
        breaks = List.copyOf(breaks);
        onBoard = onBoard.map(Set::copyOf);
        if (new HashSet<>(breaks.stream().map(Break::id).toList()).size() < breaks.size()) {
            throw new IllegalArgumentException("Two breaks have one id: %s.".formatted(breaks));
        }
        stations = List.copyOf(stations);
        if (new HashSet<>(stations.stream().map(Station::id).toList()).size() < stations.size()) {
            throw new IllegalArgumentException("Two stations have one id: %s.".formatted(stations));
        }
    }

    /** The same rules with these skills. */
    public ShiftRules withSkills(String... known) {
        return new ShiftRules(Set.of(known), limits, breaks, overtime, lock, onBoard, stations, attendance);
    }

    /** The same rules with these limits. */
    public ShiftRules withLimits(ShiftLimits most) {
        return new ShiftRules(skills, most, breaks, overtime, lock, onBoard, stations, attendance);
    }

    /** The same rules with these breaks. */
    public ShiftRules withBreaks(Break... taken) {
        return new ShiftRules(skills, limits, List.of(taken), overtime, lock, onBoard, stations, attendance);
    }

    /** The same rules with overtime. */
    public ShiftRules withOvertime(Overtime allowed) {
        return new ShiftRules(skills, limits, breaks, Optional.of(allowed), lock, onBoard, stations, attendance);
    }

    /** The same rules with this lock. */
    public ShiftRules withLock(RouteLock fixed) {
        return new ShiftRules(skills, limits, breaks, overtime, fixed, onBoard, stations, attendance);
    }

    /** The same rules for a bike that is under way with these tasks' goods. */
    public ShiftRules underWayWith(String... taskIds) {
        return new ShiftRules(
                skills, limits, breaks, overtime, lock, Optional.of(Set.of(taskIds)), stations, attendance);
    }

    /** The same rules with these stations. */
    public ShiftRules withStations(Station... onTheWay) {
        return new ShiftRules(skills, limits, breaks, overtime, lock, onBoard, List.of(onTheWay), attendance);
    }

    /** The same rules with this attendance. */
    public ShiftRules withAttendance(Attendance asked) {
        return new ShiftRules(skills, limits, breaks, overtime, lock, onBoard, stations, asked);
    }
}
