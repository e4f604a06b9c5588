package id.rutedesa.api.cli;

import id.rutedesa.api.RuteDesa;
import id.rutedesa.api.config.DataDirectory;
import id.rutedesa.api.config.DatabaseOfTheServer;
import id.rutedesa.api.config.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the server and stays until it is stopped. */
@Command(
        name = "serve",
        description = {"Menyalakan server (bawaan).", "Starts the server (default)."},
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String SPRING_OPTION = "--(spring|server|management|logging|rutedesa)\\.[^=]+=.*";

    /** Settings that this command sets itself. */
    private static final Map<String, String> OPTION_BY_SETTING = Map.of(
            "--server.port", "--port",
            "--server.address", "--bind",
            "--rutedesa.data", "--data",
            "--rutedesa.demo", "--no-demo",
            "--rutedesa.region", "--region",
            "--rutedesa.elevation", "--elevation");

    @Option(names = "--port", defaultValue = "8080", description = "HTTP port, 0 takes a free one (default 8080).")
    private int port;

    @Option(names = "--bind", defaultValue = "127.0.0.1", description = "Address to listen on (default loopback only).")
    private String bind = "127.0.0.1";

    @Option(names = "--data", defaultValue = ".rutedesa", description = "Data directory (default ./.rutedesa).")
    private Path data = Path.of(".rutedesa");

    @Option(
            names = "--region",
            description =
                    "Name of a built region or an OSM file (default: the one chosen at /atur, or the bundled sample).")
    private @Nullable String region;

    @Option(names = "--elevation", description = "Folder of height tiles for a region given as an OSM file.")
    private @Nullable Path elevation;

    @Option(names = "--no-demo", description = "Do not create the demo BUMDes.")
    private boolean noDemo;

    /** Settings of the framework, such as {@code --spring.datasource.url=…}. */
    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        requireKnown();
        DataDirectory directory = DataDirectory.lock(data);
        DatabaseOfTheServer database = new DatabaseOfTheServer(directory, ServeCommand::tell);
        Runnable release = () -> {
            database.close();
            directory.close();
        };
        try {
            SpringApplication application = new SpringApplication(RuteDesa.class);
            application.addInitializers(database);
            SpringApplication.getShutdownHandlers().add(release);
            ApplicationContext context = application.run(arguments(directory.path()));
            tellAddress(context.getEnvironment());
            return MainCommand.STAYS;
        } catch (RuntimeException e) {
            SpringApplication.getShutdownHandlers().remove(release);
            release.run();
            throw e;
        }
    }

    private void requireKnown() {
        for (String setting : settings) {
            String own = OPTION_BY_SETTING.get(setting.replaceFirst("=.*", ""));
            if (own != null) {
                refuse("Tulis %s, bukan '%s'. Write it as %1$s.".formatted(own, setting));
            }
            if (!setting.matches(SPRING_OPTION)) {
                refuse("Pilihan '%s' tidak dikenal. Unknown option.".formatted(setting));
            }
        }
    }

    private void refuse(String message) {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private String[] arguments(Path lockedData) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=" + bind,
                "--rutedesa.data=" + lockedData,
                "--rutedesa.demo=" + !noDemo));
        if (region != null) {
            arguments.add("--rutedesa.region=" + region);
        }
        if (elevation != null) {
            arguments.add("--rutedesa.elevation=" + elevation);
        }
        arguments.addAll(settings);
        return arguments.toArray(String[]::new);
    }

    @SuppressWarnings("SystemOut")
    private static void tell(Text text) {
        System.out.println(text.id());
    }

    @SuppressWarnings("SystemOut")
    private void tellAddress(Environment environment) {
        String host = bind.equals("127.0.0.1") || bind.equals("0.0.0.0") ? "localhost" : bind;
        System.out.printf(
                "RuteDesa siap: http://%s:%s (Ctrl-C untuk berhenti)%n",
                host, environment.getProperty("local.server.port", Integer.toString(port)));
    }
}
