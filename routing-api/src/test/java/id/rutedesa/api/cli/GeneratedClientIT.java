package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.Client;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What others do with the description of the API: a client is generated from it by OpenAPI Generator, compiled, and called
 * against the running server. The build has fetched the generator to {@code target/generator} before.
 */
class GeneratedClientIT {
    private static final Path GENERATOR = Path.of("target/generator/openapi-generator-cli.jar");
    private static final int GENERATE_WITHIN_SECONDS = 180;

    /** A program of somebody else, written against the generated types. */
    private static final String CALLER = """
            package caller;

            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;
            import java.util.function.UnaryOperator;
            import rutedesa.ApiClient;
            import rutedesa.ApiException;
            import rutedesa.api.DepotsApi;
            import rutedesa.api.StationsApi;
            import rutedesa.api.TasksApi;
            import rutedesa.model.DepotJson;
            import rutedesa.model.Station;
            import rutedesa.model.TaskJson;

            public final class Caller implements UnaryOperator<String> {
                @Override
                public String apply(String origin) {
                    ApiClient client = new ApiClient();
                    client.updateBaseUri(origin);
                    StationsApi stations = new StationsApi(client);
                    Station wish = new Station()
                            .code("klien").name("Tukar Klien").kind("swap").lat(-8.8).lon(121.62).sockets(4)
                            .swapIdr(new BigDecimal("9000.5")).source("klien").asOf(LocalDate.of(2026, 11, 1));
                    try {
                        Station made = stations.createStation(wish, "kunci-klien");
                        Station read = stations.getStation(made.getId());
                        int listed = stations.listStation(0L, 10).getItems().size();
                        String stale = refusal(() -> stations.replaceStation(made.getId(), wish, "\\"7\\""));
                        String wrong = refusal(() -> stations.createStation(new Station().code("x"), null));
                        long depot = new DepotsApi(client).createDepot(new DepotJson().name("Gudang").lat(-8.8).lon(121.62), null).getId();
                        TaskJson task = new TaskJson().depotId(depot).date(LocalDate.of(2037, 5, 4)).recipient("Kios").lat(-8.8).lon(121.6);
                        int tasks = new TasksApi(client).createTask(List.of(task, task), null).getItems().size();
                        return String.join("|", read.getName(), read.getSwapIdr().toPlainString(), read.getAsOf().toString(),
                                Integer.toString(listed), stale, wrong, tasks + " tasks");
                    } catch (ApiException e) {
                        throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
                    }
                }

                private interface Call {
                    void run() throws ApiException;
                }

                private static String refusal(Call call) {
                    try {
                        call.run();
                        return "none";
                    } catch (ApiException e) {
                        return e.getCode() + (e.getResponseBody().contains("\\"/chargeW\\"") ? " /chargeW" : "");
                    }
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void aClientIsGeneratedCompiledAndUnderstood() throws Exception {
        try (ServerProcess server = ServerProcess.start(directory.resolve("data"), directory.resolve("server.log"))) {
            Path description = directory.resolve("openapi.json");
            Files.writeString(description, server.client().get("/v3/api-docs").text());
            Path sources = generated(description);
            Path caller = sources.resolve("caller/Caller.java");
            Files.createDirectories(caller.getParent());
            Files.writeString(caller, CALLER);
            Path classes = compiled(sources);

            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedClientIT.class.getClassLoader())) {
                @SuppressWarnings("unchecked") // Caller says so.
                UnaryOperator<String> program = (UnaryOperator<String>) loader.loadClass("caller.Caller")
                        .getDeclaredConstructor()
                        .newInstance();

                assertThat(program.apply("http://127.0.0.1:" + server.port()))
                        .isEqualTo("Tukar Klien|9000.5|2026-11-01|1|412|422 /chargeW|2 tasks");
            }
            JsonNode stations =
                    new Client(server.port()).get("/api/v1/stations").json().get("items");
            assertThat(stations).hasSize(1);
            assertThat(stations.get(0).get("code").asString()).isEqualTo("klien");
            assertThat(stations.get(0).get("sockets").asInt()).isEqualTo(4);
        }
    }

    /** The folder of the sources that the generator makes. */
    private Path generated(Path description) throws Exception {
        assertThat(GENERATOR)
                .as("fetched by the build's phase pre-integration-test")
                .exists();
        Path log = directory.resolve("generator.log");
        Path out = directory.resolve("client");
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=native",
                        "--input-spec=" + description,
                        "--output=" + out,
                        "--invoker-package=rutedesa",
                        "--api-package=rutedesa.api",
                        "--model-package=rutedesa.model",
                        "--additional-properties=openApiNullable=false,useJakartaEe=true,containerDefaultToNull=true",
                        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,"
                                + "modelDocs=false")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(generator.waitFor(GENERATE_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(generator.exitValue()).as(Files.readString(log)).isZero();
        return out.resolve("src/main/java");
    }

    private Path compiled(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = new ArrayList<>(
                    walk.filter(file -> file.toString().endsWith(".java")).toList());
        }
        assertThat(files).as("one class for each kind of thing").hasSizeGreaterThan(100);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            boolean good = compiler.getTask(
                            null, manager, found, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(found.getDiagnostics().stream()
                            .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                            .map(Object::toString))
                    .isEmpty();
            assertThat(good).isTrue();
        }
        return classes;
    }
}
