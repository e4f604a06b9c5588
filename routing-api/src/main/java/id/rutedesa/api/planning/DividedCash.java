package id.rutedesa.api.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each visit of goods that go in pieces collects of the task's cash on delivery: in the ratio of the goods that it hands over, in
 * whole thousands of Rupiah, so that a visit which fails leaves its money uncollected and no money is collected twice. What a plan
 * leaves behind keeps its part. Call inside a transaction of {@code BumdesWork}.
 */
@Repository
public class DividedCash {
    private static final long MILLI = 1_000;
    private static final long THOUSAND = 1_000;

    private final JdbcClient jdbc;

    DividedCash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One visit's part.
     *
     * @param stop number of the stop in the rider's route, the departure being 0
     * @param visit which of the task's visits on that route, from 0, as reports name it
     */
    public record Part(long taskId, long riderId, int stop, int visit, long milliIdr) {}

    private record Visit(long taskId, long planId, long riderId, int stop, long cashMilliIdr, long handed, long all) {}

    /** Parts of all shared visits of those days, both ends included, by task, rider and stop. */
    public List<Part> on(LocalDate from, LocalDate to) {
        Map<Long, List<Visit>> visitsByTask = new LinkedHashMap<>();
        for (Visit visit : shared(from, to)) {
            List<Visit> known = visitsByTask.computeIfAbsent(visit.taskId(), task -> new ArrayList<>());
            if (known.isEmpty() || known.get(0).planId() == visit.planId()) {
                known.add(visit);
            }
        }
        return visitsByTask.values().stream()
                .flatMap(visits -> parts(visits).stream())
                .toList();
    }

    /** By task, those of the plan that riders go by first. */
    private List<Visit> shared(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT t.id, v.plan_id, v.rider_id, v.stop, t.cod_milli_idr, t.mass_g, t.volume_ml,
                               round((s.document ->> 'handedKg')::numeric * 1000)::bigint AS handed_g,
                               round((s.document ->> 'handedL')::numeric * 1000)::bigint AS handed_ml
                        FROM plan_visit v
                        JOIN task t ON t.id = v.task_id AND t.date = v.date
                        JOIN plan p ON p.id = v.plan_id AND p.state IN ('published', 'running', 'done')
                        JOIN plan_route r ON r.plan_id = v.plan_id AND r.rider_id = v.rider_id
                        CROSS JOIN LATERAL (SELECT r.document -> 'stops' -> v.stop AS document) s
                        WHERE v.date BETWEEN ? AND ? AND t.kind = 'delivery' AND t.cod_milli_idr > 0
                          AND (s.document ->> 'pieces') IS NOT NULL
                        ORDER BY t.id, p.state = 'done', v.plan_id DESC, v.rider_id, v.stop""")
                .params(from, to)
                .query((row, n) -> {
                    boolean weighed = row.getLong("mass_g") > 0;
                    return new Visit(
                            row.getLong("id"),
                            row.getLong("plan_id"),
                            row.getLong("rider_id"),
                            row.getInt("stop"),
                            row.getLong("cod_milli_idr"),
                            row.getLong(weighed ? "handed_g" : "handed_ml"),
                            row.getLong(weighed ? "mass_g" : "volume_ml"));
                })
                .list();
    }

    private static List<Part> parts(List<Visit> visits) {
        List<Part> parts = new ArrayList<>();
        long handed = 0;
        int visitOfRider = 0;
        for (Visit visit : visits) {
            boolean sameRider = !parts.isEmpty() && parts.get(parts.size() - 1).riderId() == visit.riderId();
            visitOfRider = sameRider ? visitOfRider + 1 : 0;
            long before = collected(visit, handed);
            handed += visit.handed();
            parts.add(new Part(
                    visit.taskId(), visit.riderId(), visit.stop(), visitOfRider, collected(visit, handed) - before));
        }
        return parts;
    }

    /** What so much of the goods has brought in. */
    private static long collected(Visit visit, long handed) {
        if (handed >= visit.all()) {
            return visit.cashMilliIdr();
        }
        long idr = visit.cashMilliIdr() / MILLI * handed / visit.all();
        return idr / THOUSAND * THOUSAND * MILLI;
    }
}
