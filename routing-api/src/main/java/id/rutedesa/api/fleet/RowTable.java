package id.rutedesa.api.fleet;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of one simple table with number and version. Call inside a transaction of {@code BumdesWork}.
 *
 * @param <T> a row
 */
final class RowTable<T> {
    private final JdbcClient jdbc;
    private final String table;
    private final List<String> columns;
    private final RowMapper<T> mapper;
    private final Function<T, List<@Nullable Object>> values;

    /** @param values of the columns, in their order */
    RowTable(
            JdbcClient jdbc,
            String table,
            List<String> columns,
            RowMapper<T> mapper,
            Function<T, List<@Nullable Object>> values) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.mapper = mapper;
        this.values = values;
    }

    List<T> all() {
        return jdbc.sql("SELECT * FROM %s ORDER BY id".formatted(table))
                .query(mapper)
                .list();
    }

    /** Rows whose column has the value. */
    List<T> having(String column, Object value) {
        return jdbc.sql("SELECT * FROM %s WHERE %s = ? ORDER BY id".formatted(table, column))
                .param(value)
                .query(mapper)
                .list();
    }

    Optional<T> find(long id) {
        return jdbc.sql("SELECT * FROM %s WHERE id = ?".formatted(table))
                .param(id)
                .query(mapper)
                .optional();
    }

    T insert(T row) {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return jdbc.sql("INSERT INTO %s (%s) VALUES (%s) RETURNING *"
                        .formatted(table, String.join(", ", columns), places))
                .params(values.apply(row))
                .query(mapper)
                .single();
    }

    Optional<T> update(T row, long id, long version) {
        return jdbc.sql(
                        "UPDATE %s SET %s = ?, version = version + 1, updated_at = now() WHERE id = ? AND version = ? RETURNING *"
                                .formatted(table, String.join(" = ?, ", columns)))
                .params(values.apply(row))
                .param(id)
                .param(version)
                .query(mapper)
                .optional();
    }

    boolean delete(long id, long version) {
        return jdbc.sql("DELETE FROM %s WHERE id = ? AND version = ?".formatted(table))
                        .params(id, version)
                        .update()
                == 1;
    }
}
