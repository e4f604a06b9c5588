package id.rutedesa.api.problem;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Codes of refusals as they stand in the program's sources, read from their syntax: what is handed to any method, constructor or
 * record that takes a {@code String code} together with a text for people or a pointer. No list of such methods has to be kept.
 */
final class WrittenCodes {
    private final Set<String> codes = new TreeSet<>();
    /** Status and code, such as {@code 404 not-found}, where both are written in one place. */
    private final Set<String> withStatus = new TreeSet<>();
    /** What is handed on and written elsewhere. */
    private final Set<String> handedOn = new TreeSet<>();

    private final Map<String, List<Taker>> takersByName = new HashMap<>();
    private final Map<String, String> constants = new HashMap<>();

    /** Something that takes a code; a place among its parameters is -1 where it has none. */
    private record Taker(int parameters, int code, int status) {}

    private WrittenCodes() {}

    static WrittenCodes in(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
        List<CompilationUnitTree> units = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            task.parse().forEach(units::add);
        }
        WrittenCodes written = new WrittenCodes();
        units.forEach(unit -> written.new Takers().scan(unit, null));
        units.forEach(unit -> written.new Calls().scan(unit, null));
        return written;
    }

    Set<String> codes() {
        return codes;
    }

    Set<String> withStatus() {
        return withStatus;
    }

    Set<String> handedOn() {
        return handedOn;
    }

    /** Who takes codes, and constants that codes may be. */
    private final class Takers extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            add(method.getName().toString(), method.getParameters());
            return super.visitMethod(method, nothing);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                add(
                        type.getSimpleName().toString(),
                        type.getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(field ->
                                        !field.getModifiers().getFlags().contains(Modifier.STATIC))
                                .toList());
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            if (variable.getModifiers().getFlags().contains(Modifier.STATIC)
                    && variable.getInitializer() instanceof LiteralTree literal
                    && literal.getValue() instanceof String text) {
                constants.put(variable.getName().toString(), text);
            }
            return super.visitVariable(variable, nothing);
        }

        private void add(String name, List<? extends VariableTree> parameters) {
            int code = place(parameters, "String", "code");
            boolean forPeople = parameters.stream()
                    .anyMatch(one -> Objects.toString(one.getType()).equals("Text")
                            || one.getName().contentEquals("pointer"));
            if (code >= 0 && forPeople) {
                takersByName
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(new Taker(parameters.size(), code, place(parameters, "int", "status")));
            }
        }

        private static int place(List<? extends VariableTree> parameters, String type, String name) {
            for (int i = 0; i < parameters.size(); i++) {
                VariableTree parameter = parameters.get(i);
                if (parameter.getName().contentEquals(name)
                        && Objects.toString(parameter.getType()).equals(type)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** What they are handed. */
    private final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            ExpressionTree method = call.getMethodSelect();
            String name = method instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : method.toString();
            read(name, call.getArguments());
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
            read(call.getIdentifier().toString().replaceFirst(".*\\.", ""), call.getArguments());
            return super.visitNewClass(call, nothing);
        }

        private void read(String name, List<? extends ExpressionTree> arguments) {
            for (Taker taker : takersByName.getOrDefault(name, List.of())) {
                if (taker.parameters() == arguments.size()) {
                    Set<String> found = new TreeSet<>();
                    read(arguments.get(taker.code()), found);
                    codes.addAll(found);
                    if (taker.status() >= 0 && arguments.get(taker.status()) instanceof LiteralTree status) {
                        found.forEach(code -> withStatus.add(status.getValue() + " " + code));
                    }
                }
            }
        }

        private void read(ExpressionTree argument, Set<String> found) {
            if (argument instanceof LiteralTree literal) {
                found.add(String.valueOf(literal.getValue()));
            } else if (argument instanceof ConditionalExpressionTree either) {
                read(either.getTrueExpression(), found);
                read(either.getFalseExpression(), found);
            } else if (argument instanceof ParenthesizedTree inner) {
                read(inner.getExpression(), found);
            } else if (argument instanceof IdentifierTree constant && constants.containsKey(constant.toString())) {
                found.add(constants.get(constant.toString()));
            } else {
                handedOn.add(argument.toString());
            }
        }
    }
}
