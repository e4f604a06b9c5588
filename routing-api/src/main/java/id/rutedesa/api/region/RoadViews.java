package id.rutedesa.api.region;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.osm.RoadNetwork;
import id.rutedesa.osm.graph.RoadClosure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * The roads as each BUMDes sees them: with its own closures and those for everybody. What this process changes counts at
 * once; what another process of the same database changes, within {@link #FRESH_FOR}.
 */
@Component
class RoadViews {
    /** How long a list of closures is used without asking the database. */
    static final Duration FRESH_FOR = Duration.ofSeconds(1);

    /** Closures that ended longer ago are in no plan that anybody makes. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final ClosureRepository rows;
    private final BumdesWork work;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private final Map<Long, View> viewByBumdes = new ConcurrentHashMap<>();

    RoadViews(ClosureRepository rows, BumdesWork work, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.clock = clock;
    }

    /** @param change how many changes this process had made before the rows were read */
    private record View(List<RoadClosure> closures, RoadNetwork network, long readNanos, long change) {}

    private boolean fresh(View view) {
        return view.change() == changes.get() && System.nanoTime() - view.readNanos() < FRESH_FOR.toNanos();
    }

    /** The roads of a BUMDes; the same object as long as its closures are the same. */
    RoadNetwork of(RoadNetwork roads, long bumdesId) {
        View known = viewByBumdes.get(bumdesId);
        if (known != null && fresh(known)) {
            return known.network();
        }
        return viewByBumdes
                .merge(
                        bumdesId,
                        read(roads, bumdesId),
                        (before, now) -> before.closures().equals(now.closures())
                                ? new View(before.closures(), before.network(), now.readNanos(), now.change())
                                : now)
                .network();
    }

    private View read(RoadNetwork roads, long bumdesId) {
        long change = changes.get(); // Both before the rows: what changes meanwhile is read the next time.
        long readNanos = System.nanoTime();
        List<RoadClosure> closures = work
                .readAs(bumdesId, () -> rows.endingAfter(clock.instant().minus(KEPT)))
                .stream()
                .map(Closure::onRoads)
                .toList();
        return new View(closures, roads.withClosures(closures), readNanos, change);
    }

    /** Closures have changed: they are read again when somebody next asks for roads. */
    void forget() {
        changes.incrementAndGet();
    }
}
