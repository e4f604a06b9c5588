package id.rutedesa.api.region;

import id.rutedesa.api.config.BumdesWork;
import id.rutedesa.osm.graph.RoadGroup;
import id.rutedesa.osm.graph.SpeedFactors;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How fast the current BUMDes really rides, as learned from its rides. Plans made afterwards use it. */
@Service
public class LearnedSpeeds {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final BumdesWork work;
    private final Clock clock;

    LearnedSpeeds(JdbcClient jdbc, BumdesWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /** What was learned last; groups that are not named ride as the profile says. */
    public Optional<SpeedFactors> find() {
        return work.read(() -> jdbc.sql("SELECT factors FROM learned_speeds")
                .query(String.class)
                .optional()
                .map(LearnedSpeeds::factors));
    }

    /** Keeps what was learned from so many legs instead of what was known before. */
    public void keep(SpeedFactors factors, int legs) {
        work.run(
                () -> jdbc.sql("INSERT INTO learned_speeds (factors, legs, learned_at) VALUES (CAST(? AS jsonb), ?, ?) "
                                + "ON CONFLICT (bumdes_id) DO UPDATE SET factors = EXCLUDED.factors, legs = EXCLUDED.legs, "
                                + "learned_at = EXCLUDED.learned_at")
                        .params(JSON.writeValueAsString(words(factors)), legs, Timestamp.from(clock.instant()))
                        .update());
    }

    /** Rides as the profile says again. */
    public void forget() {
        work.run(() -> jdbc.sql("DELETE FROM learned_speeds").update());
    }

    /** The factors by the groups' words, such as {@code trunk: 0.9}. */
    public static Map<String, Double> words(SpeedFactors factors) {
        Map<String, Double> words = new TreeMap<>();
        factors.factorByGroup()
                .forEach((group, factor) -> words.put(group.name().toLowerCase(Locale.ROOT), factor));
        return words;
    }

    private static SpeedFactors factors(String json) {
        Map<RoadGroup, Double> factors = new EnumMap<>(RoadGroup.class);
        JsonNode words = JSON.readTree(json);
        for (RoadGroup group : RoadGroup.values()) {
            JsonNode factor = words.get(group.name().toLowerCase(Locale.ROOT));
            if (factor != null) {
                factors.put(group, factor.asDouble());
            }
        }
        return new SpeedFactors(factors);
    }
}
