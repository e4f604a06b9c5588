package id.rutedesa.api.config;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How to reach the embedded database of one data directory: its port and the passwords of its roles. Kept in a file that
 * only the owner of the folder may read, so that other commands can join a running server.
 *
 * @param port on loopback, fixed per data directory as long as nobody else takes it
 * @param adminPassword of {@code postgres}, the superuser
 * @param ownerPassword of {@link #OWNER}, who owns the tables and migrates them
 * @param appPassword of {@link #APP}, as whom the server works
 * @param schedulerPassword of {@link #SCHEDULER}, who hands out the solves of every BUMDes and sees nothing else
 */
public record DatabaseAccess(
        int port, String adminPassword, String ownerPassword, String appPassword, String schedulerPassword) {
    public static final String OWNER = "rutedesa_owner";
    public static final String APP = "rutedesa_app";
    public static final String SCHEDULER = "rutedesa_scheduler";
    public static final String DATABASE = "rutedesa";

    private static final String FILE = "access.properties";

    /** JDBC address of the application's database. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    DatabaseAccess withPort(int newPort) {
        return new DatabaseAccess(newPort, adminPassword, ownerPassword, appPassword, schedulerPassword);
    }

    static DatabaseAccess random(int port) {
        return new DatabaseAccess(port, randomPassword(), randomPassword(), randomPassword(), randomPassword());
    }

    static boolean isWritten(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /** Reads what {@link #write} wrote to the directory. */
    public static DatabaseAccess read(Path directory) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(FILE), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new DatabaseAccess(
                Integer.parseInt(required(properties, "port")),
                required(properties, "admin"),
                required(properties, "owner"),
                required(properties, "app"),
                properties.getProperty("scheduler", randomPassword())); // Missing where there was no such role yet.
    }

    /** Writes aside and renames, so that the file is always whole. */
    void write(Path directory) throws IOException {
        Path next = directory.resolve(FILE + ".next");
        Files.deleteIfExists(next);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("admin", adminPassword);
        properties.setProperty("owner", ownerPassword);
        properties.setProperty("app", appPassword);
        properties.setProperty("scheduler", schedulerPassword);
        try (Writer writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
            properties.store(writer, "Access to the embedded database; keep secret.");
        }
        Files.move(next, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[port=%d]".formatted(port);
    }

    private static String required(Properties properties, String key) throws IOException {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IOException("'%s' is missing in %s.".formatted(key, FILE));
        }
        return value;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
