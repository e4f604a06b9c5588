package id.rutedesa.api.planning;

import id.rutedesa.api.config.LocalTimeZone;
import id.rutedesa.api.problem.BodyReader;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of events. Call inside a transaction of {@code BumdesWork}. */
@Repository
class PlanEventRepository {
    private final JdbcClient jdbc;

    PlanEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long planId, int basedOn, PlanEvent event) {
        return jdbc.sql("INSERT INTO plan_event (plan_id, based_on, at, type, body) "
                        + "VALUES (?, ?, ?, ?, CAST(? AS jsonb)) RETURNING id")
                .params(
                        planId,
                        basedOn,
                        OffsetDateTime.ofInstant(event.at(), LocalTimeZone.WITA),
                        BodyReader.word(event.type()),
                        StoredJson.write(event))
                .query(Long.class)
                .single();
    }

    void proposed(long id, int number) {
        jdbc.sql("UPDATE plan_event SET number = ? WHERE id = ?")
                .params(number, id)
                .update();
    }

    /** In the order in which they were told. */
    List<PlanEvent.Told> of(long planId) {
        return jdbc.sql("SELECT * FROM plan_event WHERE plan_id = ? ORDER BY id")
                .param(planId)
                .query((row, n) -> new PlanEvent.Told(
                        row.getLong("id"),
                        row.getInt("based_on"),
                        row.getObject("number", Integer.class),
                        StoredJson.MAPPER.readValue(row.getString("body"), PlanEvent.class),
                        LocalTimeZone.local(row.getTimestamp("created_at").toInstant())))
                .list();
    }
}
