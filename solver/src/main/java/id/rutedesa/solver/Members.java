package id.rutedesa.solver;

import id.rutedesa.solver.model.TaskGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Groups of tasks of which each may be several: pieces of goods, or parts of a way. */
final class Members {
    private Members() {}

    /** All of them ride together; apart or in order are those of two tasks, pair by pair. */
    static List<TaskGroup> of(TaskGroup group, Function<String, List<String>> tasksOf) {
        List<List<String>> members = group.taskIds().stream().map(tasksOf).toList();
        boolean whole = members.stream().allMatch(tasks -> tasks.size() == 1);
        if (whole || group.kind() == TaskGroup.Kind.TOGETHER) {
            return List.of(new TaskGroup(
                    group.kind(), members.stream().flatMap(List::stream).toList()));
        }
        List<TaskGroup> pairs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (List<String> later : members.subList(i + 1, members.size())) {
                for (String one : members.get(i)) {
                    later.forEach(other -> pairs.add(new TaskGroup(group.kind(), List.of(one, other))));
                }
            }
        }
        return pairs;
    }
}
