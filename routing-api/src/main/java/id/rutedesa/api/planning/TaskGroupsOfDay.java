package id.rutedesa.api.planning;

import id.rutedesa.api.planning.DayUnderWay.GroupSoFar;
import id.rutedesa.api.task.InGroup;
import id.rutedesa.api.task.Task;
import id.rutedesa.solver.model.TaskGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Groups of a day's tasks as the solver takes them, and what riders who have done some of them may still do. */
final class TaskGroupsOfDay {
    private record Member(InGroup group, Task task) {}

    private final List<Task> tasks;
    private final List<GroupSoFar> soFar;

    TaskGroupsOfDay(DayInput day) {
        tasks = day.tasks();
        DayUnderWay underWay = day.underWay();
        soFar = underWay == null ? List.of() : underWay.groups();
    }

    /** Groups of two tasks or more that are still to be done. */
    List<TaskGroup> groups() {
        Map<String, List<Member>> membersByGroup = new LinkedHashMap<>();
        for (Task task : tasks) {
            for (InGroup group : task.needs().groups()) {
                membersByGroup
                        .computeIfAbsent(group.kind() + "/" + group.name(), unknown -> new ArrayList<>())
                        .add(new Member(group, task));
            }
        }
        List<TaskGroup> groups = new ArrayList<>();
        for (List<Member> members : membersByGroup.values()) {
            if (members.size() > 1) {
                groups.addAll(groups(members));
            }
        }
        return groups;
    }

    private static List<TaskGroup> groups(List<Member> members) {
        return switch (members.get(0).group().kind()) {
            case TOGETHER -> List.of(group(TaskGroup.Kind.TOGETHER, members));
            case APART -> List.of(group(TaskGroup.Kind.APART, members));
            case IN_ORDER -> inOrder(members);
        };
    }

    /** One group where each has a number of its own; else pair by pair, as equal numbers have no order. */
    private static List<TaskGroup> inOrder(List<Member> members) {
        List<Member> sorted = members.stream()
                .sorted(Comparator.comparingInt(member -> member.group().number()))
                .toList();
        long numbers = sorted.stream()
                .map(member -> member.group().number())
                .distinct()
                .count();
        if (numbers == sorted.size()) {
            return List.of(group(TaskGroup.Kind.IN_ORDER, sorted));
        }
        List<TaskGroup> pairs = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (Member later : sorted.subList(i + 1, sorted.size())) {
                if (later.group().number() > sorted.get(i).group().number()) {
                    pairs.add(group(TaskGroup.Kind.IN_ORDER, List.of(sorted.get(i), later)));
                }
            }
        }
        return pairs;
    }

    private static TaskGroup group(TaskGroup.Kind kind, List<Member> members) {
        return new TaskGroup(
                kind,
                members.stream()
                        .map(member -> Long.toString(member.task().id()))
                        .toList());
    }

    /** Of these riders those who may do a task after what has been done of its groups; empty where it does not matter. */
    Optional<Set<Long>> ridersLeft(Task task, Set<Long> riders) {
        Set<Long> left = new TreeSet<>(riders);
        for (InGroup group : task.needs().groups()) {
            List<Long> served = soFar.stream()
                    .filter(done -> done.group().isWith(group))
                    .map(GroupSoFar::riderId)
                    .filter(riders::contains)
                    .toList();
            switch (group.kind()) {
                case TOGETHER -> left.removeIf(rider -> !served.isEmpty() && !served.contains(rider));
                case APART -> left.removeIf(served::contains);
                case IN_ORDER -> {} // What is done is done before what is left.
            }
        }
        return left.size() == riders.size() ? Optional.empty() : Optional.of(left);
    }
}
