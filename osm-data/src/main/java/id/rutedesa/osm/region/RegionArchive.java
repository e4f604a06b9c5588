package id.rutedesa.osm.region;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * One whole region in one zip file, to be carried to a place without internet. The first entry tells the region's name,
 * which code wrote it and the SHA-256 of every file.
 */
final class RegionArchive {
    private static final String CONTENTS = "rutedesa-region.properties";
    private static final String SUM = "sha256.";

    private final Properties contents;

    private RegionArchive(Properties contents) {
        this.contents = contents;
    }

    /** Writes the file beside its place and moves it there when it is whole. */
    static void write(String name, Path version, Path file) throws IOException {
        Properties contents = new Properties();
        contents.setProperty("name", name);
        contents.setProperty("code", SourceChecksum.CODE_VERSION);
        contents.setProperty("version", version.getFileName().toString());
        TreeMap<String, Path> files = new TreeMap<>();
        for (Path path : filesOf(version)) {
            String entry = version.relativize(path).toString().replace('\\', '/');
            files.put(entry, path);
            contents.setProperty(SUM + entry, FileDigest.hex(path, "SHA-256"));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            contents.store(text, null);
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(text.toByteArray());
            for (String entry : files.navigableKeySet()) {
                zip.putNextEntry(new ZipEntry(entry));
                Files.copy(files.get(entry), zip);
            }
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> filesOf(Path version) throws IOException {
        try (Stream<Path> walk = Files.walk(version)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    /** Reads what the file says that it holds. */
    static RegionArchive open(Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(CONTENTS)) {
                throw new RegionUnfitException("'%s' is no region file.".formatted(file.getFileName()));
            }
            Properties contents = new Properties();
            contents.load(new ByteArrayInputStream(zip.readAllBytes()));
            if (!SourceChecksum.CODE_VERSION.equals(contents.getProperty("code"))) {
                throw new RegionUnfitException(
                        "'%s' was written by another version of RuteDesa: export it again with this version."
                                .formatted(file.getFileName()));
            }
            RegionSource.requireName(contents.getProperty("name", ""));
            RegionSource.requireName(contents.getProperty("version", ""));
            return new RegionArchive(contents);
        } catch (ZipException | IllegalArgumentException e) { // the latter for names that are no UTF-8
            throw cutShort(file, e);
        }
    }

    private static RegionUnfitException cutShort(Path file, Exception cause) {
        return new RegionUnfitException(
                "Region file '%s' is damaged: copy it again.".formatted(file.getFileName()), cause);
    }

    String name() {
        return contents.getProperty("name");
    }

    String version() {
        return contents.getProperty("version");
    }

    /** Unpacks into an empty directory and compares every checksum. */
    void unpack(Path file, Path directory) throws IOException {
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            zip.getNextEntry();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpackEntry(file, zip, entry.getName(), directory);
                files++;
            }
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw cutShort(file, e);
        }
        if (files != contents.size() - 3) {
            throw cutShort(file, new IOException("%d files of %d".formatted(files, contents.size() - 3)));
        }
    }

    private void unpackEntry(Path file, InputStream zip, String entry, Path directory) throws IOException {
        Path target = directory.resolve(entry).normalize();
        String sum = contents.getProperty(SUM + entry);
        if (!target.startsWith(directory) || sum == null) {
            throw new RegionUnfitException(
                    "Region file '%s' has a file '%s' that is none of its own.".formatted(file.getFileName(), entry));
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
        if (!FileDigest.hex(target, "SHA-256").equals(sum)) {
            throw cutShort(file, new IOException("checksum of " + entry));
        }
    }
}
