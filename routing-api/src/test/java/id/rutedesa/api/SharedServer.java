package id.rutedesa.api;

import id.rutedesa.api.config.DataDirectory;
import id.rutedesa.api.config.DatabaseOfTheServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one embedded database per test process and points the application at it and at the tiny region. */
public final class SharedServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path TINY_REGION = Path.of("src/test/resources/region/tiny.osm");

    /** Made on first use; the process ends with it. */
    private static final class Holder {
        static final DataDirectory DATA = DataDirectory.lock(temporary());
        static final DatabaseOfTheServer DATABASE = new DatabaseOfTheServer(DATA, step -> {});

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Holder::stop, "stop-test-database"));
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("rutedesa-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop() {
            DATABASE.close();
            DATA.close();
            deleteTree(DATA.path());
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "rutedesa.data=" + Holder.DATA.path(),
                        "rutedesa.region=" + TINY_REGION.toAbsolutePath(),
                        "server.address=127.0.0.1")
                .applyTo(context);
        Holder.DATABASE.initialize(context);
    }

    private static void deleteTree(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
