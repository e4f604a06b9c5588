package id.rutedesa.api.region;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.CurrentBumdes;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.RowVersion;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Closures that the current BUMDes sees, and changes to its own and, for operators, to those for everybody. */
@Service
class ClosureService {
    private final ClosureRepository rows;
    private final BumdesWork work;
    private final RoadViews views;
    private final Clock clock;

    ClosureService(ClosureRepository rows, BumdesWork work, RoadViews views, Clock clock) {
        this.rows = rows;
        this.work = work;
        this.views = views;
        this.clock = clock;
    }

    /** Closures that are not over, or all that were ever kept. */
    List<Closure> closures(boolean withPast) {
        return work.read(withPast ? rows::all : () -> rows.endingAfter(clock.instant()));
    }

    /**
     * One closure.
     *
     * @throws NotFoundException where this BUMDes sees no such closure
     */
    Closure closure(long id) {
        return work.read(() -> rows.find(id)).orElseThrow(() -> notFound(id));
    }

    /** Saves a new closure (number 0), or replaces the one with the same number and version. */
    Closure save(Closure closure) {
        return change(
                closure.owner(),
                () -> closure.id() == 0
                        ? rows.insert(closure)
                        : rows.update(closure).orElseThrow(RowVersion::stale));
    }

    void delete(Closure closure) {
        change(closure.owner(), () -> {
            if (!rows.delete(closure.id(), closure.version())) {
                throw RowVersion.stale();
            }
            return closure;
        });
    }

    /** The roads are closed or open again before the answer is sent. */
    private Closure change(Closure.Owner owner, Supplier<Closure> change) {
        Closure changed =
                owner == Closure.Owner.REGION ? work.writeAs(CurrentBumdes.INSTALLATION, change) : work.write(change);
        views.forget();
        return changed;
    }

    private static NotFoundException notFound(long id) {
        return NotFoundException.of("jalan ditutup", "closure", id);
    }
}
