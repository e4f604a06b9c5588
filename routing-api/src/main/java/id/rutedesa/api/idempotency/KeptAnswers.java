package id.rutedesa.api.idempotency;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers by key. Call inside a transaction of {@code BumdesWork}. */
@Repository
class KeptAnswers {
    /** How long a key is remembered. */
    private static final int DAYS = 7;

    private static final String NO_STORE = "no-store";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer that was given.
     *
     * @param fingerprint of the request that it was given to
     * @param body JSON
     */
    record Kept(String fingerprint, int status, Map<String, String> headers, String body) {
        Kept {
            headers = Map.copyOf(headers);
        }

        /** That something was done whose answer may not be stored. */
        static Kept shownOnce(String fingerprint, int status, @Nullable String location) {
            return new Kept(
                    fingerprint,
                    status,
                    location == null
                            ? Map.of(HttpHeaders.CACHE_CONTROL, NO_STORE)
                            : Map.of(HttpHeaders.CACHE_CONTROL, NO_STORE, HttpHeaders.LOCATION, location),
                    "");
        }

        boolean wasShownOnce() {
            return NO_STORE.equals(headers.get(HttpHeaders.CACHE_CONTROL));
        }
    }

    /** Takes the key for this request; false where another request has it. Waits while that one is still at work. */
    boolean claim(String key, String fingerprint) {
        jdbc.sql("DELETE FROM idempotent_answer WHERE created_at < now() - make_interval(days => ?)")
                .param(DAYS)
                .update();
        return jdbc.sql("INSERT INTO idempotent_answer (key, fingerprint) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(key, fingerprint)
                        .update()
                == 1;
    }

    void keep(String key, Kept answer) {
        jdbc.sql("UPDATE idempotent_answer SET status = ?, headers = CAST(? AS jsonb), body = ? WHERE key = ?")
                .params(answer.status(), JSON.writeValueAsString(answer.headers()), answer.body(), key)
                .update();
    }

    Optional<Kept> find(String key) {
        return jdbc.sql("SELECT * FROM idempotent_answer WHERE key = ?")
                .param(key)
                .query((row, n) -> new Kept(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getString("body")))
                .optional();
    }
}
