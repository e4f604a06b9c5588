package id.rutedesa.api.planning;

import id.rutedesa.api.cost.RouteShares;
import id.rutedesa.api.planning.PlanDocument.RouteDocument;
import id.rutedesa.api.planning.PlanDocument.StopDocument;
import id.rutedesa.api.region.VillageNames;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What riders see: a copy of the published version's routes, and what each of their visits costs. Call inside a transaction of
 * {@code BumdesWork}.
 */
@Repository
class PublishedRoutes {
    private final JdbcClient jdbc;
    private final VillageNames villages;

    PublishedRoutes(JdbcClient jdbc, VillageNames villages) {
        this.jdbc = jdbc;
        this.villages = villages;
    }

    /** Shows these routes instead of those that the plan showed before. */
    void replace(StoredPlan plan, StoredVersion version) {
        withdraw(plan.id());
        for (RouteDocument route : version.answer().routes()) {
            jdbc.sql("INSERT INTO plan_route (plan_id, rider_id, date, number, document) "
                            + "VALUES (?, ?, ?, ?, CAST(? AS jsonb))")
                    .params(plan.id(), route.riderId(), plan.date(), version.number(), StoredJson.write(route))
                    .update();
            RouteShares.of(StoredJson.MAPPER.valueToTree(route)).forEach(share -> insert(plan, route, share));
        }
    }

    private void insert(StoredPlan plan, RouteDocument route, RouteShares.VisitShare share) {
        StopDocument stop = route.stops().get(share.stop());
        jdbc.sql("INSERT INTO plan_visit (plan_id, rider_id, date, stop, task_id, village, mass_g, metres, energy_wh, "
                        + "fixed_milli_idr, wage_milli_idr, distance_milli_idr, petrol_milli_idr, energy_milli_idr, "
                        + "wear_milli_idr, swap_milli_idr, tax_milli_idr, depreciation_milli_idr, finance_milli_idr, "
                        + "marginal_milli_idr, electric, model_wh) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(plan.id(), route.riderId(), plan.date(), share.stop())
                .param(share.taskId())
                .param(share.taskId() == null ? "" : villages.at(stop.lat(), stop.lon()))
                .params(share.massG(), share.metres(), share.energyWh())
                .params(share.milliIdr())
                .param(share.marginalMilliIdr())
                .param(route.rates() == null || route.rates().electric())
                .param(Math.round(share.energyWh() / Objects.requireNonNullElse(route.consumptionFactor(), 1.0)))
                .update();
    }

    void withdraw(long planId) {
        jdbc.sql("DELETE FROM plan_visit WHERE plan_id = ?").param(planId).update();
        jdbc.sql("DELETE FROM plan_route WHERE plan_id = ?").param(planId).update();
    }

    /** The rider's route in the plan of that day that is with the riders, else in the last one that was done. */
    Optional<RouteDocument> find(long riderId, LocalDate date) {
        return jdbc.sql(
                        "SELECT r.document FROM plan p LEFT JOIN plan_route r ON r.plan_id = p.id AND r.rider_id = :rider "
                                + "WHERE p.date = :date AND p.state IN ('published', 'running', 'done') "
                                + "AND p.depot_id = (SELECT depot_id FROM rider WHERE id = :rider) "
                                + "ORDER BY p.state = 'done', p.id DESC LIMIT 1")
                .param("rider", riderId)
                .param("date", date)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(json -> json)
                .map(json -> StoredJson.MAPPER.readValue(json, RouteDocument.class));
    }
}
