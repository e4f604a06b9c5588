package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the real jar the way a person does, with an empty data directory, and stops it in all the ways it can stop. */
class JarIT {
    private static final Path JAR = Path.of("target/rutedesa.jar");
    private static final Path REGION = Path.of("src/test/resources/region/tiny.osm");
    private static final Duration START_WITHIN = Duration.ofMinutes(3);
    private static final int STOP_WITHIN_SECONDS = 60;

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void servesKeepsDataAndLetsOnlyOneWork() throws Exception {
        Path data = directory.resolve("data");
        int port = freePort();

        Process first = start(data, port, "first.log");
        Client client = awaitHealth(first, port, "first.log");
        assertThat(log("first.log")).contains("http://localhost:" + port + "/pasang/1-");
        assertThat(client.get("/api/v1/depots").status()).isEqualTo(401);
        String[] admin = token(data, "admin");
        assertThat(client.get("/v3/api-docs", admin).json().get("paths").has("/api/v1/tasks"))
                .isTrue();
        assertThat(client.get("/actuator/prometheus", token(data, "operator")).text())
                .contains("routing_region_open_seconds");
        String location = client.post("/api/v1/depots", "{\"name\":\"Gudang\",\"lat\":-8.8,\"lon\":121.62}", admin)
                .header("Location");
        assertThat(location).startsWith("/api/v1/depots/");

        Process second = start(data, freePort(), "second.log");
        assertThat(second.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(log("second.log"))
                .contains("sedang dipakai RuteDesa lain")
                .contains("is in use by another RuteDesa");

        first.destroyForcibly();
        assertThat(first.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();

        Process third = start(data, port, "third.log");
        Client afterKill = awaitHealth(third, port, "third.log");
        assertThat(afterKill.get(location, admin).json().get("name").asString()).isEqualTo("Gudang");

        third.destroy();
        assertThat(third.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("postgres/cluster/postmaster.pid"))
                .as("a clean stop takes the database along")
                .doesNotExist();
        assertThat(token(data, "analyst")[1]).as("no server runs").matches("Bearer rutedesa_1-[0-9a-z]{32}");
    }

    /** What a new user does: start with nothing, read the printed routes, send the README's request. */
    @Test
    void plansTheDemoDayPrintsItAndAnswersTheReadmesRequest() throws Exception {
        int port = freePort();
        Process server = run("demo.log", "--port", "" + port, "--data", "" + directory.resolve("demo"));
        Client client = awaitHealth(server, port, "demo.log");
        Instant latest = Instant.now().plus(START_WITHIN);
        while (!log("demo.log").contains("Seluruhnya") && Instant.now().isBefore(latest)) {
            assertThat(server.isAlive()).as(log("demo.log")).isTrue();
            server.waitFor(200, TimeUnit.MILLISECONDS);
        }
        assertThat(log("demo.log"))
                .contains("Kurir 1 (Motor 1): berangkat ", " km, sisa baterai ", "Belum terjadwal: ")
                .contains("RuteDesa siap: http://localhost:" + port);

        String readme = Files.readString(Path.of("../README.md"));
        Matcher request = Pattern.compile("curl -s localhost:8080(\\S+)").matcher(readme);
        assertThat(request.find()).isTrue();
        JsonNode plan = client.get(request.group(1)).json();
        assertThat(plan.get("state").asString()).isEqualTo("published");
        JsonNode told = JsonMapper.shared().readTree(readme.replaceFirst("(?s).*```json(.*?)```.*", "$1"));
        assertThat(plan.propertyNames()).containsAll(told.propertyNames());
        assertThat(plan.get("routes").get(0).propertyNames())
                .containsAll(told.get("routes").get(0).propertyNames());
        assertThat(plan.get("unassigned").get(0).propertyNames())
                .containsAll(told.get("unassigned").get(0).propertyNames());
        assertThat(client.get("/").text()).contains("RuteDesa");
    }

    @Test
    void buildsARegionAndTellsAWrongCommandLine() throws Exception {
        Path data = directory.resolve("data");
        Process build =
                run("build.log", "region", "build", "--name", "kecil", "--osm", "" + REGION, "--data", "" + data);
        assertThat(build.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).as(log("build.log")).isZero();
        assertThat(data.resolve("regions/kecil/current")).isRegularFile();

        Process wrong = run("wrong.log", "serve", "--prot", "80");
        assertThat(wrong.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong.exitValue()).isEqualTo(2);
        assertThat(log("wrong.log")).contains("--prot");

        Process nowhere = run("nowhere.log", "serve", "--region", "atlantis", "--data", "" + data, "--port", "0");
        assertThat(nowhere.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(nowhere.exitValue()).isEqualTo(1);
        assertThat(log("nowhere.log")).contains("atlantis").contains("kecil").doesNotContain("\tat ");
    }

    /** The header that {@code token create} gives a program. */
    private String[] token(Path data, String role) throws Exception {
        String log = "token-%s.log".formatted(role);
        Process create = run(log, "token", "create", "--role", role, "--data", data.toString());
        assertThat(create.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(create.exitValue()).as(log(log)).isZero();
        return new String[] {"Authorization", "Bearer " + log(log).strip()};
    }

    private Process start(Path data, int port, String log) throws IOException {
        return run(
                log,
                "--port",
                "" + port,
                "--data",
                data.toString(),
                "--region",
                REGION.toAbsolutePath().toString(),
                "--no-demo");
    }

    private Process run(String log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar"));
        command.add(JAR.toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        File output = directory.resolve(log).toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        started.add(process);
        return process;
    }

    private Client awaitHealth(Process process, int port, String log) throws Exception {
        Client client = new Client(port);
        Instant latest = Instant.now().plus(START_WITHIN);
        while (Instant.now().isBefore(latest)) {
            assertThat(process.isAlive()).as(log(log)).isTrue();
            if (isHealthy(client)) {
                return client;
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("Not healthy in time: " + log(log));
    }

    private static boolean isHealthy(Client client) {
        try {
            return client.get("/actuator/health").status() == 200;
        } catch (IllegalStateException notListeningYet) {
            return false;
        }
    }

    private String log(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
