package id.rutedesa.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.rutedesa.api.ApiTest;
import id.rutedesa.api.Client;
import id.rutedesa.api.RuteDesa;
import id.rutedesa.api.config.DataDirectory;
import id.rutedesa.api.config.DatabaseOfTheServer;
import id.rutedesa.api.planning.PlannedDays;
import id.rutedesa.api.region.RegionSettings;
import id.rutedesa.api.security.Village;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import picocli.CommandLine;

/** Everything in one file while the server works, and back into an empty directory. */
@ApiTest
@Import(Village.class)
class BackupTest {
    private static final LocalDate DATE = LocalDate.of(2028, 9, 1);

    @Autowired
    RegionSettings settings;

    @Autowired
    Village village;

    @TempDir
    Path folder;

    private final Client client;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    BackupTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    private int run(String... arguments) {
        CommandLine line = MainCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    @Test
    void aRestoredDirectoryServesWhatTheOldOneHad() throws IOException {
        new PlannedDays(client).onceOn(DATE);
        village.exists(71);
        String[] neighbour = village.bearer(71, "admin");
        assertThat(client.post("/api/v1/depots", "{\"name\":\"Gudang 71\",\"lat\":-8.8,\"lon\":121.61}", neighbour)
                        .status())
                .isEqualTo(201);
        String tasks = client.get("/api/v1/tasks?date=" + DATE).text();
        String plans = client.get("/api/v1/plans?date=" + DATE).text();
        Path file = folder.resolve("semua.rutedesa");

        assertThat(run("backup", file.toString(), "--data", settings.data().toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).containsPattern("\\d{2,} baris");
        Path restored = folder.resolve("baru");
        assertThat(run("restore", file.toString(), "--data", restored.toString()))
                .as(err.toString())
                .isZero();

        try (DataDirectory data = DataDirectory.lock(restored);
                DatabaseOfTheServer database = new DatabaseOfTheServer(data, step -> {})) {
            SpringApplication application = new SpringApplication(RuteDesa.class);
            application.addInitializers(database);
            try (ConfigurableApplicationContext server = application.run(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--rutedesa.demo-account=true",
                    "--rutedesa.data=" + restored,
                    "--rutedesa.region=" + settings.region())) {
                int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                Client again = new Client(port);
                assertThat(again.get("/api/v1/tasks?date=" + DATE).text()).isEqualTo(tasks);
                assertThat(again.get("/api/v1/plans?date=" + DATE).text()).isEqualTo(plans);
                assertThat(again.get("/api/v1/depots", neighbour).text())
                        .as("tokens are as they were")
                        .contains("Gudang 71");
                var next =
                        again.post("/api/v1/depots", "{\"name\":\"Gudang sesudah pulih\",\"lat\":-8.8,\"lon\":121.6}");
                assertThat(next.status()).as(next.text()).isEqualTo(201);
            }
        }
    }

    @Test
    void whatIsNoWholeBackupAndADirectoryInUseAreRefused() throws IOException {
        Path broken = Files.writeString(folder.resolve("rusak"), "PK but no more");
        Path target = folder.resolve("kosong");
        assertThat(run("restore", broken.toString(), "--data", target.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("bukan cadangan RuteDesa yang utuh");
        assertThat(run("restore", folder.resolve("tidak-ada").toString(), "--data", target.toString()))
                .isEqualTo(1);
        assertThat(target.resolve("postgres")).doesNotExist();

        Path used = Files.createDirectories(folder.resolve("dipakai"));
        Files.writeString(used.resolve("catatan.txt"), "jangan hilang");
        assertThat(run("restore", broken.toString(), "--data", used.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("tidak kosong");
        assertThat(used.resolve("catatan.txt")).hasContent("jangan hilang");
        assertThat(run("backup", folder.resolve("x").toString(), "--data", target.toString()))
                .isEqualTo(1);
    }
}
