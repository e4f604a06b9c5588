package id.rutedesa.api.config;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the application its database before anything else starts: the one that {@code spring.datasource.url} names, or
 * else the embedded one of the data directory, started once. Close it after the application.
 */
public final class DatabaseOfTheServer
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {
    private final DataDirectory data;
    private final Consumer<Text> progress;
    private @Nullable EmbeddedDatabase embedded;

    public DatabaseOfTheServer(DataDirectory data, Consumer<Text> progress) {
        this.data = data;
        this.progress = progress;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().containsProperty("spring.datasource.url")) {
            return;
        }
        EmbeddedDatabase database = embedded == null ? EmbeddedDatabase.start(data, progress) : embedded;
        embedded = database;
        context.getEnvironment().getPropertySources().addFirst(properties(database.access()));
    }

    private static MapPropertySource properties(DatabaseAccess access) {
        return new MapPropertySource(
                "embedded-database",
                Map.of(
                        "spring.datasource.url", access.jdbcUrl(),
                        "spring.datasource.username", DatabaseAccess.APP,
                        "spring.datasource.password", access.appPassword(),
                        "rutedesa.scheduler.username", DatabaseAccess.SCHEDULER,
                        "rutedesa.scheduler.password", access.schedulerPassword(),
                        "spring.flyway.url", access.jdbcUrl(),
                        "spring.flyway.user", DatabaseAccess.OWNER,
                        "spring.flyway.password", access.ownerPassword()));
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }
}
