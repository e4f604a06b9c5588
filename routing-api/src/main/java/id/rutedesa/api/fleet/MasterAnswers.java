package id.rutedesa.api.fleet;

import id.rutedesa.api.problem.ItemsJson;
import id.rutedesa.api.problem.JsonBody;
import id.rutedesa.api.problem.Page;
import id.rutedesa.api.problem.RowVersion;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * What every simple list of master data answers to its five requests: in pages, with versions as ETags.
 *
 * @param <T> a row
 * @param <J> its JSON
 */
final class MasterAnswers<T, J> {
    private final String path;
    private final MasterRows<T> rows;
    private final UnaryOperator<T> saving;
    private final RegisterRows.Reading<T> reading;
    private final Function<T, J> writing;

    /**
     * @param path last part of the address
     * @param saving inserts a row with number 0, replaces another
     */
    MasterAnswers(
            String path,
            MasterRows<T> rows,
            UnaryOperator<T> saving,
            RegisterRows.Reading<T> reading,
            Function<T, J> writing) {
        this.path = path;
        this.rows = rows;
        this.saving = saving;
        this.reading = reading;
        this.writing = writing;
    }

    ItemsJson<J> list(long after, int limit) {
        return list(rows.all(), after, limit);
    }

    /** A page of some of the rows. */
    ItemsJson<J> list(List<T> some, long after, int limit) {
        ItemsJson<T> page = Page.of(after, limit).cut(some, rows::id);
        return new ItemsJson<>(page.items().stream().map(writing).toList(), page.next());
    }

    ResponseEntity<J> get(long id) {
        return answer(ResponseEntity.ok(), rows.get(id));
    }

    ResponseEntity<J> create(byte[] body) {
        T saved = saving.apply(read(JsonBody.parse(body), 0, 1));
        return answer(ResponseEntity.created(URI.create("/api/v1/%s/%d".formatted(path, rows.id(saved)))), saved);
    }

    ResponseEntity<J> replace(long id, @Nullable String ifMatch, byte[] body) {
        long version = rows.versionFor(id, ifMatch);
        JsonBody sent = JsonBody.parse(body).sentBack(writing.apply(rows.get(id)), "id", "place");
        return answer(ResponseEntity.ok(), saving.apply(read(sent, id, version)));
    }

    void delete(long id, @Nullable String ifMatch) {
        rows.delete(id, ifMatch);
    }

    private T read(JsonBody body, long id, long version) {
        T row = body.object(reader -> reading.read(reader, id, version));
        body.check();
        return row;
    }

    private ResponseEntity<J> answer(ResponseEntity.BodyBuilder answer, T row) {
        return answer.eTag(RowVersion.etag(rows.version(row))).body(writing.apply(row));
    }
}
