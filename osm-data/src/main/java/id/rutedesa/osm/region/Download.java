package id.rutedesa.osm.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings one file over HTTP. A transfer that breaks off is taken up where it stopped, in this run or the next, as long
 * as the server still has the same file (RFC 9110, sections 13.1.5 and 14.2: {@code If-Range} with {@code Range}).
 *
 * <pre>
 *   name            the whole file; moved here at once when it is complete
 *   name.part       what has come so far
 *   name.tag        the server's mark of the file: entity tag, else date
 * </pre>
 */
final class Download {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int RANGE_WRONG = 416;
    private static final int BUSY = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http;
    private final ScheduledExecutorService watch;
    private final DownloadSettings settings;
    private final Consumer<String> progress;

    /** What became of a request for a file. */
    enum Outcome {
        NEW,
        UNCHANGED,
        /** The server has no such file. */
        MISSING
    }

    /** A transfer that may go on later. */
    private static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean advanced;

        BrokenOff(IOException cause, boolean advanced) {
            super(cause);
            this.advanced = advanced;
        }
    }

    Download(HttpClient http, ScheduledExecutorService watch, DownloadSettings settings, Consumer<String> progress) {
        this.http = http;
        this.watch = watch;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Brings the file, or keeps the one that is there where the server says that it has not changed.
     *
     * @throws RegionUnfitException where it cannot be had; what has come so far is kept for the next time
     */
    Outcome fetch(URI from, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        int failures = 0;
        while (true) {
            try {
                return attempt(from, target);
            } catch (BrokenOff e) {
                failures = e.advanced ? 1 : failures + 1;
                if (failures >= settings.attempts()) {
                    throw new RegionUnfitException(
                            "'%s' could not be fetched: %s. Run the command again to go on where it stopped."
                                    .formatted(from, reason(e)),
                            e);
                }
                progress.accept("%s: connection broke off, trying again".formatted(target.getFileName()));
                pause(failures);
            }
        }
    }

    private static String reason(BrokenOff e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null ? "no connection" : cause.getMessage();
    }

    private void pause(int failures) {
        Duration wait = settings.pause().multipliedBy(1L << Math.min(failures - 1, 5));
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegionUnfitException("The download was interrupted.", e);
        }
    }

    private Outcome attempt(URI from, Path target) throws IOException {
        Path part = sibling(target, ".part");
        long have = Files.exists(part) ? Files.size(part) : 0;
        HttpResponse<InputStream> response = send(from, target, have);
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == NOT_MODIFIED) {
                return Outcome.UNCHANGED;
            }
            if (status == NOT_FOUND || status == GONE) {
                return Outcome.MISSING;
            }
            if (status == RANGE_WRONG) {
                Files.delete(part);
                throw new BrokenOff(new IOException("the server has another file now"), false);
            }
            if (status == BUSY || status >= SERVER_ERROR) {
                throw new BrokenOff(new IOException("the server answered with status " + status), false);
            }
            if (status != OK && status != PARTIAL) {
                throw new RegionUnfitException("'%s' answered with status %d.".formatted(from, status));
            }
            Files.writeString(sibling(target, ".tag"), tag(response).orElse(""));
            receive(response, body, part, status == PARTIAL ? have : 0);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return Outcome.NEW;
    }

    private HttpResponse<InputStream> send(URI from, Path target, long have) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(settings.connect());
        Path tagFile = sibling(target, ".tag");
        String tag = Files.exists(tagFile) ? Files.readString(tagFile) : "";
        if (have > 0 && !tag.isEmpty()) {
            request.header("Range", "bytes=%d-".formatted(have)).header("If-Range", tag);
        } else if (Files.exists(target) && !tag.isEmpty()) {
            request.header(tag.startsWith("\"") ? "If-None-Match" : "If-Modified-Since", tag);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegionUnfitException("The download was interrupted.", e);
        } catch (IOException e) {
            throw new BrokenOff(e, false);
        }
    }

    /** The mark that a part may be continued by: a weak entity tag is none. */
    private static Optional<String> tag(HttpResponse<InputStream> response) {
        Optional<String> strong = response.headers().firstValue("ETag").filter(tag -> tag.startsWith("\""));
        return strong.isPresent() ? strong : response.headers().firstValue("Last-Modified");
    }

    private void receive(HttpResponse<InputStream> response, InputStream body, Path part, long from)
            throws IOException {
        OptionalLong length = response.headers().firstValueAsLong("Content-Length");
        TransferTold told = new TransferTold(part, from, length.isPresent() ? from + length.getAsLong() : -1, progress);
        ScheduledFuture<?> watcher =
                watch.scheduleAtFixedRate(() -> told.closeIfStalled(body, settings.stall()), 1, 1, TimeUnit.SECONDS);
        try (OutputStream out =
                from > 0 ? Files.newOutputStream(part, StandardOpenOption.APPEND) : Files.newOutputStream(part)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                told.add(read);
            }
        } catch (IOException e) {
            throw new BrokenOff(e, told.advanced());
        } finally {
            watcher.cancel(false);
        }
        if (told.isShort()) {
            throw new BrokenOff(new IOException("the server stopped before the end"), told.advanced());
        }
    }

    private static Path sibling(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    /** Throws away what is known of a file that has turned out to be damaged. */
    static void discard(Path target) throws IOException {
        Files.deleteIfExists(target);
        Files.deleteIfExists(sibling(target, ".part"));
        Files.deleteIfExists(sibling(target, ".tag"));
    }
}
