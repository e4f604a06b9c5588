package id.rutedesa.solver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.solver.RandomDays;
import id.rutedesa.solver.RouteSolver;
import id.rutedesa.solver.SolveSettings;
import id.rutedesa.solver.model.RoutingProblem;
import id.rutedesa.solver.plan.Plan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number, word, stop and visit of a plan is changed, one at a time: verify notices. */
class EveryChangeTest {
    /**
     * What may differ: a rider who comes to the start earlier waits there; into how many pieces goods are divided; and reasons, which are
     * proven elsewhere.
     */
    private static final String FREE =
            "\\.routes\\[]\\.stops\\[first]\\.arrivalSec|.*\\.pieces|\\.unassigned\\[]\\.(reasons|fix|exchange).*";

    private final Set<String> unseen = new TreeSet<>();
    private RoutingProblem day;
    private int changes;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void isNoticed(long seed) throws ReflectiveOperationException {
        day = RandomDays.ofEverything(seed, 9);
        Plan plan = new RouteSolver()
                .solve(day, new SolveSettings(Duration.ofSeconds(30), seed, OptionalLong.of(40)))
                .plan();
        assertThat(PlanVerifier.verify(day, plan)).isEmpty();

        change(plan, "", changed -> (Plan) changed);

        assertThat(unseen).as("seed %d", seed).isEmpty();
        assertThat(changes).isGreaterThan(100);
    }

    private void change(Object part, String path, Function<Object, Plan> inPlan) throws ReflectiveOperationException {
        if (part instanceof Integer number) {
            look(path, inPlan, number + 1, number - 1);
        } else if (part instanceof Long number) {
            look(path, inPlan, number + 1, number - 1);
        } else if (part instanceof OptionalInt number) {
            look(path, inPlan, number.isPresent() ? OptionalInt.empty() : OptionalInt.of(5));
            look(path, inPlan, OptionalInt.of(number.orElse(0) + 1));
        } else if (part instanceof String word) {
            look(path, inPlan, word + "x");
        } else if (part instanceof Enum<?> kind) {
            for (Object other : kind.getDeclaringClass().getEnumConstants()) {
                if (other != kind) {
                    look(path + " as " + other, inPlan, other);
                }
            }
        } else if (part instanceof List<?> list) {
            changeOneOf(list, path, inPlan);
        } else if (part instanceof Optional<?> some && some.isPresent()) {
            look(path, inPlan, Optional.empty());
            change(some.get(), path, changed -> inPlan.apply(Optional.of(changed)));
        } else if (part instanceof Record whole) {
            changePartsOf(whole, path, inPlan);
        }
    }

    private void changeOneOf(List<?> list, String path, Function<Object, Plan> inPlan)
            throws ReflectiveOperationException {
        for (int i = 0; i < list.size(); i++) {
            List<Object> fewer = new ArrayList<>(list);
            fewer.remove(i);
            look(path + " removed", inPlan, fewer);
            List<Object> more = new ArrayList<>(list);
            more.add(i, list.get(i));
            look(path + " doubled", inPlan, more);
            int at = i;
            String one = path + (path.endsWith(".stops") && i == 0 ? "[first]" : "[]");
            change(list.get(i), one, changed -> {
                List<Object> other = new ArrayList<>(list);
                other.set(at, changed);
                return inPlan.apply(other);
            });
        }
    }

    private void changePartsOf(Record whole, String path, Function<Object, Plan> inPlan)
            throws ReflectiveOperationException {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = components[i].getAccessor().invoke(whole);
        }
        var constructor = whole.getClass().getDeclaredConstructor(types);
        for (int i = 0; i < components.length; i++) {
            int at = i;
            change(values[i], path + "." + components[i].getName(), changed -> {
                Object[] others = values.clone();
                others[at] = changed;
                try {
                    return inPlan.apply(constructor.newInstance(others));
                } catch (InvocationTargetException e) {
                    throw new Refused(e);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** A record does not take that value. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(Throwable cause) {
            super(cause);
        }
    }

    private void look(String path, Function<Object, Plan> inPlan, Object... others) {
        for (Object other : others) {
            changes++;
            if (!isSeen(inPlan, other) && !path.matches(FREE)) {
                unseen.add(path);
            }
        }
    }

    private boolean isSeen(Function<Object, Plan> inPlan, Object other) {
        try {
            return !PlanVerifier.verify(day, inPlan.apply(other)).isEmpty();
        } catch (Refused e) {
            return true;
        }
    }
}
