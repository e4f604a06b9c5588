package id.rutedesa.api.planning;

import id.rutedesa.solver.plan.Improvement;
import id.rutedesa.solver.plan.RouteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one BUMDes has in the queue of solves. Call inside a transaction of {@code BumdesWork}. */
@Repository
class SolveQueue {
    private final JdbcClient jdbc;

    SolveQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far a solve is.
     *
     * @param working whether somebody solves it; else it waits
     * @param left of the time that the search may take
     * @param bestMilliIdr cost of the best plan so far, or null
     * @param bestUnassigned tasks that it leaves behind, or null
     * @param bestOrders what its riders serve; empty where there is none
     * @param saves counts what was saved: another number means news
     */
    record Standing(
            int number,
            boolean working,
            Duration left,
            @Nullable Long bestMilliIdr,
            @Nullable Integer bestUnassigned,
            List<RouteOrder> bestOrders,
            long saves) {}

    void add(long planId, int number, Duration timeLimit) {
        jdbc.sql("INSERT INTO solve_queue (plan_id, number, time_limit_ms) VALUES (?, ?, ?)")
                .params(planId, number, timeLimit.toMillis())
                .update();
    }

    /** Solves of this BUMDes that wait or are in work. */
    int size() {
        return jdbc.sql("SELECT count(*) FROM solve_queue").query(Integer.class).single();
    }

    Optional<Standing> standing(long planId) {
        return jdbc.sql("SELECT number, ticket IS NOT NULL AS working, time_limit_ms - spent_ms AS left_ms, "
                        + "best_milli_idr, best_unassigned, best, progress FROM solve_queue WHERE plan_id = ?")
                .param(planId)
                .query((row, n) -> new Standing(
                        row.getInt("number"),
                        row.getBoolean("working"),
                        Duration.ofMillis(Math.max(0, row.getLong("left_ms"))),
                        row.getObject("best_milli_idr", Long.class),
                        row.getObject("best_unassigned", Integer.class),
                        orders(row.getString("best")),
                        row.getLong("progress")))
                .optional();
    }

    /** Takes the plan's solve out of the queue, whoever holds it. */
    void cancel(long planId) {
        jdbc.sql("DELETE FROM solve_queue WHERE plan_id = ?").param(planId).update();
    }

    /** Takes a solve out of the queue at its end; false where another claim was made since, or it was cancelled. */
    boolean remove(SolveClaim claim) {
        return jdbc.sql("DELETE FROM solve_queue WHERE id = ? AND fence = ?")
                        .params(claim.id(), claim.fence())
                        .update()
                == 1;
    }

    /** Asks for the end of the search; false where the plan is not being solved. */
    boolean enough(long planId) {
        return jdbc.sql("UPDATE solve_queue SET enough = true WHERE plan_id = ?")
                        .param(planId)
                        .update()
                == 1;
    }

    /** What the holder of a claim learns when it saves. */
    enum Saved {
        GO_ON,
        /** Somebody has seen enough: the best plan so far counts. */
        ENOUGH,
        /** The claim no longer holds. */
        LOST
    }

    /** Saves the best plan so far and the time spent. */
    Saved saveProgress(SolveClaim claim, Duration spent, @Nullable Improvement best) {
        return jdbc.sql("UPDATE solve_queue SET spent_ms = :spent, progress = progress + 1, "
                        + "best = coalesce(CAST(:best AS jsonb), best), "
                        + "best_milli_idr = coalesce(:cost, best_milli_idr), "
                        + "best_unassigned = coalesce(:unassigned, best_unassigned) "
                        + "WHERE id = :id AND fence = :fence RETURNING enough")
                .param("spent", spent.toMillis())
                .param("best", best == null ? null : StoredJson.write(new SavedOrders(best.orders())))
                .param("cost", best == null ? null : best.costMilliIdr())
                .param("unassigned", best == null ? null : best.unassigned())
                .param("id", claim.id())
                .param("fence", claim.fence())
                .query(Boolean.class)
                .optional()
                .map(enough -> enough ? Saved.ENOUGH : Saved.GO_ON)
                .orElse(Saved.LOST);
    }

    /** The best plan that an earlier claim saved. */
    List<RouteOrder> savedBest(SolveClaim claim) {
        return jdbc.sql("SELECT best FROM solve_queue WHERE id = ? AND best IS NOT NULL")
                .param(claim.id())
                .query(String.class)
                .optional()
                .map(SolveQueue::orders)
                .orElse(List.of());
    }

    private static List<RouteOrder> orders(@Nullable String json) {
        return json == null
                ? List.of()
                : StoredJson.MAPPER.readValue(json, SavedOrders.class).orders();
    }

    /** How the best plan is stored. */
    private record SavedOrders(List<RouteOrder> orders) {}
}
