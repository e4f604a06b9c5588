package id.rutedesa.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's commands; without one it serves. */
@Command(
        name = "rutedesa",
        description = {
            "Menyusun rute kiriman harian motor listrik BUMDes.",
            "Plans the daily deliveries of a village enterprise's electric motorbikes."
        },
        mixinStandardHelpOptions = true,
        version = "RuteDesa 0.1.0",
        subcommands = {
            ServeCommand.class,
            RegionCommand.class,
            MatrixCommand.class,
            SolveCommand.class,
            VerifyPlanCommand.class,
            BenchSubcommand.class,
            TokenCommand.class,
            AccountCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class MainCommand {
    /** Exit code of a command that leaves a running server behind: the process must not end. */
    public static final int STAYS = -1;

    private MainCommand() {}

    /**
     * Runs the command line.
     *
     * @return the exit code: 0 for success, 1 for a failure, 2 for a wrong command line or a file that cannot be
     *     read, {@link #STAYS}
     */
    public static int run(String... arguments) {
        CommandLine line = line();
        String[] command = withDefault(line, arguments);
        if (!command[0].equals("serve")) {
            System.setProperty(
                    "logback.configurationFile", "quiet-logback.xml"); // Before the first logger is asked for.
        }
        return line.execute(command);
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new MainCommand());
        line.setExecutionExceptionHandler(new FailureTeller());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static String[] withDefault(CommandLine line, String... arguments) {
        boolean named = arguments.length > 0
                && (line.getSubcommands().containsKey(arguments[0])
                        || arguments[0].matches("-h|--help|-V|--version")
                        || !arguments[0].startsWith("-"));
        if (named) {
            return arguments.clone();
        }
        String[] served = new String[arguments.length + 1];
        served[0] = "serve";
        System.arraycopy(arguments, 0, served, 1, arguments.length);
        return served;
    }
}
