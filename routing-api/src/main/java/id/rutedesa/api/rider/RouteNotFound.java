package id.rutedesa.api.rider;

import id.rutedesa.api.config.Text;
import id.rutedesa.api.problem.NotFoundException;
import java.time.LocalDate;

/** Says that a rider has nothing to ride that day. */
final class RouteNotFound {
    private RouteNotFound() {}

    static NotFoundException of(String rider, LocalDate date) {
        return new NotFoundException(new Text(
                "%s belum punya rute pada %s.".formatted(rider, date),
                "%s has no route on %s.".formatted(rider, date)));
    }
}
