package id.rutedesa.api.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a server keeps, locked for one process at a time. The operating system drops the lock
 * when the process ends, however it ends.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the folder where needed and locks it.
     *
     * @throws UnfitStartException where another process holds it, or where it cannot be written
     */
    public static DataDirectory lock(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new UnfitStartException(new Text(
                        "Folder data %s sedang dipakai RuteDesa lain. Hentikan yang itu dulu, atau pilih folder lain dengan --data."
                                .formatted(path),
                        "Data directory %s is in use by another RuteDesa. Stop that one first, or choose another with --data."
                                .formatted(path)));
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new UnfitStartException(
                    new Text(
                            "Folder data %s tidak bisa ditulis. Pilih folder lain dengan --data.".formatted(path),
                            "Data directory %s cannot be written. Choose another with --data.".formatted(path)),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Held by another server in this very process.
        }
    }

    public Path path() {
        return path;
    }

    /** Gives the folder free for another process. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
