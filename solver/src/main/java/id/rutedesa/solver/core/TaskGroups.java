package id.rutedesa.solver.core;

import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.model.TaskGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which tasks depend on which, by task. Read only. */
final class TaskGroups {
    private static final int[] NOBODY = {};

    /** Tasks that only the same shift may serve, without the task itself. */
    final int[][] mates;
    /** Tasks that only another shift may serve. */
    final int[][] apart;
    /** Tasks that are done before this one starts. */
    final int[][] before;
    /** Tasks that start after this one is done. */
    final int[][] after;
    /** Whether a task is in any group. */
    final boolean[] grouped;

    TaskGroups(RoutingProblem problem) {
        int tasks = problem.tasks().size();
        Map<String, Integer> taskById = new HashMap<>();
        for (int task = 0; task < tasks; task++) {
            taskById.put(problem.tasks().get(task).id(), task);
        }
        List<int[]> together = new ArrayList<>();
        List<int[]> different = new ArrayList<>();
        List<int[]> ordered = new ArrayList<>();
        for (TaskGroup group : problem.groups()) {
            int[] members = group.taskIds().stream().mapToInt(taskById::get).toArray();
            switch (group.kind()) {
                case TOGETHER -> together.add(members);
                case APART -> different.add(members);
                case IN_ORDER -> ordered.add(members);
            }
        }
        mates = others(tasks, joined(tasks, together));
        apart = others(tasks, different);
        before = neighbours(tasks, ordered, -1);
        after = neighbours(tasks, ordered, 1);
        grouped = new boolean[tasks];
        for (int task = 0; task < tasks; task++) {
            grouped[task] = mates[task].length + apart[task].length + before[task].length + after[task].length > 0;
        }
    }

    boolean isEmpty() {
        for (boolean one : grouped) {
            if (one) {
                return false;
            }
        }
        return true;
    }

    /** Groups that share a task as one. */
    private static List<int[]> joined(int tasks, List<int[]> groups) {
        int[] first = new int[tasks];
        Arrays.setAll(first, task -> task);
        for (int[] members : groups) {
            int lowest = Arrays.stream(members).map(task -> first[task]).min().orElseThrow();
            for (int member : members) {
                int old = first[member];
                for (int task = 0; task < tasks; task++) {
                    first[task] = first[task] == old ? lowest : first[task];
                }
            }
        }
        Map<Integer, List<Integer>> byFirst = new HashMap<>();
        for (int[] members : groups) {
            for (int member : members) {
                byFirst.computeIfAbsent(first[member], unknown -> new ArrayList<>())
                        .add(member);
            }
        }
        return byFirst.values().stream()
                .map(members ->
                        members.stream().distinct().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int[][] others(int tasks, List<int[]> groups) {
        List<SortedSet<Integer>> sets = sets(tasks);
        for (int[] members : groups) {
            for (int one : members) {
                for (int other : members) {
                    if (one != other) {
                        sets.get(one).add(other);
                    }
                }
            }
        }
        return arrays(sets);
    }

    /** Of each task those that stand behind it in a group, or before it. */
    private static int[][] neighbours(int tasks, List<int[]> groups, int direction) {
        List<SortedSet<Integer>> sets = sets(tasks);
        for (int[] members : groups) {
            for (int i = 0; i < members.length; i++) {
                for (int j = i + direction; j >= 0 && j < members.length; j += direction) {
                    sets.get(members[i]).add(members[j]);
                }
            }
        }
        return arrays(sets);
    }

    private static List<SortedSet<Integer>> sets(int tasks) {
        List<SortedSet<Integer>> sets = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            sets.add(new TreeSet<>());
        }
        return sets;
    }

    private static int[][] arrays(List<SortedSet<Integer>> sets) {
        return sets.stream()
                .map(set -> set.isEmpty()
                        ? NOBODY
                        : set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
