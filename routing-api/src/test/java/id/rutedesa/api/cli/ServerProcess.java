package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own, from the classes under test, on the tiny region; nobody has to sign in. */
final class ServerProcess implements AutoCloseable {
    private static final Path REGION = Path.of("src/test/resources/region/tiny.osm");
    private static final int START_WITHIN_SECONDS = 180;
    private static final int STOP_WITHIN_SECONDS = 60;

    private final Process process;
    private final Path log;
    private final int port;
    private final Client client;

    private ServerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        client = new Client(port);
    }

    /** Starts a server and waits until it is healthy. */
    static ServerProcess start(Path data, Path log, String... settings) throws Exception {
        return startInZone(System.getProperty("user.timezone", ""), data, log, settings);
    }

    /** The same with the clock of that time zone; empty for the computer's own. */
    static ServerProcess startInZone(String zone, Path data, Path log, String... settings) throws Exception {
        int port = freePort();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=" + zone,
                "-cp",
                classes,
                "id.rutedesa.api.RuteDesa",
                "serve",
                "--no-demo",
                "--rutedesa.demo-account=true",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--region",
                REGION.toAbsolutePath().toString()));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerProcess server = new ServerProcess(process, log, port);
        server.awaitHealth();
        return server;
    }

    /** Settings with which another server reaches the database of a running one. */
    static String[] databaseOf(Path data) throws IOException {
        Properties access = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("postgres/access.properties"))) {
            access.load(reader);
        }
        String url = "jdbc:postgresql://127.0.0.1:%s/rutedesa".formatted(access.getProperty("port"));
        return new String[] {
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=rutedesa_app",
            "--spring.datasource.password=" + access.getProperty("app"),
            "--rutedesa.scheduler.username=rutedesa_scheduler",
            "--rutedesa.scheduler.password=" + access.getProperty("scheduler"),
            "--spring.flyway.url=" + url,
            "--spring.flyway.user=rutedesa_owner",
            "--spring.flyway.password=" + access.getProperty("owner")
        };
    }

    private void awaitHealth() throws Exception {
        Instant latest = Instant.now().plusSeconds(START_WITHIN_SECONDS);
        while (!isHealthy()) {
            assertThat(process.isAlive()).as(log()).isTrue();
            assertThat(Instant.now()).as(log()).isBefore(latest);
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private boolean isHealthy() {
        try {
            return client.get("/actuator/health").status() == 200;
        } catch (IllegalStateException notListeningYet) {
            return false;
        }
    }

    Client client() {
        return client;
    }

    int port() {
        return port;
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** As {@code kill -9}: nothing of the program runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
