package id.rutedesa.api.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The database server that outlives a killed program: found by the process number in its own {@code postmaster.pid}, and
 * stopped only where that process really is a PostgreSQL server.
 */
final class LeftOverServer {
    private static final int STOP_WITHIN_SECONDS = 30;

    private LeftOverServer() {}

    /** Stops the server that still runs on the cluster, if any. The cluster must be ours: its data directory is locked. */
    static void stop(Path cluster) throws IOException {
        Optional<ProcessHandle> server = find(cluster);
        if (server.isEmpty()) {
            return;
        }
        ProcessHandle process = server.get();
        process.destroy();
        try {
            process.onExit().get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping a left-over database server.", e);
        } catch (ExecutionException e) {
            throw new IOException("Could not wait for the left-over database server.", e);
        }
    }

    /** The running server of the cluster: never a process that merely has the number of an earlier one. */
    static Optional<ProcessHandle> find(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.isRegularFile(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,10}") || !isSame(cluster, lines.get(1))) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(LeftOverServer::isPostgres);
    }

    private static boolean isSame(Path cluster, String recorded) throws IOException {
        Path other = Path.of(recorded.strip());
        return Files.exists(other) && Files.isSameFile(cluster, other);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
