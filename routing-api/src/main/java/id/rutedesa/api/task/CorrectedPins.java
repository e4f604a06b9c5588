package id.rutedesa.api.task;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.config.Text;
import id.rutedesa.api.fleet.Depot;
import id.rutedesa.api.fleet.FleetService;
import id.rutedesa.api.problem.BodyReader;
import id.rutedesa.api.problem.NotFoundException;
import id.rutedesa.api.problem.WrongStateException;
import id.rutedesa.api.region.PlaceOnRoad;
import id.rutedesa.api.region.RegionService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Pins that turned out to be elsewhere. A hand-over far from the pin proposes a new one; once it is accepted, open tasks of
 * that recipient at the old place, and those made later, take it. The old place is kept.
 */
@Service
public class CorrectedPins {
    /** A position must be at least so exact to say anything. */
    static final int ACCURATE_M = 30;
    /** Nearer than that a pin is good enough. */
    static final int FAR_M = 100;
    /** Pins so near to each other are the same place. */
    private static final int SAME_PLACE_M = 50;

    private static final double METRES_PER_DEGREE = 111_195;

    private final JdbcClient jdbc;
    private final TaskRepository tasks;
    private final FleetService fleet;
    private final RegionService region;
    private final BumdesWork work;
    private final Clock clock;

    CorrectedPins(
            JdbcClient jdbc,
            TaskRepository tasks,
            FleetService fleet,
            RegionService region,
            BumdesWork work,
            Clock clock) {
        this.fleet = fleet;
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.region = region;
        this.work = work;
        this.clock = clock;
    }

    /** What is said about pins. */
    enum State {
        PROPOSED,
        ACCEPTED,
        REJECTED
    }

    /**
     * A proposal and what became of it.
     *
     * @param metres from the old pin to the new one
     */
    record Pin(
            long id,
            long taskId,
            String recipient,
            double oldLat,
            double oldLon,
            double lat,
            double lon,
            int accuracyM,
            int metres,
            String state,
            OffsetDateTime proposedAt,
            @Nullable OffsetDateTime decidedAt) {}

    /** Where a task was handed over: proposes a new pin where that is far from the old one and well known. */
    public void handedOver(long taskId, double lat, double lon, int accuracyM) {
        work.run(() -> tasks.find(taskId).ifPresent(task -> {
            int metres = metres(task.lat(), task.lon(), lat, lon);
            if (accuracyM <= ACCURATE_M && metres > FAR_M) {
                propose(task, lat, lon, accuracyM, metres);
            }
        }));
    }

    private void propose(Task task, double lat, double lon, int accuracyM, int metres) {
        jdbc.sql("INSERT INTO corrected_pin (task_id, recipient, old_lat, old_lon, lat, lon, accuracy_m, metres, "
                        + "proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(
                        task.id(),
                        task.recipient(),
                        task.lat(),
                        task.lon(),
                        lat,
                        lon,
                        accuracyM,
                        metres,
                        Timestamp.from(clock.instant()))
                .update();
    }

    List<Pin> inState(State state) {
        return work.read(() -> jdbc.sql("SELECT * FROM corrected_pin WHERE state = ? ORDER BY id")
                .param(state.name().toLowerCase(Locale.ROOT))
                .query(CorrectedPins::pin)
                .list());
    }

    /**
     * Accepts or rejects a proposal.
     *
     * @throws NotFoundException where this BUMDes has no such proposal
     * @throws WrongStateException where it was decided already
     */
    Pin decide(long id, State state) {
        return work.write(() -> {
            Pin before = jdbc.sql("SELECT * FROM corrected_pin WHERE id = ? FOR UPDATE")
                    .param(id)
                    .query(CorrectedPins::pin)
                    .optional()
                    .orElseThrow(() -> NotFoundException.of("usul titik", "proposed pin", id));
            if (!before.state().equals(BodyReader.word(State.PROPOSED))) {
                throw new WrongStateException(new Text(
                        "Usul ini sudah diputuskan. Muat ulang halaman.",
                        "This is decided already. Load the page again."));
            }
            Pin after = jdbc.sql("UPDATE corrected_pin SET state = ?, decided_at = ? WHERE id = ? RETURNING *")
                    .params(state.name().toLowerCase(Locale.ROOT), Timestamp.from(clock.instant()), id)
                    .query(CorrectedPins::pin)
                    .single();
            if (state == State.ACCEPTED) {
                moveOpenTasks(after);
            }
            return after;
        });
    }

    private void moveOpenTasks(Pin pin) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LocalTimeZone.WITA);
        for (Task task : tasks.openFor(pin.recipient(), today)) {
            if (metres(task.lat(), task.lon(), pin.oldLat(), pin.oldLon()) <= SAME_PLACE_M) {
                tasks.update(moved(task, pin));
            }
        }
    }

    /** The task at its recipient's accepted pin, where it stands at the old one. Call inside a transaction. */
    Task corrected(Task task) {
        return jdbc
                .sql("SELECT * FROM corrected_pin WHERE state = 'accepted' AND lower(recipient) = lower(?) "
                        + "ORDER BY decided_at DESC, id DESC")
                .param(task.recipient())
                .query(CorrectedPins::pin)
                .list()
                .stream()
                .filter(pin -> metres(task.lat(), task.lon(), pin.oldLat(), pin.oldLon()) <= SAME_PLACE_M)
                .findFirst()
                .map(pin -> moved(task, pin))
                .orElse(task);
    }

    /** The task at the pin, which is held against its own depot: a place may lie on another island. */
    private Task moved(Task task, Pin pin) {
        Depot depot = fleet.depot(task.depotId());
        PlaceOnRoad.LatLon hub = new PlaceOnRoad.LatLon(depot.lat(), depot.lon());
        return task.withPin(pin.lat(), pin.lon(), region.check(pin.lat(), pin.lon(), hub));
    }

    private static int metres(double lat, double lon, double otherLat, double otherLon) {
        double east = (otherLon - lon) * Math.cos(Math.toRadians(lat));
        return (int) Math.round(Math.hypot(east, otherLat - lat) * METRES_PER_DEGREE);
    }

    private static Pin pin(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Pin(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getString("recipient"),
                row.getDouble("old_lat"),
                row.getDouble("old_lon"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getInt("accuracy_m"),
                row.getInt("metres"),
                row.getString("state"),
                LocalTimeZone.local(row.getTimestamp("proposed_at").toInstant()),
                decided == null ? null : LocalTimeZone.local(decided.toInstant()));
    }
}
