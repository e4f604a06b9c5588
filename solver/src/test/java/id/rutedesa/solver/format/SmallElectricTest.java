package id.rutedesa.solver.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.rutedesa.solver.SharedFiles;
import id.rutedesa.solver.format.InstancePlace.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every plan of the five-task instances with at most so many stops at stations in a route, judged by the check: the best
 * is what the paper (Schneider, Stenger, Goeke 2014, table 3) reports. So units, charging and the objective are read as
 * meant there.
 */
class SmallElectricTest {
    private Instance instance;
    private List<Integer> tasks;
    private List<Integer> stations;
    private int mostStops;
    /** Length of the shortest route over each set of tasks, infinite where there is none. */
    private double[] shortest;

    @ParameterizedTest
    @CsvSource({
        "r105C5, 2, 156.08, 2",
        "r202C5, 1, 128.78, 2",
        "rc105C5, 2, 241.30, 2",
        "rc108C5, 2, 253.93, 2",
        "rc204C5, 1, 176.39, 3",
        "rc208C5, 1, 167.98, 2"
    })
    void theBestOfAllPlansIsThePublishedOne(String name, int vehicles, double length, int stops) throws IOException {
        instance = InstanceFile.read(SharedFiles.require("bench/evrptw/" + name + ".txt"));
        tasks = ofKind(Kind.TASK);
        stations = ofKind(Kind.STATION);
        mostStops = stops;
        shortest = new double[1 << tasks.size()];
        Arrays.fill(shortest, Double.POSITIVE_INFINITY);
        extend(new ArrayList<>(), 0, 0);

        int all = shortest.length - 1;
        double[] cover = new double[shortest.length];
        Arrays.fill(cover, Double.POSITIVE_INFINITY);
        cover[0] = 0;
        int used = 0;
        while (cover[all] == Double.POSITIVE_INFINITY) {
            cover = withOneMore(cover);
            used++;
        }
        assertThat(used).isEqualTo(vehicles);
        assertThat(cover[all]).isCloseTo(length, within(0.006));
    }

    private List<Integer> ofKind(Kind kind) {
        return IntStream.range(0, instance.places().size())
                .filter(i -> instance.places().get(i).kind() == kind)
                .boxed()
                .toList();
    }

    /** Length of the shortest routes of one vehicle more over each set. */
    private double[] withOneMore(double[] cover) {
        double[] more = new double[cover.length];
        Arrays.fill(more, Double.POSITIVE_INFINITY);
        for (int set = 0; set < more.length; set++) {
            for (int own = set; own > 0; own = (own - 1) & set) {
                more[set] = Math.min(more[set], cover[set ^ own] + shortest[own]);
            }
        }
        return more;
    }

    private void extend(List<Integer> route, int served, int stops) {
        if (!route.isEmpty()) {
            CheckedPlan checked =
                    InstanceCheck.check(instance, new InstancePlan(List.of(route), OptionalDouble.empty()));
            List<String> faults = checked.faults().stream()
                    .filter(fault -> !fault.endsWith(" is served 0 times"))
                    .toList();
            if (faults.isEmpty()) {
                shortest[served] = Math.min(shortest[served], checked.cost());
            } else if (faults.stream().anyMatch(fault -> !fault.contains(homeOf(route)) && !fault.contains(" back "))) {
                return; // late, overloaded or empty before the way home: more visits do not help
            }
        }
        for (int t = 0; t < tasks.size(); t++) {
            if ((served & 1 << t) == 0) {
                with(route, tasks.get(t), served | 1 << t, stops);
            }
        }
        for (int station : stops < mostStops ? stations : List.<Integer>of()) {
            with(route, station, served, stops + 1);
        }
    }

    private static String homeOf(List<Integer> route) {
        return " on leg " + (route.size() + 1);
    }

    private void with(List<Integer> route, int place, int served, int stops) {
        route.add(place);
        extend(route, served, stops);
        route.remove(route.size() - 1);
    }
}
